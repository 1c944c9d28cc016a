import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { FlatText, TextRange } from './flat-text.ts'
import { comparable, type Grams, gramsOf, joinGrams, likeness } from './likeness.ts'
import { matchEqual } from './match-equal.ts'
import { sentencesIn } from './sentences-in.ts'

/** Paragraphs or sentences that say the same in two revisions of a text, though the words may differ. */
export type Pair = {
  old: TextRange
  new: TextRange
  /** Whether they stand in another order among their neighbours. */
  moved: boolean
}

/** What became of a piece of the old text: a pair, several places of which none is more likely, or nothing. */
export type Fate = { pair: Pair } | { unsure: readonly TextRange[] } | null

/** A piece of the old text, as small as it had to be made to tell, and its fate. */
export type Found = { piece: TextRange; fate: Fate }

export type Alignment = {
  old: FlatText
  new: FlatText
  /** What became of the piece that holds a place of the old text; places between pieces go with the next. */
  findOld: (at: number) => Found | null
}

/**
 * How alike a sentence must be to the one that stands in its place, and to one that stands elsewhere (see
 * `likeness`). Chosen on the half of the bench's texts that is for choosing, and reported on the other half:
 * see tests/bench/links.
 */
export const ALIKE_IN_PLACE = 0.35
export const ALIKE_ELSEWHERE = 0.6
/** Whether words are enough to be known again elsewhere (code units). */
export const isTelling = (words: string): boolean => words.length >= (/\s/.test(words) ? 16 : 8)

export type Side = 'old' | 'new'

/** Pieces of both texts between two places that are known to be the same. */
type Block = { old: readonly TextRange[]; new: readonly TextRange[] }

/** A block taken apart: for each piece of either side its fate, or the smaller block that it lies in. */
type Split = {
  old: readonly TextRange[]
  new: readonly TextRange[]
  starts: Record<Side, readonly number[]>
  ofOld: readonly (Fate | Block)[]
  ofNew: readonly (Fate | Block)[]
}

const isBlock = (held: Fate | Block): held is Block => held !== null && 'old' in held

/** More cells than this no table of likenesses has: then only what is wanted is looked for. */
const MOST_CELLS = 40_000

/**
 * How two revisions of a text go together. Lazy: paragraphs that are equal settle most of it, and only what stands
 * between them is cut into sentences, made comparable, and at last compared for likeness.
 */
