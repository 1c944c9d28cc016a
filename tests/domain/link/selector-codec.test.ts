import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatText } from '#domain/link/flat-text.ts'
import { describeRange, type Selector, snapToCharacters } from '#domain/link/selector.ts'
import { LONGEST_VALUE, selectorCodec } from '#domain/link/selector-codec.ts'
import { anyStringArb } from '../../fixtures/arbitraries.ts'
import { describedArb, madeUnder } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const { parse, format } = selectorCodec

/** What was published: it never changes, and is read for ever. */
const PUBLISHED = {
  value:
    '11z5UQBPAvD6NJVMrAHZKOFjSx7cuvlPIhlaAQF5ivKzwIFXn6d8lPM00Tt7HkFgEkgMrQQ1uYBE11LMTpOGsENZh3odKTMcRWvN4GubxrR0OBS4OMom9wUnvsQ',
  selector: {
    revision: '90770129',
    start: 188,
    length: 44,
    digest: 'abb0e5a137',
    head: "resistance is Syria's distinguished identity",
    tail: '',
    prefix: 'stated that ',
    suffix: '. He added t',
    isUnique: true,
  },
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const outcomeOf = (value: string): string => {
  const read = parse(value)
  return read.ok ? 'ok' : read.why
}

const valueArb = describedArb.map(({ selector }) => format(selector))
const oneOrOther = fc.oneof(valueArb, fc.constant(PUBLISHED.value))

describe('the value of a link to a selection', () => {
  it('is the one that was published', () => {
    expect(format(PUBLISHED.selector)).toBe(PUBLISHED.value)
    expect(parse(PUBLISHED.value)).toEqual({ ok: true, selector: PUBLISHED.selector })
  })

  it('says the selector again, in 280 letters and digits or less', () => {
    fc.assert(
      fc.property(describedArb, ({ selector }) => {
        const value = format(selector)
        expect(value).toMatch(/^1[0-9A-Za-z]+$/)
        expect(value.length).toBeLessThanOrEqual(LONGEST_VALUE)
        expect(parse(value)).toEqual({ ok: true, selector })
      }),
      { numRuns: fuzzRuns },
    )
  })

  it.each([
    ['Latin', 'and the two sides agreed. '],
    ['Arabic', 'وأكد الجانبان أهمية السلام. '],
    ['Chinese', '双方强调和平的重要性。'],
    ['Cyrillic', 'Стороны подчеркнули важность мира. '],
    ['Thai', 'ทั้งสองฝ่ายเห็นพ้องกัน '],
    ['emoji', '👨‍👩‍👧‍👦👩‍🚀🇫🇮'],
    ['marks', 'e\u0301\u0316\u0327\u0301\u0316\u0327'],
  ])('is no longer however many words are selected of however long a text (%s)', (_, words) => {
    const flat = flatText({ paragraphs: [{ id: 'p1', text: `one ${words.repeat(1000)}` }] })
    const { length } = flat.text
    for (const size of [1, 3, 20, 60, 100, 180, 1000, length / 3, length])
      for (const start of [0, 5, length / 2, length - size].map(Math.floor)) {
        const range = snapToCharacters(flat, { start, end: start + Math.floor(size) })
        if (!range) continue
        const selector = describeRange(flat, range, 'ffffffff')
        const value = format({ ...selector, start: 2 ** 31 - 1, length: 2 ** 31 - 1 })
        expect(value.length).toBeLessThanOrEqual(LONGEST_VALUE)
        expect(outcomeOf(value)).toBe('ok')
      }
  })
})

describe('a value that was harmed', () => {
  it('is read as cut wherever it ends too early', () => {
    fc.assert(
      fc.property(oneOrOther, (value) => {
        for (let end = 0; end < value.length; end++) expect(outcomeOf(value.slice(0, end))).toBe('cut')
      }),
      { numRuns: fuzzRuns / 10 },
    )
  })

  it('never leads elsewhere for one other character, or two that changed places', () => {
    const outcomes = [...PUBLISHED.value].flatMap((was, at) =>
      [...`${DIGITS}.- é`]
        .filter((other, place) => other !== was && (place + at) % 4 === 0)
        .map((other) => outcomeOf(PUBLISHED.value.slice(0, at) + other + PUBLISHED.value.slice(at + 1))),
    )
    expect(new Set(outcomes)).toEqual(new Set(['cut', 'damaged', 'later']))
    fc.assert(
      fc.property(
        valueArb,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(61)), { minLength: 2, maxLength: 2 }),
        (value, harms) => {
          for (const [one, other, digit] of harms) {
            const characters = [...value]
            const [a, b] = [one % value.length, other % value.length]
            if (DIGITS[digit] !== characters[a]) {
              const changed = characters.with(a, DIGITS.charAt(digit)).join('')
              expect(['damaged', 'cut', 'later']).toContain(outcomeOf(changed))
            }
            const swapped = characters.with(a, characters[b] ?? '').with(b, characters[a] ?? '')
            if (characters[a] !== characters[b]) expect(outcomeOf(swapped.join(''))).not.toBe('ok')
          }
        },
      ),
      { numRuns: fuzzRuns },
    )
  })

  it('is read all the same with something stuck on behind, or white space in it', () => {
    const stuckArb = fc.oneof(
      fc.constantFrom(
        '.',
        ')',
        '…',
        'hello',
        '%20',
        '"',
        '>',
        '\n',
        '&v=1',
        '*',
        '1',
        '0',
        '。',
        ' and so on',
      ),
      anyStringArb,
    )
    const spaceArb = fc.tuple(fc.nat(), fc.constantFrom(' ', '\n', '\r\n  ', '\t', '\u00a0'))
    fc.assert(
      fc.property(describedArb, stuckArb, fc.array(spaceArb, { maxLength: 4 }), (one, stuck, spaces) => {
        const whole = { ok: true, selector: one.selector }
        const value = format(one.selector)
        expect(parse(value + stuck)).toEqual(whole)
        let wrapped = value
        for (const [at, space] of spaces) {
          const place = at % (wrapped.length + 1)
          wrapped = wrapped.slice(0, place) + space + wrapped.slice(place)
        }
        expect(parse(wrapped)).toEqual(whole)
        expect(parse(wrapped + stuck)).toEqual(whole)
      }),
      { numRuns: fuzzRuns },
    )
  })
})

