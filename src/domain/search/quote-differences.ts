import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { leftOut } from '#domain/messages/statement.ts'
import { unfold } from './fold.ts'
import { type Place, placeOf } from './quote-place.ts'
import {
  type Ids,
  isSameWord,
  type Pasted,
  paragraphOf,
  type ReadoutWords,
  type Run,
  shownPasted,
  shownText,
  stretchesOf,
  weigher,
} from './quote-words.ts'

/** `missing`: in the text only. `added`: in the pasted words only. `gap`: an ellipsis, for what it passes over. */
export type Difference = { kind: 'same' | 'missing' | 'added' | 'gap'; text: string }

export type Nearest = {
  place: Place
  differences: readonly Difference[]
  /** Whether one run of the words is the text's, and the many around it are not. */
  goesOn: boolean
}

/**
 * From this share of equal words on, a place is near enough to be shown: equal words of the longer of both sides,
 * each by its weight. Measured on the real readout: every quotation with a fifth of its words changed is near its
 * place, while phrases that share its common words with some place stay at 0.5 or below.
 */
const NEAR = 0.6

/** More words than these before or behind equal ones are no slip of the pen, but another text. */
const MANY = 4

/** The stretches of the text, no longer than pasted words may be, that have most words in common with them. */
function nearestOf(text: Int32Array, pasted: readonly number[], length: number): Run[] {
  const wanted = new Int32Array(pasted.length)
  for (const word of pasted) wanted[word] = (wanted[word] ?? 0) + 1
  const had = new Int32Array(pasted.length)
  const best = new Map<number, Run & { common: number }>()
  let common = 0
  for (let to = 1; to <= text.length; to++) {
    const added = text[to - 1] ?? -1
    const from = Math.max(0, to - length)
    const dropped = to > length ? (text[from - 1] ?? -1) : -1
    if (added >= 0) {
      const count = (had[added] ?? 0) + 1
      had[added] = count
      if (count <= (wanted[added] ?? 0)) common++
    }
    if (dropped >= 0) {
      const count = (had[dropped] ?? 0) - 1
      had[dropped] = count
      if (count < (wanted[dropped] ?? 0)) common--
    }
    const block = Math.floor(from / length)
    if (common > (best.get(block)?.common ?? 0)) best.set(block, { from, to, common })
  }
  const many = pasted.length > 300 ? 1 : 4
  return [...best.values()].sort((a, b) => b.common - a.common).slice(0, many)
}

