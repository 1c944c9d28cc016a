import type { Range, Saying } from '#ingest/attribution/saying.ts'
import type { Token } from '#ingest/text/tokens.ts'
import { accordingTo } from './according-to.ts'
import { aheadOfContent, hasNoSubject, isWithinContent, settleAhead } from './ahead-of-content.ts'
import { behindColon, byAnyVerb, leading } from './around-quotations.ts'
import { behindContent, behindContentAndVerb } from './behind-content.ts'
import { aheadOfSubject, behindQuotation } from './beside-quotation.ts'
import { isNamed } from './is-naming.ts'
import { isNoSaying, isSupposed } from './is-no-saying.ts'
import { passives } from './passives.ts'
import { closeContent, type SoFar, unread } from './so-far.ts'
import { type Said, whoSays } from './who-says.ts'
import { withoutContractions } from './without-contractions.ts'
import { withoutDateline } from './without-dateline.ts'
import * as words from './words.ts'

/** What a verb of speech may be, in the order in which it is tried; the first that is true has dealt with it. */
const READINGS: readonly ((soFar: SoFar, said: Said) => boolean)[] = [
  isSupposed,
  behindQuotation,
  aheadOfSubject,
  behindContentAndVerb,
  isNoSaying,
  hasNoSubject,
  behindContent,
  isWithinContent,
  aheadOfContent,
]

/** Sayings of one sentence, as far as it alone tells them, in order of their cues. */
export function readSentence(given: readonly Token[]): Saying[] {
  const tokens = withoutContractions(withoutDateline(given))
  // A question says nothing of what was said.
  if (words.AUXILIARIES.has(tokens[0]?.lower ?? '') && tokens.at(-1)?.text === '?') return []
  const soFar = unread(tokens)
  const { end, sayings, taken } = soFar
  for (const [which, verb] of soFar.verbs.entries()) {
    if (soFar.open && verb.at < soFar.open.from) continue
    const said = whoSays(soFar, verb, which)
    READINGS.some((reading) => reading(soFar, said))
  }
  closeContent(soFar, end)
  if (sayings.length === 0) sayings.push(...leading(tokens))
  sayings.push(...byAnyVerb(tokens, taken), ...behindColon(tokens, taken, sayings))
  sayings.push(...accordingTo(tokens, end, sayings))
  const impersonal = passives(tokens, end).filter(
    ({ content }) => !sayings.some((one) => meet(one.content, content)),
  )
  settleAhead(soFar)
  const isName = ({ mode, quotations: [only, ...more], cue }: Saying) =>
    mode === 'direct' &&
    more.length === 0 &&
    isNamed(
      tokens,
      tokens.findIndex(({ quotation }) => quotation === only),
      NAMES.has(tokens.find(({ start }) => start === cue.start)?.lower ?? '') ? -1 : cue.start,
    )
  return [...sayings.filter((one) => one.mention !== null && !isName(one)), ...impersonal]
}

/** Verbs that give a name to what stands before them, where words in marks are right behind them. */
const NAMES = new Set(['named', 'titled', 'entitled', 'dubbed', 'nicknamed', 'termed'])

const meet = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end))
