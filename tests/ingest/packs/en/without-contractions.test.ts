import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutContractions } from '#ingest/packs/en/without-contractions.ts'
import { fuzzRuns } from '../../../fuzz-runs.ts'
import { wordsOf } from './sentences-of.ts'

describe('a pronoun and the verb drawn together with it', () => {
  it.each([
    ['He’s here', ['he', 'is', 'here']],
    ["they're here", ['they', 'are', 'here']],
    ['We’ve met', ['we', 'have', 'met']],
    ['I’d met', ['i', 'had', 'met']],
    ['I’m here', ['i', 'am', 'here']],
    ['it’ll open', ['it', 'will', 'open']],
    ['that’s all', ['that', 'is', 'all']],
  ])('%s', (text, words) => {
    expect(withoutContractions(wordsOf(text)).map(({ lower }) => lower)).toEqual(words)
  })

  it.each(['Orr’s harbour', 'the crews’ road', 'let’s sail', 'they don’t sail'])(
    'are not parted where there are none: %s',
    (text) => {
      const tokens = wordsOf(text)
      expect(withoutContractions(tokens)).toBe(tokens)
    },
  )

  it('stand where they stood, each with its own letters', () => {
    const words = fc.constantFrom('He’s', 'she’ll', "I'd", 'Orr’s', 'harbour', ',', 'they’ve')
    fc.assert(
      fc.property(fc.array(words), (some) => {
        const text = some.join(' ')
        const tokens = wordsOf(text)
        const parted = withoutContractions(tokens)
        for (const { start, end, text: own } of parted) expect(text.slice(start, end)).toBe(own)
        expect(parted.map(({ text: own }) => own).join('')).toBe(tokens.map(({ text: own }) => own).join(''))
      }),
      { numRuns: fuzzRuns },
    )
  })
})
