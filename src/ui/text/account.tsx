import type { Addresses } from '#domain/address/addresses.ts'
import { markedBy } from '#domain/document/marked-by.ts'
import type { Paragraph } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { segmentsOf } from '#domain/document/segments.ts'
import { direction } from '#domain/text/direction.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { Margin } from './margin.tsx'
import { ParagraphThemes } from './paragraph-themes.tsx'
import { Segments } from './statement-text.tsx'

/** Paragraphs that the browser may skip together while they are off the screen. */
const CHUNK = 10

export type AccountProps = {
  index: ReadoutIndex
  addresses: Addresses
  /** The paragraphs to draw: all of them, or a window around a statement. */
  paragraphs: readonly Paragraph[]
  /** The statement that is open, if any. */
  open: string | null
}

/**
 * The published text. Drawn once: what a filter, a search or an open statement changes is changed by
 * attributes and style rules (see reading.ts), never by drawing it again.
 */
export const Account = ({ index, addresses, paragraphs, open }: AccountProps) => {
  const { lang } = index.readout
  const usual = direction(lang)
  const isMixed = markedBy(index.readout) === 'both'
  const unusual = (text: string) => {
    const own = textDirection(text, usual)
    return own === usual ? undefined : own
  }
  const chunks = Array.from({ length: Math.ceil(paragraphs.length / CHUNK) }, (_, at) =>
    paragraphs.slice(at * CHUNK, (at + 1) * CHUNK),
  )
  return (
    <article
      id="_text"
      tabIndex={-1}
      className={chunks.length > 2 ? 'account long' : 'account'}
      lang={lang}
      dir={usual}
    >
      {chunks.map((chunk) => (
        <div key={chunk[0]?.id} className="chunk">
          {chunk.map(({ id, text }) => (
            <section key={id} id={id} className="paragraph">
              <Margin index={index} addresses={addresses} paragraph={id} isMixed={isMixed} />
              <p className="text" dir={unusual(text)}>
                <Segments index={index} segments={segmentsOf(index, id)} open={open} />
              </p>
              <ParagraphThemes index={index} paragraph={id} />
            </section>
          ))}
        </div>
      ))}
    </article>
  )
}
