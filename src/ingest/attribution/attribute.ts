import { holds } from '#ingest/text/holds.ts'
import type { Place, Quotation } from '#ingest/text/quotations.ts'
import { sizeOf } from '#ingest/text/size-of.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import { type Token, tokenAt, tokensOf } from '#ingest/text/tokens.ts'
import { findTurns } from './find-turns.ts'
import type { Range, Saying } from './saying.ts'

/** On what a statement's speaker rests, from the surest to the least sure. */
export type Basis = 'turn' | 'quoted' | 'reported' | 'introduced' | 'nested' | 'told' | 'carried' | 'open'

/** A statement whose speaker is known by the words that name them, and not yet as somebody. */
export type Attributed = {
  mode: 'direct' | 'indirect'
  content: Place[]
  cue: Place | null
  /** The words that name who said it. */
  mention: Place | null
  /** The statement whose speaker says this one, too: where no words of its own name them. */
  sameAs: Attributed | null
  /** The statement said to whoever says this one. */
  toldIn?: Attributed
  within: Attributed | null
  basis: Basis
}

/** What attribution asks of a language. */
export type Reading = {
  /** What one sentence says that somebody said, as far as it alone tells. */
  readSentence: (tokens: Sentence['tokens']) => Saying[]
  /** Who is named before the colon that items without a subject follow, and what such an item says. */
  leadsItems: (tokens: Sentence['tokens']) => Range | null
  readItem: (tokens: Sentence['tokens']) => Saying[]
  /** Who is named within the marks of a quotation as saying it; `whole`: those words with what closes them off. */
  readInset: (tokens: Sentence['tokens']) => { cue: Range; mention: Range; whole: Range } | null
  /** Whether a quotation of which nothing around it tells is somebody's words all the same. */
  isSpeech: (quotation: Token) => boolean
  /** Whether words in brackets tell what is heard or seen, and are nobody's: "(Laughter.)". */
  isStage: (words: string) => boolean
  /** Whether the words of a cue do nothing but say: "said", not "welcomed". */
  isPlainCue: (words: string) => boolean
  /** Where the first clause of some words ends: of more it is not known how far a report goes. */
  endOfClause: (words: string) => number
  /** Whether words that end before a quotation give it as whoever is spoken to said it: "your idea that". */
  isTold: (before: string) => boolean
  /** Whether a quotation, by its place in its sentence, is a name. `cue`: where the verb of what holds it stands. */
  isNaming: (tokens: Sentence['tokens'], at: number, cue: number) => boolean
}

/** What of a text is said, as far as it has been read. */
type SoFar = {
  readonly found: Attributed[]
  /** The turns of a transcript, by the paragraphs that they take up. */
  readonly turned: ReadonlySet<number>
  /** Which statement has a quotation. */
  readonly holders: Map<Quotation, Attributed>
  /** Said by somebody, with nothing behind it in its sentence: "The Minister replied:". */
  waiting: Led | null
  /** Whose the items of a list are. */
  lister: Place | null
  last: Attributed | null
  /** Whether a quotation only sets words off. */
  readonly isAside: (quotation: Token) => boolean
}

type Led = { saying: Saying; sentence: Sentence }

/** A sentence, among those of its paragraph. */
type Here = {
  text: string
  sentence: Sentence
  next: Sentence | undefined
  isLast: boolean
  /** The first sentence of the paragraph below. */
  below: Sentence | undefined
}

/**
 * What of a text is said, by sentences that say so, and by where the other quotations stand: behind a colon, after a
 * quotation that goes on, between what one person says.
 */
