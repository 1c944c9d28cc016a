import { tokenAt } from '#ingest/text/tokens.ts'
import { firstSubject } from './clauses.ts'
import { countryAt } from './countries.ts'
import { isComma } from './marks.ts'
import type { SoFar } from './so-far.ts'
import type { Said } from './who-says.ts'
import { EVIDENT, FIGURATIVE, isEvidence, STANCES, speaks } from './who-speaks.ts'

/** "If X says that", "no one says that": nobody has said it. */
export function isSupposed({ tokens }: SoFar, { mention }: Said): boolean {
  if (!mention) return false
  return (
    SUPPOSED.has(tokenAt(tokens, mention.from).lower) || SUPPOSED.has(tokenAt(tokens, mention.from - 1).lower)
  )
}
const SUPPOSED = new Set(['if', 'unless', 'whether', 'no', 'none', 'nobody', 'neither'])

/** "Asked whether it was so, X said": X was asked. */
export const isAsked = ({ tokens }: SoFar, { verb: { cue, at }, isAhead }: Said): boolean =>
  isAhead && cue.form === 'finite' && (at === 0 || WHEN.test(tokenAt(tokens, at - 1).lower))
const WHEN = /^(?:when|while|once|if)$/

/** "Mr Orr, thank you": it is said to him. */
export const isSaidToSubject = ({ tokens }: SoFar, { verb: { cue, at }, mention }: Said): boolean =>
  cue.form === 'base' && (!mention || (isComma(tokens[at - 1]) && mention.to === at - 1))

/** "He showed the harbour": without "that", only polls, papers and who examines things say what they show. */
export const isNoEvidence = ({ tokens }: SoFar, { verb: { cue, after }, mention }: Said): boolean =>
  EVIDENT.has(cue.verb) &&
  tokenAt(tokens, after).lower !== 'that' &&
  !(mention && isEvidence(tokens, mention))

/** "laws proposed during the term". */
export const isOfThings = ({ tokens }: SoFar, { verb: { cue, after }, mention }: Said): boolean =>
  cue.form === 'finite' &&
  OF_THINGS.has(tokenAt(tokens, after).lower) &&
  mention !== null &&
  !speaks(tokens, mention)
const OF_THINGS = new Set('during in by for at under with after as'.split(' '))

/** "The treaty demanded patience": a thing says only that something is so. */
export const isFigurative = ({ tokens }: SoFar, { verb: { cue, after }, mention }: Said): boolean =>
  FIGURATIVE.has(cue.verb) &&
  tokenAt(tokens, after).lower !== 'that' &&
  mention !== null &&
  !speaks(tokens, mention)

/** "Osmira supports the plan": what a state stands for, and not what it said. */
export function isStance(
  { tokens, subject }: SoFar,
  { verb: { cue, at }, mention, isShared, bound }: Said,
): boolean {
  if (!STANCES.has(cue.verb)) return false
  const who =
    mention ?? (isShared ? (subject ?? firstSubject(tokens, 0, at) ?? firstSubject(tokens, bound, at)) : null)
  return who !== null && countryAt(tokens.slice(who.from, who.to).map(({ lower }) => lower)) > 0
}
