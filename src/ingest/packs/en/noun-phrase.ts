import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { CUES, isCue, mayBeNoun } from './verbs.ts'
import * as words from './words.ts'

/** Tokens from `from` up to but not including `to`. */
export type Run = { from: number; to: number }

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

/** Whether a word is, as far as its look tells, a verb that a noun phrase ends before. */
function isVerbLike(token: Token): boolean {
  if (token.kind !== 'word' || isCapital(token)) return false
  return (
    words.AUXILIARIES.has(token.lower) ||
    words.VERBS.has(token.lower) ||
    isCue(token) ||
    /[^e]ed$/.test(token.lower)
  )
}

/** Whether a word that looks like a verb of speech has more of its noun phrase behind it: "New York state attorney". */
function isNounWithin(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  const next = tokenAt(tokens, at + 1)
  return (
    CUES.get(lower)?.some((cue) => mayBeNoun(cue, lower)) === true &&
    next.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    words.OFFICES.has(next.lower)
  )
}

/** Whether "the" begins an office that stands beside a name without a comma: "Ada Orr the Foreign Minister". */
const isBesideName = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).lower === 'the' &&
  isCapital(tokenAt(tokens, at - 1)) &&
  tokens.slice(at + 1, at + 4).some(({ lower, text }) => words.OFFICES.has(lower) && /^\p{Lu}/u.test(text))

/** Whether a word begins a name wherever it stands: "Mr". */
const isTitled = ({ lower }: Token): boolean => /^(?:mr|mrs|ms|h\.e|dr)\.?$/.test(lower)

const ADVERB = /^\p{Ll}+ly$/u
const NO_ADVERB = new Set([
  'family',
  'ally',
  'assembly',
  'supply',
  'reply',
  'early',
  'daily',
  'weekly',
  'monthly',
  'friendly',
])

/** What links a noun phrase to more of it: "the President of Syria", "spokesperson for the Ministry". */
const LINKS = new Set(['of', 'for', "'s", '’s'])

/**
 * The noun phrase that begins at a token, or null where none does: with the names in apposition to it, when commas
 * close them off.
 */
export function nounPhraseAt(tokens: readonly Token[], from: number): Run | null {
  const first = tokens[from]
  if (!first) return null
  const next = tokenAt(tokens, from + 1)
  // "And the Minister said".
  if (from === 0 && /^(?:and|but|or|while|as|if)$/.test(first.lower)) return null
  if (words.AUXILIARIES.has(first.lower) && tokenAt(tokens, from + 1).lower !== 'and') return null
  if (from === 0 && /ly$/.test(first.lower) && /^\p{Ll}/u.test(next.text) && !words.OFFICES.has(first.lower))
    return null
  if (from === 0 && (/ly$/.test(first.lower) || words.BETWEEN.has(first.lower)) && next.text === ',')
    return null
  const isDeterminer =
    /^(?:one|both)$/.test(first.lower) &&
    next.kind === 'word' &&
    !isVerbLike(next) &&
    !words.BETWEEN.has(next.lower)
  if (words.PERSONAL.has(first.lower) && !isDeterminer) return { from, to: from + 1 }
  let at = from
  let heads = 0
  for (; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'mark') {
      if (/^[-–&/]$/.test(token.text)) continue
      if (token.text === '(') {
        const closing = heads > 0 ? closingBehind(tokens, at) : null
        if (closing !== null) {
          at = closing
          continue
        }
      }
      break
    }
    if (token.kind === 'quotation') {
      // A name in marks: the "Green" party.
      if (heads === 0 || token.text.split(/\s+/).length > 4) break
      continue
    }
    const isStart = at === from
    if (words.DETERMINERS.has(token.lower)) {
      const before = tokens[at - 1]?.lower ?? ''
      if (
        !isStart &&
        heads > 0 &&
        !words.PREPOSITIONS.has(before) &&
        before !== 'and' &&
        !isBesideName(tokens, at)
      )
        break
      continue
    }
    if (token.lower === 'and') {
      const next = tokens[at + 1]
      if (!next || isVerbLike(next) || words.BETWEEN.has(next.lower) || words.PREPOSITIONS.has(next.lower))
        break
      continue
    }
    if (LINKS.has(token.lower) && heads > 0) continue
    if (words.PREPOSITIONS.has(token.lower) || words.CONJUNCTIONS.has(token.lower)) break
    if (words.BETWEEN.has(token.lower) && !isStart && !isCapital(token)) break
    // "At the onset of the talks Minister Orr said".
    if (
      heads > 0 &&
      words.OFFICES.has(token.lower) &&
      isCapital(token) &&
      isCapital(tokenAt(tokens, at + 1)) &&
      /^\p{Ll}/u.test(tokenAt(tokens, at - 1).text) &&
      tokens.slice(from, at - 1).some(({ lower }) => lower === 'of') &&
      !LINKS.has(tokenAt(tokens, at - 1).lower) &&
      !words.DETERMINERS.has(tokenAt(tokens, at - 1).lower)
    )
      break
    if (
      heads > 0 &&
      isTitled(token) &&
      /^\p{Ll}/u.test(tokenAt(tokens, at - 1).text) &&
      !words.OFFICES.has(tokenAt(tokens, at - 1).lower) &&
      !LINKS.has(tokenAt(tokens, at - 1).lower) &&
      !words.DETERMINERS.has(tokenAt(tokens, at - 1).lower) &&
      tokenAt(tokens, at - 1).lower !== 'and'
    )
      break
    if (
      words.MONTHS_AND_DAYS.has(token.lower) &&
      !(
        heads > 0 &&
        isCapital(token) &&
        isCapital(tokenAt(tokens, at - 1)) &&
        tokenAt(tokens, at + 1).kind !== 'number'
      )
    )
      break
    if (!isStart && ADVERB.test(token.text) && !NO_ADVERB.has(token.lower)) break
    if (
      isVerbLike(token) &&
      !isNounWithin(tokens, at) &&
      !(isStart || words.DETERMINERS.has(tokens[at - 1]?.lower ?? ''))
    )
      break
    if (words.PERSONAL.has(token.lower) && !isStart) break
    heads++
  }
  while (at > from && /^(?:and|of|for|the|a|an)$/.test(tokens[at - 1]?.lower ?? '')) at--
  const isDate = tokens
    .slice(from, at)
    .every(({ kind, lower }) => kind !== 'word' || words.MONTHS_AND_DAYS.has(lower))
  return heads === 0 || at === from || isDate ? null : { from, to: at }
}

