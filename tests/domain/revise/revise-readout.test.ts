import { describe, expect, it } from 'vitest'
import type { Readout } from '#domain/document/readout.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { reviseReadout } from '#domain/revise/revise-readout.ts'
import { buildReadout, type ReadoutSketch } from '../../fixtures/build-readout.ts'
import { publishedText, sha256 } from '../../fixtures/published-text.ts'
import { smallReadout, smallText } from '../../fixtures/small-readout.ts'

type Options = Partial<Parameters<typeof reviseReadout>[0]>

const opening = 'Ada Waverly said that the harbour must stay open in winter.'
const vow = 'She added, “We shall keep the lamps lit, and we shall mend the old pier before the frost.”'
const answer = 'Tomas Marran answered that the fishing boats would wait for spring.'

const sketch: ReadoutSketch = {
  speakers: { waverly: 'Ada Waverly', marran: 'Tomas Marran' },
  paragraphs: [opening, vow, answer],
  statements: [
    { by: 'waverly', mode: 'indirect', words: 'the harbour must stay open in winter' },
    {
      by: 'waverly',
      words: '“We shall keep the lamps lit, and we shall mend the old pier before the frost.”',
    },
    { by: 'marran', mode: 'indirect', words: 'the fishing boats would wait for spring' },
  ],
}
const before = buildReadout(sketch)

const read = (readout: Readout, next: object, options: Options = {}) => {
  const words = publishedText(Object.assign({ ...readout }, next))
  return reviseReadout({
    old: { readout, document: readout },
    earlier: [],
    next,
    text: { words, sha256: sha256(words) },
    decisions: [],
    keepIds: false,
    date: '2031-02-03',
    note: 'Something changed.',
    ...options,
  })
}
const revise = (readout: Readout, next: object, options: Options = {}) => {
  const revised = read(readout, next, options)
  if (!revised.ok) throw new Error(JSON.stringify(revised.problem, null, 1))
  return revised
}
const problemOf = (readout: Readout, next: object, options: Options = {}) => {
  const revised = read(readout, next, options)
  return revised.ok ? null : revised.problem
}

/** The readout built from other words. */
const built = (changes: Partial<ReadoutSketch>): Readout => buildReadout({ ...sketch, ...changes })
const statementsOf = ({ readout }: { readout: Readout }) =>
  readout.statements.map(({ id, content }) => [id, content.map(({ text }) => text).join(' ')])
const idsOf = ({ readout }: { readout: Readout }) => readout.statements.map(({ id }) => id)

/** The same without the ids of statements, and with places for paragraphs. */
const unnamed = (readout: Readout): object => ({
  ...readout,
  paragraphs: readout.paragraphs.map(({ text }) => ({ text })),
  statements: readout.statements.map(({ id, content, ...statement }) => ({
    ...statement,
    content: content.map((span) => ({ ...span, paragraph: Number(span.paragraph.slice(1)) })),
  })),
})

