import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isWhole } from './around-quotations.ts'
import { firstSubject, mainSubject } from './clauses.ts'
import { contentStart } from './content-start.ts'
import { isComma } from './marks.ts'
import { rangeOf, reported, take } from './new-saying.ts'
import type { Run } from './noun-phrase.ts'
import { closeContent, type SoFar } from './so-far.ts'
import { CUES, isPlain } from './verbs.ts'
import type { Said } from './who-says.ts'
import * as words from './words.ts'

/** "…, adding that": where no subject is known yet, it is that of the first clause. True where there is none. */
export function hasNoSubject(soFar: SoFar, { verb: { cue, at }, bound, isShared, isAhead }: Said): boolean {
  if (!isShared || isAhead || soFar.subject) return false
  const { tokens } = soFar
  soFar.subject =
    firstSubject(tokens, 0, at) ??
    firstSubject(tokens, bound, at) ??
    // "It attacked the plan, saying that": what says in so many words speaks, whatever it is.
    (cue.form === 'ing' && isComma(tokens[at - 1]) && isPlain(cue)
      ? firstSubject(tokens, 0, at, (_, phrase) => !isComma(tokens[phrase.to]))
      : null)
  return soFar.subject === null
}

/** Whether a verb is part of what the saying before it says: reports within reports are read on their own. */
export function isWithinContent({ tokens, open }: SoFar, { verb, mention, isShared, before }: Said): boolean {
  if (!open) return false
  if (mention) {
    const last = tokenAt(tokens, mention.from - 1).lower
    // "said that Osmira and Larmia agreed": what is said has no verb yet.
    if (last === 'and' && open.isLed && !tokens.slice(open.from, mention.from).some(isVerb)) return true
    // "When Orr said that … – as it was – Vey replied".
    if (open.isBeforeMain && DASHES.has(last)) return false
    return !LEAVES.has(last) && !(last === 'which' && isComma(tokens[mention.from - 3]))
  }
  if (!isShared) return false
  const last = tokenAt(tokens, before - 1).lower
  return verb.cue.form === 'ing'
    ? last !== ',' && last !== 'and'
    : open.isLed && verb.cue.form === 'finite' && last === ','
}
const isVerb = ({ kind, lower }: Token): boolean =>
  kind === 'word' &&
  (words.AUXILIARIES.has(lower) || words.VERBS.has(lower) || CUES.has(lower) || /(?:ed|[^s]s)$/.test(lower))
const DASHES = new Set([...'—–―'])
const LEAVES = new Set(', ; and while whereas but though although with'.split(' '))

/** "X said that …", "X praised …, adding that …", "X said: “…”". */
export function aheadOfContent(soFar: SoFar, said: Said): boolean {
  const { tokens, end, sayings, taken } = soFar
  const { verb, mention, before } = said
  const { cue, at, after } = verb
  const from = contentStart(tokens, verb, end) ?? behindAs(soFar, said)
  if (from === null) {
    // It may lead to what stands in the next paragraph; or it is all of its sentence: "“…?” X demanded."
    const isAll = mention?.from === 0 && mention.to === before && after >= end
    if (!mention || !(isAll || cue.takes.has('clause') || cue.takes.has('to'))) return true
    closeContent(soFar, mention.from)
    sayings.push(reported(tokens, { from: at, to: after }, mention))
    soFar.subject = mention
    return true
  }
  closeContent(soFar, mention ? mention.from : before)
  const saying = reported(tokens, { from: at, to: after }, mention ?? soFar.subject)
  sayings.push(saying)
  if (mention) {
    soFar.subject = mention
    for (const { saying: earlier } of soFar.ahead) earlier.mention = rangeOf(tokens, mention)
    soFar.ahead = []
  } else if (said.isAhead) soFar.ahead.push({ saying, verb })
  if (tokens[from.at]?.kind === 'quotation' && isWhole(tokens, from.at, said.next, from.isLed, end)) {
    saying.mode = 'direct'
    take(saying, tokens, from.at, taken)
  } else
    soFar.open = { saying, from: from.at, isLed: from.isLed, isBeforeMain: isSubordinate(soFar, mention) }
  return true
}

/** "When X said …, Y …": whether a sentence opens with a clause whose subject is X. */
function isSubordinate({ tokens }: SoFar, mention: Run | null): boolean {
  const first = JOINS.has(tokenAt(tokens, 0).lower) ? 1 : 0
  return mention?.from === first + 1 && SUBORDINATORS.has(tokenAt(tokens, first).lower)
}
const JOINS = new Set(['and', 'but', 'yet', 'so'])
const SUBORDINATORS = new Set(
  'when while as after although though since because once whereas before'.split(' '),
)

/** "As X noted, …": what stands behind the comma. */
const behindAs = (
  { tokens, end }: SoFar,
  { verb: { after }, mention }: Said,
): { at: number; isLed: boolean } | null =>
  mention?.from === 1 && tokenAt(tokens, 0).lower === 'as' && isComma(tokens[after]) && after + 1 < end
    ? { at: after + 1, isLed: true }
    : null

/** Gives participles that open a sentence the subject of its main clause, whatever that says. */
export function settleAhead({ tokens, ahead }: SoFar): void {
  // "Noting the report of X;": a preamble goes on below.
  if (tokens.at(-1)?.text === ';') return
  for (const { saying, verb } of ahead) {
    const comma = tokens.findIndex((token, at) => at > verb.after && isComma(token))
    const main = comma < 0 ? null : mainSubject(tokens, comma + 1)
    if (!main) continue
    saying.mention = rangeOf(tokens, main)
    const [content] = saying.content
    const stop = tokens[main.from - 1]
    if (content && stop && content.end > stop.start && isComma(stop))
      content.end = tokens[main.from - 2]?.end ?? content.end
    // "Responding on Friday, X took the train": nothing but the aside stands behind the cue.
    if (content && content.end <= content.start) saying.mention = null
  }
}
