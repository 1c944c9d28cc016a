import type { Range, Saying } from '#ingest/attribution/saying.ts'
import type { Quotation } from '#ingest/text/quotations.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { contentStart, startsAside } from './content-start.ts'
import { isNameLike } from './is-naming.ts'
import { isComma, isStop } from './marks.ts'
import { nounPhraseAt, type Run, subjectBefore, subjectBehind } from './noun-phrase.ts'
import { isCue } from './verbs.ts'
import { skipBack, type Verb, verbsOf } from './verbs-of.ts'
import { withoutContractions } from './without-contractions.ts'
import * as words from './words.ts'

/** Sayings of one sentence, as far as it alone tells them, in order of their cues. */
export function readSentence(given: readonly Token[]): Saying[] {
  const tokens = withoutContractions(given)
  const end = endOfClauses(tokens)
  const verbs = verbsOf(tokens, end)
  const sayings: Saying[] = []
  /** The subject of the sentence so far: of what follows it with "and", or as a participle. */
  let subject: Run | null = null
  /** Where the content of the last one began: what the next one may cut. */
  let open: { saying: Saying; from: number } | null = null
  let pending: { verb: Verb; index: number }[] = []
  const taken = new Set<Quotation>()
  const isTaken = (at: number): boolean => {
    const { quotation } = tokenAt(tokens, at)
    return quotation !== undefined && taken.has(quotation)
  }
  const close = (to: number) => {
    if (!open) return
    let last = to
    while (
      last > open.from &&
      /^(?:,|;|:|—|–|-|and|but|while|whereas|though|although|as)$/.test(tokens[last - 1]?.lower ?? '')
    )
      last--
    if (last > open.from) open.saying.content.push(rangeOf(tokens, { from: open.from, to: last }))
    open = null
  }
  for (const [index, verb] of verbs.entries()) {
    const { cue, at, after } = verb
    if (open && at < open.from) continue
    const bound = clauseBefore(tokens, at)
    const before = skipBack(tokens, at)
    const joined = /^(?:and|but|or|,|then)$/.test(tokens[before - 1]?.lower ?? '') || before === 0
    let mention: Run | null = null
    let isShared = false
    if (cue.form === 'ing') {
      const isAux = /^(?:is|are|was|were|been)$/.test(tokens[before - 1]?.lower ?? '')
      if (isAux) mention = subjectBefore(tokens, bound, before - 1)
      // "footage of X asking, “…”".
      else if (
        /^[,:]$/.test(tokens[after]?.text ?? '') &&
        tokens[after + 1]?.kind === 'quotation' &&
        !joined &&
        before > 0
      )
        mention = subjectBefore(tokens, bound, before)
      if (!isAux && !mention) isShared = true
    } else {
      // A comma before a verb closes off what stands beside its subject, or parts it from the verb before.
      const isList: boolean = joined && !(subject === null && isComma(tokens[before - 1]))
      mention = isList ? null : subjectBefore(tokens, bound, at)
      if (!mention && joined) isShared = true
    }
    const isInitial =
      isShared &&
      (before === 0 ||
        (before === 1 &&
          /^(?:having|while|after|by|in|when|before|besides|upon|on)$/.test(tokens[0]?.lower ?? '')))
    const quoted = saidBefore(tokens, mention ? mention.from : at)
    // “…,” said the President: the subject behind its verb.
    if (quoted !== null && (cue.takes.has('clause') || cue.takes.has('to')) && !isTaken(quoted)) {
      const behind: Run | null = mention && mention.from > quoted ? null : subjectBehind(tokens, after)
      const who: Run | null = mention && mention.from > quoted ? mention : behind
      if (who || isShared) {
        close(quoted)
        const rest = who && who.from >= after ? who.to : after
        const saying = direct(tokens, quoted, { from: at, to: after }, who ?? subject, taken)
        sayings.push(saying)
        subject = who ?? subject
        const next = quotationAfter(tokens, rest)
        if (next !== null && next > rest - 1) {
          take(saying, tokens, next, taken)
        }
        continue
      }
    }
    if (at === 0 && cue.form === 'finite') {
      const who = subjectBehind(tokens, after)
      const next = who && /^[,:]$/.test(tokens[who.to]?.text ?? '') ? quotationAfter(tokens, who.to) : null
      if (who && next === who.to + 1) {
        sayings.push(direct(tokens, next, { from: at, to: after }, who, taken))
        subject = who
        continue
      }
    }
    if (cue.form === 'base' && !mention) continue
    if (mention && !speaks(tokens, mention) && !SPOKEN.has(cue.verb) && tokens[after]?.lower !== 'that')
      continue
    if (EVIDENT.has(cue.verb) && !(mention && isEvidence(tokens, mention))) continue
    if (isShared && !isInitial && !subject) {
      subject = firstSubject(tokens, bound, at)
      if (!subject) continue
    }
    if (isShared && cue.form === 'finite' && !subject) continue
    // X, he said.
    const isTail =
      mention !== null &&
      isComma(tokens[mention.from - 1]) &&
      (isStop(tokens[after]) ||
        after >= end ||
        (cue.takes.has('to') && isToldOnly(tokens, after, end)) ||
        (isComma(tokens[after]) && tokens[after + 1]?.kind !== 'quotation') ||
        startsAside(tokens, after, end))
    if (
      isTail &&
      (cue.takes.has('clause') || cue.takes.has('to')) &&
      mention &&
      mention.from > 1 &&
      !isStop(tokens[mention.from - 2]) &&
      !open
    ) {
      const from = clauseBefore(tokens, mention.from - 1, true)
      if (from >= mention.from - 1) continue
      const saying = reported(tokens, { from: at, to: after }, mention)
      saying.content.push(rangeOf(tokens, { from, to: mention.from - 1 }))
      sayings.push(saying)
      subject = mention
      if (isComma(tokens[after])) open = { saying, from: after + 1 }
      continue
    }
    // What is reported within what is reported is not told apart yet.
    if (
      open &&
      mention &&
      !/^(?:,|;|while|whereas|but|though|although)$/.test(tokens[mention.from - 1]?.lower ?? '')
    ) {
      if (tokens[mention.from - 1]?.lower !== 'and') continue
    }
    if (
      open &&
      isShared &&
      cue.form === 'ing' &&
      !isComma(tokens[before - 1]) &&
      tokens[before - 1]?.lower !== 'and'
    )
      continue
    if (open && isShared && cue.form === 'finite' && tokens[before - 1]?.lower === ',') continue
    const from = contentStart(tokens, verb, end)
    if (from === null) {
      if (mention && (cue.takes.has('clause') || cue.takes.has('to'))) {
        if (open) close(mention.from)
        sayings.push(reported(tokens, { from: at, to: after }, mention))
        subject = mention
      }
      continue
    }
    const quotation = tokens[from.at]
    if (open) close(mention ? mention.from : before)
    const saying = reported(tokens, { from: at, to: after }, mention ?? subject)
    sayings.push(saying)
    if (mention) subject = mention
    if (isInitial && !mention) pending.push({ verb, index: sayings.length - 1 })
    else if (pending.length > 0 && mention) {
      for (const { index: earlier } of pending) {
        const other = sayings[earlier]
        if (other) other.mention = rangeOf(tokens, mention)
      }
      pending = []
    }
    if (
      quotation?.kind === 'quotation' &&
      isWhole(tokens, from.at, verbs[index + 1]?.at ?? end, from.isLed, end)
    ) {
      saying.mode = 'direct'
      saying.content = []
      take(saying, tokens, from.at, taken)
      continue
    }
    open = { saying, from: from.at }
  }
  close(end)
  sayings.push(...accordingTo(tokens, end, sayings))
  for (const { verb, index } of pending) {
    const saying = sayings[index]
    const comma = tokens.findIndex((token, at) => at > verb.after && isComma(token))
    const main = comma < 0 ? null : mainSubject(tokens, comma + 1)
    if (saying && main) {
      saying.mention = rangeOf(tokens, main)
      const [content] = saying.content
      const stop = tokens[main.from - 1]
      if (content && stop && content.end > stop.start && isComma(stop))
        content.end = tokens[main.from - 2]?.end ?? content.end
      // "Responding on Friday, X took the train": nothing but the aside stands behind the cue.
      if (content && content.end <= content.start) saying.mention = null
    }
  }
  return sayings.filter(({ mention }) => mention !== null)
}

