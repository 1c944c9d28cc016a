import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countryAt } from '#ingest/packs/en/countries.ts'
import { fuzzRuns } from '../../../fuzz-runs.ts'

const lengthOf = (text: string) => countryAt(text.split(' '))

describe('how many words name a country', () => {
  it.each([
    ['france', 1],
    ['france and vell', 1],
    ['united kingdom', 2],
    ['united states of america and vell', 4],
    ['united states and vell', 2],
    ["côte d'ivoire", 2],
    ['guinea', 1],
    ['guinea-bissau', 1],
    ['britain', 1],
    ['korea', 1],
    ['turkey', 1],
    ['palestine', 1],
    ['us', 1],
    ['republic of korea', 3],
  ])('%s', (text, length) => {
    expect(lengthOf(text)).toBe(length)
  })

  it.each(['', 'osmira', 'united', 'the france', 'vell and france'])('none: %s', (text) => {
    expect(lengthOf(text)).toBe(0)
  })

  it('does not hang on what stands behind a name of one word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('vell', 'osmira', 'harbour', 'road')), (behind) => {
        expect(countryAt(['france', ...behind])).toBe(1)
        expect(countryAt(behind)).toBe(0)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
