import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shorten } from '#domain/page/shorten.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

describe('shortened text', () => {
  test('is the whole text where it fits', () => {
    expect(shorten('It is so.', 9)).toBe('It is so.')
  })
  test('ends after a whole word, without the punctuation behind it', () => {
    expect(shorten('A few years ago, I said', 18)).toBe('A few years ago…')
    expect(shorten('A few years ago', 12)).toBe('A few years…')
  })
  test('ends between characters where no space is near', () => {
    expect(shorten('抵抗是叙利亚的鲜明特征', 6)).toBe('抵抗是叙利…')
    expect(shorten('e\u0301'.repeat(9), 4)).toBe('e\u0301…')
    expect(shorten('👩‍🚀👩‍🚀', 8)).toBe('👩‍🚀…')
    expect(shorten('🇮🇷🇸🇾🇮🇷', 8)).toBe('🇮🇷…')
  })
})

test('any text: a beginning of it, no longer than asked, cut where the engine too sees a character end', () => {
  const characters = new Intl.Segmenter('en')
  const unit = fc.constantFrom('a', ' ', ',', 'e\u0301', '😀', '👍🏽', '👩‍🚀', '抵', 'ك', 'َ', '🏴󠁧󠁢󠁳󠁣󠁴󠁿')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.integer({ min: 2, max: 60 }), (text, length) => {
      const short = shorten(text, length)
      expect(short.length).toBeLessThanOrEqual(length)
      if (short === text) return
      const kept = short.slice(0, -1)
      expect(text.startsWith(kept)).toBe(true)
      if (kept.length < text.length)
        expect(characters.segment(text).containing(kept.length)?.index).toBe(kept.length)
    }),
    { numRuns: fuzzRuns },
  )
})
