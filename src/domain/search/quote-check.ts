import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { MIN_QUOTE_WORDS } from './pasted-words.ts'
import { type Difference, type Nearest, nearestPlace } from './quote-differences.ts'
import { type Place, placeOf } from './quote-place.ts'
import { runsOf, sharedRuns } from './quote-runs.ts'
import {
  type Ids,
  idsOf,
  type Pasted,
  pastedText,
  type ReadoutWords,
  type Run,
  readPasted,
  shownPasted,
  stretchesOf,
  textOf,
  wordsOf,
} from './quote-words.ts'

/** Some of the pasted words, from the first or a later one (from 0), and where they stand. */
type Part = { from: number; to: number; places: readonly Place[] }

/** A place of pasted words. `parts`: where the words that ellipses leave stand in several statements, each by itself. */
export type FoundPlace = Place & { parts: readonly { words: string; place: Place }[] }

type Found = {
  kind: 'found'
  /** The first `MAX_PLACES` of `total`. */
  places: readonly FoundPlace[]
  total: number
  /** In case, accents or punctuation, everywhere. */
  marksDiffer: boolean
}

export type QuoteCheck =
  | Found
  | ({ kind: 'differs' } & Nearest)
  /** Some runs of the words stand there, and the rest does not. `words`: of all. */
  | { kind: 'partly'; parts: readonly Part[]; words: number; differences: readonly Difference[] }
  | { kind: 'title' | 'issuer' }
  | { kind: 'absent' }
  | { kind: 'too-short' }
  | { kind: 'too-long' }

export const MAX_QUOTE_WORDS = 2000
const MAX_LENGTH = 40_000
const MAX_PARTS = 12
const MAX_PLACES = 20

/** Without what no reader would call a difference, and what a search would have taken off as an operator. */
const evened = (text: string): string =>
  text.replace(/[\p{DI}\p{Pi}\p{Pf}"'„‚]/gu, '').replace(/[\s\p{Pd}]+/gu, ' ')

type Reading = { kind: 'read'; words: ReadoutWords; pasted: Pasted; ids: Ids }

function read(index: ReadoutIndex, text: string): Reading | { kind: 'too-short' | 'too-long' } {
  if (text.length > MAX_LENGTH) return { kind: 'too-long' }
  const pasted = readPasted(text)
  const count = pasted.hashes.length
  // On the average there must be two words between ellipses.
  if (count < MIN_QUOTE_WORDS || count < pasted.parts.length * 2) return { kind: 'too-short' }
  if (count > MAX_QUOTE_WORDS || pasted.parts.length > MAX_PARTS) return { kind: 'too-long' }
  const words = wordsOf(index)
  return { kind: 'read', words, pasted, ids: idsOf(words, pasted) }
}

function foundPlace(index: ReadoutIndex, words: ReadoutWords, runs: readonly Run[]): FoundPlace {
  const stretches = runs.map((run) => stretchesOf(words, run))
  const place = placeOf(index, stretches.flat())
  const isOne = runs.length === 1 || place.statement !== null || place.coverage === 'narration'
  const parts = isOne
    ? []
    : stretches.map((some, at) => ({
        words: textOf(index, words, runs[at] ?? { from: 0, to: 0 }),
        place: placeOf(index, some),
      }))
  return { ...place, parts }
}

function verbatim(index: ReadoutIndex, { words, pasted, ids }: Reading): Found | null {
  const partTexts = pasted.parts.map((part) => evened(pastedText(pasted, part)))
  const places: FoundPlace[] = []
  let total = 0
  let marksDiffer = true
  for (const runs of runsOf(words, pasted, ids)) {
    total++
    if (places.length === MAX_PLACES) continue
    places.push(foundPlace(index, words, runs))
    if (runs.every((run, part) => evened(textOf(index, words, run)) === partTexts[part])) marksDiffer = false
  }
  return total > 0 ? { kind: 'found', places, total, marksDiffer } : null
}

/** The runs of pasted words that stand in the text, where, and what lies between them. */
function partlyFound(index: ReadoutIndex, { words, pasted, ids }: Reading): QuoteCheck | null {
  const parts: Part[] = []
  const differences: Difference[] = []
  let here = 0
  const passTo = (at: number) => {
    if (at > here) differences.push({ kind: 'added', text: shownPasted(pasted, { from: here, to: at }) })
  }
  for (const run of sharedRuns(ids)) {
    const found = Array.from(runsOf(words, { ...pasted, parts: [run] }, ids)).slice(0, MAX_PLACES)
    if (found.length === 0) continue
    passTo(run.from)
    differences.push({ kind: 'same', text: shownPasted(pasted, run) })
    here = run.to
    const places = found.map((runs) =>
      placeOf(
        index,
        runs.flatMap((some) => stretchesOf(words, some)),
      ),
    )
    parts.push({ ...run, places })
  }
  if (parts.length === 0) return null
  passTo(pasted.hashes.length)
  return { kind: 'partly', parts, words: pasted.hashes.length, differences }
}

const sameWords = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((hash, at) => hash === other[at])

/** The words above the text, which belong to no paragraph of it. */
function headingOf({ readout }: ReadoutIndex, { hashes }: Pasted): 'title' | 'issuer' | null {
  if (sameWords(hashes, readPasted(readout.title).hashes)) return 'title'
  return sameWords(hashes, readPasted(readout.issuer.name).hashes) ? 'issuer' : null
}

/** Where words of a search stand one after the other in the text, if they do. */
export function findVerbatim(index: ReadoutIndex, text: string): Found | null {
  const reading = read(index, text)
  return reading.kind === 'read' ? verbatim(index, reading) : null
}

/**
 * Whose words pasted ones are. Case, accents, punctuation, the form of marks and dashes, an editor's brackets inside
 * a word, and white space do not count, but points and commas inside numbers do. They are found only if every word
 * stands there, in order, with nothing between; over paragraphs, too. "…" or "[…]" passes over any run of the text
 * that ends in the same paragraph or the next. What is almost the text is told as a difference, and a text of which
 * some runs of words stand there as being there in part; neither as found.
 */
export function checkQuote(index: ReadoutIndex, text: string): QuoteCheck {
  const reading = read(index, text)
  if (reading.kind !== 'read') return reading
  const { words, pasted, ids } = reading
  const found = verbatim(index, reading)
  if (found) return found
  const heading = headingOf(index, pasted)
  if (heading) return { kind: heading }
  const nearest = nearestPlace(index, words, pasted, ids)
  const partly = nearest && !nearest.goesOn ? null : partlyFound(index, reading)
  return partly ?? (nearest ? { kind: 'differs', ...nearest } : { kind: 'absent' })
}