describe('ids of statements', () => {
  it('stay with the words: the same, moved, changed; a new one has one never used', () => {
    const next = built({
      paragraphs: [
        'Tomas Marran arrived by boat.',
        answer,
        'Ada Waverly said that the harbour must stay open all winter.',
        vow,
      ],
      statements: [
        { by: 'marran', mode: 'indirect', words: 'arrived by boat' },
        { by: 'marran', mode: 'indirect', words: 'the fishing boats would wait for spring' },
        { by: 'waverly', mode: 'indirect', words: 'the harbour must stay open all winter' },
        {
          by: 'waverly',
          words: '“We shall keep the lamps lit, and we shall mend the old pier before the frost.”',
        },
      ],
    })
    const revised = revise(before, unnamed(next))
    expect(statementsOf(revised).map(([id]) => id)).toEqual(['q04', 'q03', 'q01', 'q02'])
    expect(revised.report).toMatchObject({
      unchanged: 1,
      moved: ['q03'],
      changed: [
        {
          id: 'q01',
          from: 'the harbour must stay open in winter',
          to: 'the harbour must stay open all winter',
        },
      ],
      added: [{ id: 'q04', words: 'arrived by boat' }],
      renamed: [],
    })
  })

  it('are not taken from the editor where the words say otherwise, unless all are to be kept', () => {
    const [one, two, three] = before.statements
    if (!one || !two || !three) throw new Error('the fixture is faulty')
    const swapped = {
      ...before,
      statements: [
        { ...one, id: 'q03' },
        { ...two, id: 'mine' },
        { ...three, id: 'q01', echoes: ['mine', 'q03'] },
      ],
    }
    const revised = revise(before, swapped)
    expect(idsOf(revised)).toEqual(['q01', 'q02', 'q03'])
    expect(revised.readout.statements[2]?.echoes).toEqual(['q02', 'q01'])
    expect(revised.isNewRevision).toBe(false)
    expect(revised.report.renamed).toEqual([
      { path: 'statements[0]', name: 'q03', id: 'q01' },
      { path: 'statements[1]', name: 'mine', id: 'q02' },
      { path: 'statements[2]', name: 'q01', id: 'q03' },
    ])

    const kept = revise(before, swapped, {
      keepIds: true,
      decisions: [{ id: 'q02', to: ['mine'], reason: 'It has another id.' }],
    })
    expect(idsOf(kept)).toEqual(['q03', 'mine', 'q01'])
  })

  it('go on with the pattern, past all that were ever used, and none begins another', () => {
    const retired = { q07: { to: [], reason: 'gone' }, q1: { to: [], reason: 'gone' } }
    const old = built({ retired })
    const more = built({
      paragraphs: [opening, vow, answer, 'Ada Waverly said that rain was near.'],
      statements: [
        ...(sketch.statements ?? []),
        { id: 'new', by: 'waverly', mode: 'indirect', words: 'rain was near' },
      ],
    })
    // q10 to q19 begin with q1.
    expect(idsOf(revise(old, more))).toEqual(['q01', 'q02', 'q03', 'q08'])
    const full = Object.fromEntries(
      Array.from({ length: 96 }, (_, at) => [
        `q${String(at + 4).padStart(2, '0')}`,
        { to: [], reason: 'gone' },
      ]),
    )
    expect(idsOf(revise(built({ retired: full }), more))).toEqual(['q01', 'q02', 'q03', 'qx01'])
    const named = built({ statements: [] })
    expect(idsOf(revise(named, unnamed(before)))).toEqual(['q01', 'q02', 'q03'])
    const earlier = built({
      statements: [{ ...(sketch.statements?.[2] ?? { by: [], words: '' }), id: 'q44' }],
    })
    const after = revise(before, more, { earlier: [{ readout: earlier, document: earlier }] })
    expect(idsOf(after)).toEqual(['q01', 'q02', 'q03', 'q45'])
  })

  it('tell twins apart: words that are quoted within the same words reported', () => {
    const twins = (order: boolean, by: [string, string] = ['waverly', 'marran']) =>
      buildReadout({
        ...sketch,
        paragraphs: ['Ada Waverly told him: “all lamps will be lit”.'],
        statements: [
          {
            id: 'outer',
            by: by[0],
            mode: 'indirect' as const,
            words: '“all lamps will be lit”',
            within: null,
          },
          { id: 'inner', by: by[1], words: '“all lamps will be lit”', within: 'outer' },
        ].sort((a, b) => (a.id < b.id ? -1 : 1) * (order ? 1 : -1)),
      })
    const revised = revise(twins(true), twins(false, ['marran', 'waverly']))
    expect(idsOf(revised)).toEqual(['outer', 'inner'])
    expect(revised.report.reattributed).toEqual([
      { id: 'outer', from: 'Ada Waverly, reported', to: 'Tomas Marran, reported' },
      {
        id: 'inner',
        from: 'Tomas Marran, quoted, as quoted by Ada Waverly',
        to: 'Ada Waverly, quoted, as quoted by Tomas Marran',
      },
    ])
  })

  it('keep the attribution apart from the words', () => {
    const next = built({
      speakers: { waverly: 'Ada Waverly', marran: 'Tomas Marran', clerk: 'Tomas Marran' },
      issuer: 'The Office of the Lord Mayor',
      statements: (sketch.statements ?? []).map((one, at) =>
        at === 1 ? { ...one, by: 'marran' } : at === 2 ? { ...one, by: 'clerk' } : one,
      ),
    })
    expect(revise(before, next).report).toMatchObject({
      unchanged: 1,
      issuer: { from: 'The Office of the Mayor', to: 'The Office of the Lord Mayor' },
      reattributed: [
        { id: 'q02', from: 'Ada Waverly, quoted', to: 'Tomas Marran, quoted' },
        {
          id: 'q03',
          from: 'Tomas Marran, reported; Tomas Marran (marran)',
          to: 'Tomas Marran, reported; Tomas Marran (clerk)',
        },
      ],
    })
  })
})

