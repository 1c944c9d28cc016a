import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSmallLetters } from '#ingest/packs/en/in-small-letters.ts'
import { fuzzRuns } from '../../../fuzz-runs.ts'

describe('a paragraph in capitals', () => {
  it('has the names of people and countries, offices and first words with one', () => {
    expect(
      inSmallLetters([
        'PRESIDENT ADA ORR OF FRANCE MET MR. TOM VEY’S SHIPS. ORR SAID: “IT IS TIME.” VEY LEFT IN JUNE.',
      ]),
    ).toEqual([
      'President Ada Orr of France met Mr. Tom Vey’s ships. Orr said: “It is time.” Vey left in June.',
    ])
  })

  it('is as long as it was, of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const capitals = texts.map((text) => text.toUpperCase())
        expect(inSmallLetters(capitals).map(({ length }) => length)).toEqual(
          capitals.map(({ length }) => length),
        )
      }),
      { numRuns: fuzzRuns },
    )
  })
})
