import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect, useMemo, useState } from 'react'
import { readoutQuery } from '#data/readout-query.ts'
import { addressesOf } from '#domain/address/addresses.ts'
import { earlierOf } from '#domain/document/earlier.ts'
import { loading } from '#domain/messages/failures.ts'
import { noRevision, noRevisionHelp, toPresent } from '#domain/messages/revisions.ts'
import { useSite } from '#state/site-context.tsx'
import { SiteLine } from '#ui/frame/site-line.tsx'
import { setTitle } from '#ui/kit/title.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { EarlierMark } from '#ui/revisions/earlier-mark.tsx'
import { marking } from '#ui/revisions/marking.ts'
import { StatementNow } from '#ui/revisions/statement-now.tsx'
import type { DrawnReadoutProps, ReadoutFailureProps } from './readout-page.tsx'

export type RevisionPageProps = {
  id: string
  revision: string
  /** Handed over, because a part that loads late and imported the reader would split it from the app's own file. */
  Drawn: ComponentType<DrawnReadoutProps>
  Failure: ComponentType<ReadoutFailureProps>
}

/** An earlier revision of a readout. The present one is loaded first: it says when this was replaced, and why. */
export const RevisionPage = ({ id, revision, Drawn, Failure }: RevisionPageProps) => {
  const { site, navigation } = useSite()
  const [allowLarge, setAllowLarge] = useState(false)
  const request = { base: site.base, id, allowLarge }
  const present = useQuery(readoutQuery(request))
  const earlier = useMemo(
    () => (present.data ? earlierOf(present.data, revision) : null),
    [present.data, revision],
  )
  const own = useQuery({ ...readoutQuery({ ...request, revision }), enabled: earlier !== null })
  const isPresent = earlier === null && present.data?.readout.revision === revision
  useEffect(() => {
    const { route } = navigation.store.getState()
    if (isPresent && route.page === 'readout') navigation.navigate({ ...route, revision: null })
  }, [isPresent, navigation])

  if (earlier && own.data)
    return (
      <Drawn
        index={own.data}
        earlier={earlier}
        mark={<EarlierMark earlier={earlier} />}
        beside={(statement) => (
          <p className="notice">
            <span>
              {`${marking(earlier)}.`} <StatementNow earlier={earlier} statement={statement} />
            </span>
          </p>
        )}
      />
    )
  if (present.data && !earlier && !isPresent)
    return <NoRevision revision={revision} present={addressesOf(site, present.data.readout).present} />
  const [failed] = [present, own].filter(({ error, isFetching }) => error && !isFetching)
  if (!failed) return <Notice>{loading}</Notice>
  return (
    <Failure
      id={id}
      error={failed.error}
      onRetry={(how) => {
        setAllowLarge(how.allowLarge)
        void Promise.resolve().then(() => failed.refetch())
      }}
    />
  )
}

type NoRevisionProps = { revision: string; present: string }

const NoRevision = ({ revision, present }: NoRevisionProps) => {
  const title = noRevision(revision)
  useEffect(() => {
    setTitle(title)
  }, [title])
  return (
    <>
      <SiteLine />
      <main className="band notice">
        <h1>{title}</h1>
        <p>{noRevisionHelp}</p>
        <p className="what-to-do">
          <a href={present}>{toPresent}</a>
        </p>
      </main>
    </>
  )
}
