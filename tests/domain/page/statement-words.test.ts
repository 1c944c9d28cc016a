import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statementWords } from '#domain/page/statement-words.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const { statements } = markedReadout({
  paragraphs: ['It is so.'],
  statements: { q01: { content: ['It is so'] } },
})
const words = (spans: readonly string[], mode: 'direct' | 'indirect' = 'direct') =>
  statements.map((statement) =>
    statementWords({
      ...statement,
      mode,
      content: spans.map((text) => ({ paragraph: 'p1', start: 0, end: text.length, text })),
    }),
  )[0]

describe('the words of a quoted statement', () => {
  test.each([
    ['"It is so."', 'It is so.'],
    ['“It is so.”', 'It is so.'],
    ['‘It is so.’', 'It is so.'],
    ["'It is so.'", 'It is so.'],
    ["''It is so.''", 'It is so.'],
    ["``It is so.''", 'It is so.'],
    ['„Es ist so.“', 'Es ist so.'],
    ['‚Es ist so.‘', 'Es ist so.'],
    ['»Es ist so.«', 'Es ist so.'],
    ['« C’est ainsi. »', 'C’est ainsi.'],
    ['«\u202fC’est ainsi.\u00a0»', 'C’est ainsi.'],
    ['”Så är det.”', 'Så är det.'],
    ['’Så är det.’', 'Så är det.'],
    ['»Så är det.»', 'Så är det.'],
    ['「そうです。」', 'そうです。'],
    ['『そうです。』', 'そうです。'],
    ['《是的。》', '是的。'],
    ['\u200f«نعم.»\u200f', 'نعم.'],
    ['"It is so.”', 'It is so.'],
    ['" It is so."', 'It is so.'],
  ])('%s stand without their marks', (content, expected) => {
    expect(words([content])).toBe(expected)
  })

  test.each([
    ['“It is the nations’”', 'It is the nations’'],
    ["'It is the nations''", "It is the nations'"],
    ['"\'Tis so."', "'Tis so."],
    ["'Tis so, they said", "'Tis so, they said"],
    ['’Tis so', '’Tis so'],
    ['“He said ‘no’”', 'He said ‘no’'],
    ['“‘No’ is what he said”', '‘No’ is what he said'],
    ['It is so', 'It is so'],
    [' unmarked ', ' unmarked '],
    ["'", "'"],
  ])('%s lose nothing else', (content, expected) => {
    expect(words([content])).toBe(expected)
  })

  test('of a split quote are joined by a mark of omission', () => {
    expect(words(['"It is so,"', '"and so it stays."'])).toBe('It is so, […] and so it stays.')
  })

  test('over paragraphs lose the mark that opens each and the one that closes the last', () => {
    expect(words(['“It is so.', '“It stays the nations’', '“Always.”'])).toBe(
      'It is so. […] It stays the nations’ […] Always.',
    )
    expect(words(["'It is so.", "'Always.'"])).toBe('It is so. […] Always.')
  })

  test('that go on without an opening mark lose the mark that closes them', () => {
    expect(words(['“It is so.', 'Always.”'])).toBe('It is so. […] Always.')
  })
})

test('reported words stay to the letter, apostrophes and marks at their ends too', () => {
  expect(words(["'the truth' was the nations'"], 'indirect')).toBe("'the truth' was the nations'")
  expect(words(['it is so', 'it stays'], 'indirect')).toBe('it is so […] it stays')
})

test('the published readout: no quote keeps a mark at its ends, no reported word is lost', () => {
  const index = realReadout()
  for (const { id, mode, content } of index.statements) {
    const own = statementWords(statementOf(index, id))
    if (mode === 'direct') expect(own).not.toMatch(/^[\s"']|[\s"']$/)
    else expect(own).toBe(content.map(({ text }) => text).join(' […] '))
  }
})

test('any span: what is left is a run of it, and nothing but marks and white space went', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'"“”„«»‘’\' \u200fa.'), minLength: 1, maxLength: 12 }),
      (text) => {
        const left = words([text]) ?? ''
        const at = text.indexOf(left)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(text.slice(0, at) + text.slice(at + left.length)).not.toMatch(/[a.]/)
      },
    ),
    { numRuns: fuzzRuns },
  )
})

test('100,000 blanks inside a quote take no time', () => {
  const blank = ' '.repeat(100_000)
  const start = performance.now()
  expect(words([`"a${blank}b"`])).toBe(`a${blank}b`)
  expect(performance.now() - start).toBeLessThan(200)
})