/** Whether a verb has nobody but whom it tells behind it: "…, X told the Agency on Monday." */
function isToldOnly(tokens: readonly Token[], after: number, end: number): boolean {
  const told = nounPhraseAt(tokens, after)
  if (!told) return false
  return told.to >= end || isComma(tokens[told.to]) || startsAside(tokens, told.to, end)
}

const mainSubject = (tokens: readonly Token[], from: number): Run | null => {
  for (let at = from; at < tokens.length; at++) {
    if (at !== from && !isComma(tokens[at - 1])) continue
    const phrase = nounPhraseAt(tokens, at)
    if (phrase && speaks(tokens, phrase)) return phrase
  }
  return null
}

const endOfClauses = (tokens: readonly Token[]): number => {
  let end = tokens.length
  while (end > 0 && isStop(tokens[end - 1])) end--
  return end
}

const BOUNDS = new Set(['that', 'while', 'whereas', 'but', 'because', 'when', 'as', 'if', ';', ':', 'where'])

/** Where the clause of a verb begins. */
function clauseBefore(tokens: readonly Token[], at: number, whole = false): number {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokenAt(tokens, back)
    if (!whole && token.kind === 'quotation' && token.text.split(/\s+/).length > 4) return back + 1
    if (whole ? /^[;:]$/.test(token.text) : BOUNDS.has(token.lower) && back > 0) return back + 1
  }
  return 0
}

