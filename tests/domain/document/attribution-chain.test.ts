import { describe, expect, test } from 'vitest'
import { attributedTo, chain, speakerNames } from '#domain/document/attribution-chain.ts'
import { statementName } from '#domain/document/statement-name.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const index = markedReadout({
  paragraphs: ['He said that she said that one, two and three.'],
  statements: {
    outer: { speakers: ['tomas'], content: ['she said that one, two and three'] },
    middle: { mode: 'direct', speakers: ['ada'], content: ['one, two and three'], within: 'outer' },
    inner: { speakers: ['ada'], content: ['two and three'], within: 'middle' },
    nobody: { speakers: [], content: ['three'], within: 'inner' },
    joint: { speakers: ['both'], content: ['He'] },
    apart: { speakers: ['ada', 'tomas', 'ilse'], content: ['said'] },
  },
})
const of = (id: string) => statementOf(index, id)

describe('speakers are named', () => {
  test('by name or by short name, and by name where there is no short one', () => {
    expect(speakerNames(index, of('outer'), 'name')).toBe('Tomas Marran')
    expect(speakerNames(index, of('outer'), 'short')).toBe('Marran')
    expect(speakerNames(index, of('apart'), 'short')).toBe('Waverly, Marran and Ilse Brandt')
  })
  test('jointly where the text gives them as one', () => {
    expect(speakerNames(index, of('joint'), 'short')).toBe('The two sides')
  })
  test('as not established where the text does not say', () => {
    expect(speakerNames(index, of('nobody'), 'name')).toBe('Not established')
    expect(statementName(index, of('nobody'))).toMatch(/^Speaker not established, reported, /)
  })
})

test('the chain runs from the statement out to the one that the issuer gives', () => {
  expect([...chain(index, of('nobody'))].map(({ id }) => id)).toEqual(['nobody', 'inner', 'middle', 'outer'])
})

describe('a statement is attributed', () => {
  test('to its speaker alone where the issuer gives it', () => {
    expect(attributedTo(index, of('outer'))).toBe('Tomas Marran')
  })
  test('through who gives it, in the mode in which it is given', () => {
    expect(attributedTo(index, of('middle'))).toBe('Ada Waverly, as quoted by Marran')
  })
  test('to one who reports the same speaker, without guessing a pronoun', () => {
    expect(attributedTo(index, of('inner'))).toBe(
      'Ada Waverly, as reported by the same speaker, as quoted by Marran',
    )
  })
  test('to nobody where the text does not say, still through who gives it', () => {
    expect(attributedTo(index, of('nobody'))).toMatch(/^Speaker not established, as reported by Waverly, /)
  })
})

test('accessible names say who, in which mode, through whom and where', () => {
  const real = realReadout()
  expect(statementName(real, statementOf(real, 'q09'))).toBe('Khamenei, quoted, paragraph 4')
  expect(statementName(real, statementOf(real, 'q31'))).toBe(
    'al-Assad, quoted, as quoted by Khamenei, paragraph 15',
  )
  expect(statementName(real, statementOf(real, 'q28'))).toBe(
    'al-Assad, reported, as reported by the same speaker, paragraph 13',
  )
})

test('names stay short however deep the nesting', () => {
  const text = 'a'.repeat(2000)
  const deep = markedReadout({ paragraphs: [text], statements: { q01: { content: [text] } } })
  const first = statementOf(deep, 'q01')
  const statement = new Map(
    Array.from({ length: 20_000 }, (_, at) => [
      `s${at}`,
      { ...first, id: `s${at}`, within: at === 0 ? null : `s${at - 1}` },
    ]),
  )
  const innermost = statement.get('s19999') ?? first
  const name = statementName({ ...deep, statement }, innermost)
  expect(name).toMatch(/within further statements, paragraph 1$/)
  expect(name.length).toBeLessThan(250)
  expect([...chain({ ...deep, statement }, innermost)]).toHaveLength(20_000)
})
