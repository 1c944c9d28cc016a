import { UNSPACED_SCRIPTS } from './unspaced.ts'

// Scripts written without spaces: each of their letters is a word.
const WORD = new RegExp(
  `(?=\\p{L})[${UNSPACED_SCRIPTS}]|[\\p{L}\\p{N}](?:[^\\s${UNSPACED_SCRIPTS}]|\\p{N})*`,
  'gu',
)

/**
 * Where the words of a text begin (code units, ascending): at the first letter or digit of each run
 * between white space that has one, and at each letter of a script written without spaces.
 *
 * Not Intl.Segmenter: its dictionaries differ between engines, and a page must count as the build did.
 */
export const wordStarts = (text: string): number[] => Array.from(text.matchAll(WORD), ({ index }) => index)

export const countWords = (text: string): number => wordStarts(text).length
