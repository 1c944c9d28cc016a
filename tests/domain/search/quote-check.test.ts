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

const sentenceOf = (index: ReadoutIndex, check: QuoteCheck) =>
  quoteCheckSentence(index, check)
    .map((piece) => (typeof piece === 'string' ? piece : piece.where))
    .join('')
    .replaceAll('\u00a0', ' ')

/** With plain spaces for those that do not break. */
const answer = (text: string, index: ReadoutIndex = harbour) => sentenceOf(index, checkQuote(index, text))

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
    expect(checkQuote(harbour, 'The guests always walked on their long quay')).toMatchObject({
      kind: 'differs',
      differences: [
        { kind: 'same', text: 'The guests' },
        { kind: 'added', text: 'always' },
        { kind: 'same', text: 'walked on' },
        { kind: 'missing', text: 'the' },
        { kind: 'added', text: 'their' },
        { kind: 'same', text: 'long quay.' },
      ],
    })
    expect(checkQuote(harbour, 'Our harbour … it will feed our dogs')).toMatchObject({
      differences: [
        { kind: 'same', text: '"Our harbour' },
        { kind: 'gap', text: '[…]' },
        { kind: 'same', text: 'it will feed our' },
        { kind: 'missing', text: 'children."' },
        { kind: 'added', text: 'dogs' },
      ],
    })
  })

  it.each([
    ['promises they do intend to fulfil', 'promises they do {not} intend to fulfil."'],
    [
      'After more than fifty years, the line of the resistance',
      '"After more than {50} [fifty] years, the line of the resistance',
    ],
    [
      'they did succeed. Their aim now is to exclude Syria',
      'they did {not} succeed. Their aim now is to exclude Syria',
    ],
    [
      'In a meeting today yesterday (Thursday) with Mr. Bashar al-Assad',
      'In a meeting today [yesterday] (Thursday) with Mr. Bashar al-Assad,',
    ],
    [
      'the special merit of the [friendly] Syrian government',
      'the special merit of the [[friendly]] Syrian government,',
    ],
  ])('with what differs alone, and the marks that touch it: %s', (text, shown) => {
    const check = checkQuote(realReadout(), text)
    const around = { same: ['', ''], gap: ['', ''], missing: ['{', '}'], added: ['[', ']'] }
    const differences = 'differences' in check ? check.differences : []
    expect(differences.map(({ kind, text }) => around[kind].join(text)).join(' ')).toBe(shown)
  })

  it('as found with the brackets of an editor inside a word, not around one that is not there', () => {
    expect(answer('[o]ur harbour feed[s] us')).toMatch(/^These words: Waverly, quoted, ¶ 1\./)
    expect(answer('Our [busy] harbour feeds us')).toBe('Differs in: Waverly, quoted, ¶ 1.')
    expect(answer('[Y]our harbour feeds us')).toBe('Differs in: Waverly, quoted, ¶ 1.')
    const bracketed = markedReadout({ paragraphs: ['They sa[w] the [grey] sea.'], statements: {} })
    expect(answer('They sa[w] the [grey] sea', bracketed)).toBe('Narration of the issuer, ¶ 1.')
  })

  it.each([
    [
      'before other words',
      '"Our harbour feeds us," she told the guests of the evening papers',
      'Partly in this text, 4 of 12 words: the first 4: Waverly, quoted, ¶ 1. The rest, struck out here, is not in it.',
    ],
    [
      'behind other words',
      'As the evening papers had it: the lamps burn for 1.5 hours',
      'Partly in this text, 6 of 12 words: the last 6: Marran, reported, not quoted, ¶ 2. The rest, struck out here, is not in it.',
    ],
    [
      'among others, twice',
      'The papers wrote "and it will feed our children" and then, oddly enough: keep the lamps lit',
      'Partly in this text, 10 of 17 words: words 4 to 9: Waverly, quoted, ¶ 1 and ¶ 4; the last 4: Ada Waverly, as quoted by Marran, ¶ 2. The rest, struck out here, is not in it.',
    ],
  ])('as partly there, %s', (_, text, sentence) => {
    expect(answer(text)).toBe(sentence)
  })

  it('as the title of the readout, or its issuer', () => {
    const real = realReadout()
    expect(answer('Leader meets with Syrian President and delegation', real)).toBe(
      'The title of this readout, and no statement in it.',
    )
    expect(answer('The Office of the Supreme Leader', real)).toBe(
      'The name of the issuer, and no statement in this text.',
    )
  })

  it('as joined from different statements, each told', () => {
    expect(answer('waged a war against Syria … which is its resistance', realReadout())).toBe(
      'These words stand in different statements: “waged a war against Syria”: Khamenei, quoted, ¶ 4; “which is its resistance”: Khamenei, quoted, ¶ 4.',
    )
    expect(answer('on the long quay … Our harbour feeds us')).toBe(
      'These words stand in different statements: “on the long quay”: narration of the issuer, ¶ 1; “Our harbour feeds us”: Waverly, quoted, ¶ 1.',
    )
  })

  it.each([
    ['differs', 'We will navigate these conditions by increasing cooperation'],
    ['differs', 'There is doubt about this matter'],
    ['differs', 'resistance is our distinguished identity'],
    ['differs', 'whenever we advance the other side retreats'],
    ['differs', 'the relations between Russia and China are strategic'],
    ['differs', 'the Leader of the Islamic Republic'],
    ['differs', 'the government and people of Lebanon'],
    ['differs', 'the cost of resistance is less than the price'],
    ['differs', 'Mr Raisi had an impact in shaping the role of the Republic'],
    ['absent', 'the President of the United States'],
    ['absent', 'the people of the United Kingdom'],
    ['absent', 'the Supreme Leader of the country'],
    ['absent', 'the role of the United States in the region'],
    ['absent', 'the Leader of the people of Iran'],
    ['absent', 'Praising the government of Iran, the Leader said'],
    ['absent', 'All countries in the region must act'],
    ['absent', 'Syria resistance people Gaza'],
  ])('as near only where it is: %s: %s', (kind, text) => {
    expect(checkQuote(realReadout(), text).kind).toBe(kind)
  })

  it('as near with a fifth of its words changed', () => {
    const real = realReadout()
    for (const { content } of real.statements) {
      const words = content[0]?.text.split(' ') ?? []
      if (words.length < 8) continue
      const changed = words.map((word, at) => (at % 5 === 2 ? 'hovercraft' : word)).join(' ')
      expect(checkQuote(real, changed).kind, changed).toBe('differs')
    }
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

  it('that differs is shown with both sides whole, and no word both put in and taken out', () => {
    const real = realReadout()
    const all = real.readout.paragraphs.flatMap(({ text }) => text.split(' '))
    const textWords = ` ${wordsIn(all.join(' ')).join(' ')} `
    const changeArb = fc.record({
      at: fc.nat(60),
      drop: fc.nat(3),
      put: fc.array(fc.constantFrom('not', 'the', 'Syria', '[Iran]', 'resistance', '(of)', 'Gaza,', 'in'), {
        maxLength: 3,
      }),
    })
    fc.assert(
      fc.property(
        fc.nat(all.length - 10),
        fc.integer({ min: 5, max: 50 }),
        fc.array(changeArb, { minLength: 1, maxLength: 4 }),
        (from, length, changes) => {
          const words = all.slice(from, from + length)
          for (const { at, drop, put } of changes) words.splice(at % words.length, drop, ...put)
          const pasted = words.join(' ')
          const check = checkQuote(real, pasted)
          if (check.kind !== 'differs') return
          const side = (kind: 'missing' | 'added') =>
            check.differences
              .filter((one) => one.kind === 'same' || one.kind === kind)
              .map(({ text }) => text)
          expect(wordsIn(side('added').join(' '))).toEqual(wordsIn(pasted))
          expect(textWords).toContain(` ${wordsIn(side('missing').join(' ')).join(' ')} `)
          for (const [at, { kind, text }] of check.differences.entries()) {
            const next = check.differences[at + 1]
            if (kind === 'missing' && next?.kind === 'added')
              expect(
                wordsIn(text).filter((word) => wordsIn(next.text).some((other) => other === word)),
              ).toEqual([])
          }
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
          expect(sentenceOf(index, check)).not.toBe('')
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
