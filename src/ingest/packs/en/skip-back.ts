import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isAdverb } from './is-adverb.ts'
import * as words from './words.ts'

const PERFECT = new Set(['has', 'have', 'had', 'having'])

/** Back over adverbs and forms of "have" that belong to a verb: to the place of the first of them. */
export function skipBack(tokens: readonly Token[], verb: number): number {
  let at = verb
  while (at > 0 && belongsToVerb(tokenAt(tokens, at - 1))) at--
  // "Both agreed": with nobody before it, "both" is who agreed.
  return at < verb && isAlone(tokens, at) ? at + 1 : at
}

const isAlone = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).lower === 'both' && tokenAt(tokens, at - 1).kind !== 'word'

const belongsToVerb = (token: Token): boolean =>
  token.kind === 'word' &&
  (words.BETWEEN.has(token.lower) || PERFECT.has(token.lower) || isAdverb(token.text))
