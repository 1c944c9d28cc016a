import { hasWords, MAX_WORDS } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import { UNSPACED_SCRIPTS } from '#domain/text/unspaced.ts'
import { type Folded, fold, foldWithMap, unfold } from './fold.ts'

/** A stretch of a paragraph, in code units of its text. */
export type Hit = { start: number; end: number }

export type Term = {
  /** Folded. */
  text: string
  /** Whether it must begin, and end, where a word does. */
  fromStart: boolean
  toEnd: boolean
}

export type Search = { terms: readonly Term[]; without: readonly Term[] }

export type SearchResult = {
  search: Search
  /** Statements whose content, nested ones included, holds every term and none of those to be without. */
  statements: ReadonlySet<string>
  /** Hits outside every statement, and the paragraphs where they are. */
  narrationHits: number
  narrationParagraphs: ReadonlySet<string>
}

/** More terms than this are left aside: each has its bit. A quotation that long is for `checkQuote`. */
const MAX_TERMS = 31

/** Scripts without spaces between words, and those that write particles together with the word. */
const IS_UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u')
const HAS_PARTICLES = /[\p{sc=Arab}\p{sc=Hebr}]/u
const IS_LETTER = /[\p{L}\p{N}\p{M}]/u
const EDGES = /^[\p{P}\s]+(?=[^\p{P}\s])|(?<=[^\p{P}\s])[\p{P}\s]+$/gu

const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ''
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32)

function termOf(words: string, isPhrase: boolean, isClosed: boolean): Term | null {
  const text = words.trim().replace(EDGES, '')
  if (!hasWords(text)) return null
  return {
    text,
    fromStart: isPhrase || !HAS_PARTICLES.test(firstOf(text)),
    toEnd: isPhrase && isClosed,
  }
}

const TOKENS = /(-?)(?:"([^"]*)("?)|'([^']*)'(?![^\s])|([^\s"]+))/gu

/**
 * What search words ask for: terms that must all stand there, "quoted phrases" (in marks of any kind), and
 * -terms or -"phrases" that must not. `null` where there is no word.
 *
 * A term begins where a word begins (`war` does not find "toward", `resist` finds "resistance"); a phrase ends
 * where a word ends, too, once its closing mark is typed. Terms in scripts without spaces between words stand
 * anywhere, and so do single words of Arabic and Hebrew, whose particles are written together with the word.
 */
export function parseSearch(words: string): Search | null {
  const searched = words.slice(0, MAX_WORDS)
  if (!hasWords(searched)) return null
  const folded = fold(searched).trim()
  const terms = new Map<string, Term>()
  const without = new Map<string, Term>()
  for (const [, sign, phrase, closing, single, bare = ''] of folded.matchAll(TOKENS)) {
    const quoted = phrase ?? single
    const term = termOf(quoted ?? bare, quoted !== undefined, closing !== '')
    if (term && terms.size + without.size < MAX_TERMS)
      (sign === '' ? terms : without).set(`${term.toEnd} ${term.fromStart} ${term.text}`, term)
  }
  return terms.size + without.size > 0 ? { terms: [...terms.values()], without: [...without.values()] } : null
}

const isAsciiLetter = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 47 && unit < 58)

/** Whether a word goes on over a place: letters on both sides, of scripts that put spaces between words. */
function isInWord(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  if (before < 128 && after < 128) return isAsciiLetter(before) && isAsciiLetter(after)
  // The long way for what is not ASCII, and at either end.
  const [left, right] = [lastOf(text.slice(Math.max(0, at - 2), at)), firstOf(text.slice(at, at + 2))]
  return IS_LETTER.test(left) && IS_LETTER.test(right) && !IS_UNSPACED.test(left) && !IS_UNSPACED.test(right)
}

/** Every place of a term in a folded text, in its code units, from left to right. */
export function findHits(folded: string, { text, fromStart, toEnd }: Term): number[] {
  const hits: number[] = []
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1))
    if (!(fromStart && isInWord(folded, at)) && !(toEnd && isInWord(folded, at + text.length))) hits.push(at)
  return hits
}

/** Where a folded place is in the text, if no character is cut there. */
function placeIn(text: string, folded: Folded, at: number): number | null {
  const place = unfold(folded, at)
  if (at > 0 && folded.map !== null && unfold(folded, at - 1) === place) return null
  const isPlain = text.charCodeAt(place) < 0x300 && text.charCodeAt(place - 1) < 0x300
  return isPlain || isCharacterBoundary(text, place) ? place : null
}

/** The hits of a term in a paragraph, by where they begin. They never cut a character. */
function hitsOf({ text, folded }: FoldedParagraph, term: Term): Hit[] {
  const hits: Hit[] = []
  for (const at of findHits(folded.folded, term)) {
    const start = placeIn(text, folded, at)
    const end = placeIn(text, folded, at + term.text.length)
    if (start !== null && end !== null) hits.push({ start, end })
  }
  return hits
}

/** Those of some sorted stretches that no other holds. The stretches nest or are disjoint. */
function outermost<Stretch extends Hit>(stretches: readonly Stretch[]): Stretch[] {
  let end = -1
  return stretches.filter((stretch) => {
    const isHeld = stretch.end <= end
    if (!isHeld) end = stretch.end
    return !isHeld
  })
}