describe('a value of another format', () => {
  const whole = (format: string, rest: string): string => {
    const length = 3 + rest.length
    return format + DIGITS.charAt(Math.floor(length / 62)) + DIGITS.charAt(length % 62) + rest
  }

  it.each([
    ['2', whole('2', 'abc'), 'later'],
    ['9, longer than any of this one', whole('9', 'x'.repeat(900)), 'later'],
    ['2, cut', whole('2', 'abcdef').slice(0, -1), 'damaged'],
    ['2, with more behind', `${whole('2', 'abc')}d`, 'damaged'],
    ['0', whole('0', 'abc'), 'damaged'],
    ['a letter', whole('x', 'abc'), 'damaged'],
  ])('is of a later one where it is whole and its number is higher (%s)', (_, value, outcome) => {
    expect(outcomeOf(value)).toBe(outcome)
  })

  it('is no selector where the bytes are whole but say none', () => {
    const { selector } = PUBLISHED
    expect(outcomeOf(format({ ...selector, length: 0 }))).toBe('damaged')
    expect(outcomeOf(format({ ...selector, head: 'x'.repeat(300) }))).toBe('damaged')
    expect(outcomeOf('103')).toBe('damaged')
    expect(outcomeOf('1zz')).toBe('damaged')
  })
})

describe('anything that stands in an address', () => {
  const large = (unit: string) => unit.repeat(100_000 / unit.length)

  it('is read or refused, never thrown', () => {
    const almostArb = fc
      .tuple(fc.constantFrom('1', '2', '11', '10'), fc.stringMatching(/^[0-9A-Za-z]{0,300}$/))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(anyStringArb, fc.string({ maxLength: 400 }), almostArb), (value) => {
        expect(['cut', 'damaged', 'later']).toContain(outcomeOf(value))
      }),
      { numRuns: fuzzRuns },
    )
  })

  it.each([
    ['digits', large('1')],
    ['the longest that it says', `14W${large('z')}`],
    ['white space', large(' ')],
    ['white space between', large('1 ')],
    ['surrogates', large('\ud83d')],
    ['emoji', large('😀')],
    ['a whole value over and over', PUBLISHED.value.repeat(800)],
    ['a whole value behind white space', `${large(' ')}${PUBLISHED.value}`],
  ])('takes no time however long (%s)', (_, value) => {
    const start = performance.now()
    outcomeOf(value)
    expect(performance.now() - start).toBeLessThan(50)
  })

  it('is the same selector wherever it is the same value', () => {
    const selector: Selector = { ...PUBLISHED.selector, revision: madeUnder, isUnique: false }
    expect(parse(format(selector))).toEqual({ ok: true, selector })
    expect(format(selector)).not.toBe(format({ ...selector, isUnique: true }))
  })
})
