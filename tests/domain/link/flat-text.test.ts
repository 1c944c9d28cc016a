import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatText, rangeOf, stretchesOf } from '#domain/link/flat-text.ts'
import { flatTextArb, selectedArb, selectedIn } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const paragraphs = [
  { id: 'p1', text: 'one two' },
  { id: 'p3', text: 'three' },
  { id: 'p2', text: 'four' },
]
const flat = flatText({ paragraphs })

describe('the paragraphs of a readout as one text', () => {
  it('are joined by a line feed, once for each list of them', () => {
    expect(flat.text).toBe('one two\nthree\nfour')
    expect(flat.starts).toEqual([0, 8, 14])
    expect(flatText({ paragraphs })).toBe(flat)
    expect(flatText({ paragraphs: [...paragraphs] })).toEqual(flat)
  })

  it('give a range for each stretch', () => {
    expect(rangeOf(flat, { paragraph: 'p3', start: 1, end: 5 })).toEqual({ start: 9, end: 13 })
  })

  it.each([
    ['within one', 4, 7, ['p1 4–7']],
    ['over several', 4, 16, ['p1 4–7', 'p3 0–5', 'p2 0–2']],
    ['without one of which no character is taken', 7, 13, ['p3 0–5']],
    ['none', 7, 8, []],
    ['none behind the end', 90, 99, []],
    ['up to the end', 14, 99, ['p2 0–4']],
  ])('give stretches for each range: %s', (_, start, end, wanted) => {
    const stretches = stretchesOf(flat, { start, end })
    expect(stretches.map((one) => `${one.paragraph} ${one.start}–${one.end}`)).toEqual(wanted)
  })

  it('give stretches that hold the words of a range, line feeds aside', () => {
    fc.assert(
      fc.property(flatTextArb, selectedArb, (flat, seed) => {
        const range = selectedIn(flat, seed)
        const words = stretchesOf(flat, range).map((stretch) => {
          const { start, end } = rangeOf(flat, stretch)
          return flat.text.slice(start, end)
        })
        expect(words.join('')).toBe(flat.text.slice(range.start, range.end).replaceAll('\n', ''))
      }),
      { numRuns: fuzzRuns },
    )
  })
})
