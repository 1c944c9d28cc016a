import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'

/** By whom each statement of a text is said. */
function speakersOf(text: string): string[] {
  const { statements, speakers } = ingested(text).readout
  return statements.map((one) =>
    one.speakers.map((id) => speakers.find((who) => who.id === id)?.name).join(' and '),
  )
}
const speakersIn = (text: string) => ingested(text).readout.speakers

const HARBOUR = 'said that the harbour was open.'
const MET = 'President Ada Orr received Minister Tom Vey.'

describe('a pronoun', () => {
  it('is of the one whom it fits of those whom the text spoke of', () => {
    expect(
      speakersOf(`Mr. Tom Vey spoke. Ms. Ada Orr received the crews. She ${HARBOUR} He ${HARBOUR}`),
    ).toEqual(['Ada Orr', 'Tom Vey'])
  })

  it('is nobody where nobody was named', () => {
    expect(speakersOf(`They ${HARBOUR}`)).toEqual([''])
    expect(speakersOf('“The harbour is open to all,” she said.')).toEqual([''])
  })

  it.each([
    'Mr. Jan Roe is late, he said.',
    'The harbour of Mr. Jan Roe is open, he said.',
    '“Mr. Jan Roe is late for the talks,” he said.',
  ])('behind what is said is nobody whom that names: %s', (said) => {
    expect(speakersOf(`Mr. Tom Vey met the crews. ${said}`)).toEqual(['Tom Vey'])
  })

  it('within a turn is left open, a name is not', () => {
    const text = [
      `TOM VEY: Good morning to all. She ${HARBOUR}`,
      `ADA ORR: Thank you for that. Minister Vey ${HARBOUR}`,
    ].join('\n\n')
    expect(speakersOf(text)).toEqual(['TOM VEY', '', 'ADA ORR', 'TOM VEY'])
  })
})

describe('a word for one of two', () => {
  it.each([
    ['The former', 'Ada Orr'],
    ['The latter', 'Tom Vey'],
    ['The guest', 'Tom Vey'],
    ['The President', 'Ada Orr'],
    ['The Minister', 'Tom Vey'],
    ['Orr', 'Ada Orr'],
    ['Vey', 'Tom Vey'],
    ['Mr. Vey', 'Tom Vey'],
  ])('%s', (word, name) => {
    expect(speakersOf(`${MET} ${word} ${HARBOUR}`)).toEqual([name])
  })

  it.each([
    'Her counterpart said that the road was closed.',
    'Her counterpart replied, “The road is closed.”',
  ])('her counterpart: %s', (said) => {
    expect(speakersOf(`President Ada Orr received President Tom Vey. Orr ${HARBOUR} ${said}`)).toEqual([
      'Ada Orr',
      'Tom Vey',
    ])
  })

  it.each([
    ['President Ada Orr called on Minister Tom Vey.', 'Ada Orr'],
    ['President Ada Orr paid a courtesy call on Minister Tom Vey.', 'Ada Orr'],
    ['President Ada Orr received Minister Tom Vey.', 'Tom Vey'],
  ])('the guest is who came: %s', (met, name) => {
    expect(speakersOf(`${met} Vey ${HARBOUR} The visiting dignitary ${HARBOUR}`)).toEqual(['Tom Vey', name])
  })

  it('goes on to be them', () => {
    expect(
      speakersOf(
        `President Ada Orr received President Tom Vey. Orr ${HARBOUR} Her counterpart ${HARBOUR} He ${HARBOUR}`,
      ),
    ).toEqual(['Ada Orr', 'Tom Vey', 'Tom Vey'])
  })
})

