import { Fragment } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { Opened } from '#domain/address/opened.ts'
import * as say from '#domain/messages/notices.ts'
import { Notice } from './notice.tsx'

export type LinkNoticeProps = { opened: Opened; addresses: Addresses }

function sentence(opened: Opened): string | null {
  switch (opened.outcome) {
    case 'unknown':
      return say.unknownStatement(opened.asked)
    case 'withdrawn':
      return say.withdrawn(opened.asked, opened.reason)
    case 'succeeded':
      return (opened.successors.length > 1 ? say.split : say.succeeded)(opened.asked, opened.reason)
    case 'open':
      return opened.link === 'cut' ? say.cutLink : opened.link === 'other-revision' ? say.otherRevision : null
    default:
      return null
  }
}

/** What the reader should know about the link that led here. */
export const LinkNotice = ({ opened, addresses }: LinkNoticeProps) => {
  const words = sentence(opened)
  if (words === null) return null
  const others = opened.outcome === 'succeeded' ? opened.successors.slice(1) : []
  return (
    <Notice>
      {words}
      {others.map((id) => (
        <Fragment key={id}>
          {' '}
          <a href={addresses.statement(id)}>{id}</a>
        </Fragment>
      ))}
    </Notice>
  )
}
