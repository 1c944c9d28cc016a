import { anyIn, type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isNameLike } from './is-naming.ts'
import { isBriefing, isNoun } from './is-noun.ts'
import { isComma, isStop } from './marks.ts'
import { isVerbLike, nounPhraseAt } from './noun-phrase.ts'
import { behindQuantity } from './quantities.ts'
import { BEHIND, type Behind, isCue } from './verbs.ts'
import type { Verb } from './verbs-of.ts'
import * as words from './words.ts'

const ASIDES =
  /^(?:on|in|at|during|after|before|today|yesterday|tomorrow|earlier|last|this|when|while|of|by|to|through|via|from|upon|following|ahead|as|for)$/

const TIMES =
  /^(?:on|in|at|during|after|before|today|yesterday|tomorrow|earlier|last|this|when|while|upon|following)$/

/** Whether a word begins what says when, where or how: "this week" does, "this road" does not. */
const isAside = (tokens: readonly Token[], at: number): boolean =>
  ASIDES.test(tokenAt(tokens, at).lower) &&
  (tokenAt(tokens, at).lower !== 'this' || TIME.test(tokenAt(tokens, at + 1).lower))
const TIME =
  /^(?:morning|afternoon|evening|day|week|weekend|month|year|spring|summer|autumn|fall|winter|time|past)$/

/** Whether what follows a verb that has said all says when and where. */
export const startsTime = (tokens: readonly Token[], at: number, end: number): boolean =>
  TIMES.test(tokens[at]?.lower ?? '') && startsAside(tokens, at, end)

/** Whether what follows only says when, where or how. */
export const startsAside = (tokens: readonly Token[], at: number, end: number): boolean =>
  (isAside(tokens, at) || words.MONTHS_AND_DAYS.has(tokens[at]?.lower ?? '')) &&
  !tokens.slice(at, end).some(({ kind, lower }) => kind === 'quotation' || lower === 'that')

/** Whether some words have a verb in them; behind a preposition what ends in -s is a noun: "vigour to the ties". */
function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const link = tokens.findIndex(({ lower }, at) => at >= from && (at >= to || words.PREPOSITIONS.has(lower)))
  return tokens
    .slice(from, to)
    .some(
      ({ lower, kind }, at) =>
        kind === 'quotation' ||
        words.AUXILIARIES.has(lower) ||
        words.VERBS.has(lower) ||
        /ed$/.test(lower) ||
        (/[^s]s$/.test(lower) && (link < 0 || from + at < link)),
    )
}

/** Whether what stands behind a verb is as its rule has it. */
function isKept(rule: Behind, tokens: readonly Token[], after: number, end: number): boolean {
  const first = tokenAt(tokens, after)
  const isLed = first.kind === 'quotation' || LEADS.has(first.lower)
  if (rule.first && !rule.first.has(first.lower)) return false
  if (rule.notFirst?.has(first.lower) || rule.notSecond?.has(tokenAt(tokens, after + 1).lower)) return false
  const { among } = rule
  if (among) {
    const isWanted = ({ lower }: Token) => among.words.has(lower)
    if (!anyIn(tokens, after, Math.min(end, after + among.within), isWanted)) return false
  }
  if (rule.isQuoted && !isLed) return false
  if (rule.hasVerb && !isLed && first.kind === 'word' && !hasVerb(tokens, after, end)) return false
  return !(rule.isNoSum && isSum(tokens, after)) && !(rule.isNoPlace && isToPlace(tokens, after))
}
const LEADS = new Set(['that', ':', ','])

/** "the guests to Vell". */
function isToPlace(tokens: readonly Token[], at: number): boolean {
  const guest = nounPhraseAt(tokens, at)
  return (
    guest !== null &&
    TO_PLACES.has(tokenAt(tokens, guest.to).lower) &&
    /^\p{Lu}/u.test(tokenAt(tokens, guest.to + 1).text)
  )
}
const TO_PLACES = new Set(['to', 'at', 'in'])

