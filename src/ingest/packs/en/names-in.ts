import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { andBetween } from './and-between.ts'
import { countryAt } from './countries.ts'
import { isOfOffice } from './is-of-office.ts'
import { isComma } from './marks.ts'
import { nounPhraseAt, type Run } from './noun-phrase.ts'
import { readName } from './read-name.ts'
import { isCue } from './verbs.ts'
import { isOfName } from './who-speaks.ts'
import { withoutDateline } from './without-dateline.ts'
import * as words from './words.ts'

type NameRun = Run & {
  /** Whether it is the subject of its sentence, and then of a call paid on somebody. */
  isSubject: boolean
  isGuest: boolean
}

/** The noun phrases of a sentence that name people, with the offices beside them. */
export function namesIn(given: readonly Token[]): NameRun[] {
  const tokens = withoutDateline(given)
  const skipped = given.length - tokens.length
  const found: NameRun[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const isStart =
      /^\p{Lu}/u.test(token.text) || (words.DETERMINERS.has(token.lower) && token.lower !== 'that')
    // "Question: Thank you".
    if ((at === 0 || tokens[at - 1]?.text === ':') && isCue(token)) continue
    if (
      at === 0 &&
      ((/ing$/.test(token.lower) && !words.HONORIFICS.has(token.lower)) ||
        (/ed$/.test(token.lower) && words.PREPOSITIONS.has(tokens[1]?.lower ?? '')))
    )
      continue
    if (!isStart || words.PREPOSITIONS.has(token.lower) || words.PERSONAL.has(token.lower.replace(/'.*/, '')))
      continue
    const phrase = nounPhraseAt(tokens, at)
    if (!phrase || (at === 0 && isOpening(tokens, phrase.to))) continue
    // "Good morning": a capital at the head of a sentence makes no name.
    const isAtHead = at === 0 || tokens[at - 1]?.kind === 'mark'
    const others = tokens.slice(at + 1, phrase.to)
    if (isAtHead && others.length > 0 && !isKnown(token) && !isOwner(token) && !others.some(isOfName))
      continue
    let { to } = phrase
    // "X's firm stance" names X, "Osmira's President Orr" Orr.
    const owner = ownerIn(tokens.slice(phrase.from, to))
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
      at = phrase.to - 1
      continue
    }
    // "X, the President of Syria," and "the President of Syria, X,".
    if (owner < 0 && tokens[to]?.text === ',') {
      const beside = nounPhraseAt(tokens, to + 1)
      const inOffice = tokens.slice(phrase.from, to).some(isOffice)
      const behind = beside ? tokens.slice(beside.from, beside.to) : []
      const isBeside =
        beside &&
        behind.some(isOfName) &&
        (inOffice !== behind.some(isOffice) ||
          isHeldBeside(tokens.slice(phrase.from, to), behind) ||
          isHeldBeside(behind, tokens.slice(phrase.from, to)) ||
          COUNTERPARTS.has(tokenAt(tokens, to - 1).lower)) &&
        // "According to the diplomat, the West stays": no name beside.
        (!words.DETERMINERS.has(behind[0]?.lower ?? '') ||
          behind.some(isOffice) ||
          isComma(tokens[beside.to]))
      // "in Tehran, President X": the office there is no one's beside.
      if (
        isBeside &&
        (inOffice ||
          words.DETERMINERS.has(tokens[beside.from]?.lower ?? '') ||
          readName(behind).names.length === 0)
      )
        to = beside.to
    }
    const and = andBetween(tokens.slice(phrase.from, to))
    const { from } = phrase
    const [isSubject, isGuest] = [isSubjectAt(tokens, at, to), paysCall(tokens, to)]
    if (and === null) found.push({ from, to, isSubject, isGuest: isSubject && isGuest })
    else
      found.push(
        { from, to: from + and, isSubject: false, isGuest: false },
        { from: from + and + 1, to, isSubject: false, isGuest: false },
      )
    at = to - 1
  }
  return found.map((one) => ({ ...one, from: one.from + skipped, to: one.to + skipped }))
}

const isKnown = ({ lower }: Token): boolean =>
  words.DETERMINERS.has(lower) || words.OFFICES.has(lower) || words.HONORIFICS.has(lower.replace(/\.$/, ''))
const isOwner = ({ text }: Token): boolean => /['’]s$|s['’]$/.test(text)
const isOffice = ({ lower }: Token): boolean => words.OFFICES.has(lower)
/** Who may have an office and a name beside them: "his counterpart, President Orr". */
const COUNTERPARTS = new Set(['counterpart', 'colleague', 'guest', 'host', 'interlocutor', 'visitor'])

/** Whether an office without "the" is held by whom a name beside it names: "General Orr, Chief of Staff". */
const isHeldBeside = (tokens: readonly Token[], beside: readonly Token[]): boolean =>
  isOfOffice(tokenAt(beside, 0)) && readName(beside).names.length === 0 && readName(tokens).names.length > 0

/** Where in a noun phrase whom it names owns something, -1 where nobody does; a country owns its ministers. */
function ownerIn(tokens: readonly Token[]): number {
  const owner = tokens.findIndex(isOwner)
  if (owner < 0) return owner
  // "the Chairman of the People's Chamber".
  const isBody = tokens.slice(0, owner).some(isOffice) && /^\p{Lu}/u.test(tokenAt(tokens, owner + 1).text)
  if (isBody) return -1
  if (!tokens.slice(owner + 1).some(isOffice)) return owner
  const land = tokens
    .slice(0, owner + 1)
    .filter(({ lower }) => !words.DETERMINERS.has(lower))
    .map(({ lower }) => lower.replace(/'s?$/, ''))
  return countryAt(land) === land.length ? -1 : owner
}

/** Whether a name is its sentence's subject: at its head, or behind what a comma parts from it and before a verb. */
function isSubjectAt(tokens: readonly Token[], at: number, to: number): boolean {
  if (to >= tokens.length - 1) return false
  if (at === 0) return true
  const comma = tokens.findIndex(isComma)
  // "In this war, Osmira helped": a country that nobody knows looks like a surname.
  if (comma !== at - 1 || !isOpener(tokens) || to - at < 2) return false
  let verb = to
  while (words.BETWEEN.has(tokens[verb]?.lower ?? '')) verb++
  const { lower, text } = tokenAt(tokens, verb)
  return words.AUXILIARIES.has(lower) || words.VERBS.has(lower) || /^\p{Ll}+ed$/u.test(text)
}

/** "… called on the Minister", "…, paid a courtesy call on the Minister". */
function paysCall(tokens: readonly Token[], to: number): boolean {
  const at = isComma(tokens[to]) ? to + 1 : to
  const next = tokens.slice(at, at + 5).map(({ lower }) => lower)
  return /^(?:called on|(?:paid|pays) an? (?:\w+ )?call) /.test(next.join(' '))
}

/** Whether a sentence begins with no subject, behind its number: "(2) In response". */
function isOpener(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ kind }) => kind === 'word')?.lower ?? ''
  return words.PREPOSITIONS.has(first) || words.BETWEEN.has(first) || /(?:ing|ed|ly)$/.test(first)
}

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
