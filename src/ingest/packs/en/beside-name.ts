import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isCapital, isVerbLike, nounPhraseAt } from './noun-phrase.ts'
import * as words from './words.ts'

export const isAppositive = (tokens: readonly Token[], from: number, to: number): boolean => {
  const first = tokens[from]
  if (!first || to - from > 16) return false
  const who = tokens.findIndex(
    ({ lower }, at) => at >= from && at < to && /^(?:who|which|that|whose)$/.test(lower),
  )
  if (
    tokens
      .slice(from + 1, who < 0 ? to : who)
      .some((token) => isVerbLike(token) && words.VERBS.has(token.lower))
  )
    return false
  return (
    words.DETERMINERS.has(first.lower) ||
    words.OFFICES.has(first.lower) ||
    words.OFFICES.has(tokens[from + 1]?.lower ?? '') ||
    isCapital(first) ||
    first.lower === 'who' ||
    first.kind === 'number'
  )
}

/** Whether a stretch is a noun phrase and what hangs on it, as far as its look tells: "senior adviser to the board". */
export function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  const phrase = nounPhraseAt(tokens, from)
  return (
    to - from <= 16 &&
    phrase !== null &&
    !words.PREPOSITIONS.has(tokenAt(tokens, from).lower) &&
    !/(?:ing|ed)$/.test(tokenAt(tokens, from).lower) &&
    (phrase.to >= to || words.PREPOSITIONS.has(tokenAt(tokens, phrase.to).lower))
  )
}
