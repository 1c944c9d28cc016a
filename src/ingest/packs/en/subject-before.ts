import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { isAppositive, isNominal } from './beside-name.ts'
import { isCapital, isVerbLike, LINKS, nounPhraseAt, type Run } from './noun-phrase.ts'
import { skipBack } from './skip-back.ts'
import * as words from './words.ts'

/**
 * The subject of a verb: the noun phrase before it in its clause, with what stands in apposition to it. `clause`: where
 * the clause begins. Null where none is found.
 */
export function subjectBefore(tokens: readonly Token[], clause: number, verb: number): Run | null {
  let end = skipBack(tokens, verb)
  while (end > clause && BE.has(tokenAt(tokens, end - 1).lower)) end = skipBack(tokens, end - 1)
  end = beforeDate(tokens, clause, end)
  if (end === clause) return null
  const commas: number[] = []
  for (let at = clause; at < end; at++)
    if (/^[,;:—–(]$/.test(tokens[at]?.text ?? '') || tokens[at]?.text === '-') commas.push(at)
  // A comma before the verb closes off what stands beside the subject: "X, the leader of Y, said".
  if (commas.at(-1) === end - 1 || tokens[end - 1]?.text === ')') {
    const closing = commas.at(-1) === end - 1 ? (commas.pop() ?? end) : end
    for (let opening = commas.pop(); opening !== undefined; opening = commas.pop()) {
      const begin = (commas.at(-1) ?? clause - 1) + 1
      const subject = phraseEndingAt(tokens, begin, opening)
      if (!subject) continue
      // "X, the head of Y, one of the parties to Z, said".
      if (
        commas.length > 0 &&
        subject.from === begin &&
        !isCapital(tokenAt(tokens, begin)) &&
        phraseEndingAt(tokens, (commas.at(-2) ?? clause - 1) + 1, commas.at(-1) ?? clause)
      )
        continue
      const inner = tokens[opening + 1]
      const isBeside =
        inner !== undefined &&
        inner.lower !== 'who' &&
        (isAppositive(tokens, opening + 1, closing) ||
          (isCapital(tokenAt(tokens, subject.to - 1)) && isNominal(tokens, opening + 1, closing)))
      return isBeside && !words.PERSONAL.has(tokens[subject.from]?.lower ?? '')
        ? { from: subject.from, to: closing }
        : subject
    }
    return null
  }
  const begin = (commas.at(-1) ?? clause - 1) + 1
  const subject = phraseEndingAt(tokens, begin, end)
  // "Officials in Vell said": the place is not who said it.
  const first =
    subject && words.PREPOSITIONS.has(tokens[subject.from - 1]?.lower ?? '')
      ? nounPhraseAt(tokens, begin)
      : null
  const isCarried =
    first &&
    subject &&
    first.to < subject.from - 1 &&
    /^(?:in|during|at|after|on)$/.test(tokens[first.to]?.lower ?? '') &&
    isCapital(tokenAt(tokens, first.to - 1)) &&
    !words.PREPOSITIONS.has(tokenAt(tokens, begin).lower) &&
    !tokens.slice(first.to, subject.from).some(isVerbLike)
  if (isCarried) return first
  const whole =
    subject && HANGING.has(tokens[subject.from - 1]?.lower ?? '') ? nounPhraseAt(tokens, begin) : null
  return whole &&
    subject &&
    whole.to === subject.from - 1 &&
    !words.PREPOSITIONS.has(tokenAt(tokens, begin).lower)
    ? { from: whole.from, to: end }
    : subject
}

const BE = new Set(['is', 'are', 'was'])

/** Prepositions that hang a noun on another. */
const HANGING = new Set(['in', 'at', 'from', 'with', 'on', 'among', 'near', 'to', 'close'])

/** Back over a day: "X on Tuesday said", "X late Tuesday said", "X on 5 May said". */
function beforeDate(tokens: readonly Token[], clause: number, end: number): number {
  let at = end
  while (at > clause && (tokens[at - 1]?.kind === 'number' || isDay(tokens[at - 1]))) at--
  if (!tokens.slice(at, end).some(isDay)) return end
  while (at > clause && /^(?:on|late|early|in|last|this)$/.test(tokens[at - 1]?.lower ?? '')) at--
  return at
}
const isDay = (token: Token | undefined): boolean => words.MONTHS_AND_DAYS.has(token?.lower ?? '')

/** The noun phrase that ends before a token. */
function phraseEndingAt(tokens: readonly Token[], clause: number, end: number): Run | null {
  const last = tokens[end - 1]
  if (!last || end <= clause) return null
  if (words.PERSONAL.has(last.lower)) return { from: end - 1, to: end }
  // The last place where a noun phrase begins that runs to the end.
  let best: Run | null = null
  for (let from = end - 1; from >= Math.max(clause, end - 30); from--) {
    const token = tokenAt(tokens, from)
    if (token.kind === 'mark' && /[.;:]/.test(token.text)) break
    const phrase = nounPhraseAt(tokens, from)
    if (!phrase || phrase.to < end) {
      if (best && !words.DETERMINERS.has(token.lower)) {
        const isLinked = words.PREPOSITIONS.has(token.lower)
        if (!isLinked) break
      }
      continue
    }
    const isPreposition = words.PREPOSITIONS.has(token.lower) || words.CONJUNCTIONS.has(token.lower)
    if (!isPreposition) best = { from, to: end }
    if (
      words.DETERMINERS.has(token.lower) &&
      !LINKS.has(tokens[from - 1]?.lower ?? '') &&
      !words.DETERMINERS.has(tokens[from - 1]?.lower ?? '') &&
      tokens[from - 1]?.lower !== 'and'
    )
      break
  }
  // "He and President Orr said".
  if (
    best &&
    tokens[best.from - 1]?.lower === 'and' &&
    words.PERSONAL.has(tokens[best.from - 2]?.lower ?? '')
  )
    best = { from: best.from - 2, to: best.to }
  return best
}