/** Where a bracket closes that a token opens, if it holds few words. */
function closingBehind(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next < at + 8 && next < tokens.length; next++)
    if (tokens[next]?.text === ')') return next
  return null
}

const isAppositive = (tokens: readonly Token[], from: number, to: number): boolean => {
  const first = tokens[from]
  if (!first || to - from > 16) return false
  const who = tokens.findIndex(
    ({ lower }, at) => at >= from && at < to && /^(?:who|which|that|whose)$/.test(lower),
  )
  if (
    tokens
      .slice(from + 1, who < 0 ? to : who)
      .some((token) => isVerbLike(token) && words.VERBS.has(token.lower))
  )
    return false
  return (
    words.DETERMINERS.has(first.lower) ||
    words.OFFICES.has(first.lower) ||
    words.OFFICES.has(tokens[from + 1]?.lower ?? '') ||
    isCapital(first) ||
    first.lower === 'who' ||
    first.kind === 'number'
  )
}

/** Whether a stretch is a noun phrase and what hangs on it, as far as its look tells: "senior adviser to the board". */
function isNominal(tokens: readonly Token[], from: number, to: number): boolean {
  const phrase = nounPhraseAt(tokens, from)
  return (
    to - from <= 16 &&
    phrase !== null &&
    !words.PREPOSITIONS.has(tokenAt(tokens, from).lower) &&
    !/(?:ing|ed)$/.test(tokenAt(tokens, from).lower) &&
    (phrase.to >= to || words.PREPOSITIONS.has(tokenAt(tokens, phrase.to).lower))
  )
}

/** A subject behind its verb, with what stands in apposition to it: "said X, the head of Y, who…". */
export function subjectBehind(tokens: readonly Token[], from: number): Run | null {
  const phrase = nounPhraseAt(tokens, from)
  if (!phrase || tokens[phrase.to]?.text !== ',') return phrase
  let to = phrase.to + 1
  while (
    to < tokens.length &&
    !/^[,;:.!?…—–]$/.test(tokenAt(tokens, to).text) &&
    tokenAt(tokens, to).kind !== 'quotation'
  )
    to++
  const isBeside =
    to > phrase.to + 1 &&
    isCapital(tokenAt(tokens, phrase.to - 1)) &&
    (isAppositive(tokens, phrase.to + 1, to) || isNominal(tokens, phrase.to + 1, to)) &&
    !words.PERSONAL.has(tokenAt(tokens, phrase.to + 1).lower.replace('who', ''))
  return isBeside ? { from, to } : phrase
}

/**
 * The subject of a verb: the noun phrase before it in its clause, with what stands in apposition to it. `clause`: where
 * the clause begins. Null where none is found.
 */
export function subjectBefore(tokens: readonly Token[], clause: number, verb: number): Run | null {
  let end = verb
  while (end > clause) {
    const { lower, kind, text } = tokenAt(tokens, end - 1)
    if (
      words.BETWEEN.has(lower) ||
      (ADVERB.test(text) && kind === 'word' && lower !== 'family') ||
      lower === 'has' ||
      lower === 'have' ||
      lower === 'had' ||
      lower === 'is' ||
      lower === 'are' ||
      lower === 'was'
    )
      end--
    else break
  }
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
