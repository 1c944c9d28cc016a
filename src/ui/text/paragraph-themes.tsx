import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { separator, themesOfParagraph } from '#domain/messages/reader.ts'

export type ParagraphThemesProps = { index: ReadoutIndex; paragraph: string }

/** A paragraph's themes, each with the words that earned it. */
export const ParagraphThemes = ({ index, paragraph }: ParagraphThemesProps) => {
  const words = new Map<string, Set<string>>()
  for (const { theme, span } of index.evidence.get(paragraph) ?? [])
    words.set(theme, (words.get(theme) ?? new Set()).add(span.text))
  if (words.size === 0) return null
  return (
    <dl className="themes" aria-label={themesOfParagraph(index.number.get(paragraph) ?? 0)}>
      {index.readout.themes.flatMap(({ id, label }) => {
        const earned = words.get(id)
        return earned ? (
          <div key={id} data-theme={id}>
            <dt>{label}</dt>
            <dd>{[...earned].join(separator)}</dd>
          </div>
        ) : (
          []
        )
      })}
    </dl>
  )
}
