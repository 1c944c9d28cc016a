import { tokenAt } from '#ingest/text/tokens.ts'
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

/** Whether a verb of speech says nothing of what was said, by who its subject is and what stands beside it. */
export function isNoSaying({ tokens }: SoFar, { verb: { cue, at, after }, mention }: Said): boolean {
  // "Mr Orr, thank you" is said to him.
  if (cue.form === 'base' && (!mention || (isComma(tokens[at - 1]) && mention.to === at - 1))) return true
  if (EVIDENT.has(cue.verb)) return !(mention && isEvidence(tokens, mention))
  if (!mention) return false
  const next = tokenAt(tokens, after).lower
  if (!speaks(tokens, mention)) {
    // "laws proposed during the term".
    if (cue.form === 'finite' && OF_THINGS.has(next)) return true
    if (FIGURATIVE.has(cue.verb) && next !== 'that') return true
  }
  const names = () => tokens.slice(mention.from, mention.to).map(({ lower }) => lower)
  return STANCES.has(cue.verb) && countryAt(names()) > 0
}
const OF_THINGS = new Set('during in by for at under with after as'.split(' '))
