import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'

/** Who says what in a text: "orr · said · that it is late". */
const saidIn = (...paragraphs: string[]) =>
  ingested(paragraphs.join('\n\n')).readout.statements.map(({ speakers, cue, content }) =>
    [speakers.join(), cue?.map(({ text }) => text).join(), content.map(({ text }) => text).join(' … ')].join(
      ' · ',
    ),
  )

describe('the items of a list', () => {
  it('are said by whom the words before it name', () => {
    expect(
      saidIn(
        'The Harbour Council of Vell, at its meeting held on 12 September,',
        'Noting the report of Ada Orr, Minister of Trade;',
        'Acting under its rules, the Council:',
        '1. Strongly condemns the closure of the road, and calls for its opening;',
        '2. Decided on a date;',
        '3. Reiterates its thanks to the crews.',
        'The crews sailed home in the evening, and nobody stayed.',
      ),
    ).toEqual([
      'council · condemns · the closure of the road',
      'council · calls for · its opening',
      'council · Reiterates · its thanks to the crews',
    ])
  })

  it('end where the account goes on', () => {
    expect(
      saidIn(
        'The leaders met in Vell in the evening.',
        'At their meeting, the leaders:',
        '- welcomed the treaty;',
        'The crews sailed.',
        'Praised be the crews.',
      ),
    ).toEqual(['leaders · welcomed · the treaty'])
  })
})

describe('words in marks within two reports', () => {
  it('are those of whom the inner report is of', () => {
    expect(
      saidIn(
        'Minister Ada Orr said the road was “closed to all of us,” and nobody sailed, the Agency said.',
      ).filter((one) => one.includes('· “closed')),
    ).toEqual(['orr · said · “closed to all of us,”'])
  })
})

describe('a quotation with a name below it', () => {
  it('is of whom a dash leads to', () => {
    expect(
      saidIn(
        'Prime Minister Ada Orr spoke to the crews in Vell.',
        '“The harbour is open to all of us.”',
        '— The Rt. Hon. Ada Orr, Prime Minister of Osmira',
        'The crews sailed home in the evening.',
      ),
    ).toEqual(['orr ·  · “The harbour is open to all of us.”'])
  })
})
