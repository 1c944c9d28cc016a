import { type Attributed, attribute } from './attribution/attribute.ts'
import { confidence } from './attribution/confidence.ts'
import { nestedIn } from './attribution/nested-in.ts'
import type { LanguagePack } from './packs/pack.ts'
import type { Figure } from './speakers/cast.ts'
import { nameSpeakers } from './speakers/name-speakers.ts'
import { holds } from './text/holds.ts'
import { findQuotations, type Place, type Quotation } from './text/quotations.ts'
import { splitSentences } from './text/split-sentences.ts'

/** A statement with who says it, as far as the text establishes it, and how sure that is. */
export type Told = { statement: Attributed; figure: Figure | null; confidence: number }

/** What the paragraphs of an account say that somebody said, in reading order, and everybody whom they name. */
export function readAccount(
  paragraphs: readonly string[],
  pack: LanguagePack,
  title: string | null = null,
): { told: readonly Told[]; figures: readonly Figure[] } {
  const quotations = findQuotations(paragraphs)
  const sentences = splitSentences(paragraphs, quotations)
  const outermost = attribute(paragraphs, sentences, pack)
  const held = byParagraph(quotations)
  const nested = outermost
    .filter(({ mode }) => mode === 'direct')
    .flatMap((outer) => nestedIn(outer, paragraphs, (paragraph) => held.get(paragraph) ?? [], pack))
  const found = laminar([...outermost, ...nested])
  const { speakerOf, figures, byPronoun } = nameSpeakers(paragraphs, sentences, found, pack, title)
  const told = found.map((statement): Told => {
    const figure = speakerOf.get(statement) ?? null
    const basis = figure ? statement.basis : 'open'
    return {
      statement,
      figure,
      confidence: confidence({ basis, isByPronoun: figure !== null && byPronoun.has(statement) }),
    }
  })
  return { told, figures }
}

/** The quotations that stand in each paragraph. */
function byParagraph(quotations: readonly Quotation[]): Map<number, Quotation[]> {
  const held = new Map<number, Quotation[]>()
  for (const quotation of quotations)
    for (const { paragraph } of quotation.spans) {
      const here = held.get(paragraph)
      if (here) here.push(quotation)
      else held.set(paragraph, [quotation])
    }
  return held
}

/** Without what overlaps another statement, each within the smallest that holds it, in reading order. */
function laminar(found: readonly Attributed[]): Attributed[] {
  const kept = new Map<number, Attributed[]>()
  const sizes = new Map(
    found.map((one) => [one, one.content.reduce((sum, { start, end }) => sum + end - start, 0)]),
  )
  const sizeOf = (one: Attributed) => sizes.get(one) ?? 0
  const all: Attributed[] = []
  for (const one of found.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const beside = new Set(one.content.flatMap(({ paragraph }) => kept.get(paragraph) ?? []))
    const near = [...beside].filter((other) => other.content.some((a) => one.content.some((b) => meet(a, b))))
    const holders = near.filter((other) => holds(other.content, one.content))
    if (holders.length < near.length || holders.some((other) => sizeOf(other) === sizeOf(one))) continue
    one.within = holders.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null
    all.push(one)
    for (const { paragraph } of one.content) {
      const list = kept.get(paragraph)
      if (list) list.push(one)
      else kept.set(paragraph, [one])
    }
  }
  const at = ({ content: [first] }: Attributed) => first ?? { paragraph: 0, start: 0, end: 0 }
  return all.sort(
    (a, b) => at(a).paragraph - at(b).paragraph || at(a).start - at(b).start || sizeOf(b) - sizeOf(a),
  )
}

const meet = (a: Place, b: Place): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
