import { FORBIDDEN } from '#domain/document/readout.ts'

/** What breaks lines where there is room, and is not seen: soft hyphens, zero-width spaces, word joiners, byte order marks. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
/** A space that does not break, but where French puts one before or after a mark. */
const FIXED_SPACE = /(?<![«‹])[\u00a0\u202f\u2007](?![»›:;!?])/g
const LINE_END = /\r\n?|[\n\u2028\u2029\u0085\f\v]/gu
const REFUSED = new RegExp(FORBIDDEN.source, 'gu')

/** A text without the characters that no document may hold, but with its line ends and tabs. */
export const withoutRefused = (text: string): string =>
  text.replace(REFUSED, (character) =>
    /[\t\n\r\f\v]/.test(character) ? character : character === '\u0085' ? '\n' : '',
  )

/**
 * Paragraphs as the text of a file: blank lines between them, and without what no reader sees or no document may
 * hold; `refused` says how many of the latter there were.
 */
export function tidyText(paragraphs: readonly string[]): { text: string; refused: number } {
  let refused = 0
  const text = paragraphs
    .map((paragraph) =>
      paragraph
        .replace(UNSEEN, '')
        .replace(FIXED_SPACE, ' ')
        .split(LINE_END)
        .map((line) =>
          line
            .split('\t')
            .map((cell) =>
              cell
                .replace(REFUSED, () => {
                  refused += 1
                  return ''
                })
                .trim(),
            )
            .join('\t')
            .trim(),
        )
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
  return { text: text === '' ? '' : `${text}\n`, refused }
}
