import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, MAX_WORDS, viewCodec } from '#domain/address/view.ts'
import { isQuoteLike, quoteToCheck, withPasted } from '#domain/search/pasted-words.ts'
import { anyStringArb } from '../../fixtures/arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

describe('a pasted text', () => {
  it.each([
    ['of four words is put in quotation marks', 'the sea is wide', '"the sea is wide"'],
    ['keeps its dash', 'no more — they said — than that', '"no more — they said — than that"'],
    ['comes in one line', ' the sea\n\tis  wide\r\n', '"the sea is wide"'],
    ['keeps marks around it', '“the sea is wide”', '“the sea is wide”'],
    ['gets others than it holds', 'Ada said, "the sea is wide"', '“Ada said, "the sea is wide"”'],
    [
      'gets some if its own are several',
      '“The sea,” she said, “is wide”',
      '"“The sea,” she said, “is wide”"',
    ],
    ['of fewer words stays a search', 'resistance -cost', 'resistance -cost'],
    ['of fewer words keeps its marks', '"the sea"', '"the sea"'],
  ])('%s', (_, text, words) => {
    expect(withPasted('', text, '')).toBe(words)
  })

  it('between other words is a phrase among them', () => {
    expect(withPasted('Gaza ', 'the sea is wide', '')).toBe('Gaza "the sea is wide"')
  })

  it('between quotation marks that stand there gets no others', () => {
    expect(withPasted('"', 'the sea is wide', '"')).toBe('"the sea is wide"')
  })

  it('is asked for as a quote again by the address, cut or not', () => {
    fc.assert(
      fc.property(fc.oneof(anyStringArb, fc.lorem({ maxCount: 500 })), (text) => {
        fc.pre(isQuoteLike(text) && !/["“”«»「」]/.test(text))
        const words = withPasted('', text, '')
        const [reloaded] = [viewCodec.parse(viewCodec.format({ ...everything, words }).join('&')).words]
        expect(reloaded.length).toBeLessThanOrEqual(MAX_WORDS)
        expect(quoteToCheck(reloaded)).toBe(words.replace(/\p{Surrogate}/gu, '\ufffd').slice(1, -1))
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('says where it was cut', () => {
    const words = withPasted('', 'sea '.repeat(1000), '')
    expect(words.length).toBeLessThanOrEqual(MAX_WORDS)
    expect(words).toMatch(/sea \[…\]"$/)
  })
})

describe('a quote to check', () => {
  it.each([
    ['"the sea is wide"', 'the sea is wide'],
    [' «the sea is wide» ', 'the sea is wide'],
    ['“Ada said, "the sea is wide"”', 'Ada said, "the sea is wide"'],
    ['the sea is wide', null],
    ['"the sea is', null],
    ['"the sea"', null],
    ['"the sea is wide', null],
    ['"the sea is" "wide and blue"', null],
    ['-"the sea is wide"', null],
    ['"', null],
    ['""', null],
  ])('is one phrase of four words or more: %s', (words, quote) => {
    expect(quoteToCheck(words)).toBe(quote)
  })
})
