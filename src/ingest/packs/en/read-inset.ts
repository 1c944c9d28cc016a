import type { Range } from '#ingest/attribution/saying.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isComma, isStop } from './marks.ts'
import { rangeOf } from './new-saying.ts'
import { subjectBehind } from './subject-behind.ts'
import { CUES } from './verbs.ts'
import { isOfName } from './who-speaks.ts'
import * as words from './words.ts'

/**
 * Who is named within the marks of a quotation as saying it, as many presses print it: «The sea is calm, said the
 * Minister, and it will stay so.» The words from the cue to what closes them off are nobody's speech.
 */
export function readInset(tokens: readonly Token[]): { cue: Range; mention: Range; whole: Range } | null {
  for (let at = 2; at < tokens.length - 2; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || !isComma(tokens[at - 1])) continue
    const cue = CUES.get(token.lower)?.find(
      ({ form, takes, rest }) => form === 'finite' && takes.has('clause') && rest.length === 0,
    )
    const who = cue && subjectBehind(tokens, at + 1)
    if (!who || words.PERSONAL.has(tokenAt(tokens, who.from).lower)) continue
    const isSomebody = tokens.slice(who.from, who.to).some(isOfName)
    const stop = tokens.findIndex(
      (one, place) =>
        place >= who.to && place <= who.to + 4 && (isComma(one) || isStop(one) || one.text.endsWith('.')),
    )
    if (!isSomebody || stop < 0 || stop === tokens.length - 1) continue
    return {
      cue: rangeOf(tokens, { from: at, to: at + 1 }),
      mention: rangeOf(tokens, who),
      whole: rangeOf(tokens, { from: at, to: stop + 1 }),
    }
  }
  return null
}
