import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasWords } from '#domain/address/view.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { fold } from '#domain/search/fold.ts'
import {
  findHits,
  hitsInParagraph,
  parseSearch,
  type SearchResult,
  searchReadout,
} from '#domain/search/search.ts'
import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import { anyStringArb, readoutArb } from '../../fixtures/arbitraries.ts'
import { markedReadout } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

it('looks for a word, and for nothing where there is none', () => {
  for (const words of ['', ' ', '-', '"', '"""', '“ ”', '-"', "'", '…', '- -', '?'])
    expect(parseSearch(words)).toBeNull()
  fc.assert(
    fc.property(anyStringArb, (words) => {
      if (!hasWords(words)) expect(parseSearch(words)).toBeNull()
    }),
    { numRuns: fuzzRuns },
  )
})

const harbour = markedReadout({
  paragraphs: [
    'The harbour lay still. Ada said, "Our harbour feeds us," and added, "the sea is near."',
    'Tomas recalled, "I told them that the lamps burn toward the war memorial, and nobody heard."',
    'وقال تميم: «والبحر لا ينسى مُحَمَّدا».',
    '她说：“海港养活我们。”',
    'The guests walked on the quay of the harbour.',
  ],
  statements: {
    q01: { speakers: ['ada'], content: ['"Our harbour feeds us,"', '"the sea is near."'] },
    q02: {
      speakers: ['tomas'],
      content: ['"I told them that the lamps burn toward the war memorial, and nobody heard."'],
    },
    q03: {
      mode: 'indirect',
      speakers: ['tomas'],
      content: ['the lamps burn toward the war memorial'],
      within: 'q02',
    },
    q04: { content: ['«والبحر لا ينسى مُحَمَّدا»'] },
    q05: { content: ['“海港养活我们。”'] },
  },
})

const search = (words: string): SearchResult => {
  const found = searchReadout(harbour, words)
  if (!found) throw new Error('blank words')
  return found
}
const statements = (words: string) => [...search(words).statements]
const marked = (words: string, paragraph: string) =>
  hitsInParagraph(harbour, paragraph, search(words)).map(({ start, end }) =>
    harbour.paragraph.get(paragraph)?.text.slice(start, end),
  )

describe('searchReadout finds', () => {
  it.each([
    ['the beginning of a word', 'memo', ['q02', 'q03']],
    ['no word by its middle', 'ward', []],
    ['a word apart from one that ends like it', 'war', ['q02', 'q03']],
    ['words in any order', 'memorial lamps', ['q02', 'q03']],
    ['words that only the outer statement holds together', 'nobody lamps', ['q02']],
    ['words in different parts of a split quote', 'harbour sea', ['q01']],
    ['a phrase inside one part', '"sea is near"', ['q01']],
    ['no phrase over two parts', '"us the sea"', []],
    ['a phrase by whole words only', '"lamps bur"', []],
    ['a phrase that is still being typed', '"lamps bur', ['q02', 'q03']],
    ['phrases in marks of any kind', '«feeds us» ‘our harbour’', ['q01']],
    ['what does not hold a word', '-lamps -sea', ['q04', 'q05']],
    ['what holds one word and not another', 'lamps -nobody', ['q03']],
    ['what does not hold a phrase', 'lamps -"nobody heard"', ['q03']],
    ['a word whatever its case and marks', 'HÁRBOUR,', ['q01']],
    ['an Arabic word behind its particles', 'بحر', ['q04']],
    ['an Arabic word without its vowel signs', 'محمد', ['q04']],
    ['an Arabic phrase by whole words only', '"بحر لا"', []],
    ['Chinese words anywhere', '养活', ['q05']],
  ])('%s', (_, words, expected) => {
    expect(statements(words)).toEqual(expected)
  })

  it('nothing where the words are blank', () => {
    expect(searchReadout(harbour, ' \u00a0\n')).toBeNull()
  })

  it('hits in narration, counted apart', () => {
    const { narrationHits, narrationParagraphs } = search('harbour')
    expect(narrationHits).toBe(2)
    expect([...narrationParagraphs]).toEqual(['p1', 'p5'])
  })

  it('no hit in narration that holds a word to be without', () => {
    expect([...search('harbour -quay').narrationParagraphs]).toEqual(['p1'])
  })

  it('as narration a phrase that only begins or ends in a statement', () => {
    expect([...search(`'us," and added'`).narrationParagraphs]).toEqual(['p1'])
  })

  it('in narration, too, only where it holds every word', () => {
    expect([...search('still').narrationParagraphs]).toEqual(['p1'])
    expect([...search('still harbour').narrationParagraphs]).toEqual(['p1'])
    expect([...search('still sea').narrationParagraphs]).toEqual([])
  })

  it('what is quoted and what is reported in the real readout', () => {
    const real = realReadout()
    const found = searchReadout(real, '"special merit"')
    expect(
      [...(found?.statements ?? [])].map((id) =>
        real.number.get(real.statement.get(id)?.content[0]?.paragraph ?? ''),
      ),
    ).toEqual([4, 5])
    expect(found?.narrationHits).toBe(0)
    expect(searchReadout(real, 'identity national -west')?.statements.size).toBe(1)
  })
})

