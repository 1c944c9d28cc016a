import type { Range, Saying } from '#ingest/attribution/saying.ts'
import type { Quotation } from '#ingest/text/quotations.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { contentStart, startsAside, startsTime } from './content-start.ts'
import { countryAt } from './countries.ts'
import { isNameLike } from './is-naming.ts'
import { isComma, isStop } from './marks.ts'
import { nounPhraseAt, type Run, subjectBefore, subjectBehind } from './noun-phrase.ts'
import { passives } from './passives.ts'
import { isCue } from './verbs.ts'
import { skipBack, type Verb, verbsOf } from './verbs-of.ts'
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
        (/^(?:to|for|which)$/.test(tokens[last - 1]?.lower ?? '') &&
          last < to + 1 &&
          isWhich(tokens, last, to)))
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
    const quoted = saidBefore(tokens, mention ? mention.from : at)
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

const WORDS_SAID =
  /^(?:remarks?|statements?|communiqu[eé]s?|comments?|messages?|declarations?|answers?|words)$/

/** "The Minister made the following statement:" leads to what was said. */
function leading(tokens: readonly Token[]): Saying[] {
  if (tokens.at(-1)?.text !== ':') return []
  const at = tokens.findLastIndex(({ lower }) => WORDS_SAID.test(lower))
  if (at < 0 || !tokens.some(({ lower }) => lower === 'following' || lower === 'follows')) return []
  const who = firstSubject(tokens, 0, at)
  return who ? [reported(tokens, { from: at, to: at + 1 }, who)] : []
}

/** "“…,” she sings.": whatever the verb, who stands right behind a quotation that a comma ends has said it. */
function byAnyVerb(tokens: readonly Token[], taken: Set<Quotation>): Saying[] {
  const found: Saying[] = []
  for (const [at, { quotation, text }] of tokens.entries()) {
    if (!quotation || taken.has(quotation) || !/[,?!]\P{L}{1,2}$/u.test(text)) continue
    if (text.split(/\s+/).length < 3 || isNameLike(text)) continue
    const isComplete = at === 0 || isComma(tokens[at - 1])
    const who = isComplete ? nounPhraseAt(tokens, at + 1) : null
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

/** "Orr had a message for the guest: “…”": whatever leads to a colon, whom its sentence is of has said what follows. */
function behindColon(tokens: readonly Token[], taken: Set<Quotation>, others: readonly Saying[]): Saying[] {
  const at = tokens.findIndex(
    ({ quotation }, place) => quotation && !taken.has(quotation) && tokens[place - 1]?.text === ':',
  )
  const quoted = tokens[at]
  if (!quoted || at < 3 || isNameLike(quoted.text) || quoted.text.split(/\s+/).length < 3) return []
  if (
    others.some(({ content }) => content.some(({ start, end }) => start <= quoted.start && quoted.end <= end))
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

const meet = (one: readonly Range[], other: readonly Range[]): boolean =>
  one.some((a) => other.some((b) => a.start < b.end && b.start < a.end))

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

/** What people do at talks, and nobody says. */
const DEEDS =
  /^(?:discussed|exchanged|reviewed|met|spoke|held|signed|looked|toured|visited|received|attended)$/

/**
 * Where what is said ends before the account goes on with somebody else's deeds: "praised the talks and the leaders
 * looked ahead". What is praised or refused ends with its clause, and before another deed, too.
 */
function beforeNextClause(tokens: readonly Token[], from: number, to: number, isLed: boolean): number {
  for (let at = from + 1; at < to - 1; at++) {
    const { lower, text } = tokenAt(tokens, at)
    if (text === ';' && !isLed) return at
    if (lower !== 'and' && lower !== 'but') continue
    if (isLed && !isComma(tokens[at - 1])) continue
    const next = tokenAt(tokens, at + 1)
    if (!isLed && SENT.test(next.lower)) return at
    const who = nounPhraseAt(tokens, at + 1)
    const verb = tokenAt(tokens, who?.to ?? to)
    const isDeed = isLed ? DEEDS.test(verb.lower) : DEEDS.test(verb.lower) || words.VERBS.has(verb.lower)
    if (who && who.to < to && isDeed && isSomebody(tokens, who)) return at
  }
  return to
}

/** What else somebody did who praised something. */
const SENT = /^(?:sent|gave|handed|paid|held|met|signed|left|spoke)$/

/** Whether a noun phrase names people by office, or is "he", "she" or "they". */
const isSomebody = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower }) => words.OFFICES.has(lower) || words.JOINT.has(lower) || /^(?:he|she|they)$/.test(lower),
    )

/** Whether a stretch ends with ", to which". */
const isWhich = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[to - 1]?.lower === 'which' && isComma(tokens[to - 3]) && at >= to - 2

/** Whether a noun phrase names what passes accounts on. */
const isAgency = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower, text }) =>
        /^(?:statement|agency|release|ministry|office|press|spokes\w+|communiqu[eé])$/.test(lower) ||
        /^\p{Lu}{3,}$/u.test(text),
    )

const mainSubject = (tokens: readonly Token[], from: number): Run | null => {
  for (let at = from; at < tokens.length; at++) {
    if (at !== from && !isComma(tokens[at - 1])) continue
    const phrase = nounPhraseAt(tokens, at)
    const isObject = phrase && isComma(tokens[phrase.to]) && tokens[phrase.to + 1]?.lower === 'that'
    if (phrase && !isObject && speaks(tokens, phrase)) return phrase
  }
  return null
}

