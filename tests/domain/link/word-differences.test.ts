import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WordDifference, wordDifferences } from '#domain/link/word-differences.ts'
import { anyStringArb } from '../../fixtures/arbitraries.ts'
import { flatTextArb } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const joined = (differences: readonly WordDifference[], without: WordDifference['kind']): string =>
  differences.map(({ kind, text }) => (kind === without ? '' : text)).join('')

const MARKS = { same: ['', ''], was: ['[-', '-]'], is: ['{+', '+}'] } as const
const marked = (then: string, now: string): string =>
  wordDifferences(then, now)
    .map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1])
    .join('')

describe('how a text differs from what it was', () => {
  it.each([
    ['the same', 'one two', 'one two', 'one two'],
    ['a word', 'has always contributed', 'has long contributed', 'has [-always-]{+long+} contributed'],
    ['a mark', '"We must', '“We must', '[-"-]{+“+}We must'],
    ['white space', 'one two', 'one  two', 'one[- -]{+  +}two'],
    ['a character of Chinese', '我们希望和平', '我们希望合平', '我们希望[-和-]{+合+}平'],
    ['a whole word, not a letter of it', 'وقال الرئيس', 'وقالت الرئيسة', '[-وقال الرئيس-]{+وقالت الرئيسة+}'],
    ['words next to one another', 'it was then so', 'it took now so', 'it [-was then-]{+took now+} so'],
    ['all of it', '', 'one', '{+one+}'],
    ['nothing', '', '', ''],
  ])('is told word by word: %s', (_, then, now, wanted) => {
    expect(marked(then, now)).toBe(wanted)
  })

  it('is both texts, joined', () => {
    const textArb = fc.oneof(
      anyStringArb,
      flatTextArb.map(({ text }) => text.slice(0, 200)),
    )
    fc.assert(
      fc.property(textArb, textArb, (then, now) => {
        const differences = wordDifferences(then, now)
        expect(joined(differences, 'is')).toBe(then)
        expect(joined(differences, 'was')).toBe(now)
        expect(wordDifferences(then, then).every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('is one text after the other where nearly every word is another', () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ')
    const start = performance.now()
    const differences = wordDifferences(text('a'), text('b').replaceAll(' ', ', '))
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(differences.map(({ kind }) => kind)).toEqual(['was', 'is'])
  })
})
