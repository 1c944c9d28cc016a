import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { retiredQuery } from '#data/retired-query.ts'
import { successors } from '#domain/document/retired.ts'
import { loading } from '#domain/messages/failures.ts'
import { useRoute, useSite } from '#state/site-context.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RetiredPage } from './retired-page.tsx'

export type RetiredReadoutProps = {
  id: string
  /** What stands here where it was never published either. */
  children: ReactNode
}

/** A readout that the site does not have: what took its place, where it was renamed or withdrawn. */
export const RetiredReadout = ({ id, children }: RetiredReadoutProps) => {
  const { site } = useSite()
  const route = useRoute((now) => (now.page === 'readout' ? now : null))
  const { data, isPending } = useQuery(retiredQuery(site.base))
  if (isPending) return <Notice>{loading}</Notice>
  const retired = data !== undefined && Object.hasOwn(data, id) ? data[id] : undefined
  if (!data || !retired) return children
  return (
    <RetiredPage
      site={site}
      id={id}
      successors={successors(data, id)}
      reason={retired.reason}
      {...(route ? { route } : {})}
    />
  )
}