export function attribute(
  paragraphs: readonly string[],
  sentences: readonly (readonly Sentence[])[],
  reading: Reading,
): Attributed[] {
  const turns = turnsOf(paragraphs, reading.isStage)
  const soFar: SoFar = {
    found: turns,
    turned: new Set(turns.flatMap(({ content }) => content.map(({ paragraph }) => paragraph))),
    holders: new Map(),
    waiting: null,
    lister: null,
    last: null,
    isAside: asidesOf(sentences),
  }
  for (const [paragraph, list] of sentences.entries())
    for (const [index, sentence] of list.entries()) {
      const next = list[index + 1]
      const below = sentences[paragraph + 1]?.[0]
      readInto(soFar, { text: paragraphs[paragraph] ?? '', sentence, next, isLast: !next, below }, reading)
    }
  return soFar.found
}

function readInto(soFar: SoFar, here: Here, reading: Reading): void {
  const { tokens, paragraph } = here.sentence
  const isTurn = soFar.turned.has(paragraph)
  const before = soFar.found.length
  if (!isTurn) {
    const lone = loneQuotation(tokens)
    addSigned(soFar, here, lone)
    if (lone && lone.spans[0]?.paragraph === paragraph && !soFar.holders.has(lone))
      soFar.last = addLone(soFar, here, lone, reading)
  }
  if (tokens.length > 0) soFar.waiting = null
  // What is said within a turn is nested in it.
  if (isTurn) return
  addSayings(soFar, here, reading)
  addOthers(soFar, here, before, reading)
}

function add(soFar: SoFar, one: Attributed, taken: readonly Quotation[]): Attributed {
  soFar.found.push(one)
  for (const quotation of taken) soFar.holders.set(quotation, one)
  return one
}

/** Adds a quotation as a statement by itself, with what is known of who says it. */
const addQuotation = (
  soFar: SoFar,
  quotation: Quotation,
  known: Partial<Attributed> & Pick<Attributed, 'basis'>,
): Attributed =>
  add(
    soFar,
    {
      mode: 'direct',
      content: [...quotation.spans],
      cue: null,
      mention: null,
      sameAs: null,
      within: null,
      ...known,
    },
    [quotation],
  )

const placeIn =
  ({ paragraph }: Sentence) =>
  ({ start, end }: Range): Place => ({ paragraph, start, end })

/** "“…” — Ada Waverly", with the name in its line or in the next. */
function addSigned(soFar: SoFar, { sentence, next, below }: Here, lone: Quotation | null): void {
  const signer = next ?? (DASH.test(below?.tokens[0]?.text ?? '') ? below : undefined)
  const signed = signatureOf(lone ? [...sentence.tokens, ...(signer?.tokens ?? [])] : sentence.tokens)
  if (signed && !soFar.holders.has(signed.quotation))
    soFar.last = addQuotation(soFar, signed.quotation, {
      mention: placeIn((lone && signer) || sentence)(signed.name),
      basis: 'quoted',
    })
}

/** Adds a quotation that is all of its sentence: who says it stands within its marks, or beside it. */
function addLone(soFar: SoFar, here: Here, lone: Quotation, reading: Reading): Attributed {
  const { text, sentence, next } = here
  const { waiting, last } = soFar
  const [span, ...more] = lone.spans
  const inset = span && more.length === 0 ? reading.readInset(tokensOf(text, span.start, span.end, [])) : null
  if (inset && span) {
    const place = placeIn(sentence)
    return addQuotation(soFar, lone, {
      content: around(text, span, inset.whole),
      cue: place(inset.cue),
      mention: place(inset.mention),
      basis: 'quoted',
    })
  }
  if (waiting) return addQuotation(soFar, lone, { ...namedIn(waiting), basis: 'introduced' })
  const tail = next && tailOf(reading.readSentence(next.tokens), next)
  if (tail)
    return addQuotation(soFar, lone, { ...namedIn({ saying: tail, sentence: next }), basis: 'quoted' })
  if (last?.mode === 'direct' && isResumed(last, sentence)) {
    last.content.push(...lone.spans)
    soFar.holders.set(lone, last)
    return last
  }
  return addQuotation(
    soFar,
    lone,
    last && isNear(last, sentence) ? { sameAs: last, basis: 'carried' } : { basis: 'open' },
  )
}

