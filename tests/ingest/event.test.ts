import { describe, expect, it } from 'vitest'
import { placeBasis } from '#domain/messages/ingest.ts'
import { ingested } from './ingested.ts'

const read = (...lines: string[]) => ingested(lines.join('\n\n')).readout
const SAID = 'President Orr said that the harbour was open to all, and thanked his guest.'

describe('the event of an account', () => {
  it('is where the account says that people met', () => {
    expect(
      read(
        'Orr Receives Vey',
        `President Ada Orr received Foreign Minister Tom Vey in Kelstad on Sunday. ${SAID}`,
      ).event,
    ).toMatchObject({ place: 'Kelstad', placeBasis: placeBasis.account })
  })

  it('is where its dateline says, which is told, and a call is nowhere', () => {
    const line = 'KELSTAD, May 3 (VNA) –'
    expect(
      read(
        'Orr Receives Vey',
        `${line} President Ada Orr received Foreign Minister Tom Vey on Sunday. ${SAID}`,
      ).event,
    ).toMatchObject({ place: 'KELSTAD', placeBasis: placeBasis.dateline })
    expect(
      read(
        'Call of Orr with Vey',
        `${line} President Ada Orr spoke by phone with Foreign Minister Tom Vey. ${SAID}`,
      ).event.place,
    ).toBeUndefined()
  })

  it.each([
    'President Ada Orr received Foreign Minister Tom Vey in May.',
    'President Ada Orr received Foreign Minister Tom Vey at 4.10 p.m. today.',
    'President Ada Orr received Foreign Minister Tom Vey in the presence of Mr Roe.',
    'President Ada Orr believes in Vell.',
  ])('has no place that is not stated: %s', (first) => {
    expect(read('Orr Receives Vey', `${first} ${SAID}`).event.place).toBeUndefined()
  })

  it('is of those who met, also of one who says nothing', () => {
    const { event, speakers, people } = read(
      'Orr Receives Vey',
      `President Ada Orr of Osmira received on Sunday Foreign Minister Tom Vey of Vell. ${SAID}`,
    )
    expect(event.participants).toEqual(['orr', 'vey'])
    expect(speakers.map(({ id }) => id)).toContain('orr')
    expect(people).toMatchObject([{ id: 'vey', name: 'Tom Vey' }])
  })

  it.each([
    'President Ada Orr discussed Foreign Minister Tom Vey with nobody.',
    'President Ada Orr held a press conference.',
    'President Ada Orr received on Sunday the City of Vell.',
  ])('is of nobody where the text tells of no meeting of two: %s', (first) => {
    expect(read('Orr Speaks', `${first} ${SAID}`).event.participants).toEqual([])
  })
})

describe('who publishes', () => {
  it.each([
    ['TEHRAN (IRNA) –', 'IRNA'],
    ['DAMASCUS, (SANA)-', 'SANA'],
    ['Riyadh, May 03, 2031, SPA --', 'SPA'],
  ])('is the agency of the dateline: %s', (line, name) => {
    expect(read('Orr Receives Vey', `${line} President Ada Orr received Tom Vey. ${SAID}`).issuer?.name).toBe(
      name,
    )
  })
})
