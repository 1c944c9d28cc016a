import type { Token } from '#ingest/text/tokens.ts'
import * as words from './words.ts'

const DASH = /^[—–_-]$/

/** A sentence without where, when and by which agency it was sent: "VELL, 3 May (Agency) –". */
export function withoutDateline(tokens: readonly Token[]): readonly Token[] {
  const dash = tokens
    .slice(0, 12)
    .findIndex(
      ({ kind, text, end }, at) =>
        at > 0 && kind === 'mark' && DASH.test(text) && tokens[at + 1]?.start !== end,
    )
  if (dash < 1 || dash === tokens.length - 1) return tokens
  const line = tokens.slice(0, dash)
  const [first] = line
  const isLine =
    line.every(({ kind, text }) => kind === 'number' || /^[\p{Lu},.()/:-]/u.test(text)) &&
    !line.some(({ lower }) => words.OFFICES.has(lower) || words.HONORIFICS.has(lower)) &&
    (line.some(({ text }) => /^[,(/]$/.test(text)) ||
      (first !== undefined && first.text.length > 2 && first.text === first.text.toUpperCase()))
  return isLine ? tokens.slice(dash + 1) : tokens
}
