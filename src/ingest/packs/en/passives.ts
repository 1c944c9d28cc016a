import type { Range, Saying } from '#ingest/attribution/saying.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isComma } from './marks.ts'
import { rangeOf, reported } from './new-saying.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { SoFar } from './so-far.ts'
import { cueAt } from './verbs-of.ts'
import * as words from './words.ts'

/** Verbs whose passive says that something was said: "it was stressed that". */
const SAID = new Set(
  'say note emphasise emphasize stress underline underscore highlight reaffirm reiterate agree state announce recall propose suggest confirm acknowledge affirm conclude observe explain claim decide point_out report declare allege'.split(
    ' ',
  ),
)
/** Verbs of which the subject of a passive is what was said: "hope was expressed". */
const CONVEYED = new Set(
  'express voice convey stress emphasise emphasize underline underscore highlight reaffirm reiterate note affirm'.split(
    ' ',
  ),
)
/** What is expressed, and not done. */
const MATTER =
  /^(?:importance|need|necessity|readiness|commitment|role|significance|willingness|interest|concern|concerns|support|gratitude|hope|confidence|satisfaction|intention|desire|determination|inadmissibility|value|position|appreciation|condolences|solidarity|conviction|belief|opinion|view|wish|wishes|regret|unacceptability|urgency|priority|potential)$/

/**
 * What a sentence says that was said, in the passive: "it was stressed that …", "as was noted, …", "the importance of …
 * was emphasised by both sides". Nobody says it unless "by" names them.
 */
export function passives({ tokens, end, sayings }: SoFar): Saying[] {
  const found: Saying[] = []
  for (let at = 1; at < end; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word') continue
    const cue = cueAt(tokens, at, 'finite')
    if (!cue) continue
    let be = at - 1
    while (be > 0 && (words.BETWEEN.has(tokenAt(tokens, be).lower) || /ly$/.test(tokenAt(tokens, be).lower)))
      be--
    if (tokenAt(tokens, be).lower === 'been') be--
    if (!/^(?:was|were|is|are|has|have)$/.test(tokenAt(tokens, be).lower)) continue
    const after = at + 1 + cue.rest.length
    const by = tokenAt(tokens, after).lower === 'by' ? nounPhraseAt(tokens, after + 1) : null
    const next = by ? by.to : after
    const saying = reported(tokens, { from: at, to: after }, by)
    const subject = tokenAt(tokens, be - 1).lower
    if (subject === 'it' && SAID.has(cue.verb)) {
      const lead = tokenAt(tokens, next).lower
      if (lead === 'that' && next + 1 < end) saying.content.push(rangeOf(tokens, { from: next + 1, to: end }))
      else if (lead === 'to' && /^(?:agree|decide|propose)$/.test(cue.verb))
        saying.content.push(rangeOf(tokens, { from: next, to: end }))
    } else if (subject === 'as' && SAID.has(cue.verb) && be === 1) {
      let comma = next
      while (comma < end && !isComma(tokens[comma])) comma++
      if (comma + 1 < end) saying.content.push(rangeOf(tokens, { from: comma + 1, to: end }))
    } else if (CONVEYED.has(cue.verb)) {
      const start = startOfSubject(tokens, be)
      const phrase = start === null ? null : nounPhraseAt(tokens, start)
      if (
        start !== null &&
        phrase &&
        tokens.slice(start, phrase.to).some(({ lower }) => MATTER.test(lower))
      ) {
        saying.content.push(rangeOf(tokens, { from: start, to: be }))
        // "appreciation was expressed for the good relations".
        if (OF_MATTER.has(tokenAt(tokens, next).lower) && next + 1 < end)
          saying.content.push(rangeOf(tokens, { from: next, to: clauseEnd(tokens, next, end) }))
        if (tokenAt(tokens, next).lower === 'that' && next + 1 < end)
          saying.content.push(rangeOf(tokens, { from: next, to: end }))
      }
    }
    if (saying.content.length > 0 && !sayings.some((one) => meet(one.content, saying.content)))
      found.push(saying)
  }
  return found
}

const meet = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end))

const OF_MATTER = new Set(['for', 'at', 'over', 'about', 'regarding', 'concerning', 'with'])

/** Where a clause ends: before another that a comma and "and" join to it. */
function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  const comma = tokens.findIndex((one, at) => at > from && isComma(one) && tokens[at + 1]?.lower === 'and')
  return comma < 0 ? end : Math.min(comma, end)
}

/** Where the subject of a passive begins: behind the comma before it, or with its sentence. */
function startOfSubject(tokens: readonly Token[], be: number): number | null {
  for (let at = be - 1; at >= 0; at--) {
    const { text, kind, lower } = tokenAt(tokens, at)
    if (kind === 'quotation' || /^(?:that|who|which|he|she|they|it)$/.test(lower)) return null
    if (/^[,;:—–]$/.test(text)) {
      const from = tokenAt(tokens, at + 1).lower === 'and' ? at + 2 : at + 1
      return from < be ? from : null
    }
  }
  return 0
}
