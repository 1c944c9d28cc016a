import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { quotationAfter, saidBefore } from './around-quotations.ts'
import { clauseBefore } from './clauses.ts'
import { isComma } from './marks.ts'
import { direct, rangeOf, reported, take } from './new-saying.ts'
import { nounPhraseAt, type Run } from './noun-phrase.ts'
import { closeContent, isTaken, type SoFar } from './so-far.ts'
import { subjectBehind } from './subject-behind.ts'
import { isCue } from './verbs.ts'
import type { Said } from './who-says.ts'
import * as words from './words.ts'

/** "“…,” X said", "“…,” said X, “…”". */
export function behindQuotation(soFar: SoFar, said: Said): boolean {
  const { tokens, sayings, taken } = soFar
  const { cue, at, after } = said.verb
  const quoted = quotationBefore(tokens, said)
  const isLedOn = cue.form === 'ing' && tokens[after]?.lower === 'that'
  if (quoted === null || isLedOn || !(cue.takes.has('clause') || cue.takes.has('to'))) return false
  if (isTaken(soFar, quoted)) return false
  // "Asked about “…”, X said: “…”": the marked words are part of another's.
  const isPart = soFar.open !== null && tokens[quoted - 1]?.kind === 'word'
  if (isPart && tokens[after]?.text === ':' && tokens[after + 1]?.kind === 'quotation') return false
  const isBefore = said.mention !== null && said.mention.from > quoted
  const who = isBefore ? said.mention : subjectBehind(tokens, after)
  if (!who && !said.isShared) return false
  const mention = who ?? soFar.subject
  soFar.subject = mention
  const begin = clauseBefore(tokens, quoted, true)
  const next = quotationAfter(tokens, who && who.from >= after ? who.to : after)
  // "The talks were “a dialogue,” said X.": X said all of it.
  if (!soFar.open && tokens[quoted - 1]?.kind === 'word' && isMoreThanALink(tokens, begin, quoted)) {
    const saying = reported(tokens, { from: at, to: after }, mention)
    saying.content.push(rangeOf(tokens, { from: begin, to: quoted + 1 }))
    if (next !== null) saying.content.push(rangeOf(tokens, { from: next, to: next + 1 }))
    sayings.push(saying)
    return true
  }
  closeContent(soFar, quoted)
  const saying = direct(tokens, quoted, { from: at, to: after }, mention, taken)
  sayings.push(saying)
  if (next !== null) take(saying, tokens, next, taken)
  return true
}

/** The place of the quotation right before a verb and its subject. What stands between them belongs to the subject. */
function quotationBefore(tokens: readonly Token[], said: Said): number | null {
  const { mention } = said
  const quoted = saidBefore(tokens, mention ? mention.from : said.verb.at)
  // "“…,” the King's niece, Ada Orr, said".
  const apart = quoted === null && mention ? betweenQuotation(tokens, mention) : null
  if (!apart || !mention) return quoted
  said.mention = { from: apart.from, to: mention.to }
  return apart.from - 1
}

/** The noun phrase between a quotation and a subject that a comma parts from it. */
function betweenQuotation(tokens: readonly Token[], { from }: Run): Run | null {
  if (!isComma(tokens[from - 1])) return null
  let at = from - 1
  while (at >= 0 && at > from - 8 && tokens[at]?.kind !== 'quotation') at--
  const phrase = tokens[at]?.kind === 'quotation' ? nounPhraseAt(tokens, at + 1) : null
  return phrase && phrase.to === from - 1 ? phrase : null
}

/** Whether what stands before a quotation is more than what links it to what went before: "But “…,” he said." */
const isMoreThanALink = (tokens: readonly Token[], from: number, to: number): boolean => {
  const before = tokens.slice(from, to)
  const isOwn = ({ kind, lower }: Token) =>
    kind === 'word' &&
    !words.CONJUNCTIONS.has(lower) &&
    !words.BETWEEN.has(lower) &&
    !words.CUE_LINKS.has(lower)
  return before.some(isOwn) && !before.some(isCue)
}

/** "Said X: “…”". */
export function aheadOfSubject(soFar: SoFar, { verb: { cue, at, after } }: Said): boolean {
  const { tokens, sayings, taken } = soFar
  if (at !== 0 || cue.form !== 'finite') return false
  const who = subjectBehind(tokens, after)
  if (!who || !/^[,:]$/.test(tokenAt(tokens, who.to).text) || quotationAfter(tokens, who.to) !== who.to + 1)
    return false
  sayings.push(direct(tokens, who.to + 1, { from: at, to: after }, who, taken))
  soFar.subject = who
  return true
}
