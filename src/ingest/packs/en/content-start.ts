import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isComma, isStop } from './marks.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { behindQuantity } from './quantities.ts'
import { isCue } from './verbs.ts'
import { isNoun, type Verb } from './verbs-of.ts'
import * as words from './words.ts'

const ASIDES =
  /^(?:on|in|at|during|after|before|today|yesterday|tomorrow|earlier|last|this|when|while|of|by|to|through|via|from|upon|following|ahead|as|for)$/

const TIMES =
  /^(?:on|in|at|during|after|before|today|yesterday|tomorrow|earlier|last|this|when|while|upon|following)$/

/** Whether what follows a verb that has said all says when and where. */
export const startsTime = (tokens: readonly Token[], at: number, end: number): boolean =>
  TIMES.test(tokens[at]?.lower ?? '') && startsAside(tokens, at, end)

/** Whether what follows only says when, where or how. */
export const startsAside = (tokens: readonly Token[], at: number, end: number): boolean =>
  (ASIDES.test(tokens[at]?.lower ?? '') || words.MONTHS_AND_DAYS.has(tokens[at]?.lower ?? '')) &&
  !tokens.slice(at, end).some(({ kind, lower }) => kind === 'quotation' || lower === 'that')

/** Verbs that say something only where its words follow: "continues along the path" says nothing. */
const QUOTING = new Set(
  'continue read sing chant cry scream shout whisper reason marvel fume go_on conclude'.split(' '),
)

const TOPICS = new Set(['about', 'on', 'of', 'regarding', 'in'])

const GREETINGS =
  /^(?:wishes|condolences|greetings|congratulations|sympathies|sympathy|regards|thanks|gratitude)$/

const OFFERS = /^(?:invitations?|proposals?|offers?|apolog(?:y|ies)|responsibility)$/

const TOPICAL = new Set('inform brief notify tell ask'.split(' '))

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

/** Where the content behind a cue begins, and whether a comma, colon or "that" leads it in. Null where there is none. */
export function contentStart(
  tokens: readonly Token[],
  { cue, after }: Verb,
  end: number,
): { at: number; isLed: boolean } | null {
  if (after >= end) return null
  const first = tokenAt(tokens, after)
  if (QUOTING.has(cue.verb) && first.kind !== 'quotation' && !/^(?:that|[:,])$/.test(first.text)) return null
  if (cue.verb === 'comment' && tokens[after]?.lower === 'on') return null
  // "declined to comment", "asked not to be named".
  if (
    /^(?:decline|refuse)$/.test(cue.verb) &&
    /^(?:say|comment|answer|speak|give|name|specify|elaborate)$/.test(tokens[after + 1]?.lower ?? '')
  )
    return null
  if (cue.verb === 'ask' && first.lower === 'not') return null
  // "added new vigour to the ties".
  if (
    cue.verb === 'add' &&
    /^\p{L}/u.test(first.text) &&
    first.lower !== 'that' &&
    !hasVerb(tokens, after, end)
  )
    return null
  // "sent his condolences" says something, "sent a letter" that something was done.
  if (cue.verb === 'send' && !tokens.slice(after, after + 5).some(({ lower }) => GREETINGS.test(lower)))
    return null
  // "accepted the invitation" says something, "accepted the prize" that something was done.
  if (cue.verb === 'accept' && !tokens.slice(after, after + 6).some(({ lower }) => OFFERS.test(lower)))
    return null
  if (/^(?:commit|recommit)$/.test(cue.verb) && first.lower !== 'to') return null
  if (cue.verb === 'describe' && !tokens.slice(after, end).some(({ lower }) => lower === 'as')) return null
  if (
    cue.verb === 'welcome' &&
    /^(?:to|at|in)$/.test(tokens[nounPhraseAt(tokens, after)?.to ?? -1]?.lower ?? '') &&
    /^\p{Lu}/u.test(tokens[(nounPhraseAt(tokens, after)?.to ?? 0) + 1]?.text ?? '')
  )
    return null
  // "has declined slightly", "raised $5 million", "called into the programme".
  if (cue.verb === 'decline' && first.lower !== 'to') return null
  if (cue.verb === 'raise' && isSum(tokens, after)) return null
  if (cue.verb === 'call' && /^(?:in|into|at|off)$/.test(first.lower)) return null
  if (first.lower === 'that') return { at: after + (isComma(tokens[after + 1]) ? 2 : 1), isLed: true }
  const takesClause = cue.takes.has('clause')
  // "said on Monday that", "told reporters that", "assured him that", "stressed, in this regard, that".
  const limit = Math.min(end, after + 25)
  for (let at = after; at < limit; at++) {
    const token = tokenAt(tokens, at)
    // "Asked about the dates, Orr replied that": what is behind the next verb is said with that one.
    const isVerb = isCue(token) && !isNoun(tokens, at)
    if (at > after + 1 && isVerb && tokens.slice(after, at).some(isComma)) break
    if (token.lower === 'that' && at > after) {
      const isAfterNoun = cue.takes.has('object') && !cue.takes.has('to') && !takesClause
      const isRelative = /^(?:those|all|everything|something)$/.test(tokens[at - 1]?.lower ?? '')
      if (isAfterNoun || isRelative) break
      if (
        cue.takes.has('to') ||
        (ASIDES.test(first.lower) && !/^(?:agree|concur)$/.test(cue.verb)) ||
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
      break
    }
    if (at > after && (isStop(token) || (isVerb && (!cue.takes.has('object') || isNext(tokens, at))))) break
  }
  // "informed the guests about the talks": a topic is nothing said.
  if (TOPICAL.has(cue.verb)) {
    const told = nounPhraseAt(tokens, after)
    const link = tokens.findIndex(({ lower }, at) => at > after && words.PREPOSITIONS.has(lower))
    const isAbout = told && link > 0 && link <= told.to && TOPICS.has(tokenAt(tokens, link).lower)
    if (isAbout) return null
  }
  if (isComma(first) || first.text === ':' || /^[)\]]$/.test(first.text)) {
    if (cue.form === 'finite' && isComma(first)) return null
    return { at: after + 1, isLed: true }
  }
  if (words.MONTHS_AND_DAYS.has(first.lower)) return { at: after + 1, isLed: false }
  if (ASIDES.test(first.lower) && !cue.takes.has('object')) return null
  if (/^(?:and|or|but|by|about)$/.test(first.lower) && behindQuantity(tokens, after) === after) return null
  return { at: after, isLed: false }
}

/** "$5 million", "nearly $5 million". */
const isSum = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some(({ kind, text }) => kind === 'number' || SIGNS.has(text.charAt(0)))
const SIGNS = new Set([...'$€£'])

/** Whether a verb of speech is the next one, joined to another, and no noun that looks like one. */
const isNext = (tokens: readonly Token[], at: number): boolean =>
  /^(?:and|but|,|then|also|he|she|they|further)$/.test(tokens[at - 1]?.lower ?? '')
