import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import { type Attributed, attribute } from './attribution/attribute.ts'
import { confidence } from './attribution/confidence.ts'
import { nestedIn } from './attribution/nested-in.ts'
import type { LanguagePack } from './packs/pack.ts'
import type { Figure } from './speakers/figure.ts'
import { nameSpeakers } from './speakers/name-speakers.ts'
import { append } from './text/append.ts'
import { holds } from './text/holds.ts'
import { isAllCapitals } from './text/is-all-capitals.ts'
import { findQuotations, type Place, type Quotation } from './text/quotations.ts'
import { sizeOf } from './text/size-of.ts'
import { type Sentence, splitSentences } from './text/split-sentences.ts'

/** A statement with who says it, as far as the text establishes it, and how sure that is. */
export type Told = {
  statement: Attributed
  figure: Figure | null
  /** Whether only a pronoun names who says it. */
  isByPronoun: boolean
  confidence: number
}

/** What the paragraphs of an account say that somebody said, in reading order, and everybody whom they name. */
export function readAccount(
  printed: readonly string[],
  pack: LanguagePack,
  title: string | null = null,
  onProgress?: (done: number, all: number) => void,
): {
  told: readonly Told[]
  figures: readonly Figure[]
  speakerOf: ReadonlyMap<Attributed, Figure>
  sentences: readonly (readonly Sentence[])[]
} {
  const paragraphs = inUsualCase(printed, pack)
  const quotations = findQuotations(paragraphs)
  const sentences = splitSentences(paragraphs, quotations).map((list, at) =>
    isSubHeading(paragraphs, at) ? [] : list,
  )
  const outermost = attribute(paragraphs, sentences, counting(pack, sentences, onProgress))
  const quotationsIn = withinPlaces(quotations)
  const nested = outermost
    .filter(({ mode }) => mode === 'direct')
    .flatMap((outer) => nestedIn(outer, paragraphs, quotationsIn, pack))
  const found = laminar([...outermost, ...nested].flatMap((one) => whole(one, paragraphs)))
  const { speakerOf, figures, byPronoun } = nameSpeakers(paragraphs, sentences, found, pack, title)
  const told = found.map((statement): Told => {
    const figure = speakerOf.get(statement) ?? null
    const { cue } = statement
    const basis = figure ? statement.basis : 'open'
    return {
      statement,
      figure,
      isByPronoun: figure !== null && byPronoun.has(statement),
      confidence: confidence(statement, {
        basis,
        isPlain: cue !== null && pack.isPlainCue((paragraphs[cue.paragraph] ?? '').slice(cue.start, cue.end)),
        isByPronoun: figure !== null && byPronoun.has(statement),
      }),
    }
  })
  return { told, figures, speakerOf, sentences }
}

/** Longer than this no sub-heading is, and shorter no text around one (UTF-16 code units). */
const SHORT = 90

