import type { Saying } from '#ingest/attribution/saying.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { clauseBefore } from './clauses.ts'
import { BREAKS, isComma } from './marks.ts'
import { rangeOf, reported, take } from './new-saying.ts'
import { isVerbLike, nounPhraseAt, type Run } from './noun-phrase.ts'
import type { SoFar } from './so-far.ts'
import { subjectBehind } from './subject-behind.ts'
import { isCue } from './verbs.ts'
import * as words from './words.ts'

/** Who is named as the source of a clause, and by which words: "according to X", "in X's words", "in the view of X". */
type Source = { cue: Run; who: Run; to: number }

const OPINIONS = /^(?:words|view|opinion|assessment|telling)$/

function sourceAt(tokens: readonly Token[], at: number): Source | null {
  const { lower } = tokenAt(tokens, at)
  if (lower === 'according' && tokenAt(tokens, at + 1).lower === 'to') {
    const who = whole(tokens, at + 2, at === 0)
    return who && { cue: { from: at, to: at + 2 }, who, to: who.to }
  }
  // "…, per the treaty".
  if (lower === 'per' && at > 0 && (isComma(tokens[at - 1]) || tokens[at - 1]?.kind === 'quotation')) {
    const who = nounPhraseAt(tokens, at + 1)
    return who && { cue: { from: at, to: at + 1 }, who, to: who.to }
  }
  if (lower !== 'in') return null
  // "would, in his words, “…”": whoever has said the rest has said so.
  if (at > 0 && isComma(tokens[at - 1]) && tokens.slice(0, at).some(isCue)) return null
  if (tokenAt(tokens, at + 1).lower === 'the' && OPINIONS.test(tokenAt(tokens, at + 2).lower)) {
    const who = tokenAt(tokens, at + 3).lower === 'of' ? nounPhraseAt(tokens, at + 4) : null
    return who && { cue: { from: at + 2, to: at + 3 }, who, to: who.to }
  }
  let noun = at + 2
  while (noun < at + 8 && !OPINIONS.test(tokenAt(tokens, noun).lower)) noun++
  if (noun === at + 8 || !isComma(tokens[noun + 1])) return null
  const isOwned =
    (words.POSSESSIVE.has(tokenAt(tokens, at + 1).lower) &&
      noun === at + 2 &&
      !/^(?:your|my|our)$/.test(tokenAt(tokens, at + 1).lower)) ||
    /['’]s$|s['’]$/.test(tokenAt(tokens, noun - 1).text)
  return isOwned ? { cue: { from: noun, to: noun + 1 }, who: { from: at + 1, to: noun }, to: noun + 1 } : null
}

/** A source with what is told of it: "figures that the Port released", "Orr, the head of Y". `isHead`: before a comma. */
function whole(tokens: readonly Token[], from: number, isHead: boolean): Run | null {
  const who = isHead ? nounPhraseAt(tokens, from) : subjectBehind(tokens, from)
  if (!who || words.PERSONAL.has(tokenAt(tokens, from).lower)) return who
  const next = tokenAt(tokens, who.to)
  if (next.kind === 'mark' || words.AUXILIARIES.has(next.lower) || startsTime(tokens, who.to)) return who
  let { to } = who
  while (to < Math.min(who.to + MOST, tokens.length) && !endsSource(tokens, to)) to++
  return { from, to }
}
/** More words than this nobody tells of a source. */
const MOST = 24

const endsSource = (tokens: readonly Token[], at: number): boolean => {
  const { kind, text, lower } = tokenAt(tokens, at)
  if (kind === 'quotation') return text.split(/\s+/).length > 4
  return kind === 'mark'
    ? BREAKS.has(text)
    : GOES_ON.has(lower) || (lower === 'and' && isVerbLike(tokenAt(tokens, at + 1)))
}
const GOES_ON = new Set('but while whereas because although though when as which'.split(' '))

/** "on Monday", "in May". */
const startsTime = (tokens: readonly Token[], at: number): boolean =>
  words.MONTHS_AND_DAYS.has(tokenAt(tokens, at).lower) ||
  (/^(?:on|in|late|early|last)$/.test(tokenAt(tokens, at).lower) &&
    words.MONTHS_AND_DAYS.has(tokenAt(tokens, at + 1).lower))

/** "According to X, …" and "…, according to X". */
export function accordingTo({ tokens, end, sayings: others }: SoFar): Saying[] {
  const found: Saying[] = []
  for (let at = 0; at + 2 < end; at++) {
    const source = sourceAt(tokens, at)
    if (!source) continue
    const saying = reported(tokens, source.cue, source.who)
    let after = source.to
    while (after < end && !isComma(tokens[after]) && at === 0) after++
    if (at <= 1 && tokens[at - 1]?.kind !== 'quotation') {
      if (isComma(tokens[after])) after++
      const inside = tokens[after]
      if (inside?.kind === 'quotation' && after + 1 >= end) {
        saying.mode = 'direct'
        take(saying, tokens, after, new Set())
      } else if (after < end)
        saying.content.push(rangeOf(tokens, { from: after, to: endBefore(tokens, after, end, others) }))
    } else {
      const last = isComma(tokens[at - 1]) ? at - 1 : at
      const from = clauseBefore(tokens, last, true)
      const begin = tokens[from]?.start ?? 0
      const cut = others.filter(({ content }) =>
        content.some((range) => range.start <= begin && range.end > begin),
      )
      if (cut.length > 0) continue
      if (last === from + 1 && tokens[from]?.kind === 'quotation') {
        saying.mode = 'direct'
        take(saying, tokens, from, new Set())
      } else if (last > from) saying.content.push(rangeOf(tokens, { from, to: last }))
    }
    found.push(saying)
  }
  return found
}

/** Where what begins at a token ends: before "while X said". */
function endBefore(tokens: readonly Token[], from: number, end: number, others: readonly Saying[]): number {
  for (let at = from + 1; at < end; at++)
    if (
      /^(?:while|whereas|but|and)$/.test(tokenAt(tokens, at - 1).lower) &&
      isComma(tokens[at - 2]) &&
      others.some(({ mention }) => mention?.start === tokenAt(tokens, at).start)
    )
      return at - 2
  return end
}
