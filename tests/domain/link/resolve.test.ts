import { describe, expect, it } from 'vitest'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { flatText } from '#domain/link/flat-text.ts'
import { MOST_PLACES, type Resolution, resolveSelection, resolveStatement } from '#domain/link/resolve.ts'
import { describeRange, type Selector } from '#domain/link/selector.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'
import { relinkedReadout } from '../../fixtures/relinked-readout.ts'

/** What a link to some words says; of several equal ones, to the first, or to those behind other words. */
function selectorOf(index: ReadoutIndex, words: string, behind = ''): Selector {
  const flat = flatText(index.readout)
  const start = flat.text.indexOf(words, flat.text.indexOf(behind))
  if (start < 0) throw new Error(`no such words: ${words}`)
  return describeRange(flat, { start, end: start + words.length }, index.readout.revision ?? '00000000')
}

const wordsAt = ({ paragraph }: ReadoutIndex, { stretches }: Resolution['places'][number]): string =>
  stretches.map(({ paragraph: id, start, end }) => paragraph.get(id)?.text.slice(start, end)).join('\n')

/** What a link came to, in short: the words that it leads to and the ids of statements. */
const summaryOf = (now: ReadoutIndex, resolution: Resolution | null) =>
  resolution && {
    outcome: resolution.outcome,
    difference: resolution.difference,
    attribution: resolution.attribution.kind,
    words: resolution.places.map((place) => wordsAt(now, place)),
    statements: resolution.places.map(({ statement }) => statement),
  }

type Both = { made: ReadoutIndex; now: ReadoutIndex }

const followed = ({ made, now }: Both, words: string, behind?: string) =>
  summaryOf(now, resolveSelection({ made, now }, selectorOf(made, words, behind)))
const opened = ({ made, now }: Both, id: string) => summaryOf(now, resolveStatement({ made, now }, id))

const real = relinkedReadout()