/** Pairs of equal words of two runs, in order: their longest common subsequence. */
function pairsOf(pasted: readonly number[], text: Int32Array): (readonly [pasted: number, text: number])[] {
  const width = text.length + 1
  const lengths = new Uint16Array((pasted.length + 1) * width)
  for (let row = pasted.length - 1; row >= 0; row--)
    for (let column = text.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        pasted[row] === text[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < pasted.length && column < text.length; ) {
    const at = row * width + column
    if (pasted[row] === text[column]) pairs.push([row++, column++])
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row++
    else column++
  }
  return pairs
}

/** Some pairs, and the run of the text from which they come. */
type Alignment = { pairs: readonly (readonly [pasted: number, text: number])[]; run: Run; share: number }

const isCut = (parts: readonly Run[], after: number, before: number): boolean =>
  parts.some(({ from }) => from > after && from <= before)

/** Of the pairs those neighbours that make the nearest place: chance matches far off would widen it. */
function closest(pairs: Alignment['pairs'], { parts, hashes }: Pasted): Alignment {
  let best: Alignment = { pairs: [], run: { from: 0, to: 0 }, share: 0 }
  let [first, last] = [0, -1]
  for (let at = 0; at < pairs.length; at++) {
    let passedOver = 0
    for (let to = at; to < pairs.length; to++) {
      const [pasted, text] = pairs[to] ?? [0, 0]
      const [before, previous] = pairs[to - 1] ?? [0, 0]
      if (to > at && isCut(parts, before, pasted)) passedOver += text - previous - 1
      const from = pairs[at]?.[1] ?? 0
      const share = (2 * (to - at + 1)) / (hashes.length + text + 1 - from - passedOver)
      if (share <= best.share) continue
      ;[first, last] = [at, to]
      best = { ...best, share, run: { from, to: text + 1 } }
    }
  }
  return { ...best, pairs: pairs.slice(first, last + 1) }
}

/** How many words beside a place are shown for pasted ones that open or close it and have no equal. */
const BESIDE = 3

/** Where one sentence ends and another begins, between words of a folded text. */
const STOPS = /[.!?؟۔。！？।]/

/** Whether a word and the next stand in one sentence, and both in the same content or in narration. */
function isOneRun(words: ReadoutWords, word: number): boolean {
  const paragraph = words.paragraphs[paragraphOf(words, word)]
  if (!paragraph || word + 1 >= words.hashes.length) return false
  if (paragraph !== words.paragraphs[paragraphOf(words, word + 1)]) return false
  const { folded, outer } = paragraph
  const [end, start] = [words.ends[word] ?? 0, words.starts[word + 1] ?? 0]
  if (STOPS.test(folded.folded.slice(end, start))) return false
  const [before, behind] = [unfold(folded, end - 1), unfold(folded, start)]
  return outer.every(
    ({ start, end }) => (start <= before && before < end) === (start <= behind && behind < end),
  )
}

/** A run with the words before and behind it that stand where pasted ones found no equal. */
function widened(words: ReadoutWords, { pairs, run }: Alignment, length: number): Run {
  let { from, to } = run
  const before = Math.min(BESIDE, pairs[0]?.[0] ?? 0)
  const behind = Math.min(BESIDE, length - 1 - (pairs.at(-1)?.[0] ?? length))
  while (from > run.from - before && isOneRun(words, from - 1)) from--
  while (to < run.to + behind && isOneRun(words, to - 1)) to++
  return { from, to }
}

/** Words between two pairs, or the pairs between two such: pasted ones, and those of the text. */
type Section = { kind: 'same' | 'differing' | 'passed-over'; pasted: Run; text: Run }

/** The words of a run and the pasted ones, in order, in sections that are equal and others that have no word in common. */
function sectionsOf(pairs: Alignment['pairs'], { hashes, parts }: Pasted, run: Run): Section[] {
  const sections: Section[] = []
  let [here, there] = [0, run.from]
  for (const [at, text] of [...pairs, [hashes.length, run.to] as const]) {
    if (at > here || text > there) {
      const isPassedOver = here > 0 && at < hashes.length && isCut(parts, here - 1, at)
      const [pasted, missing] = [
        { from: here, to: at },
        { from: there, to: text },
      ]
      sections.push({ kind: isPassedOver ? 'passed-over' : 'differing', pasted, text: missing })
    }
    ;[here, there] = [at + 1, text + 1]
    if (at === hashes.length) break
    const last = sections.at(-1)
    if (last?.kind === 'same') [last.pasted.to, last.text.to] = [here, there]
    else sections.push({ kind: 'same', pasted: { from: at, to: here }, text: { from: text, to: there } })
  }
  return sections
}

const differencesOf = (words: ReadoutWords, pasted: Pasted, sections: readonly Section[]): Difference[] =>
  sections
    .flatMap((section): Difference[] => {
      const missing = shownText(words, section.text)
      if (section.kind === 'same') return [{ kind: 'same', text: missing }]
      const isEmpty = section.pasted.to === section.pasted.from
      return [
        section.kind === 'passed-over' ? { kind: 'gap', text: leftOut } : { kind: 'missing', text: missing },
        { kind: 'added', text: isEmpty ? '' : shownPasted(pasted, section.pasted) },
      ]
    })
    .filter(({ text }) => text !== '')

/** How much of both sides is equal, by weight. What an ellipsis passes over is neither. */
function nearness(sections: readonly Section[], ids: Ids): number {
  const weight = weigher(ids)
  let [equal, pasted, text] = [0, 0, 0]
  for (const section of sections) {
    for (let at = section.pasted.from; at < section.pasted.to; at++) {
      const worth = weight(ids.pasted[at] ?? -1)
      pasted += worth
      if (section.kind === 'same') equal += worth
    }
    if (section.kind === 'differing')
      for (let at = section.text.from; at < section.text.to; at++) text += weight(ids.text[at] ?? -1)
  }
  return equal / Math.max(pasted, text + equal)
}

const wordsIn = (sections: readonly Section[]): number =>
  sections.reduce((sum, { pasted: { from, to } }) => sum + to - from, 0)

/** Whether one run is equal, and of many words around it, chance aside, none is. */
function isCitedAmong(sections: readonly Section[]): boolean {
  const isRun = (section: Section) => section.kind === 'same' && wordsIn([section]) >= MANY
  const others = sections.filter((section) => !isRun(section))
  const different = wordsIn(others.filter(({ kind }) => kind !== 'same'))
  return sections.length - others.length === 1 && different >= MANY && wordsIn(others) < different * 2
}

/** Pairs of equal words of pasted ones and a run of the text. */
const pairsIn = (words: ReadoutWords, pasted: Pasted, ids: Ids, { from, to }: Run): Alignment['pairs'] =>
  pairsOf(ids.pasted, ids.text.subarray(from, to))
    .map(([at, text]) => [at, from + text] as const)
    .filter(([at, text]) => isSameWord(words, text, pasted, at))

/** The place whose words are most like the pasted ones, and how these differ from it; null where none is near. */
export function nearestPlace(
  index: ReadoutIndex,
  words: ReadoutWords,
  pasted: Pasted,
  ids: Ids,
): Nearest | null {
  const count = pasted.hashes.length
  const length = Math.ceil(count * 1.5) + 4 + (pasted.parts.length - 1) * 40
  // The words that a stretch has in common need not be the nearest of their like: some more are looked at beside it.
  const beside = Math.min(count, 200)
  let best: Alignment = { pairs: [], run: { from: 0, to: 0 }, share: 0 }
  for (const { from, to } of nearestOf(ids.text, ids.pasted, length)) {
    const around = { from: Math.max(0, from - beside), to: Math.min(ids.text.length, to + beside) }
    const alignment = closest(pairsIn(words, pasted, ids, around), pasted)
    if (alignment.share > best.share) best = alignment
  }
  if (best.pairs.length === 0) return null
  const run = widened(words, best, count)
  // Anew: words that the run was widened by may be equal to pasted ones.
  const sections = sectionsOf(pairsIn(words, pasted, ids, run), pasted, run)
  if (nearness(sections, ids) < NEAR) return null
  return {
    place: placeOf(index, stretchesOf(words, run)),
    differences: differencesOf(words, pasted, sections),
    goesOn: isCitedAmong(sections),
  }
}
