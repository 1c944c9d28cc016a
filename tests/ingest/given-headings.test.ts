import { describe, expect, it } from 'vitest'
import { checkText } from '#domain/check/check-text.ts'
import { type IngestOptions, ingest } from '#ingest/ingest.ts'
import { english } from '#ingest/packs/en/english.ts'

const TITLE = 'President Orr Receives Prime Minister Vey'
const SAID = 'President Ada Orr received Tom Vey. “The harbour is open to all,” she said.'

const made = (text: string, given: Partial<IngestOptions>) => {
  const source = { file: 'talks.txt', sha256: '0'.repeat(64) }
  const { readout } = ingest(text, { id: 'talks', pack: english, source, date: '2026-11-27', ...given })
  expect(checkText(readout, text)).toEqual([])
  const { title, issuer, paragraphs, source: read } = readout
  return [title, issuer?.name, paragraphs.length, read.setApart.map((part) => part.text)]
}

describe('a title and an issuer that are given', () => {
  const text = `Office of the President\n\nA longer line that is not the title of this account\n\n${TITLE}\n\n${SAID}`

  it('are headings of the text where they stand in it, whichever line looks like one', () => {
    expect(made(`${TITLE}\n\n${SAID}`, { title: TITLE })).toEqual([TITLE, undefined, 1, []])
    expect(made(text, { title: TITLE, issuer: 'Office of the President' })).toEqual([
      TITLE,
      'Office of the President',
      1,
      ['A longer line that is not the title of this account'],
    ])
  })

  it('take the place of those of the text where they do not', () => {
    expect(made(`${TITLE}\n\n${SAID}`, { title: 'Talks' })).toEqual(['Talks', undefined, 1, [TITLE]])
  })

  it('that only the file states hold where the text has none', () => {
    expect(made(SAID, { statedIssuer: 'The Palace' })[1]).toBe('The Palace')
    expect(made(text, { statedIssuer: 'The Palace' })[1]).toBe('Office of the President')
    expect(made(text, { statedIssuer: 'The Palace', issuer: 'The Court' })[1]).toBe('The Court')
  })
})
