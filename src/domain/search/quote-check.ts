import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { type Nearest, nearestPlace } from './quote-differences.ts'
import { type Place, placeOf } from './quote-place.ts'
import { runsOf } from './quote-runs.ts'
import { idsOf, pastedText, readPasted, stretchesOf, textOf, wordsOf } from './quote-words.ts'

export type QuoteCheck =
  /** `places` has the first `MAX_PLACES` of `total`. `marksDiffer`: in case, accents or punctuation, everywhere. */
  | { kind: 'found'; places: readonly Place[]; total: number; marksDiffer: boolean }
  | ({ kind: 'differs' } & Nearest)
  | { kind: 'absent' }
  | { kind: 'too-short' }
  | { kind: 'too-long' }

/** Fewer words are no quotation; and on the average there must be two between ellipses. */
export const MIN_QUOTE_WORDS = 4
export const MAX_QUOTE_WORDS = 2000
const MAX_LENGTH = 40_000
const MAX_PARTS = 12
const MAX_PLACES = 20

/** Without what no reader would call a difference, and what a search would have taken off as an operator. */
const evened = (text: string): string =>
  text.replace(/[\p{DI}\p{Pi}\p{Pf}"'„‚]/gu, '').replace(/[\s\p{Pd}]+/gu, ' ')

/**
 * Whose words pasted ones are. Case, accents, punctuation, the form of marks and dashes, and white space do not
 * count, but points and commas inside numbers do. They are found only if every word stands there, in order, with
 * nothing between; over paragraphs, too. "…" or "[…]" passes over any run of the text that ends in the same
 * paragraph or the next. What is almost the text is told as a difference, never as found.
 */
export function checkQuote(index: ReadoutIndex, text: string): QuoteCheck {
  if (text.length > MAX_LENGTH) return { kind: 'too-long' }
  const pasted = readPasted(text)
  const count = pasted.hashes.length
  if (count < MIN_QUOTE_WORDS || count < pasted.parts.length * 2) return { kind: 'too-short' }
  if (count > MAX_QUOTE_WORDS || pasted.parts.length > MAX_PARTS) return { kind: 'too-long' }
  const words = wordsOf(index)
  const ids = idsOf(words, pasted)
  const partTexts = pasted.parts.map((part) => evened(pastedText(pasted, part)))
  const places: Place[] = []
  let total = 0
  let marksDiffer = true
  for (const runs of runsOf(words, pasted, ids)) {
    total++
    if (places.length === MAX_PLACES) continue
    places.push(
      placeOf(
        index,
        runs.flatMap((run) => stretchesOf(words, run)),
      ),
    )
    if (runs.every((run, part) => evened(textOf(index, words, run)) === partTexts[part])) marksDiffer = false
  }
  if (total > 0) return { kind: 'found', places, total, marksDiffer }
  const nearest = nearestPlace(index, words, pasted, ids)
  return nearest ? { kind: 'differs', ...nearest } : { kind: 'absent' }
}
