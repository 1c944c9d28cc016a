import { countWords } from '#domain/text/word-count.ts'

/** Fewer words are searched for, but not checked as a quote. */
const FEWEST_WORDS = 4

/** Whether a search is long enough to be a quote that someone wants to check. */
export const isQuoteLike = (words: string): boolean => countWords(words) >= FEWEST_WORDS

/** What a search would read as an operator: quotation marks, single ones at the edges of words, dashes before them. */
const OPERATORS = /["“”„«»]|(?<=^|\s)['‘’‚‹›\-–—]+|['‘’‹›]+(?=[\s.,;:!?]|$)/gu

/** Pasted text as words to search for: of a quote the operators are taken off, and line breaks become spaces. */
export function pastedWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return isQuoteLike(line) ? line.replace(OPERATORS, '') : line
}
