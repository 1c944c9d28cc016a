import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesIn } from '#ingest/page/places-in.ts'

describe('placesIn', () => {
  it('counts lines and columns from one', () => {
    const at = placesIn('Title\n\n  He said it.\nShe did not.', ['He said it.', 'She did not.'])
    expect(at(0, 0)).toEqual({ line: 3, column: 3 })
    expect(at(0, 3)).toEqual({ line: 3, column: 6 })
    expect(at(1, 4)).toEqual({ line: 4, column: 5 })
  })

  it('finds a place in a paragraph that was wrapped', () => {
    const at = placesIn('He said\nthat it\nwas so.', ['He said that it was so.'])
    expect(at(0, 8)).toEqual({ line: 2, column: 1 })
    expect(at(0, 16)).toEqual({ line: 3, column: 1 })
  })

  it('tells equal paragraphs apart by their order, and knows nothing of others', () => {
    const at = placesIn('Yes.\nYes.', ['Yes.', 'Yes.', 'No.'])
    expect([at(0, 0), at(1, 0), at(2, 0)]).toEqual([{ line: 1, column: 1 }, { line: 2, column: 1 }, null])
  })

  it('finds every word of any lines', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
        const lines = paragraphs.map((words, number) => `${number} ${words.join(' ')}`)
        const at = placesIn(lines.join('\n'), lines)
        for (const [number, line] of lines.entries())
          expect(at(number, line.length)).toEqual({ line: number + 1, column: line.length + 1 })
      }),
    )
  })
})
