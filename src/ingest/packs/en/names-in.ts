import type { Token } from '#ingest/text/tokens.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { isCue } from './read-sentence.ts'
import * as words from './words.ts'

/** The noun phrases of a sentence that name people, with the offices beside them. */
export function namesIn(tokens: readonly Token[]): { from: number; to: number; isSubject: boolean }[] {
  const found: { from: number; to: number; isSubject: boolean }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || token.kind !== 'word') continue
    const isStart = /^\p{Lu}/u.test(token.text) || words.DETERMINERS.has(token.lower)
    if (!isStart || words.PREPOSITIONS.has(token.lower) || words.PERSONAL.has(token.lower)) continue
    const phrase = nounPhraseAt(tokens, at, isCue)
    if (!phrase) continue
    let { to } = phrase
    const names = (from: number, end: number) =>
      tokens.slice(from, end).some(({ lower, text }) => words.OFFICES.has(lower) || (/^\p{Lu}/u.test(text) && !words.DETERMINERS.has(lower)))
    if (!names(phrase.from, to)) continue
    // "X, the President of Syria," and "the President of Syria, X,".
    if (tokens[to]?.text === ',') {
      const beside = nounPhraseAt(tokens, to + 1, isCue)
      const hasOffice = (from: number, end: number) => tokens.slice(from, end).some(({ lower }) => words.OFFICES.has(lower))
      if (beside && hasOffice(phrase.from, to) !== hasOffice(beside.from, beside.to) && names(beside.from, beside.to)) to = beside.to
    }
    found.push({ from: phrase.from, to, isSubject: at === 0 })
    at = to - 1
  }
  return found
}
