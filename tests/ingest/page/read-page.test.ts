import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart } from '#domain/messages/ingest.ts'
import { english } from '#ingest/packs/en/english.ts'
import { allAccount, readPage } from '#ingest/page/read-page.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const TITLE = 'President Orr Receives Minister Vey'
const SAID = 'President Ada Orr received Tom Vey.'
const read = (...blocks: string[]) => readPage(blocks.join('\n\n'), english)

describe('a page', () => {
  it('has a title and an issuer above its account, and furniture around it', () => {
    expect(read('Menu', 'Office of the President', TITLE, '3 May 2031', SAID, 'Share this page')).toEqual({
      title: TITLE,
      issuer: 'Office of the President',
      paragraphs: [SAID],
      setApart: [
        { text: 'Menu', why: apart.navigation },
        { text: '3 May 2031', why: apart.date },
        { text: 'Share this page', why: apart.share },
      ],
    })
  })

  it.each([
    'President Ada Orr of Osmira Receives Foreign Minister Tom Vey of Vell for Talks on the Harbour, the Road and the Treaty of the Two Seas at the Old Palace',
    'Orr and Vey Meet',
  ])('has a title, however long: %s', (title) => {
    expect(read(title, SAID)).toMatchObject({ title, paragraphs: [SAID], setApart: [] })
  })

  it('has no title so long that it is a paragraph', () => {
    const long = `President Orr ${'received the crews of the harbour and '.repeat(8)}sailed`
    expect(read(long, SAID)).toMatchObject({ title: null, paragraphs: [long, SAID] })
  })

  it('begins with a line under its title that is a sentence', () => {
    const standfirst = 'The two spoke of the harbour.'
    expect(read(TITLE, standfirst, SAID)).toMatchObject({ title: TITLE, paragraphs: [standfirst, SAID] })
  })

  it('keeps a heading between paragraphs, and no line below the last', () => {
    const { paragraphs, setApart } = read(TITLE, SAID, 'Trade', 'The harbour was open.', 'Harbour')
    expect(paragraphs).toEqual([SAID, 'Trade', 'The harbour was open.'])
    expect(setApart).toEqual([{ text: 'Harbour', why: apart.below }])
  })

  it('has every line that begins like furniture and is a sentence', () => {
    const line = 'Next week we will sign the treaty with Vell.'
    expect(read(TITLE, SAID, line)).toMatchObject({ paragraphs: [SAID, line], setApart: [] })
  })

  it('joins lines that were wrapped, and no others', () => {
    const wrapped = [
      'President Ada Orr received Tom Vey and said to him',
      'that the harbour was open to all, and that the road',
      'would open in the spring, when the ice is gone.',
    ]
    const second = 'The guest thanked her for the harbour, the road and\nall that was done for the crews.'
    expect(read(wrapped.join('\n'), second).paragraphs).toEqual([
      wrapped.join(' '),
      second.replace('\n', ' '),
    ])
    const lines = ['The harbour is open.', 'The road is closed.', SAID.repeat(9)]
    expect(read(lines.join('\n')).paragraphs).toEqual(lines)
  })

  it('is its first line where nothing looks like an account', () => {
    expect(read('Orr')).toMatchObject({ title: null, paragraphs: ['Orr'] })
    expect(read('Share this page')).toMatchObject({ title: null, paragraphs: ['Share this page'] })
    expect(read('')).toEqual({ title: null, issuer: null, paragraphs: [], setApart: [] })
  })

  it('is all of its lines where none is a sentence, and not those of the page', () => {
    const list = ['Agreements signed', 'Treaty of the harbour', 'Treaty of the road']
    expect(read('Home > News', ...list, 'Share this page')).toMatchObject({ title: null, paragraphs: list })
  })

  it('may be account all through', () => {
    expect(allAccount(`Menu\n\n${SAID}`).paragraphs).toEqual(['Menu', SAID])
  })

  it('loses no line and adds none', () => {
    const lines = fc.constantFrom(
      TITLE,
      SAID,
      'Menu',
      '10:15',
      'Office of the President',
      'Orr said:',
      'Vell',
      '',
    )
    fc.assert(
      fc.property(fc.array(lines), (blocks) => {
        const { title, issuer, paragraphs, setApart } = read(...blocks)
        const all = [title ?? [], issuer ?? [], paragraphs, setApart.map(({ text }) => text)].flat()
        expect(all.sort()).toEqual(blocks.filter((block) => block !== '').sort())
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('leaves no turn of a transcript out, whatever its label', () => {
    const turns = [
      'SPOKESPERSON ORR: Good morning. The ferry will sail.',
      'REPORTER: Who pays?',
      'SPOKESPERSON ORR: The harbour pays, as it has always paid.',
      'REPORTER: And the crews?',
      'EDITOR: When?',
      'SPOKESPERSON ORR: They will be home on Friday.',
    ]
    const page = readPage(['Transcript of press briefing, 14 October 2026', ...turns].join('\n\n'), english)
    expect(page.title).toBe('Transcript of press briefing, 14 October 2026')
    expect(page.paragraphs).toEqual(turns)
  })

  it('sets apart what a publisher says of itself below the account', () => {
    const page = readPage(
      [
        'Orr Receives Vey',
        'President Ada Orr received Minister Tom Vey at the palace on Sunday, and said that the harbour was open.',
        'About the Office of the President',
        'The Office of the President publishes readouts of official meetings and calls for everybody to read.',
      ].join('\n\n'),
      english,
    )
    expect(page.paragraphs).toHaveLength(1)
  })
})