const endOfClauses = (tokens: readonly Token[]): number => {
  let end = tokens.length
  while (end > 0 && isStop(tokens[end - 1])) end--
  // "…, the Agency reports.": where the account comes from.
  const reports = tokens.findLastIndex(({ lower }, at) => at > end - 8 && at < end && lower === 'reports')
  if (reports > 0 && (reports === end - 1 || tokens[reports + 1]?.lower === 'citing')) {
    const comma = tokens.findLastIndex((token, at) => at < reports && isComma(token))
    const agency = tokens.slice(comma + 1, reports)
    if (
      comma > 3 &&
      agency.length > 0 &&
      agency.length < 5 &&
      agency.every(({ text, lower }) => /^\p{Lu}/u.test(text) || lower === 'the')
    )
      return comma
  }
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
      /^(?:attendees|diplomats|ambassadors|businessmen|investors|students|commanders|scholars|elders|clerics|dignitaries|citizens|families|authorities|critics|people|voters|supporters|women|men|democrats|republicans|aides|allies|police|residents|scientists|researchers|activists|groups?|another|others?|many|some|survey|surveys|poll|polls|study|studies|data|analysis|research|documents|records|officers|environmentalists|historians|analysts|economists|conservatives|liberals|leaders|woman|man|opponents|advocates|prosecutors|sources?|witnesses|investigators|members?|lawmakers|pollsters)$/.test(
        lower,
      ),
  )
}

/** What things do, too, in a figure of speech: "the visit underlined". Of these the subject has to be somebody. */
const FIGURATIVE = new Set(
  'show find raise support oppose defend attack question dispute charge offer encourage view consider regard know feel understand suspect fear share mock honor honour credit cite attribute counter threaten suggest indicate signal reveal confirm highlight underline underscore stress demand call_for describe brand label term reiterate mention welcome worry estimate predict rule outline set_out explain expect continue agree claim echo announce blast slam dismiss repeat recall invite wish concede admit maintain read express voice convey'.split(
    ' ',
  ),
)

/** What a country does without a word. */
const STANCES = new Set('support oppose value respect appreciate consider regard view share'.split(' '))

/** What polls and papers do, and other things only in a figure of speech. */
const EVIDENT = new Set(['show', 'find'])
const isEvidence = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens.slice(from, to).some(({ lower }) => EVIDENCE.test(lower))
const EVIDENCE =
  /^(?:polls?|polling|surveys?|study|studies|data|analysis|research|researchers|documents|records|reports?|figures|transcript|audit|investigation|inquiry|commission|panel|court|auditors|investigators)$/

/** A quotation right before a token, a comma between them or none, which is no name in another's words. */
function saidBefore(tokens: readonly Token[], at: number): number | null {
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

function quotationAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    if (token.kind === 'quotation')
      return /[,.:—–-]|^(?:that|but|and|still|because|so)$/.test(tokens[at - 1]?.text ?? '') ? at : null
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

/** Who is named as the source of a clause, and by which words: "according to X", "in X's words", "in the view of X". */
type Source = { cue: Run; who: Run; to: number }

const OPINIONS = /^(?:words|view|opinion|assessment|telling)$/

function sourceAt(tokens: readonly Token[], at: number): Source | null {
  const { lower } = tokenAt(tokens, at)
  if (lower === 'according' && tokenAt(tokens, at + 1).lower === 'to') {
    const who = nounPhraseAt(tokens, at + 2)
    return who && { cue: { from: at, to: at + 2 }, who, to: who.to }
  }
  if (lower !== 'in') return null
  if (tokenAt(tokens, at + 1).lower === 'the' && OPINIONS.test(tokenAt(tokens, at + 2).lower)) {
    const who = tokenAt(tokens, at + 3).lower === 'of' ? nounPhraseAt(tokens, at + 4) : null
    return who && { cue: { from: at + 2, to: at + 3 }, who, to: who.to }
  }
  const noun = tokens.findIndex(
    (token, place) => place > at + 1 && place < at + 8 && OPINIONS.test(token.lower),
  )
  if (noun < 0 || !isComma(tokens[noun + 1])) return null
  const isOwned =
    (words.POSSESSIVE.has(tokenAt(tokens, at + 1).lower) &&
      noun === at + 2 &&
      !/^(?:your|my|our)$/.test(tokenAt(tokens, at + 1).lower)) ||
    /['’]s$|s['’]$/.test(tokenAt(tokens, noun - 1).text)
  return isOwned ? { cue: { from: noun, to: noun + 1 }, who: { from: at + 1, to: noun }, to: noun + 1 } : null
}

/** "According to X, …" and "…, according to X". */
function accordingTo(tokens: readonly Token[], end: number, others: readonly Saying[]): Saying[] {
  const found: Saying[] = []
  for (let at = 0; at + 2 < end; at++) {
    const source = sourceAt(tokens, at)
    if (!source) continue
    const saying = reported(tokens, source.cue, source.who)
    let after = source.to
    while (after < end && !isComma(tokens[after]) && at === 0) after++
    if (at <= 1) {
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
      if (last > from) saying.content.push(rangeOf(tokens, { from, to: last }))
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
