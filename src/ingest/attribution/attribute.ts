import { holds } from '#ingest/text/holds.ts'
import type { Place, Quotation } from '#ingest/text/quotations.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import { type Token, tokensOf } from '#ingest/text/tokens.ts'
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
  /** Who is named within the marks of a quotation as saying it; `whole`: those words with what closes them off. */
  readInset: (tokens: Sentence['tokens']) => { cue: Range; mention: Range; whole: Range } | null
  /** Whether a quotation of which nothing around it tells is somebody's words all the same. */
  isSpeech: (quotation: Token) => boolean
  /** Whether the words of a cue do nothing but say: "said", not "welcomed". */
  isPlainCue: (words: string) => boolean
  /** Where the first clause of some words ends: of more it is not known how far a report goes. */
  endOfClause: (words: string) => number
  /** Whether words that end before a quotation give it as whoever is spoken to said it: "your idea that". */
  isTold: (before: string) => boolean
  /** Whether a quotation, by its place in its sentence, is a name. `cue`: where the verb of what holds it stands. */
  isNaming: (tokens: Sentence['tokens'], at: number, cue: number) => boolean
}

type Led = { saying: Saying; sentence: Sentence }

/**
 * What of a text is said, by sentences that say so, and by where the other quotations stand: behind a colon, after a
 * quotation that goes on, between what one person says.
 */
export function attribute(
  paragraphs: readonly string[],
  sentences: readonly (readonly Sentence[])[],
  { readSentence: read, readInset, isNaming, isSpeech }: Reading,
): Attributed[] {
  const found: Attributed[] = turnsOf(paragraphs)
  const turnAt = new Map(
    found.flatMap((turn) => turn.content.map(({ paragraph }) => [paragraph, turn] as const)),
  )
  const isAside = asidesOf(sentences)
  const holder = new Map<Quotation, Attributed>()
  /** Said by somebody, with nothing behind it in its sentence: "The Minister replied:". */
  let waiting: Led | null = null
  let last: Attributed | null = null
  const add = (one: Attributed, taken: readonly Quotation[]): Attributed => {
    found.push(one)
    for (const quotation of taken) holder.set(quotation, one)
    return one
  }
  /** A quotation that is a statement by itself, with what is known of who says it. */
  const addQuotation = (quotation: Quotation, known: Partial<Attributed> & Pick<Attributed, 'basis'>) =>
    add(
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
  for (const [paragraph, list] of sentences.entries())
    for (const [index, sentence] of list.entries()) {
      const turn = turnAt.get(paragraph)
      const before = found.length
      const place = ({ start, end }: { start: number; end: number }): Place => ({ paragraph, start, end })
      const sayings = read(sentence.tokens)
      const { tokens } = sentence
      const lone = loneQuotation(tokens)
      const signed = signatureOf(lone ? [...tokens, ...(list[index + 1]?.tokens ?? [])] : tokens)
      if (signed && !turn && !holder.has(signed.quotation))
        last = addQuotation(signed.quotation, { mention: place(signed.name), basis: 'quoted' })
      const isBegun = lone !== null && lone.spans[0]?.paragraph === paragraph
      if (lone && isBegun && !turn && !holder.has(lone)) {
        const [span] = lone.spans
        const inside =
          lone.spans.length === 1 && span
            ? tokensOf(paragraphs[paragraph] ?? '', span.start, span.end, [])
            : []
        const inset = readInset(inside)
        const before: Attributed | null = last
        const next = list[index + 1]
        const tail = next ? tailOf(read(next.tokens), next) : null
        if (inset && span)
          last = addQuotation(lone, {
            content: around(paragraphs[paragraph] ?? '', span, inset.whole),
            cue: place(inset.cue),
            mention: place(inset.mention),
            basis: 'quoted',
          })
        else if (waiting) last = addQuotation(lone, { ...namedIn(waiting), basis: 'introduced' })
        else if (tail && next)
          last = addQuotation(lone, { ...namedIn({ saying: tail, sentence: next }), basis: 'quoted' })
        else if (before?.mode === 'direct' && isResumed(before, sentence)) {
          before.content.push(...lone.spans)
          holder.set(lone, before)
        } else if (before && isNear(before, sentence))
          last = addQuotation(lone, { sameAs: before, basis: 'carried' })
        else last = addQuotation(lone, { basis: 'open' })
      }
      if (tokens.length > 0) waiting = null
      // What is said within a turn is nested in it.
      if (turn) continue
      for (const saying of sayings) {
        if (saying.content.length === 0) {
          const isLast = saying === sayings.at(-1)
          if (isLast && (tokens.at(-1)?.text === ':' || index === list.length - 1))
            waiting = { saying, sentence }
          continue
        }
        const isQuoted = saying.quotations.length > 0
        last = add(
          {
            mode: saying.mode,
            content: isQuoted ? saying.quotations.flatMap(({ spans }) => spans) : saying.content.map(place),
            cue: place(saying.cue),
            mention: saying.mention && place(saying.mention),
            sameAs: null,
            within: null,
            basis: isQuoted ? 'quoted' : 'reported',
          },
          saying.quotations,
        )
      }
      for (const token of tokens) {
        const { quotation } = token
        if (!quotation || holder.has(quotation) || quotation.spans[0]?.paragraph !== paragraph) continue
        const outer = found.slice(before).findLast(({ content }) => holds(content, quotation.spans))
        if (
          outer &&
          !isAside(token) &&
          !isNaming(
            tokens,
            tokens.findIndex((token) => token.quotation === quotation),
            outer.cue?.start ?? -1,
          )
        )
          addQuotation(quotation, {
            cue: outer.cue,
            mention: outer.mention,
            sameAs: outer.mention ? null : outer,
            within: outer,
            basis: 'nested',
          })
        // Words in marks are somebody's, though nothing tells whose.
        else if (!outer && !turn && isSpeech(token) && !isNaming(tokens, tokens.indexOf(token), -1))
          addQuotation(quotation, { basis: 'open' })
      }
    }
  return found
}

const SINGLE = /^[‘'‚‹`]/
/** Fewer words in the lesser marks are no quotation. */
const FEW = 5

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

/** Who is said to have said something, in another sentence than what was said. */
const namedIn = ({ saying: { cue, mention }, sentence: { paragraph } }: Led) => ({
  cue: { ...cue, paragraph },
  mention: mention && { ...mention, paragraph },
})

/** The turns of a transcript as statements. */
const turnsOf = (paragraphs: readonly string[]): Attributed[] =>
  findTurns(paragraphs).map(({ paragraph, label, start, last }) => ({
    mode: 'direct',
    content: paragraphs.slice(paragraph, last + 1).flatMap((text, at) => {
      const from = at === 0 ? start : text.search(/\S|$/)
      const end = text.trimEnd().length
      return from < end ? [{ paragraph: paragraph + at, start: from, end }] : []
    }),
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

/** "“…” — Ada Waverly": a quotation with its speaker's name behind a dash, and nothing else. */
function signatureOf(
  tokens: Sentence['tokens'],
): { quotation: Quotation; name: { start: number; end: number } } | null {
  if (tokens[0]?.kind === 'word') return null
  const [first, dash, ...rest] = tokens.filter(({ text }) => text !== '.' && text !== ',')
  const [from, to] = [rest[0], rest.at(-1)]
  if (!first?.quotation || !dash || !/^[—–―-]{1,2}$/.test(dash.text) || !from || !to || rest.length > 8)
    return null
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