describe('statements that are no longer there', () => {
  const [one, , three] = sketch.statements ?? []
  if (!one || !three) throw new Error('the fixture is faulty')
  const half = 'and we shall mend the old pier before the frost.”'
  const parts = (ids: { first?: string; second?: string } = {}) =>
    built({
      statements: [
        one,
        { id: ids.first ?? 'a', by: 'waverly', words: '“We shall keep the lamps lit' },
        { id: ids.second ?? 'b', by: 'waverly', words: half },
        { ...three, id: 'q03' },
      ],
    })

  it.each([
    [
      'gone with its words',
      built({ paragraphs: [opening, 'A bell rang.', answer], statements: [one, { ...three, id: 'q03' }] }),
      { why: 'gone', proposed: [] },
    ],
    [
      'narration now',
      built({ statements: [one, { ...three, id: 'q03' }] }),
      { why: 'narration', proposed: [] },
    ],
    ['split', parts(), { why: 'split', proposed: ['q04', 'q05'] }],
  ])('are listed where they are not decided on: %s', (_what, next, expected) => {
    expect(problemOf(before, next)).toEqual({
      code: 'undecided',
      undecided: [{ id: 'q02', words: before.statements[1]?.content[0]?.text, ...expected }],
    })
  })

  it('are led to what holds their words, or what they repeated', () => {
    const part = { by: 'waverly', mode: 'indirect' as const, words: 'mend the old pier' }
    const old = built({ statements: [one, part, { ...three, id: 'q03' }] })
    expect(problemOf(old, parts())).toMatchObject({
      undecided: [{ id: 'q02', why: 'merged', proposed: ['q05'] }],
    })
    const again = built({
      paragraphs: [opening, answer, 'Ada Waverly repeated that the harbour must stay open.'],
      statements: [
        one,
        { ...three, id: 'q03' },
        {
          by: 'waverly',
          mode: 'indirect' as const,
          words: 'the harbour must stay open',
          in: 3,
          repeats: 'q01',
        },
      ].map((statement, at) => ({ ...statement, id: `q0${at + 1}` })),
    })
    const struck = built({
      paragraphs: [opening, answer],
      statements: [one, { ...three, id: 'q02' }],
    })
    expect(problemOf(again, struck)).toMatchObject({
      undecided: [{ id: 'q03', why: 'repeated', proposed: ['q01'] }],
    })
  })

  it('are retired with a reason: to the parts, to what is named, to nothing', () => {
    const reason = 'The editor split it.'
    const split = revise(before, parts(), { decisions: [{ id: 'q02', to: null, reason }] })
    expect(split.readout.retired).toEqual({ q02: { to: ['q04', 'q05'], reason, date: '2031-02-03' } })
    expect(split.report).toMatchObject({
      split: [{ id: 'q02', to: ['q04', 'q05'] }],
      retired: [{ id: 'q02' }],
    })
    const named = revise(before, parts(), { decisions: [{ id: 'q02', to: ['q05'], reason }] })
    expect(named.readout.retired.q02?.to).toEqual(['q05'])
    // In the document they are called as the document calls them.
    const written = { ...parts(), retired: { q02: { to: ['b', 'a'], reason, mood: 'calm' } } }
    const inDocument = revise(before, written)
    expect(Object(inDocument.document).retired).toEqual({
      q02: { date: '2031-02-03', to: ['q05', 'q04'], reason, mood: 'calm' },
    })
    expect(revise(inDocument.readout, written, { date: '2032-01-01' }).isSame).toBe(true)
  })

  it('leave their id to the part that the editor gives it', () => {
    const revised = revise(before, parts({ second: 'q02' }))
    expect(idsOf(revised)).toEqual(['q01', 'q04', 'q02', 'q03'])
    expect(revised.readout.retired).toEqual({})
  })

  it('stay retired, and chains lead on', () => {
    const old = built({ retired: { q00: { to: ['q02'], reason: 'Marked anew.' } } })
    const next = { ...parts(), retired: {} }
    const revised = revise(old, next, { decisions: [{ id: 'q02', to: null, reason: 'Split.' }] })
    expect(Object.keys(revised.readout.retired)).toEqual(['q00', 'q02'])
    expect(revised.report.retired.map(({ id }) => id)).toEqual(['q02'])
  })

  it('are told apart from those that go on, and from none', () => {
    const decisions = [
      { id: 'q01', to: null, reason: 'No.' },
      { id: 'q09', to: null, reason: 'No.' },
      { id: 'q02', to: ['q77'], reason: 'No.' },
    ]
    expect(problemOf(before, parts(), { decisions })).toEqual({
      code: 'decisions',
      faults: [
        { code: 'retire-live', id: 'q01' },
        { code: 'retire-unknown', id: 'q09' },
        { code: 'successor-unknown', id: 'q02', successor: 'q77' },
      ],
    })
    const retired = { q01: { to: [], reason: 'No.' } }
    expect(problemOf(before, { ...before, retired })).toMatchObject({
      code: 'faults',
      faults: [{ path: 'retired.q01', code: 'retired-live' }],
    })
  })

  it('have their id again where they are back, and its document says so', () => {
    const gone = built({ statements: [one, { ...three, id: 'q03' }] })
    const without = revise(before, gone, { decisions: [{ id: 'q02', to: [], reason: 'No quote.' }] }).readout
    const earlier = [{ readout: before, document: before }]
    const back = revise(without, before, { earlier })
    expect(revisionOf(back.readout)).toBe(revisionOf(before))
    expect(back.readout.retired).toEqual({})
    expect(back.report).toMatchObject({ revived: ['q02'], added: [] })
    expect(revise(back.readout, before, { earlier }).isSame).toBe(true)
    // Where the editor gives no id, it is a new statement: an id is not used again by guess.
    expect(idsOf(revise(without, unnamed(before), { earlier }))).toEqual(['q01', 'q04', 'q03'])
  })
})

