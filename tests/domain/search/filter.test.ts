import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, normaliseView, UNKNOWN_SPEAKER, type View } from '#domain/address/view.ts'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import { counts, gaps, knownView, matchView } from '#domain/search/filter.ts'
import { searchReadout } from '#domain/search/search.ts'
import { readoutArb, viewArb } from '../../fixtures/arbitraries.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { richReadout } from '../../fixtures/rich-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const rich = indexReadout(richReadout())
const matching = (index: ReadoutIndex, view: Partial<View>) => {
  const whole = { ...everything, ...view }
  return matchView(index, whole, searchReadout(index, whole.words))
}
const ids = (view: Partial<View>) => [...matching(rich, view).statements]
const by = (test: (statement: ReadoutIndex['statements'][number]) => boolean) =>
  rich.statements.filter(test).map(({ id }) => id)

describe('matchView', () => {
  it('lets everything through where nothing is chosen', () => {
    const { statements, paragraphs } = matching(rich, {})
    expect(statements.size).toBe(rich.statements.length)
    expect(paragraphs.size).toBe(rich.readout.paragraphs.length)
  })

  it('adds values of one facet up', () => {
    expect(ids({ speakers: ['keeper', 'ferry-guild'] })).toEqual(
      by(({ speakers }) => speakers.includes('keeper') || speakers.includes('ferry-guild')),
    )
  })

  it('narrows by each further facet', () => {
    expect(ids({ speakers: ['waverly'], modes: ['direct'], themes: ['lamp'] })).toEqual(
      by(
        ({ speakers, mode, themes }) =>
          speakers.includes('waverly') && mode === 'direct' && themes.some(({ id }) => id === 'lamp'),
      ),
    )
  })

  it('matches a joint speaker by a member, and only that way round', () => {
    expect(ids({ speakers: ['lindqvist'] })).toEqual(
      by(({ speakers }) => speakers.includes('lindqvist') || speakers.includes('both-sides')),
    )
    expect(ids({ speakers: ['both-sides'] })).toEqual(by(({ speakers }) => speakers.includes('both-sides')))
  })

  it('finds statements whose speaker is not established', () => {
    const unknown = by(({ speakers }) => speakers.length === 0)
    expect(unknown).not.toEqual([])
    expect(ids({ speakers: [UNKNOWN_SPEAKER] })).toEqual(unknown)
  })

  it('keeps every paragraph of a statement that matches', () => {
    const statement = rich.statements.find(
      ({ content }) => new Set(content.map(({ paragraph }) => paragraph)).size > 1,
    )
    const { paragraphs } = matching(rich, { words: 'burn' })
    for (const { paragraph } of statement?.content ?? []) expect(paragraphs).toContain(paragraph)
  })

  it('keeps a paragraph for a hit in its narration', () => {
    expect([...matching(rich, { words: 'charts' }).paragraphs]).toEqual(['p3'])
  })
})

describe('counts', () => {
  it('tell all of the real readout, nested and repeated ones apart', () => {
    const { quoted, reported, total } = counts(realReadout(), everything, null)
    expect(quoted).toEqual({ statements: 14, nested: 1, repeats: 1 })
    expect(reported).toEqual({ statements: 17, nested: 1, repeats: 1 })
    expect(total).toBe(31)
  })

  it('of a value are what it alone would leave of the rest', () => {
    fc.assert(
      fc.property(
        readoutArb.chain((readout) => fc.tuple(fc.constant(readout), viewArb(readout))),
        ([readout, view]) => {
          const index = indexReadout(readout)
          const found = searchReadout(index, view.words)
          const counted = counts(index, view, found)
          const size = (change: Partial<View>) =>
            matchView(index, { ...view, ...change }, found).statements.size
          expect(counted.matching).toBe(size({}))
          expect(counted.quoted.statements + counted.reported.statements).toBe(counted.matching)
          for (const id of [...readout.speakers.map(({ id }) => id), UNKNOWN_SPEAKER])
            expect(counted.speakers.get(id) ?? 0).toBe(size({ speakers: [id] }))
          for (const { id } of readout.themes)
            expect(counted.themes.get(id) ?? 0).toBe(size({ themes: [id] }))
          for (const mode of ['direct', 'indirect'] as const)
            expect(counted.modes.get(mode) ?? 0).toBe(size({ modes: [mode] }))
        },
      ),
      { numRuns: fuzzRuns },
    )
  })
})

describe('gaps', () => {
  it('say what is left out', () => {
    const { paragraphs } = rich.readout
    const match = matching(rich, { words: 'charts' })
    expect(gaps(rich, match).map(({ first, last, paragraphs }) => [first, last, paragraphs])).toEqual([
      ['p1', 'p2', 2],
      ['p4', paragraphs.at(-1)?.id, paragraphs.length - 3],
    ])
    expect(gaps(rich, match).reduce((sum, { statements }) => sum + statements, 0)).toBe(
      rich.statements.length,
    )
  })

  it('are none where nothing is left out', () => {
    expect(gaps(rich, matching(rich, {}))).toEqual([])
  })

  it('together are what is left out, in order, each as long as can be', () => {
    fc.assert(
      fc.property(
        readoutArb.chain((readout) => fc.tuple(fc.constant(readout), viewArb(readout))),
        ([readout, view]) => {
          const index = indexReadout(readout)
          const match = matchView(index, view, searchReadout(index, view.words))
          const all = readout.paragraphs.map(({ id }) => id)
          const found = gaps(index, match)
          const leftOut = found.flatMap(({ first, last }) =>
            all.slice(all.indexOf(first), all.indexOf(last) + 1),
          )
          expect(leftOut).toEqual(all.filter((id) => !match.paragraphs.has(id)))
          expect(found.reduce((sum, { paragraphs }) => sum + paragraphs, 0)).toBe(leftOut.length)
          found.slice(1).forEach(({ first }, at) => {
            expect(all.indexOf(first) - all.indexOf(found[at]?.last ?? '')).toBeGreaterThan(1)
          })
          expect(found.reduce((sum, { statements }) => sum + statements, 0)).toBe(
            index.statements.filter(({ content }) => leftOut.includes(content[0]?.paragraph ?? '')).length,
          )
        },
      ),
      { numRuns: fuzzRuns },
    )
  })
})

describe('knownView', () => {
  it('drops what the document does not have', () => {
    const view = normaliseView({
      ...everything,
      speakers: ['waverly', 'nobody', UNKNOWN_SPEAKER],
      themes: ['lamp', 'none'],
    })
    expect(knownView(rich, view)).toEqual({
      ...view,
      speakers: [UNKNOWN_SPEAKER, 'waverly'],
      themes: ['lamp'],
    })
    expect(knownView(realReadout(), { ...everything, speakers: [UNKNOWN_SPEAKER] }).speakers).toEqual([])
  })

  it('is the view itself where all is known', () => {
    const view = { ...everything, speakers: ['waverly'] }
    expect(knownView(rich, view)).toBe(view)
  })
})
