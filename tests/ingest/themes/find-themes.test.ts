import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { realReadout } from '../../fixtures/real-readout.ts'
import { ingested } from '../ingested.ts'

/** The themes of each statement of a text, with their words. */
const themed = (text: string) =>
  ingested(text).readout.statements.map(({ themes }) =>
    Object.fromEntries(themes.map(({ id, evidence }) => [id, evidence.map((span) => span.text)])),
  )

describe('themes of a statement', () => {
  it.each([
    ['President Ada Orr said that trade had doubled.', { trade: ['trade'] }],
    [
      'President Ada Orr said that the ceasefire must hold and that the ceasefire line is no border.',
      { ceasefire: ['ceasefire', 'ceasefire'], borders: ['border'] },
    ],
    [
      'Speaking about regional security, President Ada Orr voiced concern over the incident.',
      { security: ['regional security'] },
    ],
    ['On climate change, President Ada Orr said that the dykes would hold.', { climate: ['climate change'] }],
    [
      'President Ada Orr said, “We shall keep the Black Sea Grain Initiative.”',
      { 'black-sea': ['Black Sea Grain Initiative'] },
    ],
    [
      'President Ada Orr said that relations between Syria and Lebanon were good.',
      { relations: ['relations between'] },
    ],
  ])('%s', (text, expected) => {
    expect(themed(text)).toEqual([expected])
  })

  it.each([
    'President Ada Orr thanked the Minister of Health for his words.',
    'President Ada Orr thanked the Energy Minister for her words.',
    'President Ada Orr said that the trade-off was fair.',
    'President Ada Orr said that she wished him good health.',
    'On Monday, President Ada Orr said that nothing had changed.',
    'On behalf of the trade delegation, President Ada Orr said that nothing had changed.',
  ])('are none: %s', (text) => {
    expect(themed(text)).toEqual([{}])
  })

  it('never cut a character', () => {
    expect(themed('President Ada Orr said that Gaza\u200d was near.')).toEqual([{}])
  })

  it('are not those of the sentence before', () => {
    expect(themed('They spoke about trade. President Ada Orr said that nothing had changed.')).toEqual([{}])
  })

  it('are those of a lexicon that is given, and no others', () => {
    const text = readFileSync('public/readouts/leader-meets-syrian-president.txt', 'utf8')
    const { themes } = ingested(text, [
      { id: 'pillars', label: 'Pillars', words: ['pillar', 'unheard-of'] },
    ]).readout
    expect(themes).toEqual([{ id: 'pillars', label: 'Pillars' }])
  })
})

describe('themes of the real readout', () => {
  // What an editor called it, by what the lexicon calls it.
  const SAME = {
    gaza: 'gaza',
    resistance: 'resistance',
    west: 'west',
    relations: 'iran-syria',
    syria: 'syria',
    condolences: 'condolences',
    'regional-issues': 'regional-states',
  }

  it('are mostly those that an editor gave', () => {
    const made = realReadout().readout
    const { readout } = ingested(readFileSync('public/readouts/leader-meets-syrian-president.txt', 'utf8'))
    const pairs = (list: typeof made.statements, name: (id: string) => string | undefined) =>
      new Set(
        list.flatMap(({ content, themes }) =>
          themes.flatMap(({ id }) => {
            const [first] = content
            const theme = name(id)
            return theme ? [`${first?.paragraph} ${first?.start} ${theme}`] : []
          }),
        ),
      )
    const byEditor = pairs(made.statements, (id) => id)
    const names = new Map<string, string>(Object.entries(SAME))
    const found = pairs(readout.statements, (id) => names.get(id))
    const right = [...found].filter((pair) => byEditor.has(pair)).length
    expect(right / found.size).toBeGreaterThanOrEqual(0.85)
    expect(right / byEditor.size).toBeGreaterThanOrEqual(0.65)
  })
})
