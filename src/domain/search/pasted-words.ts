import { cutWords, MAX_WORDS } from '#domain/address/view.ts'
import { leftOut } from '#domain/messages/statement.ts'
import { countWords } from '#domain/text/word-count.ts'

/** Fewer words are no quotation: they are searched for, but not checked. */
export const MIN_QUOTE_WORDS = 4

/** Whether words are enough to be a quote that someone wants to check. */
export const isQuoteLike = (words: string): boolean => countWords(words) >= MIN_QUOTE_WORDS

/** Marks to put around a quote: the first whose like it does not hold. */
const PAIRS = ['""', '“”', '«»', '「」']
const ANY_MARK = /["“”„«»「」]/

const holdsAny = (words: string, marks: string): boolean =>
  Array.from(marks).some((mark) => words.includes(mark))

/**
 * The quote that search words ask to be checked; null for a search. Words ask for that if they are one phrase in
 * quotation marks, of four words or more: `"…"`. Marks of another kind may stand inside it. Everything else is a
 * search, however long.
 */
export function quoteToCheck(words: string): string | null {
  const line = words.trim()
  const inside = line.slice(1, -1)
  const isPhrase = PAIRS.some(
    (marks) => line === `${marks[0]}${inside}${marks[1]}` && !holdsAny(inside, marks),
  )
  return isPhrase && isQuoteLike(inside) ? inside : null
}

/** In quotation marks; cut, and told by "[…]", where a search can't be as long. */
function quoted(line: string): string {
  const marks = PAIRS.find((pair) => !holdsAny(line, pair))
  if (marks === undefined) return line
  const room = MAX_WORDS - marks.length
  const fitted = line.length > room ? `${cutWords(line, room - leftOut.length - 1)} ${leftOut}` : line
  return `${marks[0]}${fitted}${marks[1]}`
}

/**
 * Search words with a text pasted between `before` and `after`: the text as it is, in one line. Where it has four
 * words or more it becomes a quote to check, so that the address says what was asked; unless whoever pastes it
 * writes quotation marks around it already.
 */
export function withPasted(before: string, text: string, after: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const isSearch = !isQuoteLike(line) || quoteToCheck(line) !== null || ANY_MARK.test(before + after)
  return before + (isSearch ? line : quoted(line)) + after
}
