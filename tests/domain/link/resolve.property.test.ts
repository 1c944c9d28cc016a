import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import { flatText, rangeOf, stretchesOf, type TextRange } from '#domain/link/flat-text.ts'
import { MOST_PLACES, type Resolution, resolveSelection, resolveStatement } from '#domain/link/resolve.ts'
import { describeRange, type Selector, snapToCharacters } from '#domain/link/selector.ts'
import { selectorCodec } from '#domain/link/selector-codec.ts'
import { REVISION_KINDS, type RevisionKind, reviseText } from '../../bench/links/revise-text.ts'
import { corpusTexts } from '../../bench/links/texts/texts.ts'
import { arabicReadout } from '../../fixtures/arabic-readout.ts'
import { anyStringArb, readoutArb } from '../../fixtures/arbitraries.ts'
import { generateReadout } from '../../fixtures/generate-readout.ts'
import { hostileReadout } from '../../fixtures/hostile-readout.ts'
import { selectedArb, selectedIn } from '../../fixtures/link-arbitraries.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { richReadout } from '../../fixtures/rich-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const OLD = '01d00001'
const NEW = '0e000002'

const under = (readout: Readout, revision: string): ReadoutIndex => indexReadout({ ...readout, revision })

type Both = { made: ReadoutIndex; now: ReadoutIndex }

/** A readout, and the same again under another revision. */
const twice = (readout: Readout): Both => ({
  made: under(readout, OLD),
  now: under(structuredClone(readout), NEW),
})

const known: Both[] = [
  realReadout().readout,
  richReadout(),
  arabicReadout(),
  generateReadout({ paragraphs: 100, seed: 5 }),
  generateReadout({ paragraphs: 40, seed: 6, arabic: 1 }),
  ...corpusTexts()
    .filter((_, at) => at % 3 === 0)
    .map(({ readout }) => readout),
].map(twice)

/** Its characters of thousands of marks take long to find the ends of. */
const hostile = twice(hostileReadout())

const unchangedArb: fc.Arbitrary<Both> = fc.oneof(
  { weight: 94, arbitrary: fc.constantFrom(...known) },
  { weight: 5, arbitrary: readoutArb.map(twice) },
  { weight: 1, arbitrary: fc.constant(hostile) },
)

type Seed = typeof selectedArb extends fc.Arbitrary<infer Value> ? Value : never

const anywhere = ({ made }: Both, seed: Seed): TextRange | null => {
  const flat = flatText(made.readout)
  return snapToCharacters(flat, selectedIn(flat, seed))
}

/** Within a span of a statement. */
function insideStatement({ made }: Both, seed: Seed): TextRange | null {
  const flat = flatText(made.readout)
  const spans = made.statements.flatMap(({ content }) => content)
  const span = spans[seed.from % spans.length]
  if (!span) return null
  const { start, end } = rangeOf(flat, span)
  const inside = selectedIn({ text: span.text }, { from: seed.from >> 8, size: seed.size })
  return snapToCharacters(flat, { start: start + inside.start, end: Math.min(end, start + inside.end) })
}

/** By way of the address. */
function read(made: ReadoutIndex, range: TextRange): Selector {
  const value = selectorCodec.format(
    describeRange(flatText(made.readout), range, made.readout.revision ?? ''),
  )
  const read = selectorCodec.parse(value)
  if (!read.ok) throw new Error(`the value is ${read.why}`)
  return read.selector
}

/** How many of so many links lead to the very place, made under this revision and under one before. */
function count(where: (both: Both, seed: Seed) => TextRange | null) {
  const counted = { all: 0, same: 0, again: 0 }
  fc.assert(
    fc.property(unchangedArb, selectedArb, (both, seed) => {
      const range = where(both, seed)
      fc.pre(range !== null)
      const selector = read(both.made, range)
      const place = JSON.stringify([
        { stretches: stretchesOf(flatText(both.made.readout), range), statement: null },
      ])
      const isExact = ({ outcome, places, attribution }: Resolution) =>
        outcome === 'exact' && attribution.kind === 'same' && JSON.stringify(places) === place
      counted.all++
      if (isExact(resolveSelection({ made: both.made, now: both.made }, selector))) counted.same++
      if (isExact(resolveSelection(both, selector))) counted.again++
    }),
    { numRuns: fuzzRuns },
  )
  return counted
}

describe('a link into a text that did not change', () => {
  it('leads to the very place of words inside a statement', () => {
    const { all, same, again } = count(insideStatement)
    expect({ same, again }).toEqual({ same: all, again: all })
  })

  it('leads to the very place of any words', () => {
    const { all, same, again } = count(anywhere)
    expect(same).toBe(all)
    expect(again / all).toBeGreaterThanOrEqual(0.995)
  })

  it('leads to every statement itself', () => {
    for (const both of [...known, hostile])
      for (const { id, content } of both.made.statements) {
        const { outcome, attribution, places } = resolveStatement(both, id) ?? {}
        expect([outcome, attribution?.kind, places?.[0]?.statement, places?.[0]?.stretches]).toEqual([
          'exact',
          'same',
          id,
          content,
        ])
      }
  })
})

