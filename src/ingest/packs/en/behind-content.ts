import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { clauseBefore } from './clauses.ts'
import { startsAside, startsTime } from './content-start.ts'
import { isComma, isStop } from './marks.ts'
import { rangeOf, reported } from './new-saying.ts'
import { nounPhraseAt, type Run } from './noun-phrase.ts'
import { closeContent, type SoFar } from './so-far.ts'
import { subjectBehind } from './subject-behind.ts'
import type { Said } from './who-says.ts'
import { isAgency, speaks } from './who-speaks.ts'
import * as words from './words.ts'

/** Adds what stands before a verb and its subject as what was said. */
function addContentBefore(soFar: SoFar, { verb: { at, after } }: Said, content: Run, who: Run) {
  const saying = reported(soFar.tokens, { from: at, to: after }, who)
  saying.content.push(rangeOf(soFar.tokens, content))
  soFar.sayings.push(saying)
  return saying
}

/** "The talks went well, said X." */
export function behindContentAndVerb(soFar: SoFar, said: Said): boolean {
  const { tokens, end, open } = soFar
  const { cue, at, after } = said.verb
  if (cue.form !== 'finite' || !isComma(tokens[at - 1]) || at <= 2) return false
  if (cue.takes.has('object') || !cue.takes.has('clause')) return false
  const who = publisher(tokens, after, end) ?? subjectBehind(tokens, after)
  if (!who || !speaks(tokens, who)) return false
  if (who.to < end && !isComma(tokens[who.to]) && !startsAside(tokens, who.to, end)) return false
  if (open) {
    if (who.to < end || !isAgency(tokens, who)) return false
    closeContent(soFar, at - 1)
  }
  const from = open ? 0 : clauseBefore(tokens, at - 1, true)
  addContentBefore(soFar, said, { from, to: at - 1 }, who)
  soFar.subject = who
  return true
}

/** Whose a statement is that the sentence ends with: "a statement issued by the Ministry". */
function publisher(tokens: readonly Token[], from: number, end: number): Run | null {
  const what = nounPhraseAt(tokens, from)
  const isIssued = what && ISSUED.has(tokenAt(tokens, what.to).lower) && tokens[what.to + 1]?.lower === 'by'
  const who = isIssued ? nounPhraseAt(tokens, what.to + 2) : null
  return who && who.to >= end ? who : null
}
const ISSUED = new Set(['issued', 'released', 'published', 'carried', 'posted'])

/** What one says behind all of a sentence, what others say in it too. */
const SAYS = new Set(['say', 'add', 'tell', 'explain'])

/** "The talks went well, X said", "…, as X said, …", and of an agency also "Orr said that …, the Agency said". */
export function behindContent(soFar: SoFar, said: Said): boolean {
  const { tokens, end, open } = soFar
  const { mention } = said
  const { cue, after } = said.verb
  if (!mention || !(cue.takes.has('clause') || cue.takes.has('to'))) return false
  // "X, who said on Sunday that".
  if (tokens[mention.from]?.lower === 'who') return false
  const lead = tokens[mention.from - 1]?.lower === 'as' ? mention.from - 1 : mention.from
  if (!isComma(tokens[lead - 1]) || !endsBehind(tokens, said, end)) return false
  if (open) {
    if (!cue.takes.has('clause') || !(isAgency(tokens, mention) || SAYS.has(cue.verb))) return false
    if (after < end && !startsTime(tokens, after, end)) return false
    closeContent(soFar, lead - 1)
    addContentBefore(soFar, said, { from: 0, to: lead - 1 }, mention)
    return true
  }
  if (lead <= 1 || isStop(tokens[lead - 2])) return false
  const content = { from: clauseBefore(tokens, lead - 1, true), to: lead - 1 }
  // Nothing but what links it to what went before: "However, he said".
  if (content.from >= content.to || isLink(tokens.slice(content.from, content.to))) return false
  const saying = addContentBefore(soFar, said, content, mention)
  soFar.subject = mention
  if (isComma(tokens[after])) soFar.open = { saying, from: after + 1, isLed: true }
  return true
}

/** Whether nothing that was said stands behind a verb. */
function endsBehind(tokens: readonly Token[], { verb: { cue, after } }: Said, end: number): boolean {
  const next = tokenAt(tokens, after)
  return (
    after >= end ||
    isStop(next) ||
    (cue.takes.has('to') && isToldOnly(tokens, after, end)) ||
    (isComma(next) && tokens[after + 1]?.kind !== 'quotation') ||
    // "agreed on the need for it".
    (!(AGREES.has(cue.verb) && next.lower === 'on') && startsTime(tokens, after, end)) ||
    (words.MONTHS_AND_DAYS.has(next.lower) && startsAside(tokens, after, end))
  )
}

const AGREES = new Set(['agree', 'concur'])

/** Whether a verb has nobody but whom it tells behind it: "…, X told the Agency on Monday." */
function isToldOnly(tokens: readonly Token[], after: number, end: number): boolean {
  const told = nounPhraseAt(tokens, after)
  if (!told || tokens[told.to]?.lower === 'to') return false
  return told.to >= end || isComma(tokens[told.to]) || startsAside(tokens, told.to, end)
}

const isLink = (tokens: readonly Token[]): boolean =>
  tokens.length < 3 &&
  tokens.every(({ lower }) => words.BETWEEN.has(lower) || words.CUE_LINKS.has(lower) || lower.endsWith('ly'))
