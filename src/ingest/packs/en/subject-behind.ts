import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isBeside } from './beside-name.ts'
import { endOfStretch, isComma } from './marks.ts'
import { isCapital, nounPhraseAt, type Run } from './noun-phrase.ts'
import * as words from './words.ts'

/** A subject behind its verb, with what stands beside it: "said X, the head of Y, who…", "said an aide to X". */
export function subjectBehind(tokens: readonly Token[], from: number): Run | null {
  const phrase = nounPhraseAt(tokens, from)
  if (!phrase || (phrase.to === from + 1 && words.PERSONAL.has(tokenAt(tokens, from).lower))) return phrase
  const last = tokenAt(tokens, phrase.to - 1)
  const isNamed = isCapital(last) && !WHO.has(tokenAt(tokens, phrase.to).lower)
  if (!isNamed) return { from, to: hangsOn(tokens, phrase.to) ? endOfStretch(tokens, phrase.to) : phrase.to }
  let { to } = phrase
  while (isComma(tokens[to])) {
    const stop = endOfStretch(tokens, to + 1)
    if (!isBeside(tokens, to + 1, stop)) break
    to = stop
  }
  return { from, to }
}

/** What goes on with a noun that is no name: "an aide to the President", "an official who saw it". */
const HANGING = new Set(['to', 'with', 'from', 'who', 'whose', 'behind'])
const WHO = new Set(['who', 'whose'])
const hangsOn = (tokens: readonly Token[], at: number): boolean => HANGING.has(tokenAt(tokens, at).lower)
