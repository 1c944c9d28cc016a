import { tokenAt } from '#ingest/text/tokens.ts'
import { quotationAfter, saidBefore } from './around-quotations.ts'
import { clauseBefore } from './clauses.ts'
import { direct, rangeOf, reported } from './new-saying.ts'
import type { Run } from './noun-phrase.ts'
import { closeContent, isTaken, type SoFar } from './so-far.ts'
import { subjectBefore } from './subject-before.ts'
import type { Said } from './who-says.ts'

/** "X quoted Y as saying …", "“…,” X quoted Y as saying": Y has said it. */
export function quotedAsSaying(soFar: SoFar, { verb }: Said): boolean {
  const { tokens, end, sayings, taken } = soFar
  const { cue, at, after } = verb
  if (cue.form !== 'ing' || tokens[at - 1]?.lower !== 'as') return false
  const quotes = tokens.findLastIndex(
    ({ lower }, place) => place < at - 1 && place > at - 12 && CITES.has(lower),
  )
  if (quotes < 0) return false
  // "X was quoted as saying".
  const isPassive = quotes === at - 2
  const who: Run | null = isPassive
    ? subjectBefore(tokens, clauseBefore(tokens, quotes), quotes)
    : { from: quotes + 1, to: at - 1 }
  if (!who) return false
  const teller = isPassive ? who : subjectBefore(tokens, clauseBefore(tokens, quotes), quotes)
  const run = { from: at, to: after }
  const before = teller && saidBefore(tokens, teller.from)
  const quoted = before ?? quotationAfter(tokens, after)
  if (quoted !== null && !isTaken(soFar, quoted)) {
    closeContent(soFar, Math.min(quoted, at))
    sayings.push(direct(tokens, quoted, run, who, taken))
  } else {
    const from = tokenAt(tokens, after).lower === 'that' ? after + 1 : after
    if (from >= end) return false
    const saying = reported(tokens, run, who)
    saying.content.push(rangeOf(tokens, { from, to: end }))
    sayings.push(saying)
  }
  soFar.subject = who
  return true
}
const CITES = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing'])