/** Whether a paragraph is a heading within the account: a short one without a stop or marks, between long ones. */
function isSubHeading(paragraphs: readonly string[], at: number): boolean {
  const text = (paragraphs[at] ?? '').trim()
  const isText = (around: string | undefined) =>
    around !== undefined && around.length > SHORT && /[.!?…]\P{L}{0,3}$/u.test(around)
  return (
    text.length <= SHORT &&
    !/[\p{P}\p{Sm}]$|^\P{L}|["“”«»„]|: /u.test(text) &&
    isText(paragraphs[at - 1]) &&
    isText(paragraphs[at + 1])
  )
}

/** How often it is told how far reading has come (sentences). */
const OFTEN = 256

/** A pack that tells how many of some sentences it has read; those that are read again are not counted anew. */
function counting(
  pack: LanguagePack,
  sentences: readonly (readonly Sentence[])[],
  onProgress: ((done: number, all: number) => void) | undefined,
): LanguagePack {
  if (!onProgress) return pack
  const all = sentences.reduce((sum, list) => sum + list.length, 0)
  const read = new WeakSet<object>()
  let done = 0
  return {
    ...pack,
    readSentence: (tokens) => {
      if (!read.has(tokens)) {
        read.add(tokens)
        if (++done % OFTEN === 0) onProgress(done, all)
      }
      return pack.readSentence(tokens)
    },
  }
}

/** Paragraphs with those in capitals as they would be otherwise: capitals tell names from other words. */
function inUsualCase(printed: readonly string[], { inSmallLetters }: LanguagePack): readonly string[] {
  const places = printed.flatMap((text, at) => (isAllCapitals(text) ? [at] : []))
  if (places.length === 0) return printed
  const paragraphs = [...printed]
  for (const [at, text] of inSmallLetters(places.map((place) => printed[place] ?? '')).entries())
    if (text.length === printed[places[at] ?? 0]?.length) paragraphs[places[at] ?? 0] = text
  return paragraphs
}

/** A statement, none of whose parts cuts what a reader takes for one character; none where its content does. */
function whole(one: Attributed, paragraphs: readonly string[]): Attributed[] {
  const isWhole = ({ paragraph, start, end }: Place) =>
    [start, end].every((at) => isCharacterBoundary(paragraphs[paragraph] ?? '', at))
  if (!one.content.every(isWhole)) return []
  if (one.cue && !isWhole(one.cue)) one.cue = null
  if (one.mention && !isWhole(one.mention)) one.mention = null
  return [one]
}

type Part = { quotation: Quotation; span: Place }

/** Finds the parts of quotations that stand within a place and do not fill it. */
function withinPlaces(quotations: readonly Quotation[]): (place: Place) => Part[] {
  const held = new Map<number, Part[]>()
  for (const quotation of quotations)
    for (const span of quotation.spans) append(held, span.paragraph, { quotation, span })
  for (const parts of held.values()) parts.sort((one, other) => one.span.start - other.span.start)
  return ({ paragraph, start, end }) => {
    const parts = held.get(paragraph) ?? []
    let [from, to] = [0, parts.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((parts[middle]?.span.start ?? end) < start) from = middle + 1
      else to = middle
    }
    const found: Part[] = []
    for (let part = parts[from]; part && part.span.start < end; part = parts[++from])
      if (part.span.end <= end && (part.span.start > start || part.span.end < end)) found.push(part)
    return found
  }
}

/** How long the stretches are (code units) by which statements are looked for. */
const STRETCH = 1024

/** No paragraph has more stretches. */
const MOST_STRETCHES = 2 ** 24

/** The stretches that a statement touches, each as a number. */
function stretchesOf({ content }: Attributed): number[] {
  const stretches: number[] = []
  for (const { paragraph, start, end } of content)
    for (let at = Math.floor(start / STRETCH); at <= Math.floor(end / STRETCH); at++)
      stretches.push(paragraph * MOST_STRETCHES + at)
  return stretches
}

/** Without what overlaps another statement, each within the smallest that holds it, in reading order. */
function laminar(found: readonly Attributed[]): Attributed[] {
  const kept = new Map<number, Attributed[]>()
  const sizes = new Map(found.map((one) => [one, sizeOf(one.content)]))
  const size = (one: Attributed) => sizes.get(one) ?? 0
  const all: Attributed[] = []
  for (const one of found.toSorted((a, b) => size(b) - size(a))) {
    const stretches = stretchesOf(one)
    const beside = new Set(stretches.flatMap((stretch) => kept.get(stretch) ?? []))
    const near = [...beside].filter((other) => other.content.some((a) => one.content.some((b) => meet(a, b))))
    const holders = near.filter((other) => holds(other.content, one.content))
    if (holders.length < near.length || holders.some((other) => size(other) === size(one))) continue
    one.within = holders.toSorted((a, b) => size(a) - size(b))[0] ?? null
    all.push(one)
    for (const stretch of stretches) append(kept, stretch, one)
  }
  const at = ({ content: [first] }: Attributed) => first ?? { paragraph: 0, start: 0, end: 0 }
  return all.sort(
    (a, b) => at(a).paragraph - at(b).paragraph || at(a).start - at(b).start || size(b) - size(a),
  )
}

const meet = (a: Place, b: Place): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
