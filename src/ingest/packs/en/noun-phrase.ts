import { anyIn, type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isAdverb } from './is-adverb.ts'
import { isNoun } from './is-noun.ts'
import { behindQuantity } from './quantities.ts'
import { isCue } from './verbs.ts'
import * as words from './words.ts'

/** Tokens from `from` up to but not including `to`. */
export type Run = { from: number; to: number }

/** Whether a word begins with a capital; with a small letter. */
export const isCapital = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0)
  return code < 128 ? code > 64 && code < 91 : /^\p{Lu}/u.test(text)
}
const isSmall = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0)
  return code < 128 ? code > 96 && code < 123 : /^\p{Ll}/u.test(text)
}

/** Whether a word is, as far as its look tells, a verb that a noun phrase ends before. */
export function isVerbLike(token: Token): boolean {
  if (token.kind !== 'word' || isCapital(token)) return false
  return (
    words.AUXILIARIES.has(token.lower) ||
    words.VERBS.has(token.lower) ||
    isCue(token) ||
    (token.lower.endsWith('ed') && !token.lower.endsWith('eed'))
  )
}

/** Whether a month or day stands within a noun phrase: "a June poll". */
const isDated = (tokens: readonly Token[], at: number): boolean => {
  const next = tokenAt(tokens, at + 1)
  return (
    words.DETERMINERS.has(tokenAt(tokens, at - 1).lower) &&
    isSmall(next) &&
    !words.PREPOSITIONS.has(next.lower) &&
    !words.BETWEEN.has(next.lower) &&
    !words.AUXILIARIES.has(next.lower) &&
    !words.VERBS.has(next.lower)
  )
}

/** Whether "the" begins an office that stands beside a name without a comma: "Ada Orr the Foreign Minister". */
const isBesideName = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).lower === 'the' &&
  isCapital(tokenAt(tokens, at - 1)) &&
  tokens.slice(at + 1, at + 4).some((token) => words.OFFICES.has(token.lower) && isCapital(token))

/** Whether a word begins a name wherever it stands: "Mr". */
const isTitled = ({ lower }: Token): boolean => TITLES.has(lower)
const TITLES = new Set('mr mr. mrs mrs. ms ms. h.e h.e. dr dr.'.split(' '))

/** Whether a mark is part of a noun phrase: "Osmira-based", "R&D", and no dash. */
const joins = (tokens: readonly Token[], at: number): boolean => {
  const { text, start } = tokenAt(tokens, at)
  return (
    text === '&' || text === '/' || ((text === '-' || text === '–') && tokenAt(tokens, at - 1).end === start)
  )
}

const OPENS = new Set(['and', 'but', 'or', 'while', 'as', 'if'])
const ASKING = new Set(['what', 'why', 'how'])

/** Determiners that stand for people by themselves: "some of them", "many say". */
const QUANTIFIERS = new Set(
  'some several many most all each both another others other few none half two three four five six seven'.split(
    ' ',
  ),
)

/** Whether a determiner stands for its noun: "many of the guests", "others said". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1)
  return (
    QUANTIFIERS.has(tokenAt(tokens, at).lower) &&
    (next.kind === 'mark' ||
      words.PREPOSITIONS.has(next.lower) ||
      (isVerbLike(next) && !/(?:ed|ing)$/.test(next.lower)))
  )
}

/** What links a noun phrase to more of it: "the President of Syria", "spokesperson for the Ministry". */
export const LINKS = new Set(['of', 'for', "'s", '’s'])

/** Whether no noun phrase begins with a word: "And the Minister", "Said Orr", "Warmly thanking". */
function beginsNone(tokens: readonly Token[], from: number): boolean {
  const first = tokenAt(tokens, from)
  const next = tokenAt(tokens, from + 1)
  if (ASKING.has(first.lower)) return true
  if (words.AUXILIARIES.has(first.lower) && next.lower !== 'and') return true
  if (words.VERBS.has(first.lower) && isCapital(next) && !isCapital(first)) return true
  if (from > 0) return false
  if (OPENS.has(first.lower)) return true
  const isOpening = isAdverb(first.lower)
  if (isOpening && isSmall(next) && !words.OFFICES.has(first.lower)) return true
  return (isOpening || words.BETWEEN.has(first.lower)) && next.text === ','
}

/** Whether "one" or "both" stands before its noun. */
const isCounting = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  return (
    (lower === 'one' || lower === 'both') &&
    next.kind === 'word' &&
    !isVerbLike(next) &&
    !words.BETWEEN.has(next.lower)
  )
}

