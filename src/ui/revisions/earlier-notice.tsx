import type { Addresses } from '#domain/address/addresses.ts'
import { type Earlier, isPresentAgain } from '#domain/document/earlier.ts'
import * as say from '#domain/messages/revisions.ts'
import { formatDate } from '#domain/page/event-line.ts'

export type EarlierNoticeProps = { earlier: Earlier; addresses: Addresses }

/** Above the title of an earlier revision: when it was replaced, what changed then, and the way to the present text. */
export const EarlierNotice = ({ earlier, addresses }: EarlierNoticeProps) => {
  const sentence = isPresentAgain(earlier) ? say.isPresentAgain : say.isEarlier
  return (
    <p className="earlier-notice">
      {sentence(earlier.revision, formatDate(earlier.date, 'short'))} <i>{earlier.note}</i>
      {' · '}
      <a href={addresses.present}>{say.toPresent}</a>
    </p>
  )
}