/** Hits by whether one of some disjoint stretches holds them. Both sorted. */
function divide(hits: readonly Hit[], stretches: readonly Hit[]): { inside: Hit[]; outside: Hit[] } {
  const [inside, outside]: [Hit[], Hit[]] = [[], []]
  let at = 0
  for (const hit of hits) {
    while ((stretches[at]?.end ?? Number.POSITIVE_INFINITY) <= hit.start) at++
    const stretch = stretches[at]
    const isHeld = stretch !== undefined && stretch.start <= hit.start && hit.end <= stretch.end
    ;(isHeld ? inside : outside).push(hit)
  }
  return { inside, outside }
}

const byStart = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end

/** Sorted hits without overlaps: those that overlap become one. */
function merged(hits: readonly Hit[]): Hit[] {
  const all: Hit[] = []
  let last: Hit | undefined
  for (const hit of hits)
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end)
    else {
      last = { ...hit }
      all.push(last)
    }
  return all
}

/** The hits of several terms together, sorted. */
const together = (hits: readonly Hit[][]): Hit[] =>
  hits.length > 1 ? hits.flat().sort(byStart) : (hits[0] ?? [])

type FoldedParagraph = {
  id: string
  text: string
  folded: Folded
  /** All content in it, sorted, with the place of its statement in reading order. */
  content: readonly (Hit & { order: number })[]
  /** The content that no other content holds. The rest is narration. */
  outer: readonly Hit[]
}

const cache = new WeakMap<ReadoutIndex, ReadonlyMap<string, FoldedParagraph>>()

/** The paragraphs of a readout, folded, in order. Done once for each document, when it is first searched. */
export function foldedParagraphs(index: ReadoutIndex): ReadonlyMap<string, FoldedParagraph> {
  const known = cache.get(index)
  if (known) return known
  const content = new Map<string, (Hit & { order: number })[]>()
  for (const { id } of index.readout.paragraphs) content.set(id, [])
  for (const [order, statement] of index.statements.entries())
    for (const { paragraph, start, end } of statement.content)
      content.get(paragraph)?.push({ start, end, order })
  const made = new Map<string, FoldedParagraph>()
  for (const { id, text } of index.readout.paragraphs) {
    const spans = content.get(id)?.sort(byStart) ?? []
    made.set(id, { id, text, folded: foldWithMap(text), content: spans, outer: outermost(spans) })
  }
  cache.set(index, made)
  return made
}

/** Notes which statements hold one of some sorted hits. */
function note(held: Uint32Array, bit: number, hits: readonly Hit[], { content }: FoldedParagraph): void {
  let at = 0
  for (const { start, end, order } of content) {
    while ((hits[at]?.start ?? start) < start) at++
    const hit = hits[at]
    if (!hit) return
    if (hit.end <= end) held[order] = (held[order] ?? 0) | bit
  }
}

/**
 * Finds words in a readout; `null` where there is none. A statement is found if its content, nested ones included,
 * holds all terms and none of those to be without; each must stand in one span of it. Likewise a
 * paragraph's narration, what no statement holds, has hits where it holds all terms and none to be without.
 */
export function searchReadout(index: ReadoutIndex, words: string): SearchResult | null {
  const search = parseSearch(words)
  if (!search) return null
  const { terms, without } = search
  const held = new Uint32Array(index.statements.length)
  const narrationParagraphs = new Set<string>()
  let narrationHits = 0
  for (const paragraph of foldedParagraphs(index).values()) {
    const { outer } = paragraph
    const wanted = terms.map((term) => hitsOf(paragraph, term))
    const unwanted = without.map((term) => hitsOf(paragraph, term))
    for (const [at, hits] of [...wanted, ...unwanted].entries()) note(held, 1 << at, hits, paragraph)
    if (wanted.length === 0 || wanted.some((hits) => hits.length === 0)) continue
    const narrated = wanted.map((hits) => divide(hits, outer).outside)
    if (narrated.some((hits) => hits.length === 0)) continue
    if (divide(together(unwanted), outer).outside.length > 0) continue
    narrationParagraphs.add(paragraph.id)
    narrationHits += merged(together(narrated)).length
  }
  const all = 2 ** (terms.length + without.length) - 1
  const needed = 2 ** terms.length - 1
  const statements = new Set(
    index.statements.filter((_, order) => ((held[order] ?? 0) & all) === needed).map(({ id }) => id),
  )
  return { search, statements, narrationHits, narrationParagraphs }
}

/**
 * What a search marks in a paragraph: the hits that found statements hold, and those in narration. Sorted, those
 * that overlap made one.
 */
export function hitsInParagraph(index: ReadoutIndex, paragraph: string, found: SearchResult): Hit[] {
  const held = foldedParagraphs(index).get(paragraph)
  if (!held) return []
  const hits = together(found.search.terms.map((term) => hitsOf(held, term)))
  const content = held.content.filter(({ order }) => found.statements.has(index.statements[order]?.id ?? ''))
  const narrated = found.narrationParagraphs.has(paragraph) ? divide(hits, held.outer).outside : []
  return merged([...divide(hits, outermost(content)).inside, ...narrated].sort(byStart))
}
