import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readout } from '#domain/document/readout.ts'
import { revisionOf } from '#domain/document/revision.ts'
import type { Decision } from '#domain/revise/decide-retired.ts'
import { reviseReadout } from '#domain/revise/revise-readout.ts'
import { readoutArb } from '../../fixtures/arbitraries.ts'
import { generateReadout } from '../../fixtures/generate-readout.ts'
import { publishedText, sha256 } from '../../fixtures/published-text.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

type Options = Partial<Parameters<typeof reviseReadout>[0]>

const written = (readout: Readout) => ({ readout, document: readout })
const textOf = (readout: Parameters<typeof publishedText>[0]) => {
  const words = publishedText(readout)
  return { words, sha256: sha256(words) }
}

/** A document without ids of its own that nothing refers to; places for the paragraphs. */
function withoutIds(readout: Readout): Readout & { statements: object[] } {
  const place = new Map(readout.paragraphs.map(({ id }, at) => [id, at + 1]))
  const named = new Set(
    readout.statements.flatMap(({ within, repeats, echoes }) => [within ?? '', repeats ?? '', ...echoes]),
  )
  const spans = JSON.parse(JSON.stringify(readout), (key, value) =>
    key === 'paragraph' ? place.get(value) : value,
  )
  return {
    ...spans,
    paragraphs: spans.paragraphs.map(({ text }: { text: string }) => ({ text })),
    statements: spans.statements.map(({ id, ...statement }: { id: string }) =>
      named.has(id) ? { id, ...statement } : statement,
    ),
  }
}

/** Revises, and lets go of whatever is gone. */
function revise(old: Readout, next: Readout, options: Options = {}) {
  const decisions: Decision[] = [...(options.decisions ?? [])]
  for (;;) {
    const revised = reviseReadout({
      old: written(old),
      earlier: [],
      next,
      text: textOf(next),
      keepIds: false,
      date: '2031-02-03',
      note: 'Something changed.',
      ...options,
      decisions,
    })
    if (revised.ok) return { ...revised, decisions }
    if (revised.problem.code !== 'undecided') throw new Error(JSON.stringify(revised.problem, null, 1))
    for (const { id } of revised.problem.undecided) decisions.push({ id, to: [], reason: 'It is gone.' })
  }
}

const generatedArb = fc
  .record({ paragraphs: fc.integer({ min: 1, max: 12 }), seed: fc.nat(), arabic: fc.constantFrom(0, 0.3) })
  .map(generateReadout)

/** White space alone is followed nowhere, and is no paragraph of a published text. */
const isSpaced = ({ text }: { text: string }) => text.trim() === ''
const anyReadoutArb = fc.oneof(
  readoutArb.filter(
    ({ paragraphs, statements }) =>
      !paragraphs.some(isSpaced) && !statements.some(({ content }) => content.some(isSpaced)),
  ),
  generatedArb,
)

const partOf = <Item extends { id: string }>(items: readonly Item[], keep: readonly boolean[]): Item[] =>
  items.filter((_, at) => keep[at % keep.length] ?? true)

/** What is left of a readout where paragraphs and statements are struck, and the rest is put in another order. */
function struck(readout: Readout, keep: { paragraphs: boolean[]; statements: boolean[] }, turned: boolean) {
  const kept = partOf(readout.paragraphs, keep.paragraphs)
  const paragraphs = kept.length > 0 ? (turned ? kept.toReversed() : kept) : readout.paragraphs.slice(0, 1)
  const place = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const isWhole = ({ content, mention, cue, occasion, themes }: Readout['statements'][number]) =>
    [
      ...content,
      ...mention,
      ...cue,
      ...(occasion ? [occasion] : []),
      ...themes.flatMap((t) => t.evidence),
    ].every(({ paragraph }) => place.has(paragraph)) &&
    (!turned || content.every(({ paragraph }) => paragraph === content[0]?.paragraph))
  const some = partOf(readout.statements, keep.statements).filter(isWhole)
  const ids = new Set(some.map(({ id }) => id))
  const outer = new Map(readout.statements.map(({ id, within }) => [id, within]))
  const holder = (id: string): string | null => {
    let at = outer.get(id) ?? null
    while (at !== null && !ids.has(at)) at = outer.get(at) ?? null
    return at
  }
  const statements = some.map((statement) => ({
    ...statement,
    within: holder(statement.id),
    repeats: null,
    echoes: [],
  }))
  return { ...readout, paragraphs, statements }
}

