import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isCapital, isVerbLike, nounPhraseAt } from './noun-phrase.ts'
import { isCue } from './verbs.ts'
import * as words from './words.ts'

/** More words than this nobody puts beside a name. */
const MOST = 30

/** Whether a stretch behind the comma after a name says who that is: "the head of Y", "who was there", "24". */
export const isBeside = (tokens: readonly Token[], from: number, to: number): boolean => {
  const first = tokenAt(tokens, from)
  if (from >= to || to - from > MOST) return false
  if (WHO.has(first.lower)) return !saysMore(tokens, from, to)
  if (words.PERSONAL.has(first.lower) || words.BETWEEN.has(first.lower)) return false
  return isAppositive(tokens, from, to) || isNominal(tokens, from, to)
}

const WHO = new Set(['who', 'whose'])

/** Whether what is told with "who" is what somebody said: "who said that". */
const saysMore = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from + 1, Math.min(to, from + 4)).some(isCue)

function isAppositive(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokenAt(tokens, from)
  for (let at = from + 1; at < to && !CLAUSES.has(tokenAt(tokens, at).lower); at++) {
    const token = tokenAt(tokens, at)
    if (words.VERBS.has(token.lower) && isVerbLike(token)) return false
  }
  return (
    words.DETERMINERS.has(first.lower) ||
    words.OFFICES.has(first.lower) ||
    words.OFFICES.has(tokenAt(tokens, from + 1).lower) ||
    isCapital(first) ||
    first.kind === 'number'
  )
}
const CLAUSES = new Set(['who', 'which', 'that', 'whose'])

/** Whether a stretch is a noun phrase and what hangs on it, as far as its look tells: "senior adviser to the board". */
function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokenAt(tokens, from)
  if (words.PREPOSITIONS.has(lower) || words.VERBS.has(lower) || /(?:ing|ed)$/.test(lower)) return false
  const phrase = nounPhraseAt(tokens, from)
  return phrase !== null && (phrase.to >= to || words.PREPOSITIONS.has(tokenAt(tokens, phrase.to).lower))
}