describe('a link to a statement of the real readout', () => {
  it.each([
    ['q01', 'exact', 'none', 'same', ["resistance is Syria's distinguished identity"], ['q01']],
    // Printed twice, each the same at its place.
    [
      'q13',
      'exact',
      'none',
      'same',
      ['"Everyone must recognise the special merit of the Syrian government, which is its resistance."'],
      ['q13'],
    ],
    [
      'q14',
      'changed',
      'marks',
      'same',
      ['“We must navigate these conditions by increasing cooperation and organising it systematically.”'],
      ['q14'],
    ],
    [
      'q25',
      'moved',
      'none',
      'same',
      [
        '"After more than 50 years, the line of the resistance in the region has progressed and is now adopting an ideological and political approach."',
      ],
      ['q25'],
    ],
    ['q19', 'gone', 'none', 'unknown', [], []],
    ['q28', 'exact', 'none', 'same', ['the cost of resistance is less than the cost of compromise'], ['q28']],
  ])('(%s) is %s', (id, outcome, difference, attribution, words, statements) => {
    expect(opened(real, id)).toEqual({ outcome, difference, attribution, words, statements })
  })

  it('is changed by words, and tells both', () => {
    const { made, now } = real
    const resolution = resolveStatement({ made, now }, 'q07')
    expect(summaryOf(now, resolution)).toMatchObject({
      outcome: 'changed',
      difference: 'words',
      attribution: 'same',
      statements: ['q07'],
      words: [expect.stringContaining('this identity has long contributed')],
    })
    expect(resolution?.original?.words).toContain('this identity has always contributed')
    expect(resolution?.original?.stretches).toEqual(statementOf(made, 'q07').content)
  })

  it('is ambiguous where it was split', () => {
    expect(opened(real, 'q09')).toEqual({
      outcome: 'ambiguous',
      difference: 'none',
      attribution: 'unknown',
      words: [
        expect.stringMatching(/^"The West and .* but they did not succeed\.$/),
        expect.stringMatching(/^Their aim now .* intend to fulfil\."$/),
      ],
      statements: ['q32', 'q33'],
    })
  })

  it('says whom the words are given to now', () => {
    const resolution = resolveStatement(real, 'q29')
    const { attribution, outcome } = resolution ?? {}
    expect(outcome).toBe('exact')
    expect(attribution).toMatchObject({
      kind: 'changed',
      from: [
        {
          issuer: 'The Office of the Supreme Leader',
          chain: [{ mode: 'indirect', speakers: [{ id: 'assad', name: 'Bashar al-Assad' }] }],
        },
      ],
      to: [{ chain: [{ mode: 'indirect', speakers: [] }] }],
    })
  })

  it('is none where that revision had no such statement', () => {
    expect(resolveStatement(real, 'q32')).toBeNull()
    expect(resolveStatement(real, 'constructor')).toBeNull()
    expect(resolveStatement(real, '')).toBeNull()
  })

  it('is what it is in the revision that it was made under', () => {
    for (const made of [real.made, real.now])
      for (const { id } of made.statements)
        expect(opened({ made, now: made }, id)).toMatchObject({
          outcome: 'exact',
          difference: 'none',
          attribution: 'same',
          statements: [id],
        })
  })
})

describe('a link to words of the real readout', () => {
  it.each([
    ['strengthening Iran-Syria relations important', 'exact', 'none', 'same', null],
    ['the Syrian president described him', 'exact', 'none', 'same', null],
    ['also spoke about the resistance in the region', 'moved', 'none', 'same', null],
    [
      'this identity has always contributed',
      'changed',
      'words',
      'same',
      'this identity has long contributed',
    ],
    ['"We must navigate', 'changed', 'marks', 'same', '“We must navigate'],
    ['We must navigate', 'exact', 'none', 'same', null],
    ['his gratitude and appreciation', 'exact', 'none', 'changed', null],
    ['on the future was positive, saying', 'gone', 'none', 'unknown', undefined],
    // Two statements now, but the same words at the same place, said by the same.
    ['but they did not succeed. Their aim', 'exact', 'none', 'same', null],
  ])('(%s) is %s', (words, outcome, difference, attribution, now) => {
    expect(followed(real, words)).toEqual({
      outcome,
      difference,
      attribution,
      words: now === undefined ? [] : [now ?? words],
      statements: now === undefined ? [] : [null],
    })
  })

  it('leads to each part of those that no longer stand together', () => {
    const words = followed(
      real,
      'at the forefront of implementing these guidelines were Mr Raisi and Mr. Amir-Abdullahian."\nSpeaking about Mr Raisi',
    )
    expect(words).toMatchObject({ outcome: 'changed', difference: 'between' })
    expect(words?.words).toEqual([
      'at the forefront of implementing these guidelines were Mr Raisi and Mr. Amir-Abdullahian."\nSpeaking about Mr Raisi',
    ])
  })

  it('leads to the one that was meant of two that are equal', () => {
    const words = 'the special merit of the Syrian government'
    for (const [behind, paragraph] of [
      ['', 'p4'],
      ['Praising Bashar', 'p5'],
    ] as const) {
      const { places, outcome } = resolveSelection(real, selectorOf(real.made, words, behind))
      expect(outcome).toBe('exact')
      expect(places.flatMap(({ stretches }) => stretches.map((stretch) => stretch.paragraph))).toEqual([
        paragraph,
      ])
    }
  })
})

const PARAGRAPHS = [
  'The guests walked on the long quay. Ada Waverly said that the harbour feeds the whole of the town.',
  'Tomas Marran added, "We will keep all the lamps lit until the last boat is home." He thanked her.',
  'He recalled that Ada had told him, "Nobody sails alone from this harbour," a year before the storm.',
]
const STATEMENTS = {
  q01: { content: ['the harbour feeds the whole of the town'] },
  q02: {
    mode: 'direct' as const,
    speakers: ['tomas'],
    content: ['"We will keep all the lamps lit until the last boat is home."'],
  },
  q03: { speakers: ['tomas'], content: ['Ada had told him, "Nobody sails alone from this harbour,"'] },
  q04: { mode: 'direct' as const, content: ['"Nobody sails alone from this harbour,"'], within: 'q03' },
}

type Marked = Parameters<typeof markedReadout>[0]

const made = markedReadout({
  paragraphs: PARAGRAPHS,
  statements: STATEMENTS,
  fields: { revision: '01d00001' },
})

/** The same account with other paragraphs, statements or fields. */
const revised = ({ paragraphs, statements, fields }: Partial<Marked>): Both => ({
  made,
  now: markedReadout({
    paragraphs: paragraphs ?? PARAGRAPHS,
    statements: statements ?? STATEMENTS,
    fields: { revision: '0e000002', ...fields },
  }),
})

/** With other words in one of the paragraphs. */
const reworded = (number: number, from: string | RegExp, to: string): string[] =>
  PARAGRAPHS.map((text, at) => (at === number - 1 ? text.replace(from, to) : text))

const speakersWith = (id: string, changed: object) =>
  made.readout.speakers.map((speaker) => (speaker.id === id ? { ...speaker, ...changed } : speaker))

describe('words that others came between', () => {
  const paragraphs = reworded(2, 'last boat', 'last small and leaky boat')
  const { q02, ...others } = STATEMENTS

  it('are changed by words within a sentence', () => {
    const words = '"We will keep all the lamps lit until the last small and leaky boat is home."'
    const both = revised({ paragraphs, statements: { ...others, q02: { ...q02, content: [words] } } })
    expect(opened(both, 'q02')).toMatchObject({ outcome: 'changed', difference: 'words', words: [words] })
  })

  it('are a sentence apart, and told so', () => {
    const both = revised({
      paragraphs: reworded(1, 'quay. ', 'quay. It rained on all the roofs of the town. '),
    })
    const words = 'on the long quay. Ada Waverly said'
    expect(followed(both, words)).toMatchObject({
      outcome: 'changed',
      difference: 'words',
      words: ['on the long quay. It rained on all the roofs of the town. Ada Waverly said'],
    })
    expect(opened(both, 'q01')).toMatchObject({ outcome: 'exact' })
  })

  it('are a paragraph apart, and nothing else', () => {
    const [first = '', ...rest] = PARAGRAPHS
    const between = 'Nothing of what was said then was written down by anybody.'
    const both = revised({
      paragraphs: [first, between, ...rest],
      fields: {
        paragraphs: [first, between, ...rest].map((text, at) => ({ id: ['p1', 'p9', 'p2', 'p3'][at], text })),
        statements: made.readout.statements,
      },
    })
    expect(followed(both, 'of the town.\nTomas Marran')).toMatchObject({
      outcome: 'changed',
      difference: 'between',
      words: ['of the town.\nTomas Marran'],
    })
  })
})

describe('who says the words of a link', () => {
  const changes: [string, Partial<Marked>, string, string[]][] = [
    ['nobody else', {}, 'q01', []],
    [
      'another office publishes it',
      { fields: { issuer: { id: 'office', name: 'The Harbour Board' } } },
      'q01',
      ['issuer'],
    ],
    [
      'the speaker has another name',
      { fields: { speakers: speakersWith('ada', { name: 'Ada Waverly-Brandt' }) } },
      'q01',
      ['speakers'],
    ],
    [
      'another speaker',
      { statements: { ...STATEMENTS, q01: { ...STATEMENTS.q01, speakers: ['ilse'] } } },
      'q01',
      ['speakers'],
    ],
    [
      'one speaker more',
      { statements: { ...STATEMENTS, q01: { ...STATEMENTS.q01, speakers: ['ada', 'ilse'] } } },
      'q01',
      ['speakers'],
    ],
    [
      'the speaker has the same name and another id',
      {
        fields: {
          speakers: [...made.readout.speakers, { id: 'mayor', kind: 'person', name: 'Ada Waverly' }],
        },
        statements: { ...STATEMENTS, q01: { ...STATEMENTS.q01, speakers: ['mayor'] } },
      },
      'q01',
      ['speakers'],
    ],
    [
      'quoted, no longer reported',
      { statements: { ...STATEMENTS, q01: { ...STATEMENTS.q01, mode: 'direct' } } },
      'q01',
      ['mode'],
    ],
    [
      'nested no longer',
      { statements: { ...STATEMENTS, q04: { mode: 'direct', content: STATEMENTS.q04.content } } },
      'q04',
      ['chain'],
    ],
    [
      'nested in words of somebody else',
      { statements: { ...STATEMENTS, q03: { ...STATEMENTS.q03, speakers: ['ilse'] } } },
      'q04',
      ['speakers'],
    ],
  ]

  it.each(changes)('is told from the words themselves: %s', (_, change, id, changed) => {
    const both = revised(change)
    const resolution = resolveStatement(both, id)
    expect(summaryOf(both.now, resolution)).toMatchObject({
      outcome: 'exact',
      difference: 'none',
      attribution: changed.length > 0 ? 'changed' : 'same',
      statements: [id],
    })
    const words = wordsAt(made, { stretches: statementOf(made, id).content, statement: id })
    const selected = resolveSelection(both, selectorOf(made, words))
    expect(selected.outcome).toBe('exact')
    expect(selected.attribution.kind).toBe(changed.length > 0 ? 'changed' : 'same')
    if (resolution?.attribution.kind !== 'changed') return
    const [from, to] = [resolution.attribution.from[0], resolution.attribution.to[0]]
    expect(from?.issuer === to?.issuer).toBe(!changed.includes('issuer'))
    expect(from?.chain.length === to?.chain.length).toBe(!changed.includes('chain'))
  })

  it('does not hang on the order of speakers', () => {
    const both = (speakers: string[]): ReadoutIndex =>
      markedReadout({ paragraphs: PARAGRAPHS, statements: { q01: { ...STATEMENTS.q01, speakers } } })
    const resolution = resolveStatement({ made: both(['ada', 'ilse']), now: both(['ilse', 'ada']) }, 'q01')
    expect(resolution?.attribution).toEqual({ kind: 'same' })
  })

  it('is nobody, where its words are narration now', () => {
    const { q01, ...statements } = STATEMENTS
    const both = revised({ statements })
    const { attribution } = resolveStatement(both, 'q01') ?? {}
    expect(opened(both, 'q01')).toEqual({
      outcome: 'exact',
      difference: 'none',
      attribution: 'changed',
      words: q01.content,
      statements: [null],
    })
    expect(attribution).toMatchObject({ from: [{ chain: [{ mode: 'indirect' }] }], to: [] })
  })

  it('is somebody, where words of narration were given to one', () => {
    const words = 'walked on the long quay'
    const both = revised({ statements: { ...STATEMENTS, q05: { speakers: ['ilse'], content: [words] } } })
    const { attribution } = resolveSelection(both, selectorOf(made, words))
    expect(followed(both, words)).toMatchObject({ outcome: 'exact', attribution: 'changed' })
    expect(attribution).toMatchObject({ from: [], to: [{ chain: [{ speakers: [{ id: 'ilse' }] }] }] })
  })
})

describe('a statement whose words do not lead to it', () => {
  const { q01, ...rest } = STATEMENTS
  const gone = reworded(1, /Ada Waverly said that .*/, 'Nobody spoke.')
  const retire = (chains: Record<string, string[]>) => ({
    retired: Object.fromEntries(Object.entries(chains).map(([id, to]) => [id, { to, reason: 'So.' }])),
  })

  it('is followed by its words to another id', () => {
    expect(opened(revised({ statements: { ...rest, q09: q01 } }), 'q01')).toMatchObject({
      outcome: 'exact',
      statements: ['q09'],
    })
  })

  it('is followed by its id where the words are others altogether', () => {
    const words = 'nothing swims below'
    const both = revised({
      paragraphs: reworded(1, q01.content[0] ?? '', words),
      statements: { ...rest, q01: { content: [words] } },
    })
    expect(opened(both, 'q01')).toMatchObject({
      outcome: 'changed',
      difference: 'words',
      words: [words],
      statements: ['q01'],
    })
  })

  it.each([
    ['its successor', { q01: ['q02'] }, 'changed', ['q02']],
    ['the end of a chain of them', { q01: ['q11'], q11: ['q12'], q12: ['q02'] }, 'changed', ['q02']],
    ['several', { q01: ['q02', 'q11'], q11: ['q03', 'q02'] }, 'ambiguous', ['q02', 'q03']],
    ['none', { q01: [] }, 'gone', []],
    ['one that is not there', { q01: ['q77'] }, 'gone', []],
    ['itself', { q01: ['q11'], q11: ['q01'] }, 'gone', []],
  ])('is followed by what took its place: %s', (_, chains, outcome, statements) => {
    const both = revised({ paragraphs: gone, statements: rest, fields: retire(chains) })
    expect(opened(both, 'q01')).toMatchObject({ outcome, statements })
  })
})

describe('a link whose revision is not at hand', () => {
  const { now } = revised({})
  const follow = (selector: Selector, index = now) =>
    summaryOf(index, resolveSelection({ made: null, now: index }, selector))
  const words = 'keep all the lamps lit'
  const nowhere = {
    outcome: 'unverified',
    difference: 'none',
    attribution: 'unknown',
    words: [],
    statements: [],
  }

  it('leads to the words that it names, and takes none of it for published', () => {
    const resolution = resolveSelection({ made: null, now }, selectorOf(made, words))
    expect(summaryOf(now, resolution)).toEqual({ ...nowhere, words: [words], statements: [null] })
    expect(resolution.original).toBeNull()
  })

  it('finds words of which it names beginning and end alone', () => {
    const long = PARAGRAPHS.join('\n')
    const selector = selectorOf(made, long)
    expect(selector.tail).not.toBe('')
    expect(follow(selector)?.words).toEqual([long])
  })

  it('finds nothing where the words are not there', () => {
    expect(follow({ ...selectorOf(made, words), digest: '0000000000' })).toEqual(nowhere)
    expect(follow({ ...selectorOf(made, words), head: '' })).toEqual(nowhere)
    expect(follow({ ...selectorOf(made, words), length: 9999 })).toEqual(nowhere)
    expect(follow(selectorOf(real.made, "resistance is Syria's distinguished identity"))).toEqual(nowhere)
  })

  it('is not believed where the words of its revision are others', () => {
    for (const wrong of [{ digest: '0000000000' }, { start: 9999 }, { start: 3 }, { length: 5 }]) {
      const selector = { ...selectorOf(made, words), ...wrong }
      const resolution = resolveSelection({ made, now }, selector)
      expect(resolution).toMatchObject({
        outcome: 'unverified',
        original: null,
        attribution: { kind: 'unknown' },
      })
      expect(resolution.places.length).toBe('start' in wrong ? 1 : 0)
    }
  })

  it('is told by what stands around the words, of several that are equal', () => {
    const [one, other] = ['He said yes, and the lamps were lit. ', 'She said no, and the lamps were lit. ']
    const lamps = markedReadout({ paragraphs: [one + other, other], statements: {} })
    const first = selectorOf(lamps, 'the lamps')
    expect(first.isUnique).toBe(true)
    expect(follow(first, lamps)?.words).toEqual(['the lamps'])
    expect(follow({ ...first, prefix: 'never ' }, lamps)?.words).toEqual(Array(3).fill('the lamps'))
    const many = markedReadout({ paragraphs: ['yes '.repeat(100)], statements: {} })
    expect(follow(selectorOf(many, 'yes'), many)?.words).toEqual(Array(MOST_PLACES).fill('yes'))
  })
})

describe('words of which a part stands nowhere, and the rest may stand in several places', () => {
  it('are gone where none of those holds any of them', () => {
    const both = {
      made: markedReadout({ paragraphs: ['“ said He', 'said “'], statements: {} }),
      now: markedReadout({
        paragraphs: ['Mr. Torvane said', 'and'],
        statements: {},
        fields: { revision: '0e000002' },
      }),
    }
    expect(followed(both, 'He')).toMatchObject({ outcome: 'gone', words: [] })
  })
})

describe('words that others took the place of', () => {
  const CONDITIONS =
    'Ayatollah Orran said the harbour is open to all ships of the river states at any hour, saying, "Hopefully we can fulfil our duties and reach the future."'
  const made = markedReadout({
    paragraphs: [
      `${CONDITIONS} The Mayor praised the firm stance of the harbour.`,
      'Nobody answered, and the lamps were lit.',
      'The Mayor went home over the long bridge in the evening.',
    ],
    statements: { q01: { content: ['the harbour is open to all ships of the river states at any hour'] } },
  })
  const now = markedReadout({
    paragraphs: [
      'In the meeting, the Leader said, "Hopefully we can fulfil our duties and reach the future." The Mayor praised it.',
      'Nobody answered, and the lamps were lit.',
    ],
    statements: {},
    fields: { revision: '0e000002' },
  })

  it('are gone, though the sentence that they stood in is still there', () => {
    expect(opened({ made, now }, 'q01')).toMatchObject({ outcome: 'gone', words: [] })
    expect(followed({ made, now }, 'the firm stance of the harbour')).toMatchObject({
      outcome: 'gone',
      words: [],
    })
  })

  it('are gone where the editor says that their statement is, and no other holds them', () => {
    const near = CONDITIONS.replace('open to all ships', 'open to ships')
    const retired = markedReadout({
      paragraphs: [near],
      statements: {},
      fields: { revision: '0e000003', retired: { q01: { to: [], reason: 'Never said.' } } },
    })
    expect(opened({ made, now: retired }, 'q01')).toMatchObject({ outcome: 'gone', words: [] })
    const kept = markedReadout({ paragraphs: [near], statements: {}, fields: { revision: '0e000004' } })
    expect(opened({ made, now: kept }, 'q01')).toMatchObject({ outcome: 'changed', attribution: 'changed' })
  })

  it('are said to be gone for the most part where some of them are there', () => {
    const inPart = (words: string) => resolveSelection({ made, now }, selectorOf(made, words)).inPart
    expect(inPart('the lamps were lit.\nThe Mayor went home over the long bridge in the evening')).toBe(true)
    expect(inPart('The Mayor went home over the long bridge in the evening')).toBe(false)
  })
})

describe('who says words of several statements', () => {
  const [one, other, third] = [
    'Ada said, "Our harbour feeds us, and it will feed our children."',
    'Tomas said that the lamps of the long bridge stay lit at night.',
    'Nobody answered for a long time, and the boats came home.',
  ]
  const statements = {
    q01: { mode: 'direct', content: ['"Our harbour feeds us, and it will feed our children."'] },
    q02: { speakers: ['tomas'], content: ['the lamps of the long bridge stay lit at night'] },
  } as const
  const made = markedReadout({ paragraphs: [one, other, third], statements })
  const all = [one, other].join('\n')

  it('is the same where they stand in another order, or one was divided', () => {
    const turned = markedReadout({
      paragraphs: [other, third, one],
      statements,
      fields: { revision: '0e000002' },
    })
    expect(followed({ made, now: turned }, all)?.attribution).toBe('same')
    const divided = markedReadout({
      paragraphs: [one, other, third],
      statements: {
        q01: { mode: 'direct', content: ['"Our harbour feeds us,'] },
        q03: { mode: 'direct', content: ['and it will feed our children."'] },
        q02: statements.q02,
      },
      fields: { revision: '0e000003' },
    })
    expect(followed({ made, now: divided }, all)?.attribution).toBe('same')
  })

  it('has changed where they exchanged their words, and that is all that is told', () => {
    const exchanged = markedReadout({
      paragraphs: [one, other, third],
      statements: { q01: statements.q01, q02: { ...statements.q02, speakers: ['ada'] } },
      fields: { revision: '0e000004' },
    })
    const { attribution } = resolveSelection({ made, now: exchanged }, selectorOf(made, all))
    expect(attribution).toMatchObject({
      kind: 'changed',
      from: [{ chain: [{ mode: 'indirect', speakers: [{ id: 'tomas' }] }] }],
      to: [{ chain: [{ mode: 'indirect', speakers: [{ id: 'ada' }] }] }],
    })
  })
})
