import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from '#domain/check/check-text.ts'
import { ownFault } from '#domain/messages/ingest.ts'
import { anyStringArb } from '../fixtures/arbitraries.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import { fuzzRuns } from '../fuzz-runs.ts'
import { readGold } from './gold/read-gold.ts'
import { ingested } from './ingested.ts'

const GOLD = new URL('gold/', import.meta.url)
const pages = ['work', 'held'].flatMap((half) =>
  readdirSync(new URL(`${half}/`, GOLD)).map((file) =>
    readFileSync(new URL(`${half}/${file}`, GOLD), 'utf8'),
  ),
)

describe('the real readout', () => {
  const { readout: made } = realReadout()
  const text = readFileSync('public/readouts/leader-meets-syrian-president.txt', 'utf8')
  const { readout } = ingested(text)

  it('has the title, the issuer, the paragraphs and what is set apart that an editor gave it', () => {
    expect(readout.title).toBe(made.title)
    expect(readout.issuer?.name).toBe(made.issuer.name)
    expect(readout.paragraphs).toEqual(made.paragraphs)
    expect(readout.source.setApart.map((part) => part.text)).toEqual(['700 /'])
    expect(checkText(readout, text)).toEqual([])
  })

  it('has every quotation and every report, from who said them', () => {
    const key = ({ mode, speakers, content }: (typeof made.statements)[number]) =>
      JSON.stringify([mode, speakers, content.map(({ paragraph, start, end }) => [paragraph, start, end])])
    const found = new Set(readout.statements.map((statement) => key(statement)))
    const wanted = new Map(made.statements.map((statement) => [key(statement), statement.id]))
    expect([...wanted].filter(([one]) => !found.has(one)).map(([, id]) => id)).toEqual([])
    expect([...found].filter((one) => !wanted.has(one))).toEqual([])
  })
})

describe('a quotation whose sentence names nobody', () => {
  const said = (text: string) => {
    const { statements, speakers } = ingested(text).readout
    return statements.map((one) => [
      one.content[0]?.text,
      one.speakers.map((id) => speakers.find((who) => who.id === id)?.name),
    ])
  }

  it('is of whom the sentence behind it names', () => {
    expect(
      said('President Ada Orr received the guest. “Where is the harbour now?” Minister Tom Vey asked.'),
    ).toEqual([['“Where is the harbour now?”', ['Tom Vey']]])
  })

  it('is none where a comma and a verb of speech have nothing before them', () => {
    expect(said('NAME: , He said')).toEqual([])
  })

  it('is of whom the sentence that leads to it names', () => {
    expect(
      said('President Ada Orr received the guest. Minister Tom Vey replied:\n“The harbour is open to all.”'),
    ).toEqual([['“The harbour is open to all.”', ['Tom Vey']]])
  })
})

describe('several who speak together', () => {
  const speakersOf = (text: string) =>
    ingested(text).readout.statements.map(({ speakers }) => speakers.toSorted().join())

  it('are each named, however many', () => {
    expect(speakersOf('Ada Orr and Tom Vey and Minister Jan Roe said that the harbour was open.')).toEqual([
      'orr,roe,vey',
    ])
  })

  it('may be one and a party that the text knows the members of', () => {
    expect(
      speakersOf(
        'Ada Orr received Tom Vey. The leaders and the Minister said that the harbour was open to all.',
      ),
    ).toEqual(['leaders,minister'])
  })
})

describe('a participle with nothing said behind it', () => {
  it('is no statement', () => {
    const { statements } = ingested(
      "President Ada Orr received Tom Vey. Responding Friday, Ada Orr's campaign took the train.",
    ).readout
    expect(statements).toEqual([])
  })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const REFUSED = /[\u0000-\u001f\u007f-\u009f\u202d\u202e\ufeff\u2028\u2029]|\p{Surrogate}/gu

describe('any text', () => {
  const words = fc.constantFrom(
    'He said',
    ' that ',
    'the President',
    ', ',
    '. ',
    '“',
    '”',
    '"',
    '\n',
    '\n\n',
    'Mr. Orr',
    'NAME: ',
    ' and added',
    'According to',
    ' ‘',
    '’ ',
    '和平。',
    'و',
    '🇫🇮',
    '###',
    'Share',
    'said',
    ' (',
    ')',
    '\u0000',
    '\u200f',
    '\u200d',
    'Minister Vey\u200d',
  )
  const textArb = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
    anyStringArb,
    fc
      .constantFrom(...pages)
      .chain((page) =>
        fc
          .tuple(fc.nat(page.length), fc.nat(400))
          .map(([start, length]) => page.slice(start, start + length)),
      ),
  )

  it('becomes a sound readout that holds all of it and nothing else', () => {
    fc.assert(
      fc.property(textArb, (text) => {
        const { readout, findings } = ingested(text)
        const plain = text.replace(REFUSED, ' ')
        if (plain.trim() === '') return
        expect(checkText(readout, plain)).toEqual([])
        expect(findings.filter(({ text: words }) => words.startsWith(ownFault('')))).toEqual([])
        expect(findings.length).toBeGreaterThanOrEqual(
          readout.statements.filter(({ speakers }) => speakers.length === 0).length,
        )
      }),
      { numRuns: fuzzRuns },
    )
  })
})

describe('gold readouts', () => {
  it.each(pages)('are marked soundly', (page) => {
    const gold = readGold(page)
    expect(gold.statements.length).toBeGreaterThan(0)
    const { readout } = ingested(gold.page)
    expect(checkText(readout, gold.page)).toEqual([])
  })
})
