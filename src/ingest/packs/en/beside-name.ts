import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isTime } from './before-time.ts'
import { isAdverb } from './is-adverb.ts'
import { isCapital, isVerbLike, nounPhraseAt } from './noun-phrase.ts'
import { CUES } from './verbs.ts'
import * as words from './words.ts'

/** More words than this nobody puts beside a name. */
const MOST = 30

/** Whether a stretch behind the comma after a name says who that is: "the head of Y", "who was there", "24". */
export function isBeside(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokenAt(tokens, from)
  const next = tokenAt(tokens, from + 1)
  if (from >= to || to - from > MOST) return false
  if (CLAUSES.has(lower)) return !saysMore(tokens, from, to)
  if (lower === 'including') return true
  // "Ada Orr, 24, of Vell".
  if (HOMES.has(lower)) return isCapital(next) && to - from < 6
  if (SINCE.has(lower)) return isBeside(tokens, from + 1, to)
  if (words.PERSONAL.has(lower) && next.lower !== 'of') return false
  if (isTime(tokens, { from, to: from + 2 })) return false
  if (words.BETWEEN.has(lower) || isAdverb(lower)) return false
  return isAppositive(tokens, from, to) || isNominal(tokens, from, to)
}

const CLAUSES = new Set(['who', 'whose', 'which'])
const HOMES = new Set(['of', 'from'])
const SINCE = new Set(['now', 'then'])

/** Whether what is told with "who" is what somebody said: "who said that". */
const saysMore = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from + 1, Math.min(to, from + 4))
    .some(({ lower }) => CUES.get(lower)?.some(({ takes }) => takes.has('clause') || takes.has('to')))

function isAppositive(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokenAt(tokens, from)
  for (let at = from + 1; at < to && !isClause(tokenAt(tokens, at)); at++) {
    const token = tokenAt(tokens, at)
    if ((words.VERBS.has(token.lower) || words.AUXILIARIES.has(token.lower)) && isVerbLike(token))
      return false
  }
  return (
    words.DETERMINERS.has(first.lower) ||
    words.OFFICES.has(first.lower) ||
    words.OFFICES.has(tokenAt(tokens, from + 1).lower) ||
    isCapital(first) ||
    first.kind === 'number'
  )
}
const isClause = ({ lower }: Token): boolean => CLAUSES.has(lower) || lower === 'that'

/** Whether a stretch is a noun phrase and what hangs on it, as far as its look tells: "senior adviser to the board". */
function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  const { lower } = tokenAt(tokens, from)
  if (words.PREPOSITIONS.has(lower) || words.VERBS.has(lower) || /(?:ing|ed)$/.test(lower)) return false
  const phrase = nounPhraseAt(tokens, from)
  return phrase !== null && (phrase.to >= to || words.PREPOSITIONS.has(tokenAt(tokens, phrase.to).lower))
}
