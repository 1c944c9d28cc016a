import { describe, expect, it } from 'vitest'
import { type Attribution, attributionChange, attributionOf } from '#domain/link/attribution-change.ts'
import { statementsAt, touchedBy } from '#domain/link/statements-at.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'

const index = markedReadout({
  paragraphs: [
    'Ada said, "Our harbour feeds us," and then, "It will feed our children." Nobody answered.',
    'Tomas told them that Ada had said, "The lamps stay lit," twice.',
    'He thanked all.',
  ],
  statements: {
    q01: { mode: 'direct', content: ['"Our harbour feeds us,"'] },
    q02: { mode: 'direct', content: ['"It will feed our children."'] },
    q03: { speakers: ['tomas'], content: ['Ada had said, "The lamps stay lit,"'] },
    q04: { mode: 'direct', content: ['"The lamps stay lit,"'], within: 'q03' },
    q05: { speakers: ['tomas'], content: ['thanked all'] },
    q06: { mode: 'direct', content: ['thanked all'], within: 'q05' },
  },
})

/** Where some words stand. */
const place = (...all: string[]) =>
  all.map((words) => {
    const paragraph = index.readout.paragraphs.find(({ text }) => text.includes(words))
    if (!paragraph) throw new Error(`no such words: ${words}`)
    const start = paragraph.text.indexOf(words)
    return { paragraph: paragraph.id, start, end: start + words.length }
  })
const ids = (statements: readonly { id: string }[]) => statements.map(({ id }) => id)

describe('the statements that words touch', () => {
  it.each([
    ['one', ['harbour'], ['q01']],
    ['several, in reading order', ['answered', 'us," and then, "It'], ['q01', 'q02']],
    ['one in another', ['lamps'], ['q03', 'q04']],
    ['the outer one alone', ['Ada had'], ['q03']],
    ['none', ['Nobody answered'], []],
    ['none beside them', [' and then, '], []],
  ])('are %s', (_, words, wanted) => {
    expect(ids(touchedBy(index, place(...words)))).toEqual(wanted)
  })
})

describe('the statement that words are', () => {
  it.each([
    ['itself', ['"Our harbour feeds us,"'], ['q01']],
    ['but for a mark', ['Our harbour feeds us'], ['q01']],
    ['a good part of it', ['harbour feeds'], ['q01']],
    ['a small part of it', ['Our'], []],
    [
      'the two that it was split into',
      ['"Our harbour feeds us," and then, "It will feed our children."'],
      ['q01', 'q02'],
    ],
    ['the outer of two', ['Ada had said, "The lamps stay lit,"'], ['q03']],
    ['the inner of two', ['"The lamps stay lit,"'], ['q04']],
    ['narration', ['Nobody answered.'], []],
  ])('is %s', (_, words, wanted) => {
    expect(ids(statementsAt(index, place(...words)))).toEqual(wanted)
  })

  it('is of two with the same words the one that is nested and quoted like it, or has its id', () => {
    const words = place('thanked all')
    const wanted = (id: string, like: string) =>
      statementsAt(index, words, { id, like: statementOf(index, like) })
    expect(ids(wanted('q90', 'q01'))).toEqual(['q05'])
    expect(ids(wanted('q90', 'q04'))).toEqual(['q06'])
    expect(ids(wanted('q06', 'q01'))).toEqual(['q06'])
  })
})

describe('who says a statement', () => {
  it('is told from the statement out to the issuer', () => {
    expect(attributionOf(index, statementOf(index, 'q04'))).toEqual({
      issuer: 'The Office of the Mayor',
      chain: [
        { mode: 'direct', speakers: [{ id: 'ada', name: 'Ada Waverly' }] },
        { mode: 'indirect', speakers: [{ id: 'tomas', name: 'Tomas Marran' }] },
      ],
      by: { by: 'editor' },
    })
  })

  it('has changed where any of it has', () => {
    const of = (id: string) => [attributionOf(index, statementOf(index, id))]
    const change = (from: Attribution[], to: Attribution[]) => attributionChange([{ from, to }])
    expect(change(of('q01'), of('q02'))).toEqual({ kind: 'same' })
    expect(change([], [])).toEqual({ kind: 'same' })
    expect(change(of('q01'), of('q04'))).toEqual({ kind: 'changed', from: of('q01'), to: of('q04') })
    expect(change(of('q01'), [])).toEqual({ kind: 'changed', from: of('q01'), to: [] })
    expect(change([...of('q01'), ...of('q04')], [...of('q04'), ...of('q01')]).kind).toBe('changed')
  })

  it('is the same where only who found it out has changed', () => {
    const confirmed = attributionOf(index, statementOf(index, 'q01'))
    const proposed = { ...confirmed, by: { by: 'machine' as const, confidence: 0.6, reason: 'A guess.' } }
    expect(attributionChange([{ from: [proposed], to: [confirmed] }])).toEqual({ kind: 'same' })
  })

  it('is the same where one statement became two of its kind', () => {
    const of = (id: string) => attributionOf(index, statementOf(index, id))
    expect(attributionChange([{ from: [of('q01')], to: [of('q01'), of('q02')] }])).toEqual({ kind: 'same' })
  })

  it('is told only of the parts in which it has changed', () => {
    const of = (id: string) => [attributionOf(index, statementOf(index, id))]
    const parts = [
      { from: of('q01'), to: of('q01') },
      { from: of('q04'), to: of('q01') },
    ]
    expect(attributionChange(parts)).toEqual({ kind: 'changed', from: of('q04'), to: of('q01') })
  })
})
