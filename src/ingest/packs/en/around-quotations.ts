import type { Saying } from '#ingest/attribution/saying.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { firstSubject } from './clauses.ts'
import { isNameLike } from './is-naming.ts'
import { isComma, isStop } from './marks.ts'
import { direct, reported } from './new-saying.ts'
import { nounPhraseAt, type Run } from './noun-phrase.ts'
import type { SoFar } from './so-far.ts'
import { subjectBehind } from './subject-behind.ts'
import { isCue } from './verbs.ts'
import { isSomebody, speaks } from './who-speaks.ts'
import * as words from './words.ts'

const WORDS_SAID =
  /^(?:remarks?|statements?|communiqu[eé]s?|comments?|messages?|declarations?|answers?|words)$/

/** "The Minister made the following statement:" leads to what was said. */
export function leading({ tokens, sayings }: SoFar): Saying[] {
  if (tokens.at(-1)?.text !== ':' || sayings.length > 0) return []
  const at = tokens.findLastIndex(({ lower }) => WORDS_SAID.test(lower))
  if (at < 0 || !tokens.some(({ lower }) => lower === 'following' || lower === 'follows')) return []
  const who = firstSubject(tokens, 0, at)
  return who ? [reported(tokens, { from: at, to: at + 1 }, who)] : []
}

/** "“…,” she sings.": whatever the verb, who stands right behind a quotation that a comma ends has said it. */
export function byAnyVerb({ tokens, taken }: SoFar): Saying[] {
  const found: Saying[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { quotation, text } = tokenAt(tokens, at)
    if (!quotation || taken.has(quotation)) continue
    // «…», with the comma outside.
    const isOutside = isComma(tokens[at + 1])
    if (!isOutside && !/[,?!]\P{L}{1,2}$/u.test(text)) continue
    if (text.split(/\s+/).length < 3 || isNameLike(text)) continue
    const isComplete = at === 0 || isComma(tokens[at - 1])
    const behind = isOutside ? at + 2 : at + 1
    const inverted = isComplete ? sayerBehind(tokens, behind) : null
    if (inverted) {
      found.push(direct(tokens, at, { from: behind, to: behind + 1 }, inverted, taken))
      continue
    }
    const who = isComplete ? nounPhraseAt(tokens, behind) : null
    if (!who || !speaks(tokens, who)) continue
    const isLast = tokenAt(tokens, who.to - 1)
    // A verb that nothing else tells from a noun is the last word of the phrase.
    const verb = isVerbForm(tokenAt(tokens, who.to))
      ? who.to
      : isVerbForm(isLast) && who.to - 1 > who.from
        ? who.to - 1
        : null
    if (verb !== null)
      found.push(direct(tokens, at, { from: verb, to: verb + 1 }, { from: who.from, to: verb }, taken))
  }
  return found
}

/** "“…,” quipped President Orr": who stands behind any past form, and all that the sentence has. */
function sayerBehind(tokens: readonly Token[], at: number): Run | null {
  const verb = tokenAt(tokens, at)
  if (!verb.lower.endsWith('ed') || !isVerbForm(verb)) return null
  const who = subjectBehind(tokens, at + 1)
  const isEnd = who !== null && (who.to >= tokens.length || isStop(tokens[who.to]) || isComma(tokens[who.to]))
  return who && isEnd && isSomebody(tokens, who) ? who : null
}

/** "Orr had a message for the guest: “…”": whatever leads to a colon, whom its sentence is of has said what follows. */
export function behindColon({ tokens, taken, sayings }: SoFar): Saying[] {
  const at = tokens.findIndex(
    ({ quotation }, place) => quotation && !taken.has(quotation) && tokens[place - 1]?.text === ':',
  )
  const quoted = tokens[at]
  if (!quoted || at < 3 || isNameLike(quoted.text) || quoted.text.split(/\s+/).length < 3) return []
  if (
    sayings.some(({ content }) =>
      content.some(({ start, end }) => start <= quoted.start && quoted.end <= end),
    )
  )
    return []
  const who = firstSubject(tokens, 0, at - 1)
  if (!who || who.to >= at - 1) return []
  const verb = tokens.findIndex((token, place) => place >= who.to && place < at - 1 && isVerbForm(token))
  const cue = verb < 0 ? at - 2 : verb
  return [direct(tokens, at, { from: cue, to: cue + 1 }, who, taken)]
}

const isVerbForm = ({ kind, text, lower }: Token): boolean =>
  kind === 'word' &&
  /^\p{Ll}/u.test(text) &&
  (/(?:[^s]s|ed)$/.test(lower) || words.VERBS.has(lower)) &&
  !words.AUXILIARIES.has(lower) &&
  !words.OFFICES.has(lower)

/** A quotation right before a token, a comma between them or none, which is no name in another's words. */
export function saidBefore(tokens: readonly Token[], at: number): number | null {
  // "…, as X put it".
  let back = tokens[at - 1]?.lower === 'as' ? at - 2 : at - 1
  if (isComma(tokens[back])) back--
  const token = tokens[back]
  if (token?.kind !== 'quotation') return null
  const isWithin =
    back > 0 &&
    tokens[back - 1]?.kind === 'word' &&
    isNameLike(token.text) &&
    !/[?!]\P{L}*$/u.test(token.text)
  return isWithin ? null : back
}

export function quotationAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'quotation') {
      // "…, and still “…”".
      const link = words.BETWEEN.has(tokenAt(tokens, at - 1).lower) ? at - 2 : at - 1
      return /[,.:—–-]|^(?:that|but|and|still|because|so)$/.test(tokenAt(tokens, link).text) ? at : null
    }
    if (isCue(token)) return null
  }
  return null
}

/** Whether a quotation is all that was said, and not words within a report. */
export function isWhole(
  tokens: readonly Token[],
  at: number,
  next: number,
  isLed: boolean,
  end: number,
): boolean {
  const quoted = tokenAt(tokens, at)
  const behind = tokens[at + 1]
  const ends =
    at + 1 >= end ||
    isStop(behind) ||
    isComma(behind) ||
    /^(?:and|but|while|as|before|after|in|on|at|during)$/.test(behind?.lower ?? '') ||
    at + 1 >= next
  const isLong = quoted.text.split(/\s+/).length >= 4
  return ends && (isLed || isLong || /^\P{L}*\p{Lu}/u.test(quoted.text))
}
