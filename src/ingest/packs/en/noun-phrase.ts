import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isAdverb } from './is-adverb.ts'
import { isNoun } from './is-noun.ts'
import { behindQuantity } from './quantities.ts'
import { isCue } from './verbs.ts'
import * as words from './words.ts'

/** Tokens from `from` up to but not including `to`. */
export type Run = { from: number; to: number }

export const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

/** Whether a word is, as far as its look tells, a verb that a noun phrase ends before. */
export function isVerbLike(token: Token): boolean {
  if (token.kind !== 'word' || isCapital(token)) return false
  return (
    words.AUXILIARIES.has(token.lower) ||
    words.VERBS.has(token.lower) ||
    isCue(token) ||
    /[^e]ed$/.test(token.lower)
  )
}

/** Whether a month or day stands within a noun phrase: "a June poll". */
const isDated = (tokens: readonly Token[], at: number): boolean => {
  const next = tokenAt(tokens, at + 1)
  return (
    words.DETERMINERS.has(tokenAt(tokens, at - 1).lower) &&
    /^\p{Ll}/u.test(next.text) &&
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
  tokens.slice(at + 1, at + 4).some(({ lower, text }) => words.OFFICES.has(lower) && /^\p{Lu}/u.test(text))

/** Whether a word begins a name wherever it stands: "Mr". */
const isTitled = ({ lower }: Token): boolean => /^(?:mr|mrs|ms|h\.e|dr)\.?$/.test(lower)

const JOINS = new Set([...'-–&/'])
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

/**
 * The noun phrase that begins at a token, or null where none does: with the names in apposition to it, when commas
 * close them off.
 */
export function nounPhraseAt(tokens: readonly Token[], from: number): Run | null {
  const first = tokens[from]
  if (!first) return null
  const next = tokenAt(tokens, from + 1)
  // "And the Minister said".
  if (from === 0 && OPENS.has(first.lower)) return null
  if (ASKING.has(first.lower)) return null
  if (words.AUXILIARIES.has(first.lower) && next.lower !== 'and') return null
  // "Said Orr".
  if (words.VERBS.has(first.lower) && isCapital(next) && !isCapital(first)) return null
  const isOpening = from === 0 && isAdverb({ ...first, text: first.lower })
  if (isOpening && /^\p{Ll}/u.test(next.text) && !words.OFFICES.has(first.lower)) return null
  if (from === 0 && (isOpening || words.BETWEEN.has(first.lower)) && next.text === ',') return null
  const isDeterminer =
    /^(?:one|both)$/.test(first.lower) &&
    next.kind === 'word' &&
    !isVerbLike(next) &&
    !words.BETWEEN.has(next.lower)
  if (words.PERSONAL.has(first.lower) && !isDeterminer) return { from, to: from + 1 }
  let at = behindQuantity(tokens, from)
  let heads = 0
  for (; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'mark') {
      if (JOINS.has(token.text)) continue
      if (token.text === '%' && tokenAt(tokens, at - 1).kind === 'number') continue
      if (token.text === '(') {
        const closing = heads > 0 ? closingBehind(tokens, at) : null
        if (closing !== null) {
          at = closing
          continue
        }
      }
      break
    }
    if (token.kind === 'quotation') {
      // A name in marks: the "Green" party.
      if (heads === 0 || token.text.split(/\s+/).length > 4) break
      continue
    }
    const isStart = at === from
    if (words.DETERMINERS.has(token.lower)) {
      const before = tokens[at - 1]?.lower ?? ''
      if (
        !isStart &&
        heads > 0 &&
        !words.PREPOSITIONS.has(before) &&
        before !== 'and' &&
        !/'s?$/.test(before) &&
        !isBesideName(tokens, at)
      )
        break
      if (standsAlone(tokens, at)) heads++
      continue
    }
    if (token.lower === 'and') {
      const next = tokens[at + 1]
      if (!next || isVerbLike(next) || words.BETWEEN.has(next.lower) || words.PREPOSITIONS.has(next.lower))
        break
      continue
    }
    if (LINKS.has(token.lower) && heads > 0) continue
    if (words.PREPOSITIONS.has(token.lower) || words.CONJUNCTIONS.has(token.lower)) break
    if (ASKING.has(token.lower)) break
    if (words.BETWEEN.has(token.lower) && !isStart && !isCapital(token)) break
    // "At the onset of the talks Minister Orr said".
    if (
      heads > 0 &&
      words.OFFICES.has(token.lower) &&
      isCapital(token) &&
      isCapital(tokenAt(tokens, at + 1)) &&
      /^\p{Ll}/u.test(tokenAt(tokens, at - 1).text) &&
      tokens.slice(from, at - 1).some(({ lower }) => lower === 'of') &&
      !LINKS.has(tokenAt(tokens, at - 1).lower) &&
      !words.DETERMINERS.has(tokenAt(tokens, at - 1).lower)
    )
      break
    if (
      heads > 0 &&
      isTitled(token) &&
      /^\p{Ll}/u.test(tokenAt(tokens, at - 1).text) &&
      !words.OFFICES.has(tokenAt(tokens, at - 1).lower) &&
      !LINKS.has(tokenAt(tokens, at - 1).lower) &&
      !words.DETERMINERS.has(tokenAt(tokens, at - 1).lower) &&
      tokenAt(tokens, at - 1).lower !== 'and'
    )
      break
    if (
      words.MONTHS_AND_DAYS.has(token.lower) &&
      !isDated(tokens, at) &&
      !(
        heads > 0 &&
        isCapital(token) &&
        isCapital(tokenAt(tokens, at - 1)) &&
        tokenAt(tokens, at + 1).kind !== 'number'
      )
    )
      break
    if (!isStart && isAdverb(token) && !words.DETERMINERS.has(tokenAt(tokens, at - 1).lower)) break
    if (
      isVerbLike(token) &&
      !isNoun(tokens, at) &&
      !(isStart || words.DETERMINERS.has(tokens[at - 1]?.lower ?? ''))
    )
      break
    if (words.PERSONAL.has(token.lower) && !isStart && !(token.lower === 'one' && heads === 0)) break
    heads++
  }
  while (at > from && /^(?:and|of|for|the|a|an)$/.test(tokens[at - 1]?.lower ?? '')) at--
  const isDate = tokens
    .slice(from, at)
    .every(({ kind, lower }) => kind !== 'word' || words.MONTHS_AND_DAYS.has(lower))
  return heads === 0 || at === from || isDate ? null : { from, to: at }
}

/** Where a bracket closes that a token opens, if it holds few words. */
export function closingBehind(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next < at + 8 && next < tokens.length; next++)
    if (tokens[next]?.text === ')') return next
  return null
}
