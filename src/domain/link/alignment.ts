import { lastAtMost } from '#domain/text/last-at-most.ts'
import { type Block, type Fate, isBlock, kept, type Side, type Split } from './block.ts'
import type { FlatText, TextRange } from './flat-text.ts'
import { comparable, type Grams, gramsOf, lettersKey, likeness } from './likeness.ts'
import { sentencesIn } from './sentences-in.ts'
import { splitAlike } from './split-alike.ts'
import { type KeyOf, splitEqual } from './split-equal.ts'

/** A piece of the old text, as small as it had to be made to tell, and its fate. */
type Found = { piece: TextRange; fate: Fate }

export type Alignment = {
  old: FlatText
  new: FlatText
  /**
   * What became of the piece that holds a place of the old text; places between pieces go with the next. `elsewhere`:
   * whether what is not in its place is looked for in all of the new text, which takes its time.
   */
  findOld: (at: number, elsewhere: boolean) => Found | null
}

/** How alike a sentence must be to one that stands elsewhere. Chosen as `ALIKE` in split-alike.ts. */
const ALIKE_ELSEWHERE = 0.6
/** Sentences that differ in likeness by less are equally alike. */
const NO_DIFFERENCE = 0.02

/** How many paragraphs are searched for a sentence that is not in its place, and how many sentences looked at further. */
const MOST_PARAGRAPHS = 100
const MOST_CANDIDATES = 8

/** Whether words are enough to be known again elsewhere (code units). */
const isTelling = (words: string): boolean => words.length >= (/\s/.test(words) ? 16 : 8)

/**
 * How two revisions of a text go together. Lazy: paragraphs that are equal settle most of it, and only what stands
 * between them is cut into sentences and at last compared for likeness.
 */
export function alignTexts(old: FlatText, now: FlatText): Alignment {
  const texts = { old: old.text, new: now.text }
  const slice = (side: Side, { start, end }: TextRange) => texts[side].slice(start, end)
  const grams = new Map<TextRange, Grams>()
  const gramsAt = (side: Side, piece: TextRange): Grams =>
    kept(grams, piece, () => gramsOf(comparable(slice(side, piece))))
  const sentencesOf = (side: Side, pieces: readonly TextRange[]): TextRange[] =>
    pieces.flatMap((piece) => sentencesIn(slice(side, piece), piece.start))
  const isKnownAgain = (piece: TextRange) => isTelling(slice('old', piece))
  const byWords: KeyOf = slice
  const byLetters: KeyOf = (side, { start, end }) => lettersKey(texts[side], start, end)
  const levels: readonly ((block: Block) => Split)[] = [
    (block) => splitEqual(block, byWords, isKnownAgain),
    (block) => splitEqual(block, byLetters, isKnownAgain),
    (block) =>
      splitEqual(
        { old: sentencesOf('old', block.old), new: sentencesOf('new', block.new) },
        byLetters,
        isKnownAgain,
      ),
    (block) => splitAlike(block, gramsAt),
  ]
  const splits = levels.map((level) => {
    const made = new Map<Block, Split>()
    return (block: Block): Split => kept(made, block, () => level(block))
  })
  const whole: Block = { old: paragraphsOf(old), new: paragraphsOf(now) }

  /** The finest piece of a side that holds a place, or the next one behind it, and what became of it in its order. */
  function find(side: Side, at: number): Found | null {
    let block = whole
    let found: Found | null = null
    for (const split of splits) {
      const { pieces, starts, held } = split(block)
      let place = lastAtMost(starts[side], at)
      if (place < 0 || (pieces[side][place]?.end ?? 0) <= at) place++
      const piece = pieces[side][place]
      if (!piece) return found
      const inside = held(side, place)
      if (!isBlock(inside)) return { piece, fate: inside }
      found = { piece, fate: null }
      block = inside
    }
    return found
  }

  /** Sentences of paragraphs without an equal that hold one of some words; of those that hold most of them. */
  function sentencesWith(side: Side, probes: readonly string[]): TextRange[] {
    const { pieces, held } = splits[0]?.(whole) ?? { pieces: whole, held: () => null }
    const paragraphs: { piece: TextRange; hits: number }[] = []
    for (const [at, piece] of pieces[side].entries()) {
      if (!isBlock(held(side, at))) continue
      const text = slice(side, piece)
      const hits = probes.filter((probe) => text.includes(probe)).length
      if (hits > 0) paragraphs.push({ piece, hits })
    }
    paragraphs.sort((a, b) => b.hits - a.hits)
    return sentencesOf(
      side,
      paragraphs.slice(0, MOST_PARAGRAPHS).map(({ piece }) => piece),
    )
  }

  const elsewhere = new Map<number, Fate>()
  /** Looks for a sentence that is not in its place among those of the new text that nothing else became. */
  const findElsewhere = (piece: TextRange): Fate =>
    kept(elsewhere, piece.start, () => {
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
    findOld(at, lookElsewhere) {
      const found = find('old', at)
      return lookElsewhere && found?.fate === null ? { ...found, fate: findElsewhere(found.piece) } : found
    },
  }
}

const paragraphsOf = ({ starts, paragraphs }: FlatText): TextRange[] =>
  paragraphs.map(({ text }, at) => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + text.length }))

const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const PROBES = 4
/** No probe is longer (code units). */
const PROBE_LENGTH = 24

/** Some of a sentence's words that are likely to find it again: the longest. Of few long ones, which may be whole sentences, pieces. */
function probesOf(sentence: string): string[] {
  const words = Array.from(sentence.matchAll(WORDS), ([word]) => word)
  const pieces = words.length > 3 ? words : words.flatMap((word) => word.match(/.{1,4}/gu) ?? [])
  return [...new Set(pieces)]
    .sort((a, b) => b.length - a.length)
    .slice(0, PROBES)
    .map((word) => word.slice(0, PROBE_LENGTH))
}
