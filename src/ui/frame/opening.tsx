import { direction } from '#domain/direction.ts'
import { eventLine, sizes } from '#domain/event-line.ts'
import { how } from '#domain/messages/reader.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'

export type OpeningProps = { index: ReadoutIndex }

/** The title as printed, what kind of event it was, and what the marks in the text mean. */
export const Opening = ({ index }: OpeningProps) => {
  const { title, lang } = index.readout
  // A colon at the end of a title belongs to the page it was printed on; it stays, in grey.
  const [, words = title, mark = ''] = /^(.*?)(:?)$/su.exec(title) ?? []
  return (
    <header className="band opening">
      <h1 lang={lang} dir={direction(lang)}>
        {words}
        {mark === '' ? null : <span className="as-printed">{mark}</span>}
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
      </p>
    </header>
  )
}
