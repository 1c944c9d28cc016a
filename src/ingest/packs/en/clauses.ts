import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isBeside } from './beside-name.ts'
import { endOfStretch, isComma, isStop } from './marks.ts'
import { isVerbLike, nounPhraseAt, type Run } from './noun-phrase.ts'
import { isSomebody, speaks } from './who-speaks.ts'
import * as words from './words.ts'

/** What people do at talks, and nobody says. */
const DEEDS =
  /^(?:discussed|exchanged|reviewed|met|spoke|held|signed|looked|toured|visited|received|attended)$/

/**
 * Where what is said ends before the account goes on with somebody else's deeds: "praised the talks and the leaders
 * looked ahead". What is praised or refused ends with its clause, and before another deed, too.
 */
export function beforeNextClause(tokens: readonly Token[], from: number, to: number, isLed: boolean): number {
  for (let at = from + 1; at < to - 1; at++) {
    const { lower, text } = tokenAt(tokens, at)
    if (text === ';' && !isLed) return at
    if (text === ',' && !isLed && isDeed(tokens, at + 1)) return at
    if (lower !== 'and' && lower !== 'but') continue
    if (isLed && !isComma(tokens[at - 1])) continue
    const next = tokenAt(tokens, at + 1)
    if (!isLed && SENT.test(next.lower)) return at
    // "agreed to meet, and unveiled a plaque".
    if (!isLed && isComma(tokens[at - 1]) && isDeed(tokens, at + 1)) return at - 1
    const who = nounPhraseAt(tokens, at + 1)
    const verb = tokenAt(tokens, who?.to ?? to)
    const isDone = DEEDS.test(verb.lower) || (!isLed && words.VERBS.has(verb.lower))
    if (who && who.to < to && isDone && isSomebody(tokens, who)) return at
  }
  return to
}

/** "…, visited the port": what else was done, and no participle. */
const isDeed = (tokens: readonly Token[], at: number): boolean => {
  const { lower, kind, text } = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  return (
    kind === 'word' &&
    !/^\p{Lu}/u.test(text) &&
    (lower.endsWith('ed') || words.VERBS.has(lower)) &&
    OBJECTS.has(next.lower)
  )
}

const OBJECTS = new Set('the a an his her its their him them it'.split(' '))

/** Where the main clause begins behind another: "When Orr said that the harbour was open, the crews sailed". */
export function beforeMainClause(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to - 2; at++) {
    const { kind, text } = tokenAt(tokens, at)
    const isEnd = text === ',' || (kind === 'quotation' && ENDED.test(text))
    const who = isEnd ? nounPhraseAt(tokens, at + 1) : null
    if (who && who.to < to && isVerbLike(tokenAt(tokens, who.to))) return kind === 'quotation' ? at + 1 : at
  }
  return to
}
const ENDED = /,\P{L}{1,2}$/u

/** What else somebody did who praised something. */
const SENT = /^(?:sent|gave|handed|paid|held|met|signed|left|spoke)$/

export const mainSubject = (tokens: readonly Token[], from: number): Run | null => {
  for (let at = from; at < tokens.length; at++) {
    if (at !== from && !isComma(tokens[at - 1])) continue
    const phrase = nounPhraseAt(tokens, at)
    const isObject = phrase && isComma(tokens[phrase.to]) && tokens[phrase.to + 1]?.lower === 'that'
    if (phrase && !isObject && speaks(tokens, phrase)) return phrase
  }
  return null
}

export const endOfClauses = (tokens: readonly Token[]): number => {
  let end = tokens.length
  while (end > 0 && isStop(tokens[end - 1])) end--
  // "…, the Agency reports.": where the account comes from.
  const reports = tokens.findLastIndex(({ lower }, at) => at > end - 8 && at < end && lower === 'reports')
  if (reports > 0 && (reports === end - 1 || tokens[reports + 1]?.lower === 'citing')) {
    const comma = tokens.findLastIndex((token, at) => at < reports && isComma(token))
    const agency = tokens.slice(comma + 1, reports)
    if (
      comma > 3 &&
      agency.length > 0 &&
      agency.length < 5 &&
      agency.every(({ text, lower }) => /^\p{Lu}/u.test(text) || lower === 'the')
    )
      return comma
  }
  return end
}

const BOUNDS = new Set(['that', 'while', 'whereas', 'but', 'because', 'when', 'as', 'if', ';', ':', 'where'])

/** Where the clause of a verb begins. */
export function clauseBefore(tokens: readonly Token[], at: number, whole = false): number {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokenAt(tokens, back)
    if (!whole && token.kind === 'quotation' && token.text.split(/\s+/).length > 4) return back + 1
    if (whole ? /^[;:]$/.test(token.text) : BOUNDS.has(token.lower) && back > 0) return back + 1
  }
  return 0
}

const JOINS = new Set(['and', 'but', 'yet'])

/** The subject of the first clause, whatever its verb. `may`: who may be one. */
export function firstSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  may: (tokens: readonly Token[], phrase: Run) => boolean = speaks,
): Run | null {
  const start = JOINS.has(tokenAt(tokens, from).lower) ? from + 1 : from
  for (let at = start; at < to; at++) {
    if (at > start && !isComma(tokens[at - 1])) continue
    const phrase = nounPhraseAt(tokens, at)
    if (phrase && phrase.to < to && may(tokens, phrase) && !words.PREPOSITIONS.has(tokens[at]?.lower ?? ''))
      return withBeside(tokens, phrase, to)
  }
  return null
}

/** A subject before a verb with what stands beside it: "X, the head of Y, went", "Officials in Vell went". */
function withBeside(tokens: readonly Token[], { from, to: last }: Run, end: number): Run {
  let to = last
  if (HANGING.has(tokenAt(tokens, to).lower)) {
    const inner = nounPhraseAt(tokens, to + 1)
    if (inner && inner.to < end && isVerbLike(tokenAt(tokens, inner.to))) to = inner.to
  }
  while (isComma(tokens[to])) {
    const closing = endOfStretch(tokens, to + 1, end)
    if (closing >= end || !isComma(tokens[closing]) || !isBeside(tokens, to + 1, closing)) break
    to = closing
    if (isVerbLike(tokenAt(tokens, closing + 1))) break
  }
  return { from, to }
}
const HANGING = new Set(['in', 'at', 'from', 'with', 'on', 'to', 'near'])
