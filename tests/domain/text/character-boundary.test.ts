import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const boundaries = (text: string): Set<number> =>
  new Set([text.length, ...Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index)])

describe('isCharacterBoundary', () => {
  it.each([
    ['a surrogate pair', '🚀', 1],
    ['a letter and its accent', 'e\u0301', 1],
    ['an emoji joined to another', '👩\u200d🚀', 3],
    ['a flag', '🇮🇸', 2],
    ['a Hangul syllable in parts', '\u1112\u1161\u11ab', 1],
    ['an Arabic letter and its vowel', 'ب\u064e', 1],
  ])('is none inside %s', (_what, text, at) => {
    expect(isCharacterBoundary(text, at)).toBe(false)
    expect(isCharacterBoundary(`x${text}x`, at + 1)).toBe(false)
    expect(isCharacterBoundary(`x${text}x`, 1)).toBe(true)
  })

  it('agrees with Intl.Segmenter on any short text', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '"',
        '“',
        '…',
        '©',
        'é',
        'ب',
        'ـ',
        'ה',
        'я',
        '東',
        'の',
        'カ',
        '\u0301',
        '\u064e',
        '\u200d',
        '👩',
        '🇮',
        '\u00ad',
        '\u0600',
        '١',
        '\ufe0f',
        '가',
        '\u11ab',
        'ำ',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join('')
        const expected = boundaries(text)
        for (let at = 0; at <= text.length; at += 1)
          expect(isCharacterBoundary(text, at)).toBe(expected.has(at))
      }),
      { numRuns: fuzzRuns },
    )
  })
})
