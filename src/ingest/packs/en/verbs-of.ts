import type { Cue } from '#ingest/packs/pack.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isBriefing, isNoun, isSingularNoun } from './is-noun.ts'
import { isComma, isStop } from './marks.ts'
import { skipBack } from './skip-back.ts'
import { ADJECTIVES, CUES, mayBeNoun } from './verbs.ts'
import * as words from './words.ts'

/** A verb of speech in a sentence: its first token, and the one behind its last. */
export type Verb = { cue: Cue; at: number; after: number }

/** The verbs of speech of a sentence that say that something was said. */
export function verbsOf(tokens: readonly Token[], end: number): Verb[] {
  const verbs: Verb[] = []
  for (let at = 0; at < end; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || (/^\p{Lu}/u.test(token.text) && at > 0)) continue
    const adjective = ADJECTIVES.get(token.lower)
    if (!adjective && !CUES.has(token.lower)) continue
    const before = skipBack(tokens, at)
    const last = tokens[before - 1]
    const cue =
      adjective && (!last || isComma(last) || words.COPULAS.has(last.lower)) ? adjective : cueAt(tokens, at)
    if (!cue) continue
    const previous = tokens[at - 1]
    if (
      previous &&
      words.DETERMINERS.has(previous.lower) &&
      // "A mother of three said", and "many said".
      !(
        (cue.form === 'finite' || (cue.form === 'base' && !mayBeNoun(cue, token.lower))) &&
        SEVERAL.has(previous.lower)
      ) &&
      !words.PERSONAL.has(previous.lower)
    )
      continue
    if (previous?.kind === 'word' && /'s?$/.test(previous.lower) && previous.lower !== "let's") continue
    if (cue.form !== 'ing' && previous && words.PREPOSITIONS.has(previous.lower)) continue
    if (token.lower === 'thanks' && at === 0) continue
    if (isAdjective(tokens, at)) continue
    if (isBriefing(tokens, at)) continue
    if (isUnsaid(tokens, at) || previous?.lower === 'worth') continue
    if (
      mayBeNoun(cue, token.lower) &&
      (cue.rest.length === 0 ? isNoun(tokens, at) : isSingularNoun(tokens, at))
    )
      continue
    if (cue.form === 'finite' && tokens[at + 1]?.lower === 'by') continue
    if (cue.form === 'finite' && words.PASSIVE.has(last?.lower ?? '') && !isStop(tokens[at + 1])) continue
    if (cue.form === 'base' && /^(?:to|a|an|the)$/.test(last?.lower ?? '')) {
      const lead = tokens[before - 2]?.lower ?? ''
      if (
        !/^(?:on|continued|quick|opportunity|like|proceeded|honour|honor|pleased|glad|happy|wish|wishes|wished|wishing|used)$/.test(
          lead,
        )
      )
        continue
    }
    verbs.push({ cue, at, after: at + 1 + cue.rest.length })
    at += cue.rest.length
  }
  return verbs
}

/** Determiners that stand for people by themselves. */
const SEVERAL = new Set(
  'two three four five six seven several many some most other others all both another'.split(' '),
)

/** The verb of speech that a token begins, of one word or of several; of one form, where that is given. */
export function cueAt(tokens: readonly Token[], at: number, as?: Cue['form']): Cue | undefined {
  const cues = CUES.get(tokenAt(tokens, at).lower)
  return cues?.find(
    ({ rest, form }) =>
      (as === undefined || form === as) && rest.every((word, next) => tokens[at + 1 + next]?.lower === word),
  )
}

/** Whether a past form stands before its noun: "300 pledged votes". */
const isAdjective = (tokens: readonly Token[], at: number): boolean => {
  const next = tokenAt(tokens, at + 1)
  return (
    tokenAt(tokens, at - 1).kind === 'number' &&
    tokenAt(tokens, at).lower.endsWith('ed') &&
    /^\p{Ll}/u.test(next.text) &&
    !words.DETERMINERS.has(next.lower) &&
    !words.PREPOSITIONS.has(next.lower) &&
    !words.CONJUNCTIONS.has(next.lower) &&
    !words.PERSONAL.has(next.lower) &&
    next.lower !== 'there'
  )
}

function isUnsaid(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const { lower, kind } = tokenAt(tokens, back)
    if (kind !== 'word') return false
    if (words.UNSAID.has(lower)) return true
    if (!words.BETWEEN.has(lower) && !words.AUXILIARIES.has(lower) && !/ly$/.test(lower) && lower !== 'to')
      return false
  }
  return false
}
