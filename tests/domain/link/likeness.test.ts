import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, gramsOf, joinGrams, lettersKey, likeness } from '#domain/link/likeness.ts'
import { flatTextArb } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const grams = (text: string) => gramsOf(comparable(text))
const like = (one: string, other: string): number => likeness(grams(one), grams(other))
const key = (text: string): number => lettersKey(text, 0, text.length)

describe('words made comparable', () => {
  it.each([
    ['marks and case', '“We, the River-States…”', 'we the river states'],
    ['accents', 'Été à la mairie', 'ete a la mairie'],
    ['Arabic vowel signs', 'مُحَمَّد!', 'محمد'],
    ['nothing but marks', ' … ', ''],
  ])('differ no longer in %s', (_, words, wanted) => {
    expect(comparable(words)).toBe(wanted)
  })

  it.each([
    ['He said, “Yes.”', 'he said: "yes"'],
    ['Iran-Syria relations', 'Iran – Syria relations'],
    ['العلاقات، والسلام', 'العلاقات والسلام'],
  ])('have one key: %s, %s', (one, other) => {
    expect(key(one)).toBe(key(other))
  })

  it('have another key for other letters, or for another order', () => {
    const words = ['peace', 'peacf', 'epace', 'piece', 'peac', 'peacee', '和平', '平和', '']
    expect(new Set(words.map(key)).size).toBe(words.length)
    expect(lettersKey('war peace war', 4, 9)).toBe(key('peace'))
  })

  it('have the key of their letters the first time that they are asked for and ever after', () => {
    const unlike = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (character) => {
        const first = key(character)
        return first !== key(character) || (first === key('')) !== (comparable(character) === '')
      },
    )
    expect(unlike).toEqual([])
  })

  it('have another key for other letters beyond the first plane, and the same in either case', () => {
    expect(key('𐌳𐌴')).not.toBe(key('𐌴𐌳'))
    expect(key('𠀀')).not.toBe(key('𠀁'))
    expect(key('𞤢𞤣')).toBe(key('𞤀𞤁'))
  })

  it('have one key wherever they are the same by code units', () => {
    fc.assert(
      fc.property(flatTextArb, ({ text }) => {
        expect(key(text.replace(/[\s.,“”。]/g, ''))).toBe(key(text))
        expect(Number.isSafeInteger(key(text))).toBe(true)
      }),
      { numRuns: fuzzRuns / 4 },
    )
  })
})

describe('the likeness of words', () => {
  it('is 1 for the same, 0 for others altogether, and between for the rest', () => {
    expect(like('the river runs', 'The river runs!')).toBe(1)
    expect(like('', '')).toBe(1)
    expect(like('abc', 'xyz')).toBe(0)
    expect(like('', 'xyz')).toBeLessThan(1)
    expect(like('我们希望和平', '我们希望合作')).toBeGreaterThan(0.5)
    const [close, far] = ['the wide river runs', 'the mountain stands']
    expect(like('the river runs', close)).toBeGreaterThan(like('the river runs', far))
  })

  it('is the same both ways, from 0 to 1', () => {
    fc.assert(
      fc.property(flatTextArb, flatTextArb, (one, other) => {
        const [a, b] = [like(one.text, other.text), like(other.text, one.text)]
        expect(a).toBe(b)
        expect(a >= 0 && a <= 1).toBe(true)
        expect(like(one.text, one.text)).toBe(1)
      }),
      { numRuns: fuzzRuns / 4 },
    )
  })

  it('is of several sentences what it is of their runs together', () => {
    const [one, other] = [grams('the river runs'), grams('and the sea waits')]
    expect([...joinGrams([one, other])]).toEqual([...one, ...other].sort((a, b) => a - b))
    expect(joinGrams([one])).toBe(one)
    expect(joinGrams([])).toHaveLength(0)
  })
})
