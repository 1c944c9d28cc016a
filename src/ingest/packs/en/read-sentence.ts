import type { Saying } from '#ingest/attribution/saying.ts'
import type { Token } from '#ingest/text/tokens.ts'
import { accordingTo } from './according-to.ts'
import { aheadOfContent, hasNoSubject, isWithinContent, settleAhead } from './ahead-of-content.ts'
import { behindColon, byAnyVerb, leading } from './around-quotations.ts'
import { behindContent, behindContentAndVerb } from './behind-content.ts'
import { aheadOfSubject, behindQuotation } from './beside-quotation.ts'
import { isNameGiven } from './is-naming.ts'
import {
  isAsked,
  isFigurative,
  isNoEvidence,
  isOfThings,
  isSaidToSubject,
  isStance,
  isSupposed,
} from './is-no-saying.ts'
import { passives } from './passives.ts'
import { quotedAsSaying } from './quoted-as-saying.ts'
import { closeContent, type SoFar, unread } from './so-far.ts'
import { type Said, whoSays } from './who-says.ts'
import { withoutContractions } from './without-contractions.ts'
import { withoutDateline } from './without-dateline.ts'
import * as words from './words.ts'

/** What a verb of speech may be, in the order in which it is tried; the first that is true has dealt with it. */
const OF_A_VERB = [
  isSupposed,
  quotedAsSaying,
  behindQuotation,
  aheadOfSubject,
  behindContentAndVerb,
  isAsked,
  isSaidToSubject,
  isNoEvidence,
  isOfThings,
  isFigurative,
  isStance,
  hasNoSubject,
  behindContent,
  isWithinContent,
  aheadOfContent,
] satisfies ((soFar: SoFar, said: Said) => boolean)[]

/** What else says that something was said, each given what is known before it. */
const WITHOUT_ONE = [leading, byAnyVerb, behindColon, accordingTo] satisfies ((soFar: SoFar) => Saying[])[]

type Reading = (typeof OF_A_VERB | typeof WITHOUT_ONE)[number]
/** Everything that a sentence is read by; it can be read without any one. */
export const READINGS: readonly Reading[] = [...OF_A_VERB, ...WITHOUT_ONE, passives]

/** Sayings of one sentence, as far as it alone tells them, in order of their cues. `without`: how not to read it. */
export function readSentence(given: readonly Token[], without?: Reading): Saying[] {
  const tokens = withoutContractions(withoutDateline(given))
  // A question says nothing of what was said.
  if (words.AUXILIARIES.has(tokens[0]?.lower ?? '') && tokens.at(-1)?.text === '?') return []
  const soFar = unread(tokens)
  for (const [which, verb] of soFar.verbs.entries()) {
    if (soFar.open && verb.at < soFar.open.from) continue
    const said = whoSays(soFar, verb, which)
    OF_A_VERB.some((reading) => reading !== without && reading(soFar, said))
  }
  closeContent(soFar, soFar.end)
  for (const reading of WITHOUT_ONE) if (reading !== without) soFar.sayings.push(...reading(soFar))
  const impersonal = without === passives ? [] : passives(soFar)
  settleAhead(soFar)
  const said = soFar.sayings.filter(
    (one) => one.mention !== null && !isNameGiven(tokens, one) && !isIt(tokens, one),
  )
  return [...said, ...impersonal]
}

/** "I have answered it": nothing is told of what was said. */
function isIt(tokens: readonly Token[], { content: [only, ...more] }: Saying): boolean {
  const word = only && more.length === 0 ? tokens.find(({ start }) => start === only.start) : undefined
  return word !== undefined && word.end === only?.end && /^(?:it|this|that|so)$/.test(word.lower)
}
