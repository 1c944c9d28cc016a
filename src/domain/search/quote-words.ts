import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Stretch } from '#domain/document/stretch.ts'
import { lastAtMost } from '#domain/text/last-at-most.ts'
import { UNSPACED_SCRIPTS } from '#domain/text/unspaced.ts'
import { type Folded, foldWithMap, unfold } from './fold.ts'
import { foldedParagraphs } from './search.ts'

/** Words of a folded text, or of several joined: what each is, by hash, and where it stands in its text. */
export type Words = { hashes: number[]; starts: number[]; ends: number[] }

const OTHER = 1
const LETTER = 2
const DIGIT = 3
const MARK = 4
const UNSPACED = 5
const SYMBOL = 6

const KINDS: readonly (readonly [kind: number, of: RegExp])[] = [
  [MARK, /\p{M}/u],
  [DIGIT, /\p{N}/u],
  [UNSPACED, new RegExp(`(?=\\p{L})[${UNSPACED_SCRIPTS}]`, 'u')],
  [LETTER, /\p{L}/u],
  [SYMBOL, /[\p{S}%&#@]/u],
]
const kindOf = (character: string): number => KINDS.find(([, of]) => of.test(character))?.[0] ?? OTHER

/** By code unit, learnt as they are met; 0: not yet. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  // The second half of a pair goes with the first, as a mark does.
  if ((unit & 0xfc00) === 0xdc00) return MARK
  if ((unit & 0xfc00) === 0xd800) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const known = kinds[unit]
  if (known) return known
  const kind = at < text.length ? kindOf(text.charAt(at)) : OTHER
  kinds[unit] = kind
  return kind
}

const APOSTROPHE = 39
const COMMA = 44
const STOP = 46

/** Where the word ends that begins at a place. Apostrophes inside a word, and points inside a number, are its own. */
function wordEnd(text: string, start: number): number {
  const first = kindAt(text, start)
  let last = first
  for (let at = start + 1; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === MARK) continue
    if (first === UNSPACED) return at
    if (first === SYMBOL ? kind === SYMBOL : kind === LETTER || kind === DIGIT) {
      last = kind
      continue
    }
    const unit = text.charCodeAt(at)
    const joins = unit === APOSTROPHE ? last === LETTER : (unit === STOP || unit === COMMA) && last === DIGIT
    if (first === SYMBOL || !joins || kindAt(text, at + 1) !== last) return at
  }
  return text.length
}

/** FNV-1a, cut to 30 bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 2
}

function addWords({ hashes, starts, ends }: Words, text: string): void {
  let at = 0
  while (at < text.length) {
    if (kindAt(text, at) === OTHER) {
      at++
      continue
    }
    const end = wordEnd(text, at)
    hashes.push(hashOf(text, at, end))
    starts.push(at)
    ends.push(end)
    at = end
  }
}

const noWords = (): Words => ({ hashes: [], starts: [], ends: [] })

const BRACKETS = /\[\p{L}{1,40}\]/gu

/** A text folded for comparing quotes, without an editor's brackets inside words: "[W]e" is "we", "nation[s]" "nations". */
function withoutBrackets(folded: Folded): Folded {
  const text = folded.folded
  const dropped = new Set<number>()
  for (const { index, 0: letters } of text.matchAll(BRACKETS)) {
    const end = index + letters.length
    const isInWord = kindAt(text, index - 1) === LETTER || kindAt(text, end) === LETTER
    if (isInWord) dropped.add(index).add(end - 1)
  }
  if (dropped.size === 0) return folded
  const kept = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !dropped.has(at))
  return {
    folded: kept.map((at) => text.charAt(at)).join(''),
    map: Uint32Array.from(kept, (at) => unfold(folded, at)),
  }
}

type ParagraphWords = {
  id: string
  text: string
  folded: Folded
  outer: readonly { start: number; end: number }[]
}

export type ReadoutWords = Words & {
  paragraphs: readonly ParagraphWords[]
  /** For each word, the place of its paragraph, from 0. */
  holders: readonly number[]
}

const cache = new WeakMap<ReadoutIndex, ReadoutWords>()

/** The words of a readout as one run. Done once for each document, when a quotation is first checked. */
export function wordsOf(index: ReadoutIndex): ReadoutWords {
  const known = cache.get(index)
  if (known) return known
  const words = noWords()
  const paragraphs = Array.from(foldedParagraphs(index).values(), ({ id, text, folded, outer }) => ({
    id,
    text,
    folded: withoutBrackets(folded),
    outer,
  }))
  const holders: number[] = []
  for (const [place, { folded }] of paragraphs.entries()) {
    addWords(words, folded.folded)
    while (holders.length < words.hashes.length) holders.push(place)
  }
  const made = { ...words, paragraphs, holders }
  cache.set(index, made)
  return made
}

/** Words of one text from `from` up to `to`. */
export type Run = { from: number; to: number }

const ELLIPSIS = /[[(]? ?\.(?: ?\.){2,} ?[\])]?/g

export type Pasted = Words & { text: string; folded: Folded; parts: readonly Run[] }

/** Pasted words, and the parts that ellipses divide them into. */
export function readPasted(text: string): Pasted {
  const folded = withoutBrackets(foldWithMap(text))
  const words = noWords()
  addWords(words, folded.folded)
  const cuts = Array.from(
    folded.folded.matchAll(ELLIPSIS),
    ({ index }) => lastAtMost(words.starts, index) + 1,
  )
  const edges = [...new Set([0, ...cuts, words.hashes.length])]
  const parts = edges.slice(1).map((to, at) => ({ from: edges[at] ?? 0, to }))
  return { ...words, text, folded, parts }
}

