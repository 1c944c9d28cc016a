import { CUES } from './verbs.ts'
import * as words from './words.ts'

/** Whether a word is, as far as its look tells, a verb or an adverb. */
export const isNoName = (word: string): boolean =>
  words.AUXILIARIES.has(word) ||
  words.VERBS.has(word) ||
  words.BETWEEN.has(word) ||
  CUES.has(word) ||
  /(?:ed|ing|ly)$/.test(word)
