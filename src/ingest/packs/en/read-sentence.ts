import type { Range, Saying } from '#ingest/attribution/saying.ts'
import type { Quotation } from '#ingest/text/quotations.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { accordingTo } from './according-to.ts'
import { behindColon, byAnyVerb, isWhole, leading, quotationAfter, saidBefore } from './around-quotations.ts'
import { beforeNextClause, clauseBefore, endOfClauses, firstSubject, mainSubject } from './clauses.ts'
import { contentStart, startsAside, startsTime } from './content-start.ts'
import { countryAt } from './countries.ts'
import { isComma, isStop } from './marks.ts'
import { direct, rangeOf, reported, take } from './new-saying.ts'
import { nounPhraseAt, type Run, subjectBefore, subjectBehind } from './noun-phrase.ts'
import { passives } from './passives.ts'
import { isCue } from './verbs.ts'
import { skipBack, type Verb, verbsOf } from './verbs-of.ts'
import { EVIDENT, FIGURATIVE, isAgency, isEvidence, STANCES, speaks } from './who-speaks.ts'
import { withoutContractions } from './without-contractions.ts'
import { withoutDateline } from './without-dateline.ts'
import * as words from './words.ts'

/** Sayings of one sentence, as far as it alone tells them, in order of their cues. */
export function readSentence(given: readonly Token[]): Saying[] {
  const tokens = withoutContractions(withoutDateline(given))
  const end = endOfClauses(tokens)
  // A question says nothing of what was said.
  if (words.AUXILIARIES.has(tokens[0]?.lower ?? '') && tokens.at(-1)?.text === '?') return []
  const verbs = verbsOf(tokens, end)
  const sayings: Saying[] = []
  /** The subject of the sentence so far: of what follows it with "and", or as a participle. */
  let subject: Run | null = null
  /** Where the content of the last one began: what the next one may cut. */
  let open: { saying: Saying; from: number; isLed: boolean } | null = null
  let pending: { verb: Verb; index: number }[] = []
  const taken = new Set<Quotation>()
  const isTaken = (at: number): boolean => {
    const { quotation } = tokenAt(tokens, at)
    return quotation !== undefined && taken.has(quotation)
  }
  const close = (to: number) => {
    if (!open) return
    let last = beforeNextClause(tokens, open.from, to, open.isLed)
    while (
      last > open.from &&
      (/^(?:,|;|:|—|–|-|and|but|while|whereas|though|although|as|with)$/.test(
        tokens[last - 1]?.lower ?? '',
      ) ||
        (/^(?:to|for|which)$/.test(tokens[last - 1]?.lower ?? '') && isWhich(tokens, last, to)))
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
    // "X, as the head of Y, said".
    const isClosed: boolean = subject === null && isComma(tokens[before - 1])
    const clause: number = isClosed ? clauseBefore(tokens, at, true) : bound
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
      // "with the King stressing the need".
      else if (!joined && before > 0) {
        const who = subjectBefore(tokens, bound, before)
        if (who && tokens[who.from - 1]?.lower === 'with' && speaks(tokens, who)) mention = who
      }
      if (!isAux && !mention) isShared = true
    } else {
      // A comma before a verb closes off what stands beside its subject, or parts it from the verb before.
      const isList: boolean = joined && !(subject === null && isComma(tokens[before - 1]))
      mention = isList ? null : subjectBefore(tokens, clause, at)
      if (!mention && (joined || isComma(tokens[before - 1]))) isShared = true
    }
    // "If X says that": nobody has said it.
    if (mention && isSupposed(tokens, mention)) continue
    const isInitial =
      isShared &&
      (before === 0 ||
        (before === 1 &&
          /^(?:having|while|after|by|in|when|before|besides|upon|on)$/.test(tokens[0]?.lower ?? '')))
    let quoted = saidBefore(tokens, mention ? mention.from : at)
    // "“…,” the King's niece, Ada Orr, said".
    const apart: Run | null = quoted === null && mention ? betweenQuotation(tokens, mention) : null
    if (apart && mention) {
      quoted = apart.from - 1
      mention = { from: apart.from, to: mention.to }
    }
    // “…,” said the President: the subject behind its verb.
    const isLedOn = cue.form === 'ing' && tokens[after]?.lower === 'that'
    if (quoted !== null && !isLedOn && (cue.takes.has('clause') || cue.takes.has('to')) && !isTaken(quoted)) {
      const behind: Run | null = mention && mention.from > quoted ? null : subjectBehind(tokens, after)
      const who: Run | null = mention && mention.from > quoted ? mention : behind
      if (who || isShared) {
        const begin = clauseBefore(tokens, quoted, true)
        // "The talks were “a dialogue,” said X.": X said all of it.
        if (!open && tokens[quoted - 1]?.kind === 'word' && isMoreThanALink(tokens, begin, quoted)) {
          const saying = reported(tokens, { from: at, to: after }, who ?? subject)
          saying.content.push(rangeOf(tokens, { from: begin, to: quoted + 1 }))
          sayings.push(saying)
          subject = who ?? subject
          continue
        }
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
    // "The talks went well, said X."
    const teller =
      cue.form === 'finite' && isComma(tokens[at - 1]) && at > 2 && !open && !cue.takes.has('object')
        ? subjectBehind(tokens, after)
        : null
    if (
      teller &&
      speaks(tokens, teller) &&
      cue.takes.has('clause') &&
      (teller.to >= end || isComma(tokens[teller.to]) || startsAside(tokens, teller.to, end))
    ) {
      const from = clauseBefore(tokens, at - 1, true)
      const saying = reported(tokens, { from: at, to: after }, teller)
      saying.content.push(rangeOf(tokens, { from, to: at - 1 }))
      sayings.push(saying)
      subject = teller
      continue
    }
    // "Mr Orr, thank you" is said to him.
    if (cue.form === 'base' && (!mention || (isComma(tokens[at - 1]) && mention.to === at - 1))) continue
    // "laws proposed during the term".
    if (
      mention &&
      !speaks(tokens, mention) &&
      cue.form === 'finite' &&
      /^(?:during|in|by|for|at|under|with|after|as)$/.test(tokens[after]?.lower ?? '')
    )
      continue
    if (mention && FIGURATIVE.has(cue.verb) && !speaks(tokens, mention) && tokens[after]?.lower !== 'that')
      continue
    if (
      STANCES.has(cue.verb) &&
      mention &&
      countryAt(tokens.slice(mention.from, mention.to).map(({ lower }) => lower)) > 0
    )
      continue
    if (EVIDENT.has(cue.verb) && !(mention && isEvidence(tokens, mention))) continue
    if (isShared && !isInitial && !subject) {
      subject = firstSubject(tokens, 0, at) ?? firstSubject(tokens, bound, at)
      if (!subject) continue
    }
    if (isShared && cue.form === 'finite' && !subject && !isInitial) continue
    // X, he said.
    const lead = mention && tokens[mention.from - 1]?.lower === 'as' ? mention.from - 1 : (mention?.from ?? 0)
    const isTail =
      mention !== null &&
      isComma(tokens[lead - 1]) &&
      (isStop(tokens[after]) ||
        after >= end ||
        (cue.takes.has('to') && isToldOnly(tokens, after, end)) ||
        (isComma(tokens[after]) && tokens[after + 1]?.kind !== 'quotation') ||
        startsTime(tokens, after, end) ||
        words.MONTHS_AND_DAYS.has(tokens[after]?.lower ?? ''))
    if (
      isTail &&
      (cue.takes.has('clause') || cue.takes.has('to')) &&
      mention &&
      lead > 1 &&
      !isStop(tokens[lead - 2]) &&
      !open
    ) {
      const from = clauseBefore(tokens, lead - 1, true)
      if (
        from >= lead - 1 ||
        (lead - 1 - from < 3 &&
          tokens
            .slice(from, lead - 1)
            .every(
              ({ lower }) => words.BETWEEN.has(lower) || words.CUE_LINKS.has(lower) || /ly$/.test(lower),
            ))
      )
        continue
      const saying = reported(tokens, { from: at, to: after }, mention)
      saying.content.push(rangeOf(tokens, { from, to: lead - 1 }))
      sayings.push(saying)
      subject = mention
      if (isComma(tokens[after])) open = { saying, from: after + 1, isLed: true }
      continue
    }
    // "Orr said that the talks went well, the Agency said."
    if (isTail && open && mention && cue.takes.has('clause') && after >= end && isAgency(tokens, mention)) {
      close(lead - 1)
      const saying = reported(tokens, { from: at, to: after }, mention)
      saying.content.push(rangeOf(tokens, { from: 0, to: lead - 1 }))
      sayings.push(saying)
      continue
    }
    // What is reported within what is reported is not told apart yet.
    if (
      open &&
      mention &&
      !/^(?:,|;|while|whereas|but|though|although|with)$/.test(tokens[mention.from - 1]?.lower ?? '') &&
      !(tokens[mention.from - 1]?.lower === 'which' && isComma(tokens[mention.from - 3]))
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
    if (open?.isLed && isShared && cue.form === 'finite' && tokens[before - 1]?.lower === ',') continue
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
    open = { saying, from: from.at, isLed: from.isLed }
  }
  close(end)
  if (sayings.length === 0) sayings.push(...leading(tokens))
  sayings.push(...byAnyVerb(tokens, taken), ...behindColon(tokens, taken, sayings))
  sayings.push(...accordingTo(tokens, end, sayings))
  const impersonal = passives(tokens, end).filter(
    ({ content }) => !sayings.some((one) => meet(one.content, content)),
  )
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
  return [...sayings.filter(({ mention }) => mention !== null), ...impersonal]
}

const meet = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end))

/** The noun phrase between a quotation and a subject that a comma parts from it. */
function betweenQuotation(tokens: readonly Token[], { from }: Run): Run | null {
  const at = tokens.findLastIndex(
    ({ kind }, place) => place < from && place > from - 8 && kind === 'quotation',
  )
  const phrase = at < 0 || !isComma(tokens[from - 1]) ? null : nounPhraseAt(tokens, at + 1)
  return phrase && phrase.to === from - 1 ? phrase : null
}

/** Whether a clause with its subject only supposes what it says. */
const isSupposed = (tokens: readonly Token[], { from }: Run): boolean =>
  SUPPOSED.has(tokenAt(tokens, from).lower) || SUPPOSED.has(tokenAt(tokens, from - 1).lower)
const SUPPOSED = new Set(['if', 'unless', 'whether'])

/** Whether a verb has nobody but whom it tells behind it: "…, X told the Agency on Monday." */
function isToldOnly(tokens: readonly Token[], after: number, end: number): boolean {
  const told = nounPhraseAt(tokens, after)
  if (!told) return false
  if (tokens[told.to]?.lower === 'to') return false
  return told.to >= end || isComma(tokens[told.to]) || startsAside(tokens, told.to, end)
}

/** Whether what stands before a quotation is more than what links it to what went before: "But “…,” he said." */
const isMoreThanALink = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ kind, lower }) =>
        kind === 'word' &&
        !words.CONJUNCTIONS.has(lower) &&
        !words.BETWEEN.has(lower) &&
        !words.CUE_LINKS.has(lower),
    ) && !tokens.slice(from, to).some(isCue)

/** Whether a stretch ends with ", to which". */
const isWhich = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[to - 1]?.lower === 'which' && isComma(tokens[to - 3]) && at >= to - 2
