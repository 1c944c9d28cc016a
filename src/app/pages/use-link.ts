import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { FollowedLink, LinkToFollow } from '#data/follow-link.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { isCutLink, type ReadoutRoute } from '#domain/address/route.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { useSite } from '#state/site-context.tsx'
import { loadLate } from '#ui/kit/late.tsx'
import { loadLink } from './late-link.ts'

export type PresentLink = {
  /** What it came to, where there is anything to find out. */
  link: FollowedLink | null
  /** Whether that is still to be found out. */
  isPending: boolean
}

/** The present link, which is followed with parts that load for it. */
export function useLink(index: ReadoutIndex, route: ReadoutRoute | null): PresentLink {
  const { site, navigation } = useSite()
  const { base } = site
  const { store } = navigation
  const queries = useQueryClient()
  const [followed, setFollowed] = useState<{ wanted: LinkToFollow; link: FollowedLink } | null>(null)
  const { at = null, statement = null, linkRevision = null } = route ?? {}
  const { id, revision: present } = index.readout
  const wanted = useMemo((): LinkToFollow | null => {
    if (at !== null) return { kind: 'selection', at }
    if (statement === null || linkRevision === null || linkRevision === present) return null
    return isCutLink(linkRevision) ? null : { kind: 'statement', statement, revision: linkRevision }
  }, [at, statement, linkRevision, present])
  useEffect(() => {
    if (!wanted) return
    let isWanted = true
    loadLate(loadLink, async ({ followLink }) => {
      const load = (revision: string) => queries.fetchQuery(readoutQuery({ base, id, revision }))
      const link = await followLink(index, wanted, load)
      if (isWanted) setFollowed({ wanted, link })
    })
    return () => {
      isWanted = false
    }
  }, [wanted, index, queries, base, id])
  const link = followed !== null && followed.wanted === wanted ? followed.link : null
  const isPending = wanted !== null && link === null
  useLayoutEffect(() => {
    // A page that is taken over as it was served is first drawn without what the query says.
    const isDrawn = route === store.getState().route
    if (!isPending && isDrawn) delete document.documentElement.dataset.link
  }, [isPending, route, store])
  return { link, isPending }
}
