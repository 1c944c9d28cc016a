import { anyIn, type Token, tokenAt } from '#ingest/text/tokens.ts'
import { beforeTime, isTime } from './before-time.ts'
import { isBeside } from './beside-name.ts'
import { isNameLike } from './is-naming.ts'
import { isComma } from './marks.ts'
import { closingBehind, isCapital, isVerbLike, LINKS, nounPhraseAt, type Run } from './noun-phrase.ts'
import { beforeQuantity, behindQuantity } from './quantities.ts'
import { skipBack } from './skip-back.ts'
import * as words from './words.ts'

/**
 * The subject of a verb: the noun phrase before it in its clause, with what stands in apposition to it. `clause`: where
 * the clause begins. Null where none is found.
 */
export function subjectBefore(tokens: readonly Token[], clause: number, verb: number): Run | null {
  let end = skipBack(tokens, verb)
  while (end > clause && BE.has(tokenAt(tokens, end - 1).lower)) end = skipBack(tokens, end - 1)
  end = beforeTime(tokens, clause, end)
  if (end <= clause) return null
  const starts = partsOf(tokens, clause, end)
  // A comma before the verb closes off what stands beside the subject: "X, the leader of Y, said".
  if (starts.at(-1) === end) {
    // "X (D-Osmira), said".
    if (starts.length === 2 && tokenAt(tokens, end - 2).text === ')')
      return phraseEndingAt(tokens, starts[0] ?? clause, end - 1)
    return besideNamed(tokens, starts.slice(0, -1), end - 1)
  }
  if (tokenAt(tokens, end - 1).text === ')' && starts.length > 1) return besideNamed(tokens, starts, end)
  const begin = starts.at(-1) ?? clause
  const subject = phraseEndingAt(tokens, begin, end)
  return subject && listed(tokens, starts, hanging(tokens, begin, subject))
}

const BE = new Set(['is', 'are', 'was'])

/** Where the parts of a stretch begin that commas, dashes and brackets make, each behind what links it to the last. */
function partsOf(tokens: readonly Token[], from: number, to: number): number[] {
  const starts = [behindLink(tokens, from, to)]
  for (let at = from; at < to; at++) {
    const { text } = tokenAt(tokens, at)
    if (!BREAKS.has(text) || (text === '-' && isHyphen(tokens, at))) continue
    const closing = text === '(' ? closingBehind(tokens, at) : null
    if (closing !== null && closing < to) at = closing
    else starts.push(behindLink(tokens, at + 1, to))
  }
  return starts
}
const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).end === tokenAt(tokens, at + 1).start
const BREAKS = new Set([...',;:—–―(-'])
const LEADS = new Set(['and', 'but', 'or', 'yet'])

const behindLink = (tokens: readonly Token[], at: number, to: number): number =>
  at + 1 < to && LEADS.has(tokenAt(tokens, at).lower) ? at + 1 : at

/** The end of the part of a stretch before another part. */
const endBefore = (tokens: readonly Token[], start: number): number =>
  LEADS.has(tokenAt(tokens, start - 1).lower) && BREAKS.has(tokenAt(tokens, start - 2).text)
    ? start - 2
    : start - 1

/** The subject of a verb before which a comma or a bracket closes off what stands beside it, up to `closing`. */
function besideNamed(tokens: readonly Token[], starts: readonly number[], closing: number): Run | null {
  let inner: Run | null = null
  for (let part = starts.length - 2; part >= 0; part--) {
    const begin = tokenAt(tokens, starts[part] ?? 0)
    const from = starts[part] ?? 0
    const behind = starts[part + 1] ?? 0
    const subject = phraseEndingAt(tokens, from, endBefore(tokens, behind))
    if (!subject) continue
    const outer = part > 0 ? wholePart(tokens, starts[part - 1] ?? 0, endBefore(tokens, from)) : null
    const isWhole = subject.from === from
    // "X, the head of Y, one of the parties to Z, said"; "the Minister, X, a member of Y, said".
    const isInner =
      outer !== null &&
      isWhole &&
      (isCapital(begin)
        ? words.OFFICES.has(tokenAt(tokens, outer.to - 1).lower)
        : isCapital(tokenAt(tokens, outer.to - 1)))
    const found =
      isBeside(tokens, behind, closing) && !isPronoun(tokens, subject)
        ? { from: subject.from, to: closing }
        : subject
    // "X, a baker from Vell, Osmira, said": the place is not who said it.
    const isPlace = part > 0 && words.PREPOSITIONS.has(tokenAt(tokens, subject.from - 1).lower)
    if (!isInner && !isPlace) return found
    inner ??= found
  }
  return inner
}

const isPronoun = (tokens: readonly Token[], { from, to }: Run): boolean =>
  to === from + 1 && words.PERSONAL.has(tokenAt(tokens, from).lower)

/** The noun phrase that is all of a part of a sentence and says no time. */
function wholePart(tokens: readonly Token[], from: number, to: number): Run | null {
  const phrase = phraseEndingAt(tokens, from, to)
  return phrase?.from === from && !isTime(tokens, phrase) ? phrase : null
}

