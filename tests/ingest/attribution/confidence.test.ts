import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Basis } from '#ingest/attribution/attribute.ts'
import { confidence } from '#ingest/attribution/confidence.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'
import { ingested } from '../ingested.ts'

const BASES: readonly Basis[] = ['turn', 'quoted', 'reported', 'introduced', 'nested', 'carried', 'open']
const placeArb = fc
  .record({ paragraph: fc.nat(2), start: fc.nat(200), length: fc.integer({ min: 1, max: 200 }) })
  .map(({ paragraph, start, length }) => ({ paragraph, start, end: start + length }))
const statementArb = fc.record({
  mode: fc.constantFrom('direct' as const, 'indirect' as const),
  content: fc.array(placeArb, { maxLength: 3 }),
  mention: fc.option(placeArb),
})

/** How sure the last statement of a text is. */
function sureness(text: string): number {
  const attribution = ingested(text).readout.statements.at(-1)?.attribution
  return attribution?.by === 'machine' ? attribution.confidence : Number.NaN
}

describe('how sure an attribution is', () => {
  it('is a share in hundredths, of a pronoun less, and of nobody least', () => {
    fc.assert(
      fc.property(statementArb, fc.constantFrom(...BASES), fc.boolean(), (statement, basis, isPlain) => {
        const named = confidence(statement, { basis, isPlain, isByPronoun: false })
        const byPronoun = confidence(statement, { basis, isPlain, isByPronoun: true })
        const open = confidence(statement, { basis: 'open', isPlain, isByPronoun: false })
        expect(named).toBeGreaterThan(0)
        expect(named).toBeLessThanOrEqual(1)
        expect(Math.round(named * 100) / 100).toBe(named)
        expect(byPronoun).toBeLessThan(named)
        expect(open).toBeLessThanOrEqual(named)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('is not less where the verb does nothing but say', () => {
    fc.assert(
      fc.property(statementArb, fc.constantFrom(...BASES), fc.boolean(), (statement, basis, isByPronoun) => {
        const [plain, other] = [true, false].map((isPlain) =>
          confidence(statement, { basis, isPlain, isByPronoun }),
        )
        expect(plain).toBeGreaterThanOrEqual(other ?? 1)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it.each([
    [
      'a plain verb beside a quotation',
      '“The harbour is open to everybody,” President Ada Orr said.',
      'another verb there',
      '“The harbour is open to everybody,” President Ada Orr joked.',
    ],
    [
      'a plain verb',
      'President Ada Orr said that the harbour was open.',
      'another verb',
      'President Ada Orr hoped that the harbour was open.',
    ],
    [
      'a quotation',
      '“The harbour is open to everybody,” President Ada Orr said.',
      'a report',
      'President Ada Orr said that the harbour was open.',
    ],
    [
      'many words in marks',
      'President Ada Orr said, “The harbour is open to everybody.”',
      'one',
      'President Ada Orr said, “Open.”',
    ],
    [
      'a name',
      'President Ada Orr met the crews. Orr said that the harbour was open.',
      'a pronoun',
      'President Ada Orr met the crews. She said that the harbour was open.',
    ],
    [
      'a quotation with a speaker beside it',
      'President Ada Orr met the crews. “The harbour is open to everybody,” she said.',
      'one that only follows another',
      '“The harbour is open,” President Ada Orr said.\n“It will stay open to everybody.”',
    ],
  ])('is more with %s (%s) than with %s (%s)', (_, more, __, less) => {
    expect(sureness(more)).toBeGreaterThan(sureness(less))
  })
})