/** Other words in the place of some: those of one paragraph in four, each of its words at some place in the list. */
function reworded(readout: Readout, places: readonly number[]): Readout {
  const isChanged = (place: number) => places.some((at) => at % 4 === place % 4)
  const change = (text: string) =>
    text.replace(/\p{L}{4,}/gu, (word, at: number) =>
      places.includes(at % 7) ? 'x'.repeat(word.length) : word,
    )
  const texts = new Map(
    readout.paragraphs.map(({ id, text }, place) => [id, isChanged(place) ? change(text) : text]),
  )
  const changed: Readout = JSON.parse(JSON.stringify(readout), (_key, value) =>
    typeof value === 'object' && value !== null && 'start' in value
      ? { ...value, text: texts.get(value.paragraph)?.slice(value.start, value.end) }
      : value,
  )
  return {
    ...changed,
    paragraphs: changed.paragraphs.map(({ id }) => ({ id, text: texts.get(id) ?? '' })),
    statements: changed.statements.map((statement) => ({ ...statement, repeats: null, echoes: [] })),
  }
}

const keepArb = fc.record({
  paragraphs: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  statements: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
})

describe('reviseReadout, of any readout', () => {
  it('gives a document without ids those that it had', () => {
    fc.assert(
      fc.property(anyReadoutArb, (readout) => {
        const revised = revise(readout, withoutIds(readout))
        expect(revised.decisions).toEqual([])
        expect(revisionOf(revised.readout)).toBe(revisionOf(readout))
        expect(revised).toMatchObject({ isSame: true, isNewRevision: false })
      }),
      { numRuns: fuzzRuns / 5 },
    )
  })

  it('uses no id twice, whatever is struck and moved, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyReadoutArb, keepArb, fc.boolean(), fc.boolean(), (readout, keep, turned, named) => {
        const changed = struck(readout, keep, turned)
        const next = named ? changed : withoutIds(changed)
        const first = revise(readout, next)
        const live = first.readout.statements.map(({ id }) => id)
        const was = new Set(readout.statements.map(({ id }) => id))
        for (const id of was)
          expect(live.includes(id) !== Object.hasOwn(first.readout.retired, id)).toBe(true)
        const second = revise(first.readout, next, { decisions: first.decisions, date: '2031-02-04' })
        expect(second.isSame).toBe(true)
      }),
      { numRuns: fuzzRuns / 5 },
    )
  })

  it('changes nothing the second time, whatever words are changed', () => {
    fc.assert(
      fc.property(
        generatedArb,
        fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }),
        (readout, places) => {
          const next = withoutIds(reworded(readout, places))
          const first = revise(readout, next)
          const ids = [...first.readout.statements, ...first.readout.paragraphs].map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(first.report.added.length).toBe(
            first.readout.statements.length - readout.statements.length + first.report.retired.length,
          )
          expect(revise(first.readout, next, { decisions: first.decisions }).isSame).toBe(true)
        },
      ),
      { numRuns: fuzzRuns / 5 },
    )
  })

  it('goes back to what it was, by its own document', () => {
    fc.assert(
      fc.property(anyReadoutArb, keepArb, fc.boolean(), (readout, keep, turned) => {
        const { readout: changed } = revise(readout, withoutIds(struck(readout, keep, turned)))
        const back = revise(changed, readout, { earlier: [written(readout)] })
        expect(revisionOf(back.readout)).toBe(revisionOf(readout))
      }),
      { numRuns: fuzzRuns / 5 },
    )
  })
})