describe('a style or an office', () => {
  it.each([
    ['King Tom Vey received Minister Ada Orr.', 'His Majesty', 'King Tom Vey'],
    ['King Tom Vey received Minister Ada Orr.', 'The King', 'King Tom Vey'],
    ['Queen Ada Orr received Minister Tom Vey.', 'Her Majesty', 'Queen Ada Orr'],
    [
      'Foreign Minister Ada Orr received the Osmiran Trade Minister Tom Vey.',
      'The Osmiran official',
      'Tom Vey',
    ],
    ['President Ada Orr received Foreign Minister Tom Vey.', 'The Foreign Minister', 'Tom Vey'],
    ['PM Tom Vey met the crews.', 'The Prime Minister', 'Tom Vey'],
  ])('%s %s', (sentence, words, name) => {
    expect(speakersOf(`${sentence} ${words} ${HARBOUR}`)).toEqual([name])
  })

  it('keeps two of one surname apart', () => {
    expect(
      speakersOf(
        `President Ada Orr received Minister Jan Orr. President Orr ${HARBOUR} Minister Orr ${HARBOUR}`,
      ),
    ).toEqual(['Ada Orr', 'Jan Orr'])
  })
})

describe('several', () => {
  it('are the two whom the sentence before named', () => {
    expect(speakersOf(`${MET} They ${HARBOUR}`)).toEqual(['Ada Orr and Tom Vey'])
  })

  it('who speak as a party have those two as members', () => {
    const speakers = speakersIn(`President Ada Orr received President Tom Vey. The two leaders ${HARBOUR}`)
    const party = speakers.find(({ name }) => name === 'The two leaders')
    const names = party?.members?.map((id) => speakers.find((who) => who.id === id)?.name)
    expect([party?.kind, names]).toEqual(['joint', ['Ada Orr', 'Tom Vey']])
  })
})

describe('what is known of a speaker', () => {
  it.each([
    [
      `President of Osmira Ada Orr met the crews. Orr ${HARBOUR}`,
      { name: 'Ada Orr', role: 'President of Osmira', short: 'Orr' },
    ],
    [`The Minister of Trade, Ada Orr, ${HARBOUR}`, { name: 'Ada Orr', role: 'Minister of Trade' }],
    [`Tom Vey, the Minister of Trade, ${HARBOUR}`, { name: 'Tom Vey', role: 'Minister of Trade' }],
  ])('%s', (text, known) => {
    const [who, ...others] = speakersIn(text)
    expect(others).toEqual([])
    expect({ ...who, role: who?.role?.replace(/^the /i, '') }).toMatchObject(known)
  })
})

describe('the answers of an interview', () => {
  it.each([
    ['Q', 'A'],
    ['Question', 'Answer'],
  ])('are of whom the title names with an office: %s, %s', (q, a) => {
    const text = [
      'Interview with Foreign Minister Ada Orr',
      `${q}: Is the harbour open?`,
      `${a}: The harbour is open to all who sail.`,
      `${q}: And the road?`,
      `${a}: The road is closed for now.`,
    ].join('\n\n')
    const speakers = speakersOf(text)
    expect([speakers[1], speakers[3]]).toEqual(['Ada Orr', 'Ada Orr'])
    expect(speakers[0]).not.toBe('Ada Orr')
  })
})

describe('who is named within the marks of a quotation', () => {
  it('has said what stands around that', () => {
    const { statements } = ingested('«The sea is calm, said Minister Tom Vey, and it will stay so.»').readout
    expect(statements.map(({ speakers, content }) => [speakers, content.map(({ text }) => text)])).toEqual([
      [['vey'], ['«The sea is calm,', 'and it will stay so.»']],
    ])
  })
})

