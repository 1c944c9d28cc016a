import { anyIn, type Token, tokenAt } from '#ingest/text/tokens.ts'
import type { Run } from './noun-phrase.ts'
import * as words from './words.ts'

const UNITS = new Set(
  'day week weekend month year night morning evening afternoon summer winter spring fall'.split(' '),
)
const WHICH = new Set(['last', 'this', 'next', 'that', 'earlier'])
const LEADS = new Set(['on', 'late', 'early', 'in', 'last', 'this'])
/** What stands between a subject and its verb and is no part of either. */
const APART = new Set('here there himself herself itself themselves'.split(' '))

/** Back over when and where before a verb: "X on Tuesday said", "X on 5 May said", "X last week said", "X himself said". */
export function beforeTime(tokens: readonly Token[], least: number, end: number): number {
  const last = tokenAt(tokens, end - 1).lower
  const before = tokenAt(tokens, end - 2).lower
  if (APART.has(last) && end - 1 > least) return end - 1
  if (UNITS.has(last) && WHICH.has(before) && end - 2 > least) return end - 2
  if (last === 'time' && before === 'the' && tokenAt(tokens, end - 3).lower === 'at' && end - 3 > least)
    return end - 3
  let at = end
  let hasDay = false
  for (; at > least; at--) {
    const token = tokenAt(tokens, at - 1)
    const isDay = words.MONTHS_AND_DAYS.has(token.lower)
    if (token.kind !== 'number' && !isDay) break
    hasDay ||= isDay
  }
  if (!hasDay) return end
  while (at > least && LEADS.has(tokenAt(tokens, at - 1).lower)) at--
  return at
}

/** Whether a noun phrase says when: "the next day", "last week". */
export const isTime = (tokens: readonly Token[], { from, to }: Run): boolean =>
  anyIn(tokens, from, to, isOfTime)
const isOfTime = ({ lower }: Token): boolean => UNITS.has(lower) || words.MONTHS_AND_DAYS.has(lower)
