import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  everything,
  isFiltering,
  MAX_WORDS,
  normaliseView,
  type View,
  viewCodec,
} from '#domain/address/view.ts'
import { anyQueryArb, anyStringArb, viewArb } from '../../fixtures/arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const runs = { numRuns: fuzzRuns }
const query = (view: Partial<View>): string => viewCodec.format({ ...everything, ...view }).join('&')
const parse = viewCodec.parse

describe('normaliseView', () => {
  it('gives one form, whatever it is given, and leaves that form alone', () => {
    const anyView = fc.record({
      speakers: fc.array(anyStringArb),
      modes: fc.array(fc.constantFrom('direct' as const, 'indirect' as const)),
      themes: fc.array(anyStringArb),
      words: fc.oneof(
        anyStringArb,
        fc.string({ unit: 'binary', minLength: 1990, maxLength: 2010, size: 'max' }),
      ),
      show: fc.constantFrom('context' as const, 'matches' as const),
    })
    fc.assert(
      fc.property(anyView, (view) => {
        const one = normaliseView(view)
        expect(normaliseView(one)).toEqual(one)
        expect(one.words.length).toBeLessThanOrEqual(MAX_WORDS)
        expect(one.words).not.toMatch(/\p{Surrogate}/u)
        expect(parse(viewCodec.format(view).join('&'))).toEqual(one)
      }),
      runs,
    )
  })

  it('keeps a character whole where it cuts long words', () => {
    const { words } = normaliseView({ ...everything, words: `${'a'.repeat(MAX_WORDS - 1)}👩` })
    expect(words).toBe('a'.repeat(MAX_WORDS - 1))
  })

  it('keeps white space behind the words, for whoever is still typing, and none before', () => {
    expect(normaliseView({ ...everything, words: '  the river ' }).words).toBe('the river ')
    expect(normaliseView({ ...everything, words: ' \u00a0\n' }).words).toBe('')
  })
})

describe('viewCodec', () => {
  it('parses what it formats to the same view', () => {
    fc.assert(
      fc.property(viewArb(), (view) => {
        const search = viewCodec.format(view).join('&')
        expect(parse(search)).toEqual(view)
        expect(parse(`?${search}`)).toEqual(view)
      }),
      runs,
    )
  })

  it('formats as the contract says: sorted lists, plain commas, defaults left out', () => {
    expect(
      query({
        speakers: ['khamenei', 'assad', 'khamenei'],
        themes: ['gaza'],
        modes: ['direct'],
        words: 'a b',
        show: 'matches',
      }),
    ).toBe('speaker=assad,khamenei&theme=gaza&mode=direct&q=a%20b&show=matches')
    expect(query({})).toBe('')
  })

  it('gives a valid view for any query, and the same again from its own form', () => {
    fc.assert(
      fc.property(anyQueryArb, (search) => {
        const view = parse(search)
        expect(normaliseView(view)).toEqual(view)
        expect(parse(viewCodec.format(view).join('&'))).toEqual(view)
      }),
      runs,
    )
  })

  it.each<[string, string, Partial<View>]>([
    [
      'unknown names and values',
      '?speaker=A,-b,c d,assad&mode=loud&show=all&x=1&Theme=gaza',
      { speakers: ['assad'] },
    ],
    ['empty lists', '?speaker=&theme=,,&mode=&q=&show=', {}],
    ['lists given twice and in doubles', '?theme=b,a&theme=a', { themes: ['a', 'b'] }],
    ['commas and names in percent', '?spe%61ker=b%2Ca', { speakers: ['a', 'b'] }],
    ['the speaker who is not established', '?speaker=_unknown,_other', { speakers: ['_unknown'] }],
    [
      'an id of 64 letters, not of 65',
      `?theme=${'a'.repeat(64)},${'b'.repeat(65)}`,
      { themes: ['a'.repeat(64)] },
    ],
    ['names that objects have', '?__proto__=1&speaker=constructor', { speakers: ['constructor'] }],
    ['plus for a space and %2B for a plus', '?q=a+b%2Bc', { words: 'a b+c' }],
    ['the first of several searches', '?q=one&q=two', { words: 'one' }],
    ['what is not UTF-8, as it stands', '?q=100%+of%ff', { words: '100% of%ff' }],
    ['an encoded surrogate, as it stands', '?q=%ed%a0%80', { words: '%ed%a0%80' }],
    ['a lone surrogate', '?q=a\ud83d', { words: 'a\ufffd' }],
    ['show', '?show=matches&show=context', { show: 'matches' }],
  ])('reads %s', (_, search, view) => {
    expect(parse(search)).toEqual({ ...everything, ...view })
  })

  it.each([
    ['words', `?q=${'%d9%82'.repeat(17_000)}`],
    ['broken percents', `?q=${'%'.repeat(100_000)}`],
    ['ids', `?speaker=${Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(',')}`],
    ['commas', `?theme=${','.repeat(100_000)}`],
    ['pairs', '&q=1'.repeat(25_000)],
    ['ampersands', '&'.repeat(100_000)],
  ])('reads 100 kB of %s', (_, search) => {
    const view = parse(search)
    expect(parse(viewCodec.format(view).join('&'))).toEqual(view)
  })
})

describe('isFiltering', () => {
  it('is about what is left out, not how it is shown', () => {
    expect(isFiltering(everything)).toBe(false)
    expect(isFiltering({ ...everything, show: 'matches', words: ' ' })).toBe(false)
    for (const words of ['-', '"""', '“…”', "' -"]) expect(isFiltering({ ...everything, words })).toBe(false)
    for (const words of ['a', '٧', '海', '-a', '€', '👩'])
      expect(isFiltering({ ...everything, words })).toBe(true)
    expect(isFiltering({ ...everything, speakers: ['_unknown'] })).toBe(true)
    expect(isFiltering({ ...everything, modes: ['direct'] })).toBe(true)
    expect(isFiltering({ ...everything, themes: ['gaza'] })).toBe(true)
  })
})
