import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceOf } from '#domain/document/sentence-of.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

type Marks = { content: string[]; mention?: string[]; cue?: string[] }

const sentences = (paragraph: string, ...marks: Marks[]) => {
  const index = markedReadout({
    paragraphs: [paragraph],
    statements: Object.fromEntries(marks.map((mark, at) => [`q0${at + 1}`, mark])),
  })
  return sentenceOf(index, statementOf(index, 'q01')).map(({ text }) => text)
}

describe('a sentence ends', () => {
  test.each([
    ['at a full stop', 'He came. She said it is so. He left.', 'She said it is so.'],
    ['at an Arabic question mark', 'جاء. هل it is so؟ ذهب.', 'هل it is so؟'],
    ['at an Urdu full stop', 'وہ آیا۔ it is so۔ وہ گیا۔', 'it is so۔'],
    ['at a CJK full stop without a space', '他来了。it is so。他走了。', 'it is so。'],
    ['behind the marks that close it', 'He said, "Come." It is, it is so.', 'It is, it is so.'],
    ['before an opening mark', '“Come.” “Well, it is so.” “Go.”', '“Well, it is so.”'],
  ])('%s', (_, paragraph, expected) => {
    expect(sentences(paragraph, { content: ['it is so'] })).toEqual([expected])
  })

  test.each([
    'In a meeting with Mr. Marran, Dr. J. K. Brandt of the U.S. Navy said it is so',
    'In art. 5 and No. 7 of the plan it is so',
    'At 3.5 metres, i.e. below the mark, it is so',
    'They … waited! and it is so',
    'قال د. أحمد it is so',
  ])('not within: %s', (sentence) => {
    expect(sentences(`He came. ${sentence}. He left.`, { content: ['it is so'] })).toEqual([`${sentence}.`])
  })

  test('after "I" and after "no", which are words', () => {
    expect(sentences('So do I. And it is so.', { content: ['it is so'] })).toEqual(['And it is so.'])
    expect(sentences('He said no. And it is so.', { content: ['it is so'] })).toEqual(['And it is so.'])
  })
})

describe('the sentence of a statement', () => {
  test('goes on past the stops inside its content', () => {
    expect(
      sentences('He came. She said, "It is so. It stays." He left.', { content: ['"It is so. It stays."'] }),
    ).toEqual(['She said, "It is so. It stays."'])
  })

  test('goes on past the stops inside another statement', () => {
    expect(
      sentences(
        'She said, "One. Two." and that it is so. He left.',
        { content: ['it is so'] },
        { content: ['"One. Two."'] },
      ),
    ).toEqual(['She said, "One. Two." and that it is so.'])
  })

  test('holds the words after it that name who spoke', () => {
    expect(
      sentences('He came. "It is so!" Mayor Waverly said. He left.', {
        content: ['"It is so!"'],
        mention: ['Mayor Waverly'],
        cue: ['said'],
      }),
    ).toEqual(['"It is so!" Mayor Waverly said.'])
  })

  test('is one span for neighbours and one for each where others lie between', () => {
    expect(sentences('One is. Two is. Three is.', { content: ['One', 'Two'] })).toEqual(['One is. Two is.'])
    expect(sentences('One is. Two is. Three is.', { content: ['One', 'Three'] })).toEqual([
      'One is.',
      'Three is.',
    ])
  })
})

test('the published readout: every sentence starts with a capital or a quote and ends with a stop', () => {
  const index = realReadout()
  for (const statement of index.statements) {
    const [sentence, ...more] = sentenceOf(index, statement)
    expect(more).toEqual([])
    expect(sentence?.text).toMatch(/^\p{Lu}.*[.]"?$/u)
    expect(sentence?.text).toContain(statement.content[0]?.text)
  }
  expect(sentenceOf(index, statementOf(index, 'q05'))[0]?.text).toBe(
    'He also said that Mr Amir-Abdullahian had paid special attention to this area.',
  )
})

test('any text: the sentences hold all the content and are runs of the paragraph', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab AI.!。؟"”\'('), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const index = markedReadout({ paragraphs: [text], statements: { q01: { content: [text] } } })
      const whole = statementOf(index, 'q01')
      const content = [{ paragraph: 'p1', start, end, text: text.slice(start, end) }]
      const found = sentenceOf(
        { ...index, inParagraph: new Map([['p1', [{ ...whole, content }]]]) },
        { ...whole, content },
      )
      expect(found.length).toBeLessThanOrEqual(1)
      for (const span of found) expect(span.text).toBe(text.slice(span.start, span.end))
      const held = found
        .map((span) => text.slice(Math.max(span.start, start), Math.min(span.end, end)))
        .join('')
      expect(held.trim()).toBe(text.slice(start, end).trim())
    }),
    { numRuns: fuzzRuns },
  )
})

test('a paragraph of 20,000 statements is cut in no time', () => {
  const paragraph = 'He said so. '.repeat(20_000)
  const index = markedReadout({ paragraphs: [paragraph], statements: { q01: { content: ['so'] } } })
  const first = statementOf(index, 'q01')
  const all = Array.from({ length: 20_000 }, (_, at) => ({
    ...first,
    id: `s${at}`,
    content: [{ paragraph: 'p1', start: at * 12 + 8, end: at * 12 + 10, text: 'so' }],
  }))
  const start = performance.now()
  expect(sentenceOf({ ...index, inParagraph: new Map([['p1', all]]) }, first)).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(1000)
})
