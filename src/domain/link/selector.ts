import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import type { FlatText, TextRange } from './flat-text.ts'

// Loaded late: when a link to a selection is made or opened.

/**
 * What a link says of the words that it leads to: a W3C TextQuoteSelector and TextPositionSelector in one, made
 * under a revision. Places are UTF-16 code units of the readout's whole text (see flat-text.ts).
 */
export type Selector = {
  /** The revision it was made under. */
  revision: string
  start: number
  length: number
  /** The first ten hex digits of the SHA-256 over the UTF-8 of the words. */
  digest: string
  /** The words themselves, or where they are too many their beginning, and then in `tail` their end. */
  head: string
  tail: string
  /** What stands before and after, as long as needed to tell the words from the same ones elsewhere. */
  prefix: string
  suffix: string
  /** Whether words, prefix and suffix stand in that text once; otherwise only the position tells. */
  isUnique: boolean
}

/** Bytes of UTF-8 that the four texts of a selector have together, so that a link stays short whatever the script. */
const ROOM = 175
/** Of these, prefix and suffix may take each. */
const CONTEXT_ROOM = 50
/** Prefix and suffix are no shorter than this where there is room (code units). */
const LEAST_CONTEXT = 12
/** Beginning and end of words that are too many take each (bytes). */
const EDGE_ROOM = 40

export const digestOf = (words: string): string => bytesToHex(sha256(utf8ToBytes(words))).slice(0, 10)

const bytesIn = (text: string): number => utf8ToBytes(text).length

/** The longest beginning of `text` from a place on that fits: whole characters, so many code units and bytes. */
function beginning(text: string, from: number, most: number, bytes: number): string {
  let end = Math.min(text.length, from + Math.min(most, bytes))
  while (end > from && (!isCharacterBoundary(text, end) || bytesIn(text.slice(from, end)) > bytes)) end--
  return text.slice(from, end)
}

/** The longest end of `text` up to a place that fits. */
function ending(text: string, upTo: number, most: number, bytes: number): string {
  let start = Math.max(0, upTo - Math.min(most, bytes))
  while (start < upTo && (!isCharacterBoundary(text, start) || bytesIn(text.slice(start, upTo)) > bytes))
    start++
  return text.slice(start, upTo)
}

/** How many code units two texts have in common going on from two places, at most so many. */
function inCommon(text: string, one: number, other: number, step: 1 | -1, most: number): number {
  let length = 0
  while (length < most) {
    const [a, b] = [one + step * length, other + step * length]
    if (a < 0 || b < 0 || a >= text.length || b >= text.length || text[a] !== text[b]) break
    length++
  }
  return length
}

/** Long words are looked for by their beginning (code units), and so much of the rest is compared before they count as not unique. */
const OPENING = 256
const MOST_COMPARED = 20_000_000

/**
 * How much must stand on either side of words for these to be the only ones of their kind in a text (code units);
 * more than `CONTEXT_ROOM` where that is not enough. The text's own ends tell nothing: what stands there ends with it.
 */
function contextNeeded(text: string, { start, end }: TextRange): number {
  const words = text.slice(start, end)
  const opening = words.slice(0, OPENING)
  let needed = 0
  let left = MOST_COMPARED
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    if (at === start) continue
    left -= words.length - opening.length
    if (left < 0) return Infinity
    if (words.length > OPENING && !text.startsWith(words, at)) continue
    const before = inCommon(text, start - 1, at - 1, -1, CONTEXT_ROOM + 1)
    const after = inCommon(text, end, at + words.length, 1, CONTEXT_ROOM + 1)
    const told = [before < start ? before : Infinity, after < text.length - end ? after : Infinity]
    needed = Math.max(needed, Math.min(...told) + 1)
    if (needed > CONTEXT_ROOM) break
  }
  return needed
}

/**
 * A selection as it is linked to: without white space at its ends, and never cutting a character in two. Null where
 * nothing is left.
 */
export function snapToCharacters({ text }: FlatText, selected: TextRange): TextRange | null {
  let start = Math.max(0, selected.start)
  let end = Math.min(text.length, selected.end)
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (start >= end) return null
  while (!isCharacterBoundary(text, start)) start--
  while (!isCharacterBoundary(text, end)) end++
  return { start, end }
}

/** A selection with the whole of the words that it begins and ends in. */
export function snapToWords({ text }: FlatText, { start, end }: TextRange, lang: string): TextRange {
  // No word is longer (code units).
  const reach = 200
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const paragraphEnd = text.indexOf('\n', end)
  const to = Math.min(paragraphEnd < 0 ? text.length : paragraphEnd, end + reach)
  const words = new Intl.Segmenter(lang, { granularity: 'word' })
  const head = words.segment(text.slice(from, Math.min(to, start + reach))).containing(start - from)
  const last = Math.max(from, end - 1 - reach)
  const tail = words.segment(text.slice(last, to)).containing(end - 1 - last)
  return {
    start: head?.isWordLike ? from + head.index : start,
    end: tail?.isWordLike ? Math.max(end, last + tail.index + tail.segment.length) : end,
  }
}

/** What a link to a range of a text says. Expects a range as `snapToCharacters` gives it. */
export function describeRange({ text }: FlatText, range: TextRange, revision: string): Selector {
  const { start, end } = range
  const words = text.slice(start, end)
  const needed = contextNeeded(text, range)
  const context = Math.max(needed, LEAST_CONTEXT)
  const prefix = ending(text, start, context, CONTEXT_ROOM)
  const suffix = beginning(text, end, context, CONTEXT_ROOM)
  const isUnique =
    needed <= CONTEXT_ROOM &&
    prefix.length >= Math.min(needed, start) &&
    suffix.length >= Math.min(needed, text.length - end)
  const room = ROOM - bytesIn(prefix) - bytesIn(suffix)
  const isWhole = words.length <= room && bytesIn(words) <= room
  const edge = Math.min(EDGE_ROOM, Math.floor(room / 2))
  return {
    revision,
    start,
    length: words.length,
    digest: digestOf(words),
    head: isWhole ? words : beginning(words, 0, edge, edge),
    tail: isWhole ? '' : ending(words, words.length, edge, edge),
    prefix,
    suffix,
    isUnique,
  }
}

/** Whether these are the words that a selector was made for. */
export const areWordsOf = ({ length, digest }: Selector, words: string): boolean =>
  words.length === length && digestOf(words) === digest
