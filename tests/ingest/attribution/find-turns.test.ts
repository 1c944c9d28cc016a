import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTurns } from '#ingest/attribution/find-turns.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const turnsOf = (...paragraphs: string[]) =>
  findTurns(paragraphs).map(({ paragraph, label, start, last }) => {
    const text = paragraphs[paragraph] ?? ''
    return [text.slice(label.start, label.end), text.slice(start), last]
  })

describe('the turns of a transcript', () => {
  it('go on to the next that names somebody', () => {
    expect(turnsOf('ORR: The harbour is open.', 'Yes, it is.', 'VEY: The road is closed.')).toEqual([
      ['ORR', 'The harbour is open.', 1],
      ['VEY', 'The road is closed.', 2],
    ])
  })

  it.each([
    ['Minister Orr (in Osmiran): The harbour is open.', 'Minister Orr', 'The harbour is open.'],
    ['“Orr: The harbour is open.”', 'Orr', 'The harbour is open.”'],
    ['Orr：The harbour is open.', 'Orr', 'The harbour is open.'],
    ['Head of the Port: The harbour is open.', 'Head of the Port', 'The harbour is open.'],
    ['Q 2: Is it open?', 'Q 2', 'Is it open?'],
    ['Ada Orr, Official Spokesperson: It is open.', 'Ada Orr, Official Spokesperson', 'It is open.'],
    ['Ada, WION: Is it open?', 'Ada, WION', 'Is it open?'],
  ])('are named by what stands before the colon: %s', (text, label, said) => {
    expect(turnsOf(text, 'Vey: No.')[0]).toEqual([label, said, 0])
  })

  it.each([
    [[]],
    [['ORR: The harbour is open.', 'Yes, it is.']],
    [['Orr: yes', ...Array.from({ length: 14 }, () => 'The crews sailed.'), 'Vey: no']],
    [['10:15 a.m. Orr spoke', '10:30 a.m.', '11:00']],
    [['Arrival 10:15 a.m. at Vell', 'Departure 11:30 a.m. from Vell']],
    [['the harbour: open', 'the road: closed']],
    [['Orr said the following:', 'Vey answered as follows:']],
  ])('are none in %j', (paragraphs) => {
    expect(findTurns(paragraphs)).toEqual([])
  })

  it('are in order, none within another, and each holds its label', () => {
    const lines = fc.constantFrom('Orr: yes', 'VEY: no', 'They sailed.', '10:15 a.m.', '', 'Orr (aside): oh')
    fc.assert(
      fc.property(fc.array(lines), (paragraphs) => {
        const turns = findTurns(paragraphs)
        for (const [at, { paragraph, label, start, last }] of turns.entries()) {
          expect(label.end).toBeGreaterThan(label.start)
          expect(start).toBeGreaterThan(label.end)
          expect(last).toBe((turns[at + 1]?.paragraph ?? paragraphs.length) - 1)
          expect(last).toBeGreaterThanOrEqual(paragraph)
        }
      }),
      { numRuns: fuzzRuns },
    )
  })
})