describe('hitsInParagraph', () => {
  it('marks the hits in statements that are found and in narration', () => {
    expect(marked('harbour', 'p1')).toEqual(['harbour', 'harbour'])
    expect(marked('harbour sea', 'p1')).toEqual(['harbour', 'sea'])
    expect(marked('lamps harbour', 'p2')).toEqual([])
  })

  it('marks whole letters with their vowel signs', () => {
    expect(marked('محمد', 'p3')).toEqual(['مُحَمَّد'])
  })

  it('joins hits that overlap', () => {
    expect(marked('mem memorial', 'p2')).toEqual(['memorial'])
  })

  it('knows no hits in a paragraph that is not there', () => {
    expect(hitsInParagraph(harbour, 'p99', search('harbour'))).toEqual([])
  })
})

describe('parseSearch', () => {
  it.each([
    ['harbour', ['harbour'], []],
    ['“our sea” -war', ['our sea'], ['war']],
    ['don’t ‘keep it’', ["don't", 'keep it'], []],
    ['anti-war — - ""', ['anti-war'], []],
    ['harbour harbour', ['harbour'], []],
    ['" - harbour -"', ['harbour'], []],
    ['"- - our sea… !"', ['our sea'], []],
  ])('reads %s', (words, terms, without) => {
    const parsed = parseSearch(words)
    expect(parsed?.terms.map(({ text }) => text)).toEqual(terms)
    expect(parsed?.without.map(({ text }) => text)).toEqual(without)
  })
})

describe('any words', () => {
  const wordsArb = fc.oneof(
    anyStringArb,
    fc
      .array(fc.constantFrom('said', 'that', 'the river', '"', '-', "'", 'é', 'وقال', '👩‍🚀', 'h'), {
        maxLength: 6,
      })
      .map((all) => all.join(' ')),
  )

  it('give hits that fold to their term and cut no character', () => {
    fc.assert(
      fc.property(readoutArb, wordsArb, (readout, words) => {
        const index = indexReadout(readout)
        const found = searchReadout(index, words)
        if (!found) return
        const [term, ...others] = found.search.terms
        for (const { id, text } of readout.paragraphs) {
          let last = -1
          for (const { start, end } of hitsInParagraph(index, id, found)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(isCharacterBoundary(text, start) && isCharacterBoundary(text, end)).toBe(true)
            if (others.length === 0)
              expect(
                fold(text.slice(start, end))
                  .replaceAll(term?.text ?? '', '')
                  .trim(),
              ).toBe('')
            last = end
          }
        }
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('find only statements that hold every term', () => {
    fc.assert(
      fc.property(readoutArb, wordsArb, (readout, words) => {
        const index = indexReadout(readout)
        const found = searchReadout(index, words)
        if (!found) return
        const { terms } = found.search
        for (const { id, content } of index.statements) {
          if (!found.statements.has(id)) continue
          const texts = content.map(({ text }) => fold(text))
          for (const term of terms)
            expect(
              texts.some((text) => findHits(text, { ...term, fromStart: false, toEnd: false }).length > 0),
            ).toBe(true)
        }
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('are searched in time that grows with their length', () => {
    const before = performance.now()
    for (const words of [
      "'".repeat(2000),
      '"a'.repeat(1000),
      '-'.repeat(2000),
      '. '.repeat(1000),
      'a'.repeat(100_000),
    ])
      searchReadout(harbour, words)
    expect(performance.now() - before).toBeLessThan(4000)
  })
})