/** Adds what a sentence says that somebody said. */
function addSayings(soFar: SoFar, here: Here, reading: Reading): void {
  const { sentence, isLast } = here
  const { tokens } = sentence
  const place = placeIn(sentence)
  const items = soFar.lister && reading.readItem(tokens)
  const sayings = items && items.length > 0 ? items : reading.readSentence(tokens)
  const mentionOf = ({ mention }: Saying): Place | null =>
    mention && (mention.start === mention.end ? soFar.lister : place(mention))
  for (const saying of sayings) {
    const { mode, content, quotations, cue } = saying
    if (content.length > 0) {
      const isQuoted = quotations.length > 0
      const statement: Attributed = {
        mode,
        content: isQuoted ? quotations.flatMap(({ spans }) => spans) : content.map(place),
        cue: place(cue),
        mention: mentionOf(saying),
        sameAs: null,
        within: null,
        basis: isQuoted ? 'quoted' : 'reported',
      }
      soFar.last = add(soFar, statement, quotations)
    } else if (saying === sayings.at(-1) && (isLast || tokens.at(-1)?.text === ':'))
      soFar.waiting = { saying, sentence }
  }
  const lead = reading.leadsItems(tokens)
  if (lead) soFar.lister = place(lead)
  else if (items?.length === 0 && !startsItem(here)) soFar.lister = null
}

/** Adds the quotations of a sentence that are left: within what it reports, or nobody's. `before`: how many were found before it. */
function addOthers(soFar: SoFar, { sentence }: Here, before: number, { isSpeech, isNaming }: Reading): void {
  const { tokens, paragraph } = sentence
  for (let at = 0; at < tokens.length; at++) {
    const token = tokenAt(tokens, at)
    const { quotation } = token
    if (!quotation || soFar.holders.has(quotation) || quotation.spans[0]?.paragraph !== paragraph) continue
    const outer = smallest(soFar.found.slice(before).filter(({ content }) => holds(content, quotation.spans)))
    if ((outer && soFar.isAside(token)) || isNaming(tokens, at, outer?.cue?.start ?? -1)) continue
    if (outer)
      addQuotation(soFar, quotation, {
        cue: outer.cue,
        mention: outer.mention,
        sameAs: outer.mention ? null : outer,
        within: outer,
        basis: 'nested',
      })
    // Words in marks are somebody's, though nothing tells whose.
    else if (isSpeech(token)) addQuotation(soFar, quotation, { basis: 'open' })
  }
}