/** A subject with the names before it in a row: "X, Y and Z". */
function listed(tokens: readonly Token[], starts: readonly number[], subject: Run): Run {
  let { from } = subject
  if (!isCapital(tokenAt(tokens, from)) || !anyIn(tokens, subject.from, subject.to, isAnd)) return subject
  for (let part = starts.length - 2; part >= 0 && starts[part + 1] === from; part--) {
    const start = starts[part] ?? 0
    const one = isComma(tokens[from - 1]) ? wholePart(tokens, start, from - 1) : null
    if (!one || !isCapital(tokenAt(tokens, one.from)) || !isCapital(tokenAt(tokens, one.to - 1))) break
    if (words.DETERMINERS.has(tokenAt(tokens, one.from).lower)) break
    from = start
  }
  return { from, to: subject.to }
}

const isAnd = ({ lower }: Token): boolean => lower === 'and'

/** The subject of whose part of the sentence only the last noun is known: "officials in Vell", "a report by X". */
function hanging(tokens: readonly Token[], begin: number, subject: Run): Run {
  if (words.PREPOSITIONS.has(tokenAt(tokens, begin).lower) || begin >= subject.from) return subject
  const whole = nounPhraseAt(tokens, behindQuantity(tokens, begin))
  if (!whole || whole.to > subject.from) return subject
  const link = tokenAt(tokens, whole.to)
  const isVerbless = !anyIn(tokens, whole.to + 1, subject.from, isVerbLike)
  // "Minister Orr in the course of the talks said".
  if (
    whole.to < subject.from - 1 &&
    PLACING.has(link.lower) &&
    isCapital(tokenAt(tokens, whole.to - 1)) &&
    words.PREPOSITIONS.has(tokenAt(tokens, subject.from - 1).lower) &&
    isVerbless
  )
    return whole
  const isHanging =
    (HANGING.has(link.lower) && whole.to === subject.from - 1) ||
    (isVerbless && isParticiple(tokens, whole.to) && isCommon(tokenAt(tokens, whole.to - 1))) ||
    // What looks like a noun before a determiner: "officials backing the treaty".
    (whole.to === subject.from &&
      isParticiple(tokens, whole.to - 1) &&
      isCommon(tokenAt(tokens, whole.to - 2)))
  return isHanging ? { from: begin, to: subject.to } : subject
}

/** Prepositions that hang a noun on another. */
const HANGING = new Set(['in', 'at', 'from', 'with', 'on', 'among', 'near', 'to', 'close', 'by', 'behind'])
const PLACING = new Set(['in', 'during', 'at', 'after', 'on'])

/** Whether a noun is, as far as its look tells, no name. */
const isCommon = (token: Token): boolean => !isCapital(token) || /[^s]s$/.test(token.lower)

/** "supporting the bill", "released by X". */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokenAt(tokens, at)
  if (kind !== 'word') return false
  return (
    (lower.endsWith('ing') && lower.length > 5) ||
    (lower.endsWith('ed') && words.PREPOSITIONS.has(tokenAt(tokens, at + 1).lower))
  )
}

/** The noun phrase that ends before a token. */
function phraseEndingAt(tokens: readonly Token[], clause: number, end: number): Run | null {
  const last = tokens[end - 1]
  if (!last || end <= clause) return null
  if (words.PERSONAL.has(last.lower)) {
    // "No one said".
    const isCounted = last.lower === 'one' && words.DETERMINERS.has(tokenAt(tokens, end - 2).lower)
    return { from: isCounted && end - 2 >= clause ? end - 2 : end - 1, to: end }
  }
  // The last place where a noun phrase begins that runs to the end.
  let best: Run | null = null
  for (let from = end - 1; from >= Math.max(clause, end - 30); from--) {
    const token = tokenAt(tokens, from)
    if (token.kind === 'mark' && STOPS.has(token.text)) break
    const phrase = nounPhraseAt(tokens, from)
    const isLinked = words.PREPOSITIONS.has(token.lower)
    if (!phrase || phrase.to < end) {
      // 'Ada "Dee" Orr'.
      const isNickname =
        token.kind === 'quotation' && isNameLike(token.text) && isCapital(tokenAt(tokens, from - 1))
      if (best && !words.DETERMINERS.has(token.lower) && !isLinked && !isNickname) break
      continue
    }
    if (!isLinked && (from === 0 || !words.CONJUNCTIONS.has(token.lower))) best = { from, to: end }
    if (words.DETERMINERS.has(token.lower) && !goesBack(tokenAt(tokens, from - 1))) break
  }
  if (!best) return null
  // "He and President Orr said".
  const isJoined =
    tokenAt(tokens, best.from - 1).lower === 'and' && words.PERSONAL.has(tokenAt(tokens, best.from - 2).lower)
  const from = isJoined ? best.from - 2 : beforeQuantity(tokens, clause, best.from)
  return { from, to: end }
}
const STOPS = new Set(['.', ';', ':'])

/** Whether a noun phrase may go on before its determiner: "the President of the …", "Vell's most …". */
const goesBack = (token: Token): boolean => {
  const { lower } = token
  // "His Highness the President".
  if (isCapital(token) && words.HONORIFICS.has(lower.replace(/\.$/, ''))) return true
  return LINKS.has(lower) || lower === 'and' || words.DETERMINERS.has(lower) || /'s?$/.test(lower)
}
