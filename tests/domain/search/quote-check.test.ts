import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import { quoteCheckSentence } from '#domain/messages/quote-check.ts'
import { fold } from '#domain/search/fold.ts'
import { checkQuote, type QuoteCheck } from '#domain/search/quote-check.ts'
import { anyStringArb, readoutArb } from '../../fixtures/arbitraries.ts'
import { generateReadout } from '../../fixtures/generate-readout.ts'
import { markedReadout } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const harbour = markedReadout({
  paragraphs: [
    'The guests walked on the long quay. Ada said, "Our harbour feeds us," lifting a cup, "and it will feed our children."',
    "Tomas stated that the lamps burn for 1.5 hours — no more. He said, \"I told them that the sea gives and takes, and Ada answered, 'keep the lamps lit' then. That was long ago.",
    '"We don’t forget it." The two sides agreed on a shared plan for the lamps.',
    'In closing, Ada said, "and it will feed our children."',
    'وقال تميم: «لن يعطش جارٌ لنا ما دام في النهر ماء».',
    '她说：“海港养活我们所有人。”',
    'no no no no no no no no no no no no',
  ],
  statements: {
    q01: { mode: 'direct', content: ['"Our harbour feeds us,"', '"and it will feed our children."'] },
    q02: { mode: 'indirect', speakers: ['tomas'], content: ['the lamps burn for 1.5 hours — no more'] },
    q03: {
      mode: 'direct',
      speakers: ['tomas'],
      content: [
        "\"I told them that the sea gives and takes, and Ada answered, 'keep the lamps lit' then. That was long ago.",
        '"We don’t forget it."',
      ],
    },
    q04: { mode: 'indirect', speakers: ['tomas'], content: ['the sea gives and takes'], within: 'q03' },
    q05: { mode: 'direct', speakers: ['ada'], content: ["'keep the lamps lit'"], within: 'q03' },
    q06: { mode: 'indirect', speakers: ['both'], content: ['a shared plan for the lamps'] },
    q07: { mode: 'direct', content: [[4, '"and it will feed our children."']], repeats: 'q01' },
    q08: { mode: 'direct', speakers: [], content: ['«لن يعطش جارٌ لنا ما دام في النهر ماء»'] },
    q09: { mode: 'direct', speakers: ['ilse'], content: ['“海港养活我们所有人。”'] },
  },
})

/** With plain spaces for those that do not break. */
const answer = (text: string, index: ReadoutIndex = harbour) =>
  quoteCheckSentence(index, checkQuote(index, text)).replaceAll('\u00a0', ' ')

function found(text: string, index = harbour): Extract<QuoteCheck, { kind: 'found' }> {
  const check = checkQuote(index, text)
  if (check.kind !== 'found') throw new Error(`not found but ${check.kind}: ${text}`)
  return check
}

const places = (text: string) =>
  found(text).places.map(({ stretches, coverage, statement }) => ({
    words: stretches.map(({ paragraph, start, end }) =>
      harbour.paragraph.get(paragraph)?.text.slice(start, end),
    ),
    coverage,
    statement,
  }))

