import { fold } from '#domain/search/fold.ts'
import { matchesOf } from './matches-of.ts'
import { remembered } from './remembered.ts'

/** How a word is written: "un", "Un", "UN". */
export type Look = 'small' | 'capital' | 'capitals'

/** A word as it is compared: without "'s", the parts of "Iran-Syria" apart, "U.N." as one. */
export type Word = {
  /** UTF-16 code units into the text. */
  start: number
  end: number
  /** Folded: see fold.ts. */
  plain: string
  look: Look
  /** Whether only white space or a hyphen stands between it and the word before. */
  isJoined: boolean
  /** Whether a hyphen alone stands between them: of "war-torn", neither half is a whole word. */
  isHyphened: boolean
}

const WORD = /(?:\p{L}\.){2,999}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,999}/gu
const JOINS = /^(?:['’]s?)?(?:\s+|[-‐‑–])$/u
/** Further apart (UTF-16 code units) words are not joined. */
const FAR = 8

/** The words of a text. Linear. */
export const wordsIn = (text: string): Word[] => readWords(text, readerOf())

/** The words of each of some texts. */
export function wordsOfAll(texts: readonly string[]): Word[][] {
  const readOf = readerOf()
  return texts.map((text) => readWords(text, readOf))
}

const readerOf = () =>
  remembered((found) => ({ plain: fold(found).replaceAll('.', ''), look: lookOf(found) }))

function readWords(text: string, readOf: ReturnType<typeof readerOf>): Word[] {
  const words: Word[] = []
  let before = -1
  for (const { 0: found, index: start } of matchesOf(WORD, text)) {
    const between = before < 0 ? '' : text.slice(before, Math.min(start, before + FAR))
    // "Syria's" is "Syria".
    if ((found === 's' || found === 'S') && (between === "'" || between === '’')) continue
    const end = start + found.length
    const { plain, look } = readOf(found)
    const isHyphened = between === '-' || between === '‐' || between === '‑'
    const isJoined = isHyphened || between === ' ' || (start - before < FAR && JOINS.test(between))
    words.push({ start, end, plain, look, isJoined: before >= 0 && isJoined, isHyphened })
    before = end
  }
  return words
}

function lookOf(word: string): Look {
  if (!/^\p{Lu}/u.test(word)) return 'small'
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) ? 'capitals' : 'capital'
}