describe('somebody whose office or country alone is told', () => {
  it.each([
    ['Iran’s foreign minister Ada Orr met EU envoy Tom Vey. The Iranian diplomat', 'Ada Orr'],
    ['Iran’s foreign minister Ada Orr met EU envoy Tom Vey. The top EU diplomat', 'Tom Vey'],
    ['President Ada Orr received the Speaker of the council Tom Vey. The Iranian official', 'Tom Vey'],
    ['President Ada Orr received the Speaker of the council Tom Vey. The Iranian leader', 'Ada Orr'],
    ['Ada Orr spoke to President of Osmira Tom Vey. The President of Larmia', 'Ada Orr'],
    ['Prince Tom Vey, Crown Prince and Premier, met King Jan Roe. HRH the Crown Prince', 'Prince Tom Vey'],
    ['Prince Tom Vey, Crown Prince and Premier, met King Jan Roe. His Royal Highness', 'Prince Tom Vey'],
    ['High Representative/Vice-President Ada Orr met Mr. Vey. The High Representative', 'Ada Orr'],
    ['Pope Tom met Mr. Vey. The Holy Father', 'Pope Tom'],
    ['President Jan Roe met his Osmiran counterpart, President Ada Orr. The Osmiran leader', 'Ada Orr'],
    ['King Tom met Spokesman Tom Vey. Vey', 'Tom Vey'],
    ['Mr. Tom Vey met Emir Jan Roe. Minister Ada Orr spoke. Her Excellency', 'Ada Orr'],
    ['Mr. Tom Vey met Emir Jan Roe. Spokeswoman Ada Orr spoke. The diplomat', 'Ada Orr'],
    ['President Tom Vey met Russian Spokesman Jan Roe. The Russian leader', 'Tom Vey'],
    [
      'Minister Tom Vey met the Foreign Minister of Türkiye, Ada Orr. The Turkish Foreign Minister',
      'Ada Orr',
    ],
    [
      'Premier and Minister of Foreign Affairs Sheikh Tom Vey met Ada Orr. The Foreign Minister',
      'Sheikh Tom Vey',
    ],
    ['Deputy Prime Minister and Foreign Minister, Senator Ada Orr, met Mr. Vey. The FM', 'Ada Orr'],
    ['HH the Amir Sheikh Tom bin Vey met King Jan Roe. His Highness', 'Sheikh Tom bin Vey'],
    ['Spokesman Tom Vey met King Tom. King Tom', 'King Tom'],
  ])('%s', (text, name) => {
    expect(speakersOf(`${text} ${HARBOUR}`)).toEqual([name])
  })

  it('is whom a title that reads as a sentence names', () => {
    const text = `Minister Ada Orr at the start of the meeting\n\nThe Minister ${HARBOUR}`
    expect(speakersOf(text)).toEqual(['Ada Orr'])
    expect(speakersOf(`King visits Central Vell today\n\nThe King ${HARBOUR}`)).toEqual(['The King'])
  })

  it.each(['The head of state', 'The Head of State', 'The dignitary'])('%s is the president', (style) => {
    expect(
      speakersOf(`President Ada Orr received Minister Tom Vey. She ${HARBOUR} ${style} ${HARBOUR}`),
    ).toEqual(['Ada Orr', 'Ada Orr'])
  })

  it('is whom “according to him” means, who spoke last', () => {
    expect(speakersOf(`${MET} Mr. Vey ${HARBOUR} According to him, the harbour was open.`)).toEqual([
      'Tom Vey',
      'Tom Vey',
    ])
  })

  it('is the one of that country, not of none', () => {
    const text =
      'Prince Sultan bin Vey, Crown Prince and Prime Minister, met the Prime Minister of Osmira, Ada Orr.'
    expect(speakersOf(`${text} The Prime Minister of Osmira ${HARBOUR}`)).toEqual(['Ada Orr'])
  })

  it.each([
    'The President praised President Ada Orr.',
    'President Tom Vey spoke. President Ada Orr sailed. She praised President Ada Orr.',
  ])('praises nobody who is that person: %s', (text) => {
    expect(speakersOf(text)).not.toContain('Ada Orr')
  })

  it('is the subject of the sentence before, whatever that did', () => {
    const text = `Minister Ada Orr ${HARBOUR} In response, Secretary Tom Vey also showed the map. He ${HARBOUR}`
    expect(speakersOf(text)).toEqual(['Ada Orr', 'Tom Vey'])
  })
})
