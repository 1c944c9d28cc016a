import type { ReactNode } from 'react'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { unconfirmedMarks } from '#domain/messages/colophon.ts'
import { how } from '#domain/messages/reader.ts'
import { eventLine, sizes } from '#domain/page/event-line.ts'
import { direction } from '#domain/text/direction.ts'
import { PrintedTitle } from '#ui/kit/printed-title.tsx'

export type OpeningProps = {
  index: ReadoutIndex
  /** What one should know before one reads. */
  notice: ReactNode
}

/** The title as printed, what kind of event it was, and what the marks in the text mean. */
export const Opening = ({ index, notice }: OpeningProps) => {
  const { title, lang } = index.readout
  const unconfirmed = index.statements.filter(isUnconfirmed).length
  const marks = unconfirmedMarks(unconfirmed, index.statements.length)
  return (
    <header className="band opening">
      {notice}
      <h1 lang={lang} dir={direction(lang)}>
        <PrintedTitle title={title} />
      </h1>
      <p className="event">
        {eventLine(index.readout)} {`${sizes(index)}.`}
      </p>
      <p className="how">
        {how.before}
        <span className="sample-quoted">{how.quoted}</span>
        {how.between}
        <span className="sample-reported">{how.reported}</span>
        {how.after}
        {unconfirmed === 0 ? null : (
          <>
            {' '}
            {marks.before}
            <span className="sample-reported unconfirmed">{marks.sample}</span>
            {marks.after}
          </>
        )}
      </p>
    </header>
  )
}