/** Whether a word begins another noun phrase behind a small word: "the onset of the talks Minister Orr", "today Mr Orr". */
function beginsAnother(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokenAt(tokens, at)
  const before = tokenAt(tokens, at - 1)
  if (!isSmall(before) || LINKS.has(before.lower) || words.DETERMINERS.has(before.lower)) return false
  if (isTitled(token)) return !words.OFFICES.has(before.lower) && before.lower !== 'and'
  return (
    words.OFFICES.has(token.lower) &&
    isCapital(token) &&
    isCapital(tokenAt(tokens, at + 1)) &&
    anyIn(tokens, from, at - 1, isOf)
  )
}

const isOf = ({ lower }: Token): boolean => lower === 'of'

/** Whether a month or day is part of a name: "Black Friday". */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokenAt(tokens, at)) &&
  isCapital(tokenAt(tokens, at - 1)) &&
  tokenAt(tokens, at + 1).kind !== 'number'

/** Whether a noun phrase from `from` with so many nouns ends before a word. */
function endsBefore(tokens: readonly Token[], from: number, at: number, heads: number): boolean {
  const token = tokenAt(tokens, at)
  const { lower } = token
  const isStart = at === from
  if (words.PREPOSITIONS.has(lower) || words.CONJUNCTIONS.has(lower) || ASKING.has(lower)) return true
  if (words.BETWEEN.has(lower) && !isStart && !isCapital(token)) return true
  if (heads > 0 && beginsAnother(tokens, from, at)) return true
  if (words.MONTHS_AND_DAYS.has(lower) && !isDated(tokens, at) && !(heads > 0 && isInName(tokens, at)))
    return true
  if (isStart) return false
  if (words.PERSONAL.has(lower) && !(lower === 'one' && heads === 0)) return true
  if (words.DETERMINERS.has(tokenAt(tokens, at - 1).lower)) return false
  return isAdverb(token.text) || (isVerbLike(token) && !isNoun(tokens, at))
}

/** Whether a determiner belongs to another noun phrase than that which stands before it. */
function endsBeforeDeterminer(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1).lower
  return (
    !words.PREPOSITIONS.has(before) &&
    before !== 'and' &&
    !before.endsWith("'s") &&
    !before.endsWith("'") &&
    !isBesideName(tokens, at)
  )
}

/** Whether "and" leads to something else than another noun. */
function endsBeforeAnd(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return !next || isVerbLike(next) || words.BETWEEN.has(next.lower) || words.PREPOSITIONS.has(next.lower)
}

/**
 * The noun phrase that begins at a token, or null where none does: with the names in apposition to it, when commas
 * close them off.
 */
export function nounPhraseAt(tokens: readonly Token[], from: number): Run | null {
  const first = tokens[from]
  if (!first || beginsNone(tokens, from)) return null
  if (words.PERSONAL.has(first.lower) && !isCounting(tokens, from)) return { from, to: from + 1 }
  let heads = 0
  let at = behindQuantity(tokens, from)
  for (; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'mark') {
      if (joins(tokens, at)) continue
      if (token.text === '%' && tokenAt(tokens, at - 1).kind === 'number') continue
      const closing = token.text === '(' && heads > 0 ? closingBehind(tokens, at) : null
      if (closing === null) break
      at = closing
    } else if (token.kind === 'quotation') {
      // A name in marks: the "Green" party.
      if (heads === 0 || token.text.split(/\s+/).length > 4) break
    } else if (words.DETERMINERS.has(token.lower)) {
      if (heads > 0 && at > from && endsBeforeDeterminer(tokens, at)) break
      if (standsAlone(tokens, at)) heads++
    } else if (token.lower === 'and') {
      if (endsBeforeAnd(tokens, at)) break
    } else if (heads === 0 || !LINKS.has(token.lower)) {
      if (endsBefore(tokens, from, at, heads)) break
      heads++
    }
  }
  while (at > from && DANGLING.has(tokenAt(tokens, at - 1).lower)) at--
  return heads === 0 || at === from || !anyIn(tokens, from, at, isNoDate) ? null : { from, to: at }
}
const DANGLING = new Set(['and', 'of', 'for', 'the', 'a', 'an'])

const isNoDate = ({ kind, lower }: Token): boolean => kind === 'word' && !words.MONTHS_AND_DAYS.has(lower)

/** Where a bracket closes that a token opens, if it holds few words. */
export function closingBehind(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next < at + 8 && next < tokens.length; next++)
    if (tokens[next]?.text === ')') return next
  return null
}
