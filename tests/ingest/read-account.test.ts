import { describe, expect, it } from 'vitest'
import { ingest } from '#ingest/ingest.ts'
import { english } from '#ingest/packs/en/english.ts'
import { ingested } from './ingested.ts'

const told = (...paragraphs: string[]) => {
  const { statements } = ingested(paragraphs.join('\n\n')).readout
  return statements.map(({ mode, speakers, content }) => [
    mode,
    speakers.join(),
    ...content.map(({ text }) => text),
  ])
}
const FIRST =
  'President Ada Orr received Foreign Minister Tom Vey of Vell at the palace on Sunday, for talks on the harbour and the road.'
const LAST =
  'The two then walked down to the harbour, where the crews of the ships that had come in the night stood waiting.'

describe('a heading within an account', () => {
  it.each(['Minister Vey calls for calm', 'President Orr welcomes the treaty', 'Trade'])(
    'says nothing: %s',
    (line) => {
      expect(told(FIRST, line, LAST)).toEqual([])
    },
  )

  it.each([
    'Minister Vey called for calm.',
    'Minister Vey called for calm at sea and on the road, and the President praised the crews of all the ships',
  ])('is no longer line, and none with a stop: %s', (line) => {
    expect(told(FIRST, line, LAST).length).toBeGreaterThan(0)
  })
})

describe('what a transcript notes beside the words', () => {
  it('is nobody’s', () => {
    expect(
      told(
        'PRESIDENT ORR: Thank you. (Laughter.) We are glad that you came. [Inaudible] And now the Minister.',
        'MINISTER VEY: (Via interpreter.) We came by sea (and it was rough). (Applause.)',
        '(Applause.)',
        'PRESIDENT ORR: So it was.',
      ),
    ).toEqual([
      ['direct', 'orr', 'Thank you.', 'We are glad that you came.', 'And now the Minister.'],
      ['direct', 'vey', 'We came by sea (and it was rough).'],
      ['direct', 'orr', 'So it was.'],
    ])
  })
})

describe('a long account', () => {
  it('tells how far reading has come', () => {
    const sentence = 'President Orr said that the harbour was open. '
    const heard: [number, number][] = []
    ingest(sentence.repeat(1000), {
      id: 'talks',
      pack: english,
      source: { file: 'talks.txt', sha256: '0'.repeat(64) },
      date: '2026-11-27',
      onProgress: (done, all) => heard.push([done, all]),
    })
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.every(([done, all]) => done <= all && all === 1000)).toBe(true)
    expect(heard.map(([done]) => done)).toEqual(
      heard.map(([done]) => done).toSorted((one, other) => one - other),
    )
  })
})

describe('an account in capitals', () => {
  it('has its quotations and reports, as they are printed', () => {
    expect(
      told(
        'PRESIDENT ADA ORR TODAY RECEIVED FOREIGN MINISTER TOM VEY OF VELL. “NO SHIP SHOULD HAVE TO ASK WHETHER IT MAY PASS,” THE PRESIDENT SAID. SHE ADDED THAT THE HARBOUR WAS OPEN.',
        'MINISTER VEY SAID: “WE WILL NOT FORGET THE HELP OF YOUR PEOPLE.” HE CALLED THE VISIT “A BRIDGE BUILT IN WINTER”.',
      ),
    ).toEqual([
      ['direct', 'orr', '“NO SHIP SHOULD HAVE TO ASK WHETHER IT MAY PASS,”'],
      ['indirect', 'orr', 'THE HARBOUR WAS OPEN'],
      ['direct', 'vey', '“WE WILL NOT FORGET THE HELP OF YOUR PEOPLE.”'],
      ['indirect', 'vey', 'THE VISIT “A BRIDGE BUILT IN WINTER”'],
      ['direct', 'vey', '“A BRIDGE BUILT IN WINTER”'],
    ])
  })
})