export function alignTexts(old: FlatText, now: FlatText): Alignment {
  const texts = { old: old.text, new: now.text }
  const slice = (side: Side, { start, end }: TextRange) => texts[side].slice(start, end)

  const comparables = new Map<TextRange, string>()
  const comparableAt = (side: Side, piece: TextRange): string =>
    kept(comparables, piece, () => comparable(slice(side, piece)))
  const grams = new Map<TextRange, Grams>()
  const gramsAt = (side: Side, piece: TextRange): Grams =>
    kept(grams, piece, () => gramsOf(comparableAt(side, piece)))
  const paragraphsOf = ({ starts, paragraphs }: FlatText): TextRange[] =>
    paragraphs.map(({ text }, at) => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + text.length }))
  const sentencesOf = (side: Side, pieces: readonly TextRange[]): TextRange[] =>
    pieces.flatMap((piece) =>
      sentencesIn(slice(side, piece)).map(({ start, end }) => ({
        start: piece.start + start,
        end: piece.start + end,
      })),
    )
  /** Takes a block apart by what is equal in it. */
  function splitEqual(block: Block, keyOf: (side: Side, piece: TextRange) => string): Split {
    const matched = matchEqual(
      block.old.map((piece) => keyOf('old', piece)),
      block.new.map((piece) => keyOf('new', piece)),
    )
    const split = emptySplit(block)
    const left: { old: number[]; new: number[] } = { old: [], new: [] }
    const close = () => {
      const smaller = {
        old: left.old.flatMap((at) => block.old[at] ?? []),
        new: left.new.flatMap((at) => block.new[at] ?? []),
      }
      for (const at of left.old) split.ofOld[at] = smaller
      for (const at of left.new) split.ofNew[at] = smaller
      left.old = []
      left.new = []
    }
    let next = 0
    const passNew = (upTo: number) => {
      for (; next < upTo; next++) if (split.ofNew[next] === null) left.new.push(next)
    }
    for (const [at, piece] of block.old.entries()) {
      const image = matched.toNew[at] ?? -1
      const partner = block.new[image]
      const moved = matched.moved[at] === 1
      if (!partner || (moved && !isTelling(slice('old', piece)))) continue
      split.ofNew[image] = { pair: { old: piece, new: partner, moved } }
      split.ofOld[at] = split.ofNew[image] ?? null
    }
    for (const [at, piece] of block.old.entries()) {
      const fate = split.ofOld[at] ?? null
      if (matched.unsure[at] === 1) {
        const key = keyOf('old', piece)
        const same = block.new.filter((other) => keyOf('new', other) === key)
        split.ofOld[at] = { unsure: same }
      }
      if (fate === null) {
        if (matched.unsure[at] !== 1) left.old.push(at)
      } else if ('pair' in fate && !fate.pair.moved) {
        passNew(matched.toNew[at] ?? 0)
        close()
        next = (matched.toNew[at] ?? 0) + 1
      }
    }
    passNew(block.new.length)
    close()
    return split
  }

  /** Takes a block apart by what is alike in it: in order, one with one, or one with two that it was made of. */
  function splitAlike(block: Block): Split {
    const split = emptySplit(block)
    const [rows, columns] = [block.old.length, block.new.length]
    if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return split
    const size = (side: Side, from: number, count: number) => {
      let sum = 0
      for (let at = from; at < from + count; at++) {
        const piece = block[side][at]
        if (piece) sum += gramsAt(side, piece).length
      }
      return sum
    }
    const gramsFrom = (side: Side, from: number, count: number): Grams =>
      joinGrams(block[side].slice(from, from + count).map((piece) => gramsAt(side, piece)))
    const steps = rows * columns <= 900 ? STEPS : STEPS.slice(0, 1)
    const width = columns + 1
    const best = new Float64Array((rows + 1) * width)
    const chosen = new Uint8Array((rows + 1) * width)
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--) {
        const cell = row * width + column
        const [skipOld = 0, skipNew = 0] = [best[cell + width], best[cell + 1]]
        let most = Math.max(skipOld, skipNew)
        for (const [at, [down, across]] of steps.entries()) {
          if (row + down > rows || column + across > columns) continue
          const like = likeness(gramsFrom('old', row, down), gramsFrom('new', column, across))
          if (like < ALIKE_IN_PLACE) continue
          const worth = (like - ALIKE_IN_PLACE) * (size('old', row, down) + size('new', column, across))
          const sum = worth + (best[cell + down * width + across] ?? 0)
          if (sum > most) {
            most = sum
            chosen[cell] = at + 1
          }
        }
        best[cell] = most
      }
    for (let row = 0, column = 0; row < rows && column < columns; ) {
      const cell = row * width + column
      const step = steps[(chosen[cell] ?? 0) - 1]
      const [from, image] = [block.old[row], block.new[column]]
      if (step && from && image) {
        const [down, across] = step
        const pair = {
          old: { start: from.start, end: block.old[row + down - 1]?.end ?? from.end },
          new: { start: image.start, end: block.new[column + across - 1]?.end ?? image.end },
          moved: false,
        }
        const rivals = rivalsOf(block, row, down, pair.new)
        const fate = rivals.length > 0 ? { unsure: [pair.new] } : { pair }
        for (const rival of rivals) split.ofOld[rival] = fate
        for (let at = row; at < row + down; at++) split.ofOld[at] = fate
        for (let at = column; at < column + across; at++) split.ofNew[at] = fate
        row += down
        column += across
      } else if ((best[cell + width] ?? 0) >= (best[cell + 1] ?? 0)) row++
      else column++
    }
    return split
  }

  /** Other old pieces of a block that are as much like a piece of the new text as the one that was chosen for it. */
  function rivalsOf(block: Block, row: number, down: number, image: TextRange): number[] {
    const wanted = gramsAt('new', image)
    const like = (at: number, count: number) =>
      likeness(joinGrams(block.old.slice(at, at + count).map((piece) => gramsAt('old', piece))), wanted)
    const least = like(row, down) - RIVAL
    return [...block.old.keys()].filter((at) => (at < row || at >= row + down) && like(at, 1) >= least)
  }

  const levels: readonly ((block: Block) => Split)[] = [
    (block) => splitEqual(block, slice),
    ({ old, new: now }) => splitEqual({ old: sentencesOf('old', old), new: sentencesOf('new', now) }, slice),
    (block) => splitEqual(block, comparableAt),
    splitAlike,
  ]
  const whole: Block = { old: paragraphsOf(old), new: paragraphsOf(now) }
  const splits = levels.map(() => new Map<Block, Split>())
  const splitOf = (block: Block, level: number): Split => {
    const known = splits[level]?.get(block)
    if (known) return known
    const made = levels[level]?.(block) ?? emptySplit(block)
    splits[level]?.set(block, made)
    return made
  }

  /** The finest piece of a side that holds a place, or the next one behind it, and what became of it in its order. */
  function find(side: Side, at: number): Found | null {
    let block = whole
    let found: Found | null = null
    for (let level = 0; level < levels.length; level++) {
      const split = splitOf(block, level)
      let place = lastAtMost(split.starts[side], at)
      if (place < 0 || (split[side][place]?.end ?? 0) <= at) place++
      const piece = split[side][place]
      if (!piece) return found
      const held = (side === 'old' ? split.ofOld : split.ofNew)[place] ?? null
      if (!isBlock(held)) return { piece, fate: held }
      found = { piece, fate: null }
      block = held
    }
    return found
  }

  /** Sentences of paragraphs without an equal that hold one of some words, or nothing less than all where there are few. */
  function sentencesWith(side: Side, probes: readonly string[]): TextRange[] {
    const split = splitOf(whole, 0)
    const held = side === 'old' ? split.ofOld : split.ofNew
    const texts: { piece: TextRange; hits: number }[] = []
    for (const [at, piece] of split[side].entries()) {
      if (!isBlock(held[at] ?? null)) continue
      const text = slice(side, piece)
      const hits = probes.filter((probe) => text.includes(probe)).length
      if (hits > 0) texts.push({ piece, hits })
    }
    texts.sort((a, b) => b.hits - a.hits)
    return sentencesOf(
      side,
      texts.slice(0, MOST_PARAGRAPHS).map(({ piece }) => piece),
    )
  }

  const elsewhere = new Map<number, Fate>()
  /** Looks for a sentence that is not in its place among those of the new text that nothing else became. */
  function findElsewhere(piece: TextRange): Fate {
    return kept(elsewhere, piece.start, () => {
      const words = slice('old', piece)
      if (!isTelling(words)) return null
      const wanted = gramsAt('old', piece)
      const near = sentencesWith('new', probesOf(words))
        .map((sentence) => ({ sentence, like: likeness(wanted, gramsAt('new', sentence)) }))
        .filter(({ like }) => like >= ALIKE_ELSEWHERE)
        .sort((a, b) => b.like - a.like)
        .slice(0, MOST_CANDIDATES)
        .filter(({ sentence }) => find('new', sentence.start)?.fate === null)
      const [first] = near
      if (!first) return null
      const equals = near.filter(({ like }) => like > first.like - NO_DIFFERENCE)
      if (equals.length > 1) return { unsure: equals.map(({ sentence }) => sentence) }
      return hasRival(piece, first) ? null : { pair: { old: piece, new: first.sentence, moved: true } }
    })
  }

  /** Whether another old sentence without a place of its own is more like what was found. */
  function hasRival(piece: TextRange, { sentence, like }: { sentence: TextRange; like: number }): boolean {
    const wanted = gramsAt('new', sentence)
    return sentencesWith('old', probesOf(slice('new', sentence))).some(
      (other) =>
        other.start !== piece.start &&
        likeness(gramsAt('old', other), wanted) >= like &&
        find('old', other.start)?.fate === null,
    )
  }

  return {
    old,
    new: now,
    findOld(at) {
      const found = find('old', at)
      return found && found.fate === null ? { ...found, fate: findElsewhere(found.piece) } : found
    },
  }
}