/** A paragraph's place, from 0, by a word in it. */
export const paragraphOf = ({ holders }: ReadoutWords, word: number): number => holders[word] ?? 0

/** Where a folded end stands in the original: behind the whole of a character that became several. */
function endIn(folded: Folded, end: number): number {
  let at = end
  while (at < folded.folded.length && unfold(folded, at) === unfold(folded, at - 1)) at++
  return unfold(folded, at)
}

/** A run paragraph by paragraph, with its first and last word in each. */
function* byParagraph(words: ReadoutWords, { from, to }: Run) {
  for (let first = from; first < to; ) {
    const place = paragraphOf(words, first)
    const paragraph = words.paragraphs[place]
    if (!paragraph) return
    let last = first
    while (last + 1 < to && paragraphOf(words, last + 1) === place) last++
    yield { paragraph, place, first, last }
    first = last + 1
  }
}

export const stretchesOf = (words: ReadoutWords, run: Run): Stretch[] =>
  Array.from(byParagraph(words, run), ({ paragraph: { id, folded }, first, last }) => ({
    paragraph: id,
    start: unfold(folded, words.starts[first] ?? 0),
    end: endIn(folded, words.ends[last] ?? 0),
  }))

/** Words as they stand; paragraphs are set apart by a space. */
export const textOf = (index: ReadoutIndex, words: ReadoutWords, run: Run): string =>
  stretchesOf(words, run)
    .map(({ paragraph, start, end }) => index.paragraph.get(paragraph)?.text.slice(start, end))
    .join(' ')

export const pastedText = ({ text, folded, starts, ends }: Pasted, { from, to }: Run): string =>
  text.slice(unfold(folded, starts[from] ?? 0), endIn(folded, ends[to - 1] ?? 0))

/** A text, and where a word in it and those beside it begin and end; as places of the original. */
type Around = { text: string; start: number; end: number; before: number; behind: number }

const around = (text: string, folded: Folded, { starts, ends }: Words, at: number, among: Run): Around => ({
  text,
  start: unfold(folded, starts[at] ?? 0),
  end: endIn(folded, ends[at] ?? 0),
  before: at > among.from ? endIn(folded, ends[at - 1] ?? 0) : -1,
  behind: at + 1 < among.to ? unfold(folded, starts[at + 1] ?? 0) : text.length,
})

/** Where a word begins with the marks that touch it, those aside that touch the word before. */
function withMarksBefore({ text, start, before }: Around): number {
  const between = text.slice(Math.max(before, 0), start)
  const marks = /\S*$/.exec(between)?.[0].length ?? 0
  return marks < between.length || before < 0 ? start - marks : start
}

/** Where a word ends with the marks that touch it. */
const withMarksBehind = ({ text, end, behind }: Around): number =>
  end + (/^\S*/.exec(text.slice(end, behind))?.[0].length ?? 0)

/** Words of one text as they stand, with the marks that touch them. `among`: all words of that text. */
function shown(text: string, folded: Folded, words: Words, { from, to }: Run, among: Run): string {
  const start = withMarksBefore(around(text, folded, words, from, among))
  return text.slice(start, withMarksBehind(around(text, folded, words, to - 1, among)))
}

/** Words as they stand, with the marks that touch them. */
export const shownText = (words: ReadoutWords, run: Run): string =>
  Array.from(byParagraph(words, run), ({ paragraph: { text, folded }, place, first, last }) => {
    const among = { from: lastAtMost(words.holders, place - 1) + 1, to: lastAtMost(words.holders, place) + 1 }
    return shown(text, folded, words, { from: first, to: last + 1 }, among)
  }).join(' ')

/** Pasted words as they stand, with the marks that touch them. */
export const shownPasted = (pasted: Pasted, run: Run): string =>
  shown(pasted.text, pasted.folded, pasted, run, { from: 0, to: pasted.hashes.length })

/** Pasted words by where each first stands among them, and the text's words as those; -1 for all others. */
export type Ids = { pasted: readonly number[]; text: Int32Array }

export function idsOf({ hashes }: Words, pasted: Words): Ids {
  const ids = new Map<number, number>()
  pasted.hashes.forEach((hash, at) => {
    if (!ids.has(hash)) ids.set(hash, at)
  })
  const text = new Int32Array(hashes.length)
  for (let at = 0; at < hashes.length; at++) text[at] = ids.get(hashes[at] ?? 0) ?? -1
  return { pasted: pasted.hashes.map((hash) => ids.get(hash) ?? -1), text }
}

/**
 * How much words count, by how rare they are in the text: that "of the" stands in both says little. Words that are
 * not pasted (-1) weigh as if they stood there once.
 */
export function weigher({ pasted, text }: Ids): (id: number) => number {
  const counts = new Map<number, number>([[-1, 1], ...pasted.map((id) => [id, 0] as const)])
  for (const id of text) if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  return (id) => Math.log(1 + text.length / (1 + (counts.get(id) ?? 0)))
}

/** Hashes may agree by chance: the words decide. */
export const isSameWord = (words: ReadoutWords, word: number, pasted: Pasted, at: number): boolean =>
  words.paragraphs[paragraphOf(words, word)]?.folded.folded.slice(words.starts[word], words.ends[word]) ===
  pasted.folded.folded.slice(pasted.starts[at], pasted.ends[at])
