import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'

/** What stands within the quotation of President Orr that some words are: who says it, quoted or not, and what. */
const nestedIn = (words: string) => {
  const { statements, speakers } = ingested(`“${words},” said President Ada Orr.`).readout
  const [outer, ...nested] = statements
  expect(outer).toMatchObject({ mode: 'direct', speakers: ['orr'] })
  return nested.map((one) => {
    expect(one.within).toBe(outer?.id)
    return [
      one.speakers.map((id) => speakers.find((who) => who.id === id)?.name).join(),
      one.mode,
      one.content.map(({ text }) => text).join(' … '),
    ]
  })
}

describe('what somebody who is quoted says that somebody said', () => {
  it.each([
    ['Minister Tom Vey told me that the road was closed', ['Tom Vey', 'indirect', 'the road was closed']],
    [
      'Minister Tom Vey said: ‘The road is closed for now.’ The harbour is open',
      ['Tom Vey', 'direct', '‘The road is closed for now.’'],
    ],
    ['Minister Tom Vey warned of haste', ['Tom Vey', 'indirect', 'haste']],
    ['I said last year that the harbour would open', ['Ada Orr', 'indirect', 'the harbour would open']],
    ['The harbour is open. He said that it was late', ['', 'indirect', 'it was late']],
    ['I met Minister Tom Vey, and he said that it was late', ['Tom Vey', 'indirect', 'it was late']],
    ['I am back. She said that it was late', ['', 'indirect', 'it was late']],
    ['I saw Minister Tom Vey, who said that it was late', ['Tom Vey', 'indirect', 'it was late']],
  ])('%s', (words, nested) => {
    expect(nestedIn(words)).toEqual([nested])
  })

  it('is of whom the quotation itself names', () => {
    expect(
      nestedIn(
        'Minister Jan Roe spoke to President Tom Vey. The President thanked the crews. They agreed to meet soon',
      ),
    ).toEqual([
      ['Tom Vey', 'indirect', 'the crews'],
      ['Jan Roe,Tom Vey', 'indirect', 'to meet soon'],
    ])
  })

  it('is of the other of two, where it is given as “you said”', () => {
    const text = [
      'President Ada Orr: Good morning.',
      'Tom Vey: You said last year that the harbour was open.',
    ]
    const { statements } = ingested(text.join('\n\n')).readout
    expect(statements.map(({ speakers }) => speakers.join())).toEqual(['orr', 'vey', 'orr'])
  })

  it.each([
    'I say that the harbour is open',
    'I thank you for the harbour',
    'Minister Tom Vey said that the road was closed, and he went home',
    'The harbour is open to all',
  ])('is none: %s', (words) => {
    expect(nestedIn(words)).toEqual([])
  })
})