const numberArb = fc.oneof(
  fc.nat(3000),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(0, -1, 1, Number.NaN, Number.POSITIVE_INFINITY, 0.5),
)

const anySelectorArb: fc.Arbitrary<Selector> = fc.record({
  revision: fc.oneof(fc.constantFrom(OLD, NEW), anyStringArb),
  start: numberArb,
  length: numberArb,
  digest: fc.oneof(anyStringArb, fc.stringMatching(/^[0-9a-f]{10}$/)),
  head: fc.oneof(anyStringArb, fc.constantFrom('', 'a', ' ', 'the', 'ال', '和')),
  tail: fc.oneof(anyStringArb, fc.constant('')),
  prefix: fc.oneof(anyStringArb, fc.constant('')),
  suffix: fc.oneof(anyStringArb, fc.constant('')),
  isUnique: fc.boolean(),
})

/** A text of the corpus and one of its revisions. */
const revisedArb = fc
  .tuple(fc.nat(Math.floor(corpusTexts().length / 8) - 1), fc.constantFrom(...REVISION_KINDS))
  .map(([at, kind]): Both => pairOf(8 * at, kind))

const pairs = new Map<string, Both>()
function pairOf(at: number, kind: RevisionKind): Both {
  const key = `${at} ${kind}`
  const held = pairs.get(key)
  if (held) return held
  const text = corpusTexts()[at]
  if (!text) throw new Error('no such text')
  const { old, readout } = reviseText(text.readout, kind, at)
  const made = { made: under(old, OLD), now: under(readout, NEW) }
  pairs.set(key, made)
  return made
}

const generatedArb = fc
  .record({ paragraphs: fc.integer({ min: 1, max: 8 }), seed: fc.nat(), arabic: fc.constantFrom(0, 0.5) })
  .map((options) => generateReadout(options))

const anyPairArb: fc.Arbitrary<Both> = fc.oneof(
  { weight: 9, arbitrary: revisedArb },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(readoutArb, generatedArb), fc.oneof(readoutArb, generatedArb))
      .map(([old, now]) => ({ made: under(old, OLD), now: under(now, NEW) })),
  },
)

/** What is so of every resolution, whatever it is of. */
function expectSound(
  { made, now }: { made: ReadoutIndex | null; now: ReadoutIndex },
  resolution: Resolution,
) {
  const { outcome, places, original, difference, attribution } = resolution
  const count = places.length
  if (outcome === 'gone') expect(count).toBe(0)
  else if (outcome === 'ambiguous') expect(count).toBeGreaterThan(0)
  else if (outcome !== 'unverified') expect(count).toBe(1)
  expect(count).toBeLessThanOrEqual(Math.max(MOST_PLACES, now.statements.length))
  expect(original === null).toBe(outcome === 'unverified')
  expect(difference !== 'none').toBe(outcome === 'changed')
  if (outcome === 'ambiguous' || outcome === 'gone' || made === null) expect(attribution.kind).toBe('unknown')
  for (const { stretches, statement } of places) {
    expect(stretches.length).toBeGreaterThan(0)
    for (const { paragraph, start, end } of stretches) {
      const length = now.paragraph.get(paragraph)?.text.length ?? -1
      expect(0 <= start && start < end && end <= length).toBe(true)
    }
    if (statement !== null) expect(now.statement.get(statement)?.content).toBeDefined()
  }
}

describe('whatever a link says', () => {
  it('comes to something, though no words are those that it was made of', () => {
    fc.assert(
      fc.property(unchangedArb, anySelectorArb, fc.boolean(), (both, selector, isKnown) => {
        const pair = { now: both.now, made: isKnown ? both.made : null }
        const resolution = resolveSelection(pair, selector)
        expect(resolution.outcome).toBe('unverified')
        expectSound(pair, resolution)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('comes to one thing, where it was made of the one and is followed into the other', () => {
    fc.assert(
      fc.property(anyPairArb, selectedArb, (both, seed) => {
        const range = anywhere(both, seed)
        fc.pre(range !== null)
        const selector = read(both.made, range)
        const resolution = resolveSelection(both, selector)
        expect(resolution.outcome).not.toBe('unverified')
        expectSound(both, resolution)
        expectSound({ made: null, now: both.now }, resolveSelection({ made: null, now: both.now }, selector))
        const statement = both.made.statements[seed.from % Math.max(1, both.made.statements.length)]
        const followed = statement && resolveStatement(both, statement.id)
        if (followed) expectSound(both, followed)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('is the same words where it says so', () => {
    const wordsIn = ({ paragraph }: ReadoutIndex, { stretches }: Resolution['places'][number]) =>
      stretches.map(({ paragraph: id, start, end }) => paragraph.get(id)?.text.slice(start, end)).join('\n')
    fc.assert(
      fc.property(revisedArb, selectedArb, (both, seed) => {
        const range = anywhere(both, { from: seed.from, size: seed.size % 600 })
        fc.pre(range !== null)
        const { outcome, places, original, difference } = resolveSelection(both, read(both.made, range))
        const words = places.map((place) => wordsIn(both.now, place))
        if (outcome === 'exact' || outcome === 'moved') expect(words).toEqual([original?.words])
        if (difference === 'words') expect(words).not.toContain(original?.words)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
