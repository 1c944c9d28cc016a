import { describe, expect, it } from 'vitest'
import { readName } from '#ingest/packs/en/read-name.ts'
import { wordsOf } from './sentences-of.ts'

const read = (words: string) => readName(wordsOf(words))

describe('whom a noun phrase names', () => {
  it.each<[string, string | null, string | null, string, string]>([
    ['Ada Orr', 'Ada Orr', null, '', ''],
    ['Ada Orr’s', 'Ada Orr', null, '', ''],
    ['President Ada Orr', 'Ada Orr', 'President', 'president', ''],
    ['US President Orr', 'Orr', 'US President', 'president', 'us'],
    ['President of Osmira Ada Orr', 'Ada Orr', 'President of Osmira', 'president', 'osmira'],
    ['President Orr of Osmira', 'Orr', 'President', 'president', 'osmira'],
    ['Vell’s Foreign Minister Tom Vey', 'Tom Vey', 'Vell’s Foreign Minister', 'foreign minister', 'vell'],
    ['Minister of Foreign Affairs Ada Orr', 'Ada Orr', 'Minister of Foreign Affairs', 'foreign minister', ''],
    ['Defense Minister Orr', 'Orr', 'Defense Minister', 'defence minister', ''],
    ['Ada Orr, the Minister of Trade', 'Ada Orr', 'the Minister of Trade', 'trade minister', ''],
    ['Ada Orr, who met Tom Vey and Ida Marr,', 'Ada Orr', null, '', ''],
    [
      'Ada Orr, an aide to Tom Vey and Ida Marr',
      'Ada Orr',
      'an aide to Tom Vey and Ida Marr',
      'aide',
      'tom vey ida marr',
    ],
    ['Ada Orr the Foreign Minister', 'Ada Orr', 'the Foreign Minister', 'foreign minister', ''],
    ['the Minister of Trade, Ada Orr', 'Ada Orr', 'the Minister of Trade', 'trade minister', ''],
    ['Head of the Port Authority Ada Orr', 'Ada Orr', 'Head of the Port Authority', 'head', 'port authority'],
    ['Chief of the General Staff Tom Vey', 'Tom Vey', 'Chief of the General Staff', 'chief', 'general staff'],
    [
      'Chairman of the State Affairs Commission Ada Orr',
      'Ada Orr',
      'Chairman of the State Affairs Commission',
      'chairman',
      'state commission',
    ],
    ['H.E. President Ada Orr', 'Ada Orr', 'President', 'president', ''],
    ['His Excellency Ada Orr, President of Osmira', 'Ada Orr', 'President of Osmira', 'excellency', 'osmira'],
    ['His Majesty King Tom of Osmira', 'King Tom', null, 'majesty king', 'osmira'],
    ['PM Orr', 'Orr', null, 'prime minister', ''],
    ['FM Orr', 'Orr', null, 'foreign minister', ''],
    ['DPM Orr', 'Orr', null, 'deputy prime minister', ''],
    ['the Foreign Minister', null, null, 'foreign minister', ''],
    ['the Minister for Foreign Affairs', null, null, 'foreign minister', ''],
    ['the Osmiran Foreign Minister', null, null, 'foreign minister', 'osmiran'],
    ['Foreign Minister of Osmira', null, null, 'foreign minister', 'osmira'],
    ['the guest', null, null, 'guest', ''],
    ['Chief of Defence Staff of Osmira', null, null, 'defence chief', 'staff osmira'],
    ['the Holy Father', null, null, 'pope', ''],
    ['High Representative/Vice-President Ada Orr', 'Ada Orr', 'Vice-President', 'representative', 'high'],
    ['State Councillor and Foreign Minister Orr', 'Orr', 'Foreign Minister', 'state councillor', ''],
    ['His Royal Highness', null, null, 'highness', ''],
    ['HRH the Crown Prince', null, null, 'crown prince', ''],
  ])('%s', (words, name, role, offices, of) => {
    const named = read(words)
    expect([named.kind, named.name, named.role, named.offices.join(' '), named.of.join(' ')]).toEqual([
      'person',
      name,
      role,
      offices,
      of,
    ])
  })

  it.each([
    ['Tom al-Vey', 'tom vey', 'Tom al-Vey'],
    ['Minister Tom al-Vey', 'tom vey', 'Tom al-Vey'],
    ['Tom bin Vey', 'tom vey', 'Tom bin Vey'],
    ['Dr. Ada Orr', 'ada orr', 'Ada Orr'],
    ['King Tom', 'tom', 'King Tom'],
    ['Prince Sultan bin Vey', 'sultan vey', 'Prince Sultan bin Vey'],
    ['His Majesty King Tom', 'tom', 'King Tom'],
  ])('%s is known without particles and honorifics', (words, names, name) => {
    const named = read(words)
    expect([named.names.join(' '), named.name]).toEqual([names, name])
  })

  it.each([
    ['Mr. Vey', 'he'],
    ['King Tom', 'he'],
    ['His Majesty King Tom', 'he'],
    ['Sheikh Tom bin Vey', 'he'],
    ['Spokesman Vey', 'he'],
    ['Ms. Orr', 'she'],
    ['Queen Ada', 'she'],
    ['the spokeswoman for Vell', 'she'],
    ['President Orr', null],
    ['the sister of King Tom', null],
    ['the spokesperson', null],
  ])('%s is %s', (words, gender) => {
    expect(read(words).gender).toBe(gender)
  })

  it('keeps what an office is cut down to in brackets, and no party', () => {
    expect(read('the Chief of General Staff (CGS)').cut).toBe('cgs')
    expect(read('Ada Orr (Harbour Party)')).toMatchObject({ cut: null, name: 'Ada Orr', text: 'Ada Orr' })
  })

  it.each(['he', 'she', 'they', 'his', 'the former', 'the latter'])('%s is a pronoun', (words) => {
    expect(read(words)).toMatchObject({ pronoun: words.replace('the ', ''), names: [], offices: [] })
  })

  it.each([
    ['Orr and Vey', ['Orr', 'Vey']],
    ['Ada Orr and Tom Vey', ['Ada Orr', 'Tom Vey']],
    ['President Orr and Minister Vey', ['President Orr', 'Minister Vey']],
    ['the President and the Minister', ['the President', 'the Minister']],
    ['Ada Orr and Tom Vey and Minister Jan Roe', ['Ada Orr', 'Tom Vey and Minister Jan Roe']],
    ['Minister Orr of Osmira and State Secretary Vey', ['Minister Orr of Osmira', 'State Secretary Vey']],
  ])('%s are two', (words, each) => {
    const named = read(words)
    expect([named.kind, named.apart.map(({ text }) => text)]).toEqual(['joint', each])
  })

  it.each([
    'State Councillor and Foreign Minister Orr',
    'President and Prime Minister Orr',
    'the Minister of Trade and Transport',
    'Princess Ada Orr, Crown Princess and Prime Minister',
    'Ada Orr, the sister of the King and a director of the bank',
    'Minister of Trade and Transport Orr',
  ])('%s is one', (words) => {
    expect(read(words)).toMatchObject({ kind: 'person', apart: [] })
  })

  it.each([
    'the two leaders',
    'both sides',
    'the Presidents',
    'the delegations',
    'the leaders of France, Germany and the United Kingdom',
  ])('%s are several that nobody names apart', (words) => {
    expect(read(words)).toMatchObject({ kind: 'joint', apart: [] })
  })

  it.each([
    'the Ministry of Trade',
    'the Peace and Security Council',
    'the Osmiran government',
    'France',
    'the Vell News Agency',
  ])('%s is a body', (words) => {
    expect(read(words).kind).toBe('body')
  })

  it('is nobody where there are no words', () => {
    expect(read('')).toMatchObject({ text: '', names: [], offices: [], pronoun: null })
  })
})
