import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '#domain/text/word-count.ts'
import { wordOffsets } from '#domain/text/word-offsets.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  two\twords\n', 2],
    ['“Syria’s” — Mr. 50-year (well-known) … "', 4],
    ['السلام عليكم', 2],
    ['東京は', 3],
    ['iPhone手机 2024年', 5],
    ['ไทย ๒๕๖๗', 4],
    ['a\u00a0b\u2003c', 3],
  ])('counts %j as %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('counts the published text, where one quotation mark stands alone', () => {
    const text = readFileSync('public/readouts/leader-meets-syrian-president.txt', 'utf8')
    const paragraphs = text
      .split('\n')
      .filter((line) => line !== '')
      .slice(2, -1)
      .join('\n')
    expect(countWords(paragraphs)).toBe(paragraphs.split(/\s+/).filter((run) => run !== '"').length)
    expect(countWords(paragraphs)).toBe(748)
  })

  it('adds up over white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b))
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('takes a long run of marks in its stride', () => {
    expect(countWords('.'.repeat(300_000))).toBe(0)
  })
})

describe('wordOffsets', () => {
  const words = wordOffsets({
    paragraphs: [
      { id: 'p1', text: 'He said, “so it is.”' },
      { id: 'p2', text: '…' },
      { id: 'p3', text: 'The end' },
    ],
  })

  it('places paragraphs among the words of the whole text', () => {
    expect(words.total).toBe(7)
    expect(['p1', 'p2', 'p3', 'p9'].map((id) => [words.before(id), words.inside(id)])).toEqual([
      [0, 5],
      [5, 0],
      [5, 2],
      [7, 0],
    ])
  })

  it('counts a word for the span in which its first letter stands', () => {
    const span = (paragraph: string, start: number, end: number) =>
      words.span({ paragraph, start, end, text: '' })
    expect(span('p1', 9, 20)).toEqual({ at: 2, length: 3 })
    expect(span('p1', 4, 11)).toEqual({ at: 2, length: 1 })
    expect(span('p3', 5, 7)).toEqual({ at: 7, length: 0 })
  })

  it('gives each word to exactly one of the spans that a paragraph is cut into', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.nat(60)), (text, cuts) => {
        const offsets = wordOffsets({ paragraphs: [{ id: 'p1', text }] })
        const ends = [...cuts.filter((cut) => cut < text.length), text.length].sort((a, b) => a - b)
        const lengths = ends.map((end, at) =>
          offsets.span({ paragraph: 'p1', start: ends[at - 1] ?? 0, end, text: '' }),
        )
        expect(lengths.reduce((sum, { length }) => sum + length, 0)).toBe(countWords(text))
      }),
      { numRuns: fuzzRuns },
    )
  })
})