describe('ids of paragraphs', () => {
  const paragraphIds = ({ readout }: { readout: Readout }) => readout.paragraphs.map(({ id }) => id)

  it('stay with most of the letters, one each', () => {
    const [first = '', second = ''] = vow.split(/(?<=lit,) /)
    const next = built({ paragraphs: [answer, opening, 'A bell rang.', vow], statements: [] })
    const decisions = ['q01', 'q02', 'q03'].map((id) => ({ id, to: [], reason: 'Unmarked.' }))
    expect(paragraphIds(revise(before, next, { decisions }))).toEqual(['p3', 'p1', 'p4', 'p2'])
    const long = `${opening} ${vow} ${vow.replace('added', 'said again')}`
    const old = built({ paragraphs: [long, answer], statements: [] })
    const split = built({ paragraphs: [opening, long.slice(opening.length + 1), answer], statements: [] })
    const revised = revise(old, split)
    expect(paragraphIds(revised)).toEqual(['p3', 'p1', 'p2'])
    expect(revised.report.paragraphs).toEqual({ added: ['p3'], gone: [] })
    expect(first + second).not.toBe('')
  })

  it('are kept as the editor gives them only where that is asked for', () => {
    const renamed = {
      ...before,
      paragraphs: before.paragraphs.map(({ text }, at) => ({ id: `p${3 - at}`, text })),
      statements: before.statements.map((statement, at) => ({
        ...statement,
        content: statement.content.map((span) => ({ ...span, paragraph: `p${3 - at}` })),
      })),
    }
    expect(paragraphIds(revise(before, renamed))).toEqual(['p1', 'p2', 'p3'])
    expect(paragraphIds(revise(before, renamed, { keepIds: true }))).toEqual(['p3', 'p2', 'p1'])
  })
})

describe('history', () => {
  it('lists what was replaced, at the top, whatever the editor wrote there', () => {
    const next = { ...built({ issuer: 'The Mayor' }), revisions: 'mine', digest: 7 }
    const revised = revise(before, next)
    const revision = revisionOf(before)
    expect(revised.readout.revisions).toEqual([
      { revision, date: '2031-02-03', note: 'Something changed.', file: `harbour-talks.${revision}.json` },
    ])
    expect(revised.document).not.toHaveProperty('digest')
    expect(revise(revised.readout, next).isSame).toBe(true)
  })

  it('lists a revision once that was left twice, with both notes', () => {
    const other = built({ issuer: 'The Mayor' })
    const away = revise(before, other, { note: 'One.', date: '2031-01-01' })
    const back = revise(away.readout, before, { note: 'Two.', date: '2031-01-02' })
    const again = revise(back.readout, other, { note: 'Three.', date: '2031-01-03' })
    expect(again.readout.revisions.map(({ date, note }) => [date, note])).toEqual([
      ['2031-01-03', 'Three. (2031-01-01: One.)'],
      ['2031-01-02', 'Two.'],
    ])
  })

  it('has no new entry where the revision is the same', () => {
    const revised = revise(before, { ...before, title: 'Another title', mood: 'calm' })
    expect(revised).toMatchObject({ isNewRevision: false, isSame: false })
    expect(revised.readout.revisions).toEqual([])
    expect(revised.document).toMatchObject({ mood: 'calm' })
  })

  it('refuses a revision that another state has by chance', () => {
    const small = built({ paragraphs: ['A bell rang.'], statements: [] })
    const state = (name: string) => ({ ...small, issuer: { ...small.issuer, name } })
    const [one, other] = collidingNames((name) => revisionOf(state(name)))
    const [old, next] = [state(one), state(other)]
    expect(problemOf(old, next)).toEqual({ code: 'collision', revision: revisionOf(old) })
    expect(problemOf(small, next, { earlier: [{ readout: old, document: old }] })).toMatchObject({
      code: 'collision',
    })
  })
})