/** The subject of the first clause, whatever its verb. */
function firstSubject(tokens: readonly Token[], from: number, to: number): Run | null {
  for (let at = from; at < to; at++) {
    if (at > from && !isComma(tokens[at - 1])) continue
    const phrase = nounPhraseAt(tokens, at)
    if (
      phrase &&
      phrase.to < to &&
      speaks(tokens, phrase) &&
      !words.PREPOSITIONS.has(tokens[at]?.lower ?? '')
    )
      return phrase
  }
  return null
}

/** Whether a noun phrase names somebody who can speak. */
function speaks(tokens: readonly Token[], { from, to }: Run): boolean {
  const run = tokens.slice(from, to)
  return run.some(
    ({ lower, text }, at) =>
      (words.PERSONAL.has(lower) && lower !== 'it') ||
      words.OFFICES.has(lower.replace(/'s$/, '')) ||
      words.BODIES.has(lower) ||
      words.JOINT.has(lower) ||
      (/^\p{Lu}/u.test(text) &&
        !(at === 0 && words.DETERMINERS.has(lower)) &&
        !words.MONTHS_AND_DAYS.has(lower)) ||
      /^(?:critics|people|voters|supporters|women|men|democrats|republicans|aides|allies|police|residents|scientists|researchers|activists|groups?|another|others?|many|some|survey|surveys|poll|polls|study|studies|data|analysis|research|documents|records|officers|environmentalists|historians|analysts|economists|conservatives|liberals|leaders|woman|man|opponents|advocates|prosecutors|sources?|witnesses|investigators|members?|lawmakers|pollsters)$/.test(
        lower,
      ),
  )
}

/** What only somebody who speaks does: whatever their subject is, it names a speaker. */
const SPOKEN = new Set(
  'say tell add announce reply answer respond remark quip joke declare ask explain retort exclaim comment insist'.split(
    ' ',
  ),
)

/** What polls and papers do, and other things only in a figure of speech. */
const EVIDENT = new Set(['show', 'find'])
const isEvidence = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens.slice(from, to).some(({ lower }) => EVIDENCE.test(lower))
const EVIDENCE =
  /^(?:polls?|polling|surveys?|study|studies|data|analysis|research|researchers|documents|records|reports?|figures|transcript|audit|investigation|inquiry|commission|panel|court|auditors|investigators)$/

/** A quotation right before a token, a comma between them or none, which is no name in another's words. */
function saidBefore(tokens: readonly Token[], at: number): number | null {
  let back = at - 1
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

function quotationAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'quotation') return /[,.:—–-]|^that$/.test(tokens[at - 1]?.text ?? '') ? at : null
    if (isCue(token)) return null
  }
  return null
}

/** Whether a quotation is all that was said, and not words within a report. */
function isWhole(tokens: readonly Token[], at: number, next: number, isLed: boolean, end: number): boolean {
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

const rangeOf = (tokens: readonly Token[], { from, to }: Run): Range => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

const reported = (tokens: readonly Token[], cue: Run, mention: Run | null): Saying => ({
  mode: 'indirect',
  content: [],
  quotations: [],
  cue: rangeOf(tokens, cue),
  mention: mention && rangeOf(tokens, mention),
})

function direct(
  tokens: readonly Token[],
  at: number,
  cue: Run,
  mention: Run | null,
  taken: Set<Quotation>,
): Saying {
  const saying: Saying = { ...reported(tokens, cue, mention), mode: 'direct' }
  take(saying, tokens, at, taken)
  return saying
}

function take(saying: Saying, tokens: readonly Token[], at: number, taken: Set<Quotation>): void {
  const { quotation, start, end } = tokenAt(tokens, at)
  if (!quotation) return
  taken.add(quotation)
  saying.quotations.push(quotation)
  saying.content.push({ start, end })
}

/** "According to X, …" and "…, according to X". */
function accordingTo(tokens: readonly Token[], end: number, others: readonly Saying[]): Saying[] {
  const found: Saying[] = []
  for (let at = 0; at + 2 < end; at++) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue
    const who = nounPhraseAt(tokens, at + 2)
    if (!who) continue
    const saying = reported(tokens, { from: at, to: at + 2 }, who)
    let after = who.to
    while (after < end && !isComma(tokens[after]) && at === 0) after++
    if (at <= 1) {
      if (isComma(tokens[after])) after++
      const inside = tokens[after]
      if (inside?.kind === 'quotation' && after + 1 >= end) {
        saying.mode = 'direct'
        take(saying, tokens, after, new Set())
      } else if (after < end) saying.content.push(rangeOf(tokens, { from: after, to: end }))
    } else {
      const last = isComma(tokens[at - 1]) ? at - 1 : at
      const from = clauseBefore(tokens, last, true)
      if (
        others.some(({ content }) =>
          content.some(
            (range) => range.start <= (tokens[from]?.start ?? 0) && range.end > (tokens[from]?.start ?? 0),
          ),
        )
      )
        continue
      if (last > from) saying.content.push(rangeOf(tokens, { from, to: last }))
    }
    found.push(saying)
  }
  return found
}