describe('a pasted quotation is answered', () => {
  it.each([
    [
      'quoted',
      'our harbour feeds us',
      'These words: Waverly, quoted, ¶ 1. Capitals, accents or punctuation differ.',
    ],
    [
      'quoted in two places',
      '“and it will feed our children.”',
      'These words: Waverly, quoted, ¶ 1 and ¶ 4.',
    ],
    [
      'quoted over paragraphs',
      'That was long ago. "We don\'t forget it',
      'These words: Marran, quoted, ¶ 2–3. Capitals, accents or punctuation differ.',
    ],
    [
      'quoted by two parts of one quote',
      'Our harbour feeds us … and it will feed our children',
      'These words: Waverly, quoted, ¶ 1.',
    ],
    ['reported', 'the lamps burn for 1.5 hours', 'Reported, not quoted: Marran, ¶ 2.'],
    ['of a joint speaker', 'a shared plan for the lamps', 'Reported, not quoted: The two sides, ¶ 3.'],
    ['nested, quoted', 'keep the lamps lit', 'These words: Ada Waverly, as quoted by Marran, ¶ 2.'],
    [
      'nested, reported',
      'the sea gives and takes',
      'These words: Tomas Marran, as reported by the same speaker, ¶ 2.',
    ],
    [
      'more than what is nested',
      'the sea gives and takes, and Ada answered',
      'These words: Marran, quoted, ¶ 2.',
    ],
    ['quoted in part', 'lifting a cup, "and it will feed', 'Only partly quoted: Waverly, ¶ 1.'],
    [
      'quoted in part, over the words between',
      'feeds us, lifting a cup, and it',
      'Only partly quoted: Waverly, ¶ 1.',
    ],
    ['reported in part', 'stated that the lamps burn', 'Partly reported, not quoted: Marran, ¶ 2.'],
    ['narration', 'walked on the long quay', 'Narration of the issuer, ¶ 1.'],
    [
      'without its dash and in capitals',
      'THE LAMPS BURN FOR 1.5 HOURS NO MORE',
      'Reported, not quoted: Marran, ¶ 2. Capitals, accents or punctuation differ.',
    ],
    [
      'in Arabic, without vowel signs',
      'لن يعطش جار لنا ما دام',
      'These words: Not established, quoted, ¶ 5. Capitals, accents or punctuation differ.',
    ],
    ['in Chinese', '海港养活我们', 'These words: Ilse Brandt, quoted, ¶ 6.'],
    ['with a word changed', 'our harbour feeds everyone', 'Differs in: Waverly, quoted, ¶ 1.'],
    [
      'reported, with a word changed',
      'the lamps burn for 1.5 days',
      'Differs in: Marran, reported, not quoted, ¶ 2.',
    ],
    [
      'narration, with a word left out',
      'the guests walked on the quay',
      'Differs in: narration of the issuer, ¶ 1.',
    ],
    ['not there', 'my hovercraft is full of eels', 'Not in this text.'],
    ['too short', 'our harbour feeds', 'Too few words to check: it takes 4 or more.'],
    [
      'too short between its gaps',
      'our … feeds … will … children',
      'Too few words to check: it takes 4 or more.',
    ],
    ['too long', 'ab'.repeat(50_000), 'Too much to check at once: at most 2,000 words, with few gaps.'],
  ])('as %s', (_, text, sentence) => {
    expect(answer(text)).toBe(sentence)
  })

  it('never as found where a number differs by its point, or a word by its apostrophe', () => {
    for (const text of ['lamps burn for 15 hours', 'lamps burn for 1,5 hours', 'We dont forget it'])
      expect(checkQuote(harbour, text).kind).not.toBe('found')
  })

  it('never as found where the words are cut', () => {
    expect(checkQuote(harbour, 'ur harbour feeds us').kind).not.toBe('found')
  })

  it('never as found where an ellipsis would pass over more than the next paragraph', () => {
    expect(checkQuote(harbour, 'Our harbour … a shared plan').kind).not.toBe('found')
    expect(places('our children … the sea gives')).toMatchObject([
      { words: ['our children', 'the sea gives'] },
    ])
  })

  it('with each place apart, and the first of many', () => {
    expect(places('no no no no no')).toHaveLength(2)
    const many = markedReadout({
      paragraphs: Array.from({ length: 30 }, () => 'the sea is wide'),
      statements: {},
    })
    expect(found('the sea is wide', many)).toMatchObject({ total: 30, places: { length: 20 } })
    expect(answer('the sea is wide', many)).toContain('And 10 places more.')
  })

  it('with an ellipsis of any kind', () => {
    for (const gap of ['…', '...', '[…]', '[...]', ' . . . ', '(…)'])
      expect(places(`The guests ${gap} long quay`)).toMatchObject([{ words: ['The guests', 'long quay'] }])
  })

  it('with the words that differ', () => {
    expect(checkQuote(harbour, 'His harbour always feeds us')).toMatchObject({
      kind: 'differs',
      differences: [
        { kind: 'missing', text: 'Our' },
        { kind: 'added', text: 'His' },
        { kind: 'same', text: 'harbour' },
        { kind: 'added', text: 'always' },
        { kind: 'same', text: 'feeds us' },
      ],
    })
    expect(checkQuote(harbour, 'Our harbour … it will feed our dogs')).toMatchObject({
      differences: [
        { kind: 'same', text: 'Our harbour' },
        { kind: 'gap', text: '[…]' },
        { kind: 'same', text: 'it will feed our' },
        { kind: 'missing', text: 'children' },
        { kind: 'added', text: 'dogs' },
      ],
    })
  })

  it('in the real readout', () => {
    const real = realReadout()
    expect(
      answer(
        'Everyone must recognise the special merit of the Syrian government, which is its resistance.',
        real,
      ),
    ).toBe('These words: Khamenei, quoted, ¶ 4 and ¶ 5.')
    expect(answer('whenever we retreat, the other side advances', real)).toBe(
      'These words: Bashar al-Assad, as quoted by Khamenei, ¶ 15.',
    )
    expect(answer('resistance is Syria’s distinguished identity', real)).toBe(
      'Reported, not quoted: Khamenei, ¶ 1.',
    )
    expect(answer('We must navigate the conditions by increasing cooperation', real)).toBe(
      'Differs in: Khamenei, quoted, ¶ 6.',
    )
  })
})

