import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithMap, unfold } from '#domain/search/fold.ts'
import { anyStringArb } from '../../fixtures/arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const characters =
  'aAzéÉßſıİøŁæœΣςΆйЁ“”„«»「」‘’`´′–—-−  \t\u00a0\u3000\u00ad\u200b\u200d\u200e\u2067\u2069\ufeffأإآٱاىيیةهکكـ\u064b\u0651שׁ\u05b7ﬁ½…ﷺ한\u1112\u1161\u11ab가が\u304b\u3099ก้นิहिकि中𠀀𝐀👩🚀\ufe0f🇫🇮\u0301\ud83d\ude00\0'
const textArb = fc.oneof(
  anyStringArb,
  fc.string({ unit: fc.constantFrom(...characters), maxLength: 30 }),
  fc.string({ unit: 'grapheme' }),
)

describe('fold', () => {
  it.each([
    ['case', 'STRASSE Straße ſtraße', 'strasse strasse strasse'],
    ['Latin diacritics', 'Ærøskøbing Łódź Ħaġar naïve ıİ', 'aeroskobing lodz hagar naive ii'],
    ['composed and decomposed letters alike', 'é e\u0301', 'e e'],
    ['Greek accents and final sigma', 'Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', 'οδυσσευσ οδυσσευσ'],
    ['Cyrillic', 'Ёлка ёлка', 'елка елка'],
    ['Arabic vowel signs and tatweel', 'مُحَمَّد محـــمد', 'محمد محمد'],
    ['Arabic alef, ya and ta marbuta', 'أإآٱ ىیي ةه ک', 'اااا ييي هه ك'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['quotation marks', '“a” „b‟ «c» 「d」', '"a" "b" "c" "d"'],
    ['apostrophes', 'don’t don‘t don`t donʼt', "don't don't don't don't"],
    ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
    ['white space', 'a\u00a0\u2009 b\t\nc', 'a b c'],
    ['what is invisible', 'har\u00adbour\u200f \u2067x\u2069 \u200bz\ufeff', 'harbour x z'],
    ['compatibility forms', 'ﬁne ＡＢ …', 'fine ab ...'],
  ])('makes one of %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps what makes another letter: vowel signs, voicing, tones', () => {
    for (const [one, other] of [
      ['कि', 'की'],
      ['か', 'が'],
      ['กา', 'ก้า'],
    ])
      expect(fold(one ?? '')).not.toBe(fold(other ?? ''))
  })

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(textArb, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('folds each character as it does alone, single spaces aside', () => {
    fc.assert(
      fc.property(textArb, (text) => {
        expect(fold(text)).toBe([...text].map(fold).join('').replace(/ {2,}/g, ' '))
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('makes the capital of ß what it makes of ß', () => {
    expect(fold('STRAẞE')).toBe(fold('Straße'))
  })

  it('changes nothing when done again, whatever the character', () => {
    const restless: string[] = []
    for (let point = 0; point < 0x20000; point++) {
      const once = fold(String.fromCodePoint(point))
      if (fold(once) !== once) restless.push(point.toString(16))
    }
    expect(restless).toEqual([])
  })

  it('maps every place back, in order and in range, to the text that folds to it', () => {
    fc.assert(
      fc.property(textArb, (text) => {
        const folded = foldWithMap(text)
        expect(folded.folded).toBe(fold(text))
        const places = Array.from({ length: folded.folded.length + 1 }, (_, at) => unfold(folded, at))
        expect(places.at(-1)).toBe(text.length)
        expect(folded.map === null || folded.map.length === places.length).toBe(true)
        places.forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual(places[at - 1] ?? 0)
          if (place !== places[at - 1])
            expect(fold(text.slice(0, place)).trimEnd()).toBe(folded.folded.slice(0, at).trimEnd())
        })
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('folds a long text in time that grows with its length', () => {
    const text = 'é\u0301 “İ” ﷺ'.repeat(40_000)
    const before = performance.now()
    foldWithMap(text)
    expect(performance.now() - before).toBeLessThan(4000)
  })
})