/** "the guests about the talks": a topic is nothing said. */
function isTopic(tokens: readonly Token[], at: number): boolean {
  const told = nounPhraseAt(tokens, at)
  if (told === null) return false
  // "of" hangs a noun on another, too: "informed the guests of the talks".
  const link = tokens.findIndex(({ lower }, place) => place > at && words.PREPOSITIONS.has(lower))
  return link > 0 && link <= told.to && ABOUT.has(tokenAt(tokens, link).lower)
}
const ABOUT = new Set(['about', 'on', 'of', 'regarding', 'in'])

/** Where the content behind a cue begins, and whether a comma, colon or "that" leads it in. Null where there is none. */
export function contentStart(
  tokens: readonly Token[],
  { cue, after }: Verb,
  end: number,
): { at: number; isLed: boolean } | null {
  if (after >= end) return null
  const first = tokenAt(tokens, after)
  const rule = BEHIND.get(cue.verb)
  if (rule && !isKept(rule, tokens, after, end)) return null
  if (first.lower === 'that') return { at: after + (isComma(tokens[after + 1]) ? 2 : 1), isLed: true }
  const takesClause = cue.takes.has('clause')
  // "said on Monday that", "told reporters that", "assured him that", "stressed, in this regard, that".
  const limit = Math.min(end, after + 25)
  for (let at = after; at < limit; at++) {
    const token = tokenAt(tokens, at)
    // "Asked about the dates, Orr replied that": what is behind the next verb is said with that one.
    // "in a written briefing".
    const isAdjective = words.DETERMINERS.has(tokenAt(tokens, at - 1).lower)
    const isVerb = isCue(token) && !isAdjective && !isNoun(tokens, at) && !isBriefing(tokens, at)
    if (at > after + 1 && isVerb && tokens.slice(after, at).some(isComma)) break
    if (token.lower === 'that' && at > after) {
      const isAfterNoun = cue.takes.has('object') && !cue.takes.has('to') && !takesClause
      const isRelative = /^(?:those|all|everything|something)$/.test(tokens[at - 1]?.lower ?? '')
      if (isAfterNoun || isRelative) break
      if (
        cue.takes.has('to') ||
        (isAside(tokens, after) && !rule?.isOnNoun) ||
        isComma(first) ||
        words.MONTHS_AND_DAYS.has(first.lower) ||
        words.BETWEEN.has(first.lower) ||
        /ly$/.test(first.lower)
      )
        return { at: at + 1, isLed: true }
      break
    }
    if (token.kind === 'quotation') {
      const before = tokens[at - 1]
      if (
        at === after ||
        (/^[,:]$/.test(before?.text ?? '') && (takesClause || cue.takes.has('to') || before?.text === ':'))
      )
        return { at, isLed: at > after }
      // "said on “The Morning Show” that".
      if (isAside(tokens, after) && isNameLike(token.text)) continue
      break
    }
    if (at > after && (isStop(token) || (isVerb && (!cue.takes.has('object') || isNext(tokens, at))))) break
  }
  if (rule?.isNoTopic && isTopic(tokens, after)) return null
  if (isComma(first) || first.text === ':' || /^[)\]]$/.test(first.text)) {
    if (cue.form === 'finite' && isComma(first)) return null
    return { at: after + 1, isLed: true }
  }
  if (words.MONTHS_AND_DAYS.has(first.lower)) return { at: after + 1, isLed: false }
  if (rule?.isToldFirst) {
    // "told reporters she was glad".
    const told = nounPhraseAt(tokens, after)
    if (told && told.to < end && startsClause(tokens, told.to)) return { at: told.to, isLed: false }
  }
  if (isAside(tokens, after) && !cue.takes.has('object')) return null
  if (/^(?:and|or|but|by|about)$/.test(first.lower) && behindQuantity(tokens, after) === after) return null
  return { at: after, isLed: false }
}

/** Whether a subject and its verb stand at a place: "she was", "the port is". */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const who = nounPhraseAt(tokens, at)
  return who !== null && isVerbLike(tokenAt(tokens, who.to))
}

/** "$5 million", "nearly $5 million". */
const isSum = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some(({ kind, text }) => kind === 'number' || SIGNS.has(text.charAt(0)))
const SIGNS = new Set([...'$€£'])

/** Whether a verb of speech is the next one, joined to another, and no noun that looks like one. */
const isNext = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|but|,|then|also|he|she|they|further)$/.test(tokens[at - 1]?.lower ?? '')
