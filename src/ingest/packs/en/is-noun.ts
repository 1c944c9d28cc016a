import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { CUES, isPast, mayBeNoun } from './verbs.ts'
import * as words from './words.ts'

/** Whether a word that may be a noun is one by what stands beside it: "reports from", "comments Orr made". */
export function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  if (!CUES.get(token.lower)?.some((cue) => mayBeNoun(cue, token.lower))) return false
  const next = tokens[at + 1]
  const before = tokenAt(tokens, at - 1)
  if (/^\p{Ll}+ing$/u.test(before.text) || before.lower === 'of' || words.DETERMINERS.has(before.lower))
    return true
  if (isSingularNoun(tokens, at)) return true
  // "dismissed as “baseless” claims that": what is marked before it is an adjective.
  if (before.kind === 'quotation' && !/[,?!.]\P{L}{1,2}$/u.test(before.text) && next?.lower === 'that')
    return true
  if (!next) return false
  // "the Osmira state Senate", "the 50-state poll".
  if (
    token.lower === 'state' &&
    !before.lower.endsWith('s') &&
    (before.text === '-' || /^\p{Lu}/u.test(next.text))
  )
    return before.kind !== 'word' || /^\p{Lu}/u.test(before.text)
  return (
    words.AUXILIARIES.has(next.lower) ||
    words.VERBS.has(next.lower) ||
    isPast(next) ||
    BEHIND_NOUNS.has(next.lower) ||
    (next.lower === 'on' && token.lower.endsWith('s')) ||
    /^\p{Ll}+ing$/u.test(next.text) ||
    (next.kind === 'word' && words.OFFICES.has(next.lower) && /^\p{Ll}/u.test(next.text))
  )
}

const BEHIND_NOUNS = new Set(
  ['—', '–', '-'].concat(
    'media television of about from in between among against over like by made regarding concerning across after during through without under into since while where which who when as'.split(
      ' ',
    ),
  ),
)

/** "a joint press briefing". */
export function isBriefing(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  return tokenAt(tokens, at).lower === 'briefing' && before.kind === 'word' && !LEADS_ON.has(before.lower)
}
const LEADS_ON = new Set(['and', 'while', 'by', 'after', 'in', 'before'])

/** Whether a bare form is a noun, as a bare verb has "they" or a plural before it: "a phone call". */
export function isSingularNoun(tokens: readonly Token[], at: number): boolean {
  const { lower, text, kind } = tokenAt(tokens, at - 1)
  return (
    CUES.get(tokenAt(tokens, at).lower)?.every(({ form }) => form === 'base') === true &&
    kind === 'word' &&
    /^\p{Ll}+$/u.test(text) &&
    !/s$|ly$/.test(lower) &&
    !words.PERSONAL.has(lower) &&
    !words.BETWEEN.has(lower) &&
    !words.AUXILIARIES.has(lower) &&
    !words.CONJUNCTIONS.has(lower) &&
    !/^(?:to|people|women|men|let|i|you)$/.test(lower)
  )
}
