import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { countryAt } from './countries.ts'
import { isNameCapital } from './is-name-capital.ts'
import { isOfOffice, QUALIFIERS } from './is-of-office.ts'
import * as words from './words.ts'

/** Between two who are each named: the place of the "and". */
export function andBetween(tokens: readonly Token[]): number | null {
  for (let at = 1; at < tokens.length; at++) {
    const next = tokens[at + 1]
    if (tokens[at]?.lower !== 'and' || next?.kind !== 'word') continue
    const isNew =
      words.DETERMINERS.has(next.lower) || words.HONORIFICS.has(next.lower) || startsOffice(tokens, at + 1)
    const isWithin = tokens.slice(0, at).some((token) => /^(?:of|for|to)$/.test(token.lower))
    if (isWithin && isCountry(tokens.slice(at + 1))) continue
    if (isBesideName(tokens, at)) continue
    // "the Peace and Security Council".
    if (!isNew && words.DETERMINERS.has(tokens[0]?.lower ?? '') && isBodyAt(tokens, at + 1)) continue
    const before = tokens
      .slice(0, at)
      .some(
        ({ text, lower: word }) => isNameCapital(text) || words.OFFICES.has(word) || words.PERSONAL.has(word),
      )
    // "State Councillor and Foreign Minister Orr" is one.
    const isOne =
      !words.DETERMINERS.has(tokens[0]?.lower ?? '') &&
      !words.DETERMINERS.has(next.lower) &&
      words.OFFICES.has(tokens[at - 1]?.lower ?? '') &&
      tokens.slice(0, at).every(isOfOffice)
    if (isOne) continue
    if (before && (isNew || (isNameCapital(next.text) && !isWithin))) return at
  }
  return null
}

/** "Foreign Minister". */
function startsOffice(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const { lower } = tokenAt(tokens, at)
    if (words.OFFICES.has(lower)) return true
    if (!QUALIFIERS.has(lower)) return false
  }
  return false
}

/** "Security Council". */
const isBodyAt = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from + 1, from + 4).some(({ lower }) => words.BODIES.has(lower)) &&
  isNameCapital(tokenAt(tokens, from).text)

/** "the leaders of Osmira and the United Kingdom" are no leaders and a kingdom. */
function isCountry(tokens: readonly Token[]): boolean {
  const from = tokens[0]?.lower === 'the' ? 1 : 0
  const length = countryAt(tokens.slice(from).map(({ lower }) => lower))
  return length > 0 && from + length === tokens.length
}

/** Whether an "and" stands in what is beside one name: "Ada Orr, Crown Princess and Prime Minister". */
function isBesideName(tokens: readonly Token[], and: number): boolean {
  const comma = tokens.findLastIndex(({ text }, at) => at < and && text === ',')
  if (comma < 1 || comma === and - 1) return false
  const beside = tokens.slice(comma + 1, and)
  const behind = tokens.slice(and + 1)
  // "Ada Orr, the sister of the King and a director of the bank".
  const isAnother = behind[0]?.lower === 'a' || behind[0]?.lower === 'an'
  return beside.every(isOfOffice) || (words.DETERMINERS.has(beside[0]?.lower ?? '') && isAnother)
}

/** Whether an "and" stands between two offices that one person may have: "State Councillor and Foreign Minister Orr". */
export function joinsOffices(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'and' &&
    words.OFFICES.has(tokens[at - 1]?.lower ?? '') &&
    isOfOffice(tokenAt(tokens, at + 1))
  )
}
