import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import * as words from './words.ts'

const ABOUT = new Set(
  'about nearly almost roughly virtually approximately around over under just only exactly'.split(' '),
)
/** What stands before "than" and the like: "more than half". */
const MORE = new Map([
  ['more', 'than'],
  ['fewer', 'than'],
  ['less', 'than'],
  ['at', 'least'],
  ['up', 'to'],
])

const isQuantity = (token: Token): boolean =>
  token.kind === 'number' ||
  AMOUNTS.has(token.lower) ||
  (words.DETERMINERS.has(token.lower) && COUNTS.has(token.lower))
const AMOUNTS = new Set(
  'half third quarter dozens hundreds thousands millions ten eight nine twelve twenty'.split(' '),
)
const COUNTS = new Set('a all every each both two three four five six seven some several most'.split(' '))

/** Behind the words that say how near a quantity is to the truth: "more than", "nearly". */
export function behindQuantity(tokens: readonly Token[], from: number): number {
  const { lower } = tokenAt(tokens, from)
  const than = MORE.get(lower)
  const length = than ? (tokenAt(tokens, from + 1).lower === than ? 2 : 0) : ABOUT.has(lower) ? 1 : 0
  return length > 0 && isQuantity(tokenAt(tokens, from + length)) ? from + length : from
}

/** Before such words, where they stand before a quantity. `least`: not before this. */
export function beforeQuantity(tokens: readonly Token[], least: number, at: number): number {
  if (!isQuantity(tokenAt(tokens, at))) return at
  for (const from of [at - 2, at - 1]) if (from >= least && behindQuantity(tokens, from) === at) return from
  return at
}
