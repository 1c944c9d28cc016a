import type { Token } from '#ingest/text/tokens.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { andBetween, readName } from './read-name.ts'
import { isCue } from './verbs.ts'
import { isOfName } from './who-speaks.ts'
import { withoutDateline } from './without-dateline.ts'
import * as words from './words.ts'

/** The noun phrases of a sentence that name people, with the offices beside them. */
export function namesIn(given: readonly Token[]): { from: number; to: number; isSubject: boolean }[] {
  const tokens = withoutDateline(given)
  const skipped = given.length - tokens.length
  const found: { from: number; to: number; isSubject: boolean }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const isStart =
      /^\p{Lu}/u.test(token.text) || (words.DETERMINERS.has(token.lower) && token.lower !== 'that')
    if (
      at === 0 &&
      ((/ing$/.test(token.lower) && !words.HONORIFICS.has(token.lower)) ||
        isCue(token) ||
        (/ed$/.test(token.lower) && words.PREPOSITIONS.has(tokens[1]?.lower ?? '')))
    )
      continue
    if (!isStart || words.PREPOSITIONS.has(token.lower) || words.PERSONAL.has(token.lower)) continue
    const phrase = nounPhraseAt(tokens, at)
    if (!phrase || (at === 0 && isOpening(tokens, phrase.to))) continue
    let { to } = phrase
    // "X's firm stance" names X.
    const owner = tokens.slice(phrase.from, to).findIndex(({ text }) => /['’]s$|s['’]$/.test(text))
    if (owner >= 0) to = phrase.from + owner + 1
    // "the opportunity of the visit of King Orr": who is named stands behind the last "of".
    const of = tokens.findIndex(
      ({ lower }, place) =>
        place > phrase.from && place < to && lower === 'of' && isThing(tokens, phrase.from, place),
    )
    if (of > 0) {
      at = of
      continue
    }
    if (!tokens.slice(phrase.from, to).some(isOfName)) continue
    // "in Vell": a place.
    const isPlace =
      PLACES.test(tokens[at - 1]?.lower ?? '') &&
      !tokens
        .slice(phrase.from, to)
        .some(({ lower }) => words.OFFICES.has(lower) || words.HONORIFICS.has(lower.replace(/\.$/, '')))
    if (isPlace) {
      at = to - 1
      continue
    }
    // "X, the President of Syria," and "the President of Syria, X,".
    if (owner < 0 && tokens[to]?.text === ',') {
      const beside = nounPhraseAt(tokens, to + 1)
      const inOffice = tokens.slice(phrase.from, to).some(isOffice)
      const others = beside ? tokens.slice(beside.from, beside.to) : []
      const isBeside = beside && inOffice !== others.some(isOffice) && others.some(isOfName)
      // "in Tehran, President X": the office there is no one's beside.
      if (
        isBeside &&
        (inOffice ||
          words.DETERMINERS.has(tokens[beside.from]?.lower ?? '') ||
          readName(others).names.length === 0)
      )
        to = beside.to
    }
    const and = andBetween(tokens.slice(phrase.from, to))
    if (and === null) found.push({ from: phrase.from, to, isSubject: at === 0 })
    else
      found.push(
        { from: phrase.from, to: phrase.from + and, isSubject: false },
        { from: phrase.from + and + 1, to, isSubject: false },
      )
    at = to - 1
  }
  return found.map(({ from, to, isSubject }) => ({ from: from + skipped, to: to + skipped, isSubject }))
}

const isOffice = ({ lower }: Token): boolean => words.OFFICES.has(lower)

/** Whether a stretch before "of" is a noun that is nobody: "the opportunity". */
const isThing = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ text, lower }, at) => {
    // With a sentence every word may begin with a capital.
    const isSmall =
      /^\p{Ll}/u.test(text) ||
      words.DETERMINERS.has(lower) ||
      (from === 0 && at === 0 && /(?:ion|ment|ness|ity|ance|ence)$/.test(lower))
    return isSmall && !words.OFFICES.has(lower) && !words.BODIES.has(lower)
  })

/** Before places. */
const PLACES = /^(?:in|at|near|outside|via)$/

/** Whether a sentence opens with a word that only so has a capital: "Today", "Referring to". */
function isOpening(tokens: readonly Token[], to: number): boolean {
  const [first] = tokens
  if (!first || to > 1 || words.DETERMINERS.has(first.lower)) return false
  if (words.OFFICES.has(first.lower) || words.HONORIFICS.has(first.lower)) return false
  const next = tokens[1]
  return (
    /ing$/.test(first.lower) ||
    !next ||
    (next.kind === 'word' && (words.PREPOSITIONS.has(next.lower) || !/^\p{Ll}/u.test(next.text)))
  )
}