const generated = indexReadout(generateReadout({ paragraphs: 60, seed: 3 }))
const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
const allWords = ` ${generated.readout.paragraphs.flatMap(({ text }) => wordsIn(text)).join(' ')} `
const runArb = fc
  .record({ paragraph: fc.nat(59), start: fc.nat(400), length: fc.integer({ min: 4, max: 60 }) })
  .map(({ paragraph, start, length }) => {
    const { id = '', text = '' } = generated.readout.paragraphs[paragraph] ?? {}
    const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => ({
      index,
      end: index + word.length,
    }))
    const from = start % Math.max(1, words.length - 3)
    const some = words.slice(from, from + length)
    return {
      paragraph: id,
      start: some[0]?.index ?? 0,
      end: some.at(-1)?.end ?? 0,
      text: text.slice(some[0]?.index, some.at(-1)?.end),
    }
  })

describe('any pasted text', () => {
  it('of the readout is found where it stands', () => {
    fc.assert(
      fc.property(runArb, ({ paragraph, start, end, text }) => {
        const { places, total, marksDiffer } = found(text, generated)
        expect(marksDiffer).toBe(false)
        if (total <= places.length)
          expect(places.map(({ stretches }) => stretches)).toContainEqual([{ paragraph, start, end }])
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('is called quoted only where one direct statement holds all of it', () => {
    fc.assert(
      fc.property(runArb, ({ text }) => {
        for (const { coverage, statement, stretches } of found(text, generated).places) {
          const holder = generated.statement.get(statement ?? '')
          expect(statement === null).toBe(coverage !== 'quoted' && coverage !== 'reported')
          if (holder) expect(holder.mode).toBe(coverage === 'quoted' ? 'direct' : 'indirect')
          for (const { paragraph, start, end } of holder ? stretches : [])
            expect(
              holder?.content.some(
                (span) => span.paragraph === paragraph && span.start <= start && end <= span.end,
              ),
            ).toBe(true)
        }
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('with a word put in, left out or changed is never found, unless it stands so elsewhere', () => {
    fc.assert(
      fc.property(
        runArb,
        fc.nat(),
        fc.constantFrom('in', 'out', 'changed'),
        fc.constantFrom('not', 'never', 'ferry', 'و'),
        (run, nth, how, word) => {
          const words = wordsIn(run.text)
          fc.pre(words.length > 5)
          const at = 1 + (nth % (words.length - 2))
          words.splice(at, how === 'in' ? 0 : 1, ...(how === 'out' ? [] : [word]))
          const text = words.join(' ')
          fc.pre(!allWords.includes(` ${text} `))
          const check = checkQuote(generated, text)
          expect(check.kind).not.toBe('found')
          if (check.kind === 'differs')
            expect(check.differences.some(({ kind }) => kind !== 'same')).toBe(true)
        },
      ),
      { numRuns: fuzzRuns },
    )
  })

  it('is answered, with places inside the text', () => {
    fc.assert(
      fc.property(
        readoutArb,
        fc.array(
          fc.oneof(anyStringArb, fc.constantFrom('said', 'the river', 'that', '…', '[...]', '"', 'وقال')),
          { maxLength: 12 },
        ),
        (readout, parts) => {
          const index = indexReadout(readout)
          const check = checkQuote(index, parts.join(' '))
          expect(quoteCheckSentence(index, check)).not.toBe('')
          const all = check.kind === 'found' ? check.places : check.kind === 'differs' ? [check.place] : []
          for (const { stretches } of all)
            for (const { paragraph, start, end } of stretches) {
              expect(start).toBeLessThan(end)
              expect(end).toBeLessThanOrEqual(index.paragraph.get(paragraph)?.text.length ?? 0)
            }
        },
      ),
      { numRuns: fuzzRuns },
    )
  })

  it('of the same words over and over is answered in bounded time', () => {
    const hostile = markedReadout({
      paragraphs: Array.from({ length: 200 }, () => 'ab '.repeat(500)),
      statements: {},
    })
    const before = performance.now()
    for (const text of [
      'ab '.repeat(1999),
      'ab ab ba '.repeat(600),
      'ab ab … '.repeat(12),
      'ab'.repeat(20_000),
    ])
      checkQuote(hostile, text)
    expect(performance.now() - before).toBeLessThan(10_000)
  }, 20_000)
})