/** Two names that one revision is made from; some hundred thousand tries. */
function collidingNames(revisionOf: (name: string) => string): [string, string] {
  const seen = new Map<string, string>()
  for (let at = 0; ; at++) {
    const name = `Office ${at}`
    const revision = revisionOf(name)
    const other = seen.get(revision)
    if (other !== undefined) return [other, name]
    seen.set(revision, name)
  }
}

describe('faults', () => {
  const parse = (document: object, text = smallText) =>
    reviseReadout({
      old: { readout: before, document: before },
      earlier: [],
      next: document,
      text: { words: text, sha256: sha256(text) },
      decisions: [],
      keepIds: false,
      date: '2031-02-03',
      note: null,
    })
  const small = { ...smallReadout(), id: before.id }
  const [first, ...others] = small.statements
  if (!first) throw new Error('the fixture is faulty')

  it.each<[string, object, object]>([
    ['no object', [], { path: '', code: 'not-an-object' }],
    ['no title', { ...small, title: '' }, { path: 'title', code: 'empty' }],
    [
      'a paragraph by no number',
      { ...small, statements: [{ ...first, content: [{ ...first.content[0], paragraph: 0 }] }] },
      { path: 'statements[0].content[0].paragraph', code: 'bad-number' },
    ],
    [
      'a paragraph that is not there',
      { ...small, statements: [{ ...first, content: [{ ...first.content[0], paragraph: 4 }] }] },
      { path: 'statements[0].content[0].paragraph', code: 'unknown-reference', id: '4' },
    ],
    [
      'an id given twice',
      { ...small, statements: [...small.statements, first] },
      { path: 'statements[7].id', code: 'duplicate-id', other: 'statements[0]' },
    ],
    [
      'a statement that is not there',
      { ...small, statements: [{ ...first, echoes: ['q50'] }] },
      { path: 'statements[0].echoes[0]', code: 'unknown-reference', id: 'q50' },
    ],
    [
      'words that do not stand there',
      { ...small, statements: [{ ...first, content: [{ ...first.content[0], text: 'other' }] }, ...others] },
      { path: 'statements[0].content[0]', code: 'span-text' },
    ],
    [
      'wrong nesting, by names',
      {
        ...small,
        statements: small.statements.map((one) =>
          one.id === 'q04' ? { ...one, within: null } : one.id === 'q03' ? { ...one, id: 'mine' } : one,
        ),
      },
      { path: 'statements[4].within', code: 'unknown-reference', id: 'q03' },
    ],
    [
      'wrong nesting, by place',
      {
        ...small,
        statements: small.statements.flatMap(({ id, ...one }) =>
          id === 'q03' ? one : id === 'q04' ? { ...one, within: null } : id === 'q05' ? [] : { ...one, id },
        ),
      },
      { path: 'statements[3].within', code: 'within-wrong', expected: 'statements[2]' },
    ],
  ])('are found in what the editor wrote: %s', (_what, document, fault) => {
    expect(parse(document)).toMatchObject({ ok: false, problem: { code: 'faults', faults: [fault] } })
  })

  it('are found in the text, and in the name of the readout', () => {
    expect(parse(small, `${smallText} And more.`)).toMatchObject({
      problem: { faults: [{ path: 'paragraphs', code: 'text-more' }] },
    })
    expect(parse(smallReadout())).toMatchObject({ problem: { code: 'other-id', found: 'harbour' } })
  })
})