/** How many paragraphs are searched for a sentence that is not in its place, and how many sentences compared further. */
const MOST_PARAGRAPHS = 300
const MOST_CANDIDATES = 8
/** Sentences that differ in likeness by less are equally alike. */
const NO_DIFFERENCE = 0.02
/** And so little may the likeness of another be less for it to be as good a candidate. */
const RIVAL = 0.1

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const PROBES = 4
/** Words written without spaces are cut to so many characters. */
const PROBE_LENGTH = 24

/** Some of a sentence's words that are likely to find it again: the longest. */
function probesOf(sentence: string): string[] {
  const words = Array.from(sentence.matchAll(WORDS), ([word]) => word)
  const pieces = words.length > 3 ? words : words.flatMap((word) => word.match(/.{1,4}/gu) ?? [])
  return [...new Set(pieces)]
    .sort((a, b) => b.length - a.length)
    .slice(0, PROBES)
    .map((word) => word.slice(0, PROBE_LENGTH))
}

/** What was kept under a key, or is made and kept now. */
function kept<Key, Value>(held: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = held.get(key)
  if (known !== undefined) return known
  const made = make()
  held.set(key, made)
  return made
}

const STEPS: readonly (readonly [old: number, now: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
]

function emptySplit({ old, new: now }: Block) {
  const none = (pieces: readonly TextRange[]): (Fate | Block)[] => pieces.map(() => null)
  const starts = { old: old.map(({ start }) => start), new: now.map(({ start }) => start) }
  return { old, new: now, starts, ofOld: none(old), ofNew: none(now) }
}
