import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { direction } from '#domain/text/direction.ts'
import { isolate } from '#domain/text/isolate.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

test.each(['ar', 'ar-EG', 'AR', 'fa', 'fa-AF', 'prs', 'he', 'iw', 'ur', 'ps', 'ckb', 'ku-Arab', 'sd', 'ug'])(
  '%s runs from right to left',
  (lang) => expect(direction(lang)).toBe('rtl'),
)
test.each(['yi', 'dv', 'syr', 'nqo', 'az-Arab-IR', 'ff-Adlm', 'pa-PK', 'ku-IR', 'zh-yue-Arab'])(
  '%s runs from right to left',
  (lang) => expect(direction(lang)).toBe('rtl'),
)
test.each([
  'en',
  'ku',
  'ar-Latn',
  'he-latn-IL',
  'fa-Cyrl',
  'sd-Deva',
  'pa',
  'az',
  'zh-Hant',
  'en-x-arab',
  'en-t-fa',
])('%s runs from left to right', (lang) => expect(direction(lang)).toBe('ltr'))

test('words of the app’s direction stay bare, others are isolated', () => {
  expect(isolate('so')).toBe('so')
  expect(isolate('نعم')).toBe('\u2068نعم\u2069')
})

test('any words: what is set around them closes every isolate and leaves them whole', () => {
  const unit = fc.constantFrom('a', 'ن', '\u2066', '\u2067', '\u2068', '\u2069', '\u202b', '\u202c')
  fc.assert(
    fc.property(fc.string({ unit }), (words) => {
      const set = isolate(words)
      expect(set).toContain(words)
      let open = 0
      const outside: number[] = []
      for (const [at, control] of [...set].entries()) {
        if (/[\u2066-\u2068]/.test(control)) open++
        else if (control === '\u2069') open--
        expect(open).toBeGreaterThanOrEqual(0)
        if (open === 0) outside.push(at)
      }
      expect(open).toBe(0)
      if (set !== words) expect(outside).toEqual([[...set].length - 1])
    }),
    { numRuns: fuzzRuns },
  )
})
