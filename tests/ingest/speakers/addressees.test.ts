import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'

/** Whom the statements of a text are said to. */
const addressed = (text: string) => ingested(text).readout.statements.map((one) => one.addressees)
const BOTH =
  'President Ada Orr said that the harbour was open. Minister Tom Vey said that the road was closed.'

describe('addressees', () => {
  it.each([
    ['President Orr told Minister Vey that the road must open.', ['vey']],
    ['President Orr thanked Minister Vey for the road.', ['vey']],
    ['President Orr expressed gratitude to Minister Vey.', ['vey']],
    ['Addressing Minister Vey, President Orr said that the road must open.', ['vey']],
    ['President Orr thanked Minister Vey and the people of Osmira for the road.', ['vey']],
  ])('%s', (sentence, names) => {
    expect(addressed(`${BOTH} ${sentence}`).at(-1)).toEqual(names)
  })

  it.each([
    'President Orr praised Minister Vey.',
    'President Orr thanked Minister Vey’s driver.',
    'President Orr told reporters that the road must open.',
    'President Orr thanked him for the road.',
    'President Orr told Governor Ines Vey-Marran that the road must open.',
    'President Orr advocated a joint letter to its Minister.',
  ])('are none: %s', (sentence) => {
    expect(addressed(`${BOTH} ${sentence}`).at(-1)).toEqual([])
  })
})
