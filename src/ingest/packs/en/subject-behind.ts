import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isAppositive, isNominal } from './beside-name.ts'
import { isCapital, nounPhraseAt, type Run } from './noun-phrase.ts'
import * as words from './words.ts'

/** A subject behind its verb, with what stands in apposition to it: "said X, the head of Y, who…". */
export function subjectBehind(tokens: readonly Token[], from: number): Run | null {
  const phrase = nounPhraseAt(tokens, from)
  if (!phrase || tokens[phrase.to]?.text !== ',') return phrase
  let to = phrase.to + 1
  while (
    to < tokens.length &&
    !/^[,;:.!?…—–]$/.test(tokenAt(tokens, to).text) &&
    tokenAt(tokens, to).kind !== 'quotation'
  )
    to++
  const isBeside =
    to > phrase.to + 1 &&
    isCapital(tokenAt(tokens, phrase.to - 1)) &&
    (isAppositive(tokens, phrase.to + 1, to) || isNominal(tokens, phrase.to + 1, to)) &&
    !words.PERSONAL.has(tokenAt(tokens, phrase.to + 1).lower.replace('who', ''))
  return isBeside ? { from, to } : phrase
}
