import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzRuns } from '../fuzz-runs.ts'
import { ingested } from './ingested.ts'

const words = fc.constantFrom(
  'President Ada Orr',
  'Minister Tom Vey',
  ' said that ',
  ' told ',
  ' thanked ',
  ' replied, ',
  'On trade, ',
  'Addressing Minister Vey, ',
  'A few years ago, ',
  'the ceasefire',
  'Gaza',
  'Syria\u0301',
  'the Amber Corridor',
  ' e.g. ',
  'half ½ of trade',
  ' whoever plants an orchard guards the valley ',
  ' and ',
  '“',
  '”',
  '‘',
  '’',
  '. ',
  '.\n\n',
  ', ',
  '-',
)

describe('marks beside who says what', () => {
  it('are sound in any text: evidence in its statement or lead-in, what is earlier before what is later', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        // `ingest` throws where its document breaks a rule of the check.
        const { statements, themes } = ingested(parts.join('')).readout
        const had = new Set(statements.flatMap((one) => one.themes.map(({ id }) => id)))
        expect(themes.map(({ id }) => id).sort()).toEqual([...had].sort())
        for (const { id, speakers, addressees, echoes, repeats } of statements) {
          expect(addressees.filter((who) => speakers.includes(who))).toEqual([])
          expect([...echoes, repeats]).not.toContain(id)
          expect(new Set(echoes).size).toBe(echoes.length)
        }
      }),
      { numRuns: fuzzRuns },
    )
  })
})
