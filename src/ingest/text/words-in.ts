import { fold } from '#domain/search/fold.ts'

/** A word as it is compared: without "'s", the parts of "Iran-Syria" apart, "U.N." as one. */
export type Word = {
  /** UTF-16 code units into the text. */
  start: number
  end: number
  /** Folded: see fold.ts. */
  plain: string
  /** How it is written: "un", "Un", "UN". */
  look: 'small' | 'capital' | 'capitals'
  /** Whether only white space or a hyphen stands between it and the word before. */
  isJoined: boolean
}

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
const BETWEEN = /^(?:['’]s?)?(?:\s+|-|‐|‑|–)$/u

/** The words of a text, or of the stretch of it from `from` up to `to`. Linear. */
export function wordsIn(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.slice(from, to).matchAll(WORD)) {
    const start = from + index
    const last = words.at(-1)
    const between = text.slice(last?.end ?? 0, start)
    // "Syria's" is "Syria".
    if (last && found.toLowerCase() === 's' && /^['’]$/.test(between)) continue
    words.push({
      start,
      end: start + found.length,
      plain: fold(found).replaceAll('.', ''),
      look: lookOf(found),
      isJoined: last !== undefined && between.length <= MOST_BETWEEN && BETWEEN.test(between),
    })
  }
  return words
}

/** Further apart (UTF-16 code units) words are not joined. */
const MOST_BETWEEN = 8

function lookOf(word: string): Word['look'] {
  if (!/^\p{Lu}/u.test(word)) return 'small'
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) ? 'capitals' : 'capital'
}
