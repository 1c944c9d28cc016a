import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '#ingest/packs/en/english.ts'
import { readLexicon } from '#ingest/themes/lexicon.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const theme = { id: 'trade', label: 'Trade', words: ['trade'] }

describe('the lexicon that comes with the app', () => {
  it('is sound', () => {
    expect(readLexicon(english.lexicon)).toMatchObject({ ok: true })
  })

  it('has no phrase that stands for a theme and is excepted from it', () => {
    const both = english.lexicon.flatMap(({ words, except = [] }) =>
      words.filter((word) => except.includes(word)),
    )
    expect(both).toEqual([])
  })
})

describe('a lexicon', () => {
  it('may leave its exceptions out', () => {
    expect(readLexicon([theme])).toEqual({ ok: true, lexicon: [{ ...theme, except: [] }] })
  })

  it.each([
    ['no list', {}, 'the list: '],
    ['an id that is none', [{ ...theme, id: 'Free trade' }], '[0].id: is no id'],
    ['no label', [theme, { ...theme, id: 'energy', label: ' ' }], '[1].label: is empty'],
    ['no words', [{ ...theme, words: [] }], '[0].words: is empty'],
    ['a phrase without a word', [{ ...theme, words: ['trade', '—'] }], '[0].words[1]: holds no word'],
    ['a sentence', [{ ...theme, words: ['a b c d e f g h i'] }], '[0].words[0]: has more than 8 words'],
    ['a character that is refused', [{ ...theme, label: 'Tra\u202ede' }], '[0].label: holds a character'],
    ['two themes of one id', [theme, theme], 'the list: two themes have the same id'],
  ])('with %s is refused, with the place', (_, input, fault) => {
    const read = readLexicon(input)
    expect(read.ok ? [] : read.faults).toEqual([expect.stringContaining(fault)])
  })

  it('may be anything and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.record({ id: fc.string(), words: fc.anything() }))),
        (input) => {
          const read = readLexicon(input)
          expect(read.ok || (read.faults.length > 0 && read.faults.length <= 10)).toBe(true)
        },
      ),
      { numRuns: fuzzRuns },
    )
  })
})