const SINGLE = /^[‘'‚‹`]/
/** Fewer words in the lesser marks are no quotation. */
const FEW = 4

/** Where a text quotes in double marks, few words in single ones are set off and not quoted. */
function asidesOf(sentences: readonly (readonly Sentence[])[]): (quotation: Token) => boolean {
  const quotesInDouble = sentences.some((list) =>
    list.some(({ tokens }) =>
      tokens.some(({ kind, text }) => kind === 'quotation' && !SINGLE.test(text) && wordsIn(text) >= FEW),
    ),
  )
  return ({ text }) => quotesInDouble && SINGLE.test(text) && wordsIn(text) < FEW
}
const wordsIn = (text: string): number => text.split(/\s+/).length

/** Whether a paragraph begins with the number or the mark of an item. */
const startsItem = ({ text }: Here): boolean => /^\s*(?:\(?[\p{L}\d]{1,4}[.)]|[•·*▪–—-])\s/u.test(text)

/** Of statements that hold the same words, the one that holds fewest others. */
const smallest = (all: readonly Attributed[]): Attributed | undefined =>
  all.toSorted((one, other) => sizeOf(one.content) - sizeOf(other.content))[0]

/** Who is said to have said something, in another sentence than what was said. */
const namedIn = ({ saying: { cue, mention }, sentence }: Led) => ({
  cue: placeIn(sentence)(cue),
  mention: mention && placeIn(sentence)(mention),
})

const IN_BRACKETS = /[([]([^()[\]]{1,80})[)\]]/g

/** The stretches of a text from one place on, between what a transcript notes beside the words. */
function spoken(text: string, from: number, isStage: Reading['isStage']): Range[] {
  const ranges: Range[] = []
  let start = from
  const close = (end: number) => {
    const words = text.slice(start, end)
    if (words.trim() === '') return
    ranges.push({ start: start + words.search(/\S/), end: start + words.trimEnd().length })
  }
  for (const { 0: note, 1: words = '', index } of text.matchAll(IN_BRACKETS))
    if (index >= start && isStage(words)) {
      close(index)
      start = index + note.length
    }
  close(text.length)
  return ranges
}

/** The turns of a transcript as statements. */
const turnsOf = (paragraphs: readonly string[], isStage: Reading['isStage']): Attributed[] =>
  findTurns(paragraphs).map(({ paragraph, label, start, last }) => ({
    mode: 'direct',
    content: paragraphs
      .slice(paragraph, last + 1)
      .flatMap((text, at) =>
        spoken(text, at === 0 ? start : 0, isStage).map((range) => ({ paragraph: paragraph + at, ...range })),
      ),
    cue: null,
    mention: { paragraph, ...label },
    sameAs: null,
    within: null,
    basis: 'turn',
  }))

/** What of a place is around a range within it, white space aside. */
const around = (text: string, { paragraph, start, end }: Place, { start: from, end: to }: Range): Place[] => [
  { paragraph, start, end: text.slice(0, from).trimEnd().length },
  { paragraph, start: to + text.slice(to, end).search(/\S|$/), end },
]

/** The quotation that is all of a sentence. */
function loneQuotation(tokens: Sentence['tokens']): Quotation | null {
  const [first, second, third] = tokens
  if (first?.kind !== 'quotation' || third) return null
  return !second || /^[.,!?…]$/.test(second.text) ? (first.quotation ?? null) : null
}

/** "…?” President Orr asked." */
function tailOf(sayings: readonly Saying[], { start }: Sentence): Saying | null {
  const [only] = sayings
  return only &&
    sayings.length === 1 &&
    only.content.length === 0 &&
    only.mention &&
    only.mention.start === start
    ? only
    : null
}

const DASH = /^[—–―-]{1,2}$/

/** "“…” — Ada Waverly": a quotation with its speaker's name behind a dash, and nothing else. */
function signatureOf(
  tokens: Sentence['tokens'],
): { quotation: Quotation; name: { start: number; end: number } } | null {
  if (tokens[0]?.kind === 'word') return null
  const [first, dash, ...rest] = tokens.filter(({ text }) => text !== '.' && text !== ',')
  const [from, to] = [rest[0], rest.at(-1)]
  if (!first?.quotation || !dash || !DASH.test(dash.text) || !from || !to || rest.length > 12) return null
  const isName = rest.every(
    ({ text, lower }) => /^\p{Lu}/u.test(text) || /^(?:of|the|de|von|van|al|bin)$/.test(lower),
  )
  return isName ? { quotation: first.quotation, name: { start: from.start, end: to.end } } : null
}

/** Whether a quotation right behind "“…,” said X." goes on with it. */
function isResumed({ content, mention, cue }: Attributed, sentence: Sentence): boolean {
  const last = content.at(-1)
  const led = mention ?? cue
  return (
    last !== undefined &&
    led !== null &&
    last.paragraph === sentence.paragraph &&
    led.paragraph === sentence.paragraph &&
    led.start >= last.end
  )
}

const isNear = ({ content }: Attributed, { paragraph }: Sentence): boolean => {
  const last = content.at(-1)?.paragraph ?? -2
  return paragraph - last <= 1
}
