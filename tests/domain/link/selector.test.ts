import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatText } from '#domain/link/flat-text.ts'
import {
  areWordsOf,
  describeRange,
  digestOf,
  type Selector,
  snapToCharacters,
  snapToWords,
} from '#domain/link/selector.ts'
import { describedArb, flatTextArb, selectedArb, selectedIn } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const flatOf = (...texts: string[]) =>
  flatText({ paragraphs: texts.map((text, at) => ({ id: `p${at + 1}`, text })) })

/** A text and the selection that stands between brackets in it. */
function selectionIn(marked: string) {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  return { flat: flatOf(...marked.replace(/[[\]]/g, '').split('\n')), selected: { start, end } }
}

const between = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`

describe('a selection snapped to characters', () => {
  it.each([
    ['white space', 'a[ river ]runs', 'a [river] runs'],
    ['white space of any kind', 'a[\u00a0\u3000\nriver\u2003]runs', 'a\u00a0\u3000\n[river]\u2003runs'],
    ['a surrogate pair', 'a \ud83d[\ude00 b', 'a [😀 b]'],
    ['a family', 'see 👨‍[👩]‍👧‍👦 there', 'see [👨‍👩‍👧‍👦] there'],
    ['an astronaut, from behind', 'see 👩‍🚀[x] there', 'see 👩‍🚀[x] there'],
    ['a flag', '🇫[🇮]🇸🇪', '[🇫🇮]🇸🇪'],
    ['combining marks', 'e[\u0301]te\u0301', '[e\u0301]te\u0301'],
    ['Arabic vowel signs', 'مُ[حَ]مَّد', 'مُ[حَ]مَّد'],
    ['a letter before its Arabic vowel sign', '[م]ُحَمَّد', '[مُ]حَمَّد'],
    ['several paragraphs', 'one [two\nthree\n]four', 'one [two\nthree]\nfour'],
  ])('leaves %s whole, or out', (_, marked, wanted) => {
    const { flat, selected } = selectionIn(marked.includes(']') ? marked : `${marked}]`)
    const range = snapToCharacters(flat, selected)
    expect(range && between(flat.text, range)).toBe(wanted)
  })

  it('is none where it holds nothing but white space, or nothing', () => {
    const flat = flatOf('one \u00a0\u3000 two', 'three')
    expect(snapToCharacters(flat, { start: 3, end: 7 })).toBeNull()
    expect(snapToCharacters(flat, { start: 1, end: 1 })).toBeNull()
    expect(snapToCharacters(flat, { start: 2, end: 1 })).toBeNull()
    expect(snapToCharacters(flat, { start: 10, end: 11 })).toBeNull()
    expect(snapToCharacters(flat, { start: 500, end: 900 })).toBeNull()
  })

  it('may reach beyond the text', () => {
    expect(snapToCharacters(flatOf('one two'), { start: -9, end: 99 })).toEqual({ start: 0, end: 7 })
  })

  it('is whole characters, with no white space at its ends, and with all that was selected', () => {
    const characters = new Intl.Segmenter('en')
    fc.assert(
      fc.property(flatTextArb, selectedArb, (flat, seed) => {
        const selected = selectedIn(flat, seed)
        const range = snapToCharacters(flat, selected)
        const words = flat.text.slice(selected.start, selected.end)
        expect(range === null).toBe(words.trim() === '')
        if (!range) return
        expect(range.start).toBeLessThan(range.end)
        expect(flat.text.slice(range.start, range.end)).toContain(words.trim())
        for (const at of [range.start, range.end]) {
          const from = flat.text.lastIndexOf('\n', at - 1) + 1
          const character = characters.segment(flat.text.slice(from, at + 100)).containing(at - from)
          expect(character?.index ?? at - from).toBe(at - from)
        }
        expect(snapToCharacters(flat, range)).toEqual(range)
      }),
      { numRuns: fuzzRuns },
    )
  })
})

describe('a selection snapped to words', () => {
  it.each([
    ['en', 'the [r]iver runs', 'the [river] runs'],
    ['en', 'the ri[ver ru]ns', 'the [river runs]'],
    ['en', 'th[e]', '[the]'],
    ['en', '[t]he', '[the]'],
    ['en', 'the [river runs]', 'the [river runs]'],
    ['en', 'he said[, ]then', 'he said[, ]then'],
    ['en', '“Ye[s,”] he said', '“[Yes,”] he said'],
    ['en', 'the country’[s] unity', 'the [country’s] unity'],
    ['en', 'one tw[o\nth]ree four', 'one [two\nthree] four'],
    ['en', 'ends her[e\nb]egins', 'ends [here\nbegins]'],
    ['ar', 'قال الر[ئي]س للصحفيين', 'قال [الرئيس] للصحفيين'],
    ['ar', 'قال [مُ]حَمَّد', 'قال [مُحَمَّد]'],
    ['zh', '我们希[望和]平', '我们[希望和平]'],
    ['zh', '[我]们希望和平。', '[我们]希望和平。'],
    ['ru', 'сказал пре[з]идент', 'сказал [президент]'],
  ])('has the whole of those that it begins and ends in (%s: %s)', (lang, marked, wanted) => {
    const { flat, selected } = selectionIn(marked)
    expect(between(flat.text, snapToWords(flat, selected, lang))).toBe(wanted)
  })

  it('holds the selection, stays in its paragraphs, and is whole words then', () => {
    fc.assert(
      fc.property(describedArb, fc.constantFrom('en', 'ar', 'zh', 'uk'), ({ flat, range }, lang) => {
        const whole = snapToWords(flat, range, lang)
        expect(whole.start).toBeLessThanOrEqual(range.start)
        expect(whole.end).toBeGreaterThanOrEqual(range.end)
        expect(flat.text.slice(whole.start, range.start)).not.toContain('\n')
        expect(flat.text.slice(range.end, whole.end)).not.toContain('\n')
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('takes no more than some hundred letters of a word without an end', () => {
    const flat = flatOf('a'.repeat(100_000))
    const { start, end } = snapToWords(flat, { start: 50_000, end: 50_001 }, 'en')
    expect(end - start).toBeLessThanOrEqual(401)
  })
})

/** How often words stand in a text, overlapping too. */
function countIn(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++
  return count
}

const namedBy = (text: string, { prefix, start, length, suffix }: Selector): string =>
  prefix + text.slice(start, start + length) + suffix

describe('what a link says of its words', () => {
  it('is what stands there, in so many bytes', () => {
    fc.assert(
      fc.property(describedArb, ({ flat: { text }, range: { start, end }, selector }) => {
        const words = text.slice(start, end)
        expect(selector).toMatchObject({ start, length: end - start, digest: digestOf(words) })
        expect(areWordsOf(selector, words)).toBe(true)
        expect(areWordsOf(selector, `${words}x`)).toBe(false)
        expect(words.startsWith(selector.head)).toBe(true)
        expect(words.endsWith(selector.tail)).toBe(true)
        expect(text.endsWith(selector.prefix, start)).toBe(true)
        expect(text.startsWith(selector.suffix, end)).toBe(true)
        const all = selector.head + selector.tail + selector.prefix + selector.suffix
        expect(Buffer.byteLength(all)).toBeLessThanOrEqual(175)
        expect(all.isWellFormed()).toBe(true)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('stands in the text once, where it says that it is unique', () => {
    fc.assert(
      fc.property(describedArb, ({ flat: { text }, selector }) => {
        if (selector.isUnique) expect(countIn(text, namedBy(text, selector))).toBe(1)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it.each([
    [
      'at the beginning of the text',
      '[The] sea is calm and blue today. Yes. The sea is calm and blue today!',
    ],
    ['at its end', 'He said that the sea is calm. Yes, said that the sea is [calm.]'],
    ['within', 'So calm is the sea. And [calm] is the sea.'],
    ['nowhere else', 'The [harbour] feeds us.'],
  ])('has as much around it as is needed (%s)', (_, marked) => {
    const { flat, selected } = selectionIn(marked)
    const selector = describeRange(flat, selected, '00000000')
    expect(selector.isUnique).toBe(true)
    expect(countIn(flat.text, namedBy(flat.text, selector))).toBe(1)
  })

  it('says that nothing but the place tells where that is so', () => {
    const same = 'The two sides stressed the need for peace and stability in the region. '
    expect(describeRange(flatOf(same.repeat(9)), { start: 300, end: 320 }, '00000000').isUnique).toBe(false)
    const flat = flatOf(...Array.from({ length: 9 }, () => same.trim()))
    expect(describeRange(flat, { start: 300, end: 320 }, '00000000').isUnique).toBe(false)
  })

  it.each([
    ['"abab…"', flatOf('ab'.repeat(750_000)), 700_001],
    ['"abab…", near its beginning', flatOf('ab'.repeat(750_000)), 0],
    ['"abab…", near its end', flatOf('ab'.repeat(750_000)), 1_499_900],
    [
      'equal sentences',
      flatOf(...Array.from({ length: 20_000 }, () => 'The two sides stressed the need for peace.')),
      430_000,
    ],
  ])('is told quickly where a text holds nothing but the same (%s)', (_, flat, at) => {
    for (const length of [1, 2, 100]) {
      const start = performance.now()
      const selector = describeRange(flat, { start: at, end: at + length }, '00000000')
      expect(performance.now() - start).toBeLessThan(500)
      expect(selector.isUnique).toBe(false)
    }
  })
})
