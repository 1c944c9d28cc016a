// @vitest-environment node
import { zlibSync } from 'fflate'
import { PDFDocument, type PDFFont } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFile } from '#data/files/read-file.ts'
import { readPdf } from '#data/files/read-pdf.ts'
import { checkText } from '#domain/check/check-text.ts'
import { ingested } from '../../ingest/ingested.ts'
import {
  HEIGHT,
  lockedPdf,
  makePdf,
  measuringFont,
  type Placed,
  picture,
  rtlPdf,
  setInPages,
  streamPdf,
} from './make-pdf.ts'

const linesOf = async (bytes: Uint8Array) => {
  const made = await readFile(bytes, 'talks.pdf')
  return made.ok ? made.text.trim().split('\n\n') : [made.reason]
}
const told = async (bytes: Uint8Array) => {
  const made = await readFile(bytes, 'talks.pdf')
  return made.ok ? made.findings.map(({ text }) => text) : []
}

const SUBJECTS = [
  'the ferry line',
  'the fishing grounds',
  'the lighthouse on the northern coast',
  'the pilots of the strait',
  'the harbour dues',
  'an understanding on rescue at sea',
  'the joint commission',
]
const ENDS = [
  'would be strengthened before the summer',
  'had been agreed upon long ago',
  'needed responsible negotiation by both governments',
  'was of extraordinary importance to the neighbouring republic',
]
/** No two are alike. */
const paragraphs = Array.from({ length: 40 }, (_, at) => {
  const [one, other, third] = [1, 3, 5].map((step) => SUBJECTS[(at * step + step) % SUBJECTS.length])
  const end = ENDS[at % ENDS.length]
  return `In meeting ${at + 1} President Orr said that ${one} ${end}, and that cooperation on ${other} continued. “Nobody who knows ${third} will be surprised by conversation number ${at * 37 + 5},” she added, “and everybody is welcome.”${at % 3 === 0 ? ` The Prime Minister answered that ${other} ${end}.` : ''}`
})
const title = 'President Orr receives the Prime Minister'

let font: PDFFont
beforeAll(async () => {
  font = await measuringFont()
})

describe('a PDF', () => {
  it.each([
    ['one column, gaps between paragraphs', {}],
    ['one column, first lines set in', { isIndented: true }],
    ['large letters, far apart', { size: 14 }],
    ['two columns', { columns: 2 }],
    ['two columns, words broken at line ends', { columns: 2, isHyphenated: true }],
    ['two columns, first lines set in, words broken', { columns: 2, isHyphenated: true, isIndented: true }],
    ['three columns, words broken', { columns: 3, isHyphenated: true, size: 9 }],
  ])(
    'of %s gives title and paragraphs whole and in order, over columns and pages',
    async (_what, setting) => {
      const pages = setInPages(paragraphs, {
        font,
        title,
        head: 'Office of the President',
        foot: 'Page #',
        ...setting,
      })
      expect(pages.length).toBeGreaterThan(1)
      const bytes = await makePdf(pages)
      expect(await linesOf(bytes)).toEqual([title, ...paragraphs])
      expect(await readFile(bytes, 'x')).toMatchObject({ format: 'pdf', stated: { title } })
      expect(await told(bytes)).toEqual([
        `Left out, at the edge of ${pages.length} pages: “Office of the President”`,
        `Left out, at the edge of ${pages.length} pages: “Page 1”`,
      ])
    },
  )

  it('with a title wider than its column gives both', async () => {
    const few = paragraphs.slice(0, 3)
    const wide = `${title} of Marran`
    const bytes = await makePdf(setInPages(few, { font, title: wide, columns: 2 }))
    expect(await linesOf(bytes)).toEqual([wide, ...few])
  })

  it('becomes a readout of its text', async () => {
    const made = await readFile(await makePdf(setInPages(paragraphs, { font, title })), 'x')
    const text = made.ok ? made.text : ''
    const { readout } = ingested(text)
    expect(checkText(readout, text)).toEqual([])
    expect(readout.title).toBe(title)
  })

  const set = (lines: readonly string[]): Placed[][] => [
    lines.map((text, at) => ({ text, x: 72, y: 100 + at * 14 })),
  ]

  it('has broken words made whole, and keeps the hyphens that are theirs', async () => {
    const bytes = await makePdf(
      set([
        'The co-operation of both coun-',
        'tries is well-known to the Anglo-',
        'Marran council, which wants more co-',
        'operation, and the commander-in-',
        'chief spoke of a long-',
        'term plan, for the term is not long.',
      ]),
    )
    expect(await linesOf(bytes)).toEqual([
      'The co-operation of both countries is well-known to the Anglo-Marran council, which wants more co-operation, and the commander-in-chief spoke of a long-term plan, for the term is not long.',
    ])
    expect(await told(bytes)).toEqual([
      '“long-term” is broken at its hyphen at the end of a line; it may be written without.',
    ])
  })

  it('has its notes at the end, with their marks told from words', async () => {
    const line = (page: number, at: number) =>
      `Page ${page} line ${at} of the text runs on to the very end of its line here`
    const pages = [0, 1].map((page): Placed[] => [
      ...Array.from({ length: 8 }, (_, at) => ({
        text: line(page, at),
        x: 72,
        y: 100 + at * 14,
      })),
      { text: String(page + 1), x: 72 + font.widthOfTextAtSize(line(page, 0), 11), y: 94, size: 7 },
      { text: `${page + 1} A note on page ${page}.`, x: 72, y: 700, size: 8 },
    ])
    const lines = await linesOf(await makePdf(pages))
    expect(lines.slice(1)).toEqual(['1 A note on page 0.', '2 A note on page 1.'])
    expect(lines[0]).toMatch(/^Page 0 line 0 .* here Page 1 line 0 .* here$/)
    expect(lines[0]?.match(/[¹²]/g)).toEqual(['¹', '²'])
  })

  it('is read from the right where its letters are', async () => {
    const lines = ['قال الرئيس في 12 مارس 2026 إن «الميناء', 'مفتوح للجميع» (انظر البيان رقم 7).']
    expect(await linesOf(rtlPdf(lines))).toEqual([lines.join(' ')])
  })

  it('has told what stands at an angle, and pages without text among others', async () => {
    const [page = []] = set(paragraphs.slice(0, 3).map((text) => text.slice(0, 80)))
    const bytes = await makePdf([[...page, { text: 'DRAFT', x: 200, y: 600, size: 60, angle: 45 }], [], page])
    expect(await told(bytes)).toEqual([
      'Without text, perhaps pictures of it: page 2.',
      'Left out, set at an angle: “DRAFT”',
    ])
  })
})

describe('a web page that a browser printed', () => {
  const lines = (from: number) =>
    Array.from(
      { length: 30 },
      (_, at) => `Line ${from + at} of the text of the page runs on to the end of it here,`,
    )
  const printed = (count: number): Placed[][] =>
    Array.from({ length: count }, (_, page) => [
      { text: '5/3/31, 10:15 AM', x: 25, y: 20, size: 8 },
      { text: 'President Orr Receives Minister Vey | Office', x: 250, y: 20, size: 8 },
      ...lines(page * 100).map((text, at) => ({ text, x: 72, y: 90 + at * 14 })),
      { text: 'https://www.office.example/news/2031/orr-receives-vey', x: 25, y: 825, size: 8 },
      { text: `${page + 1}/${count}`, x: 550, y: 825, size: 8 },
    ])

  it.each([1, 2, 3])('is without the lines of the browser: %i pages', async (count) => {
    const text = (await linesOf(await makePdf(printed(count)))).join(' ')
    expect(text).toContain('Line 0 of')
    expect(text).not.toMatch(/10:15|https|Office|\d\/\d/)
  })

  it('is without a banner that stands on every page, also right above the text', async () => {
    const pages = printed(3).map((page) => [{ text: 'We use cookies. Accept all', x: 72, y: 76 }, ...page])
    const text = (await linesOf(await makePdf(pages))).join(' ')
    expect(text).not.toContain('cookies')
    expect(text).toContain('Line 200 of')
  })
})

describe('a PDF that is made to harm', () => {
  const packed = (bytes: Uint8Array, filter: string, times = 1) => {
    let stream = zlibSync(bytes, { level: 9 })
    for (let again = 1; again < times; again += 1) stream = zlibSync(stream, { level: 9 })
    return streamPdf(stream, filter)
  }

  it('by what its pages unpack to is refused before they are', async () => {
    const bomb = packed(new Uint8Array(450_000_000).fill(0x20), '/FlateDecode')
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await linesOf(bomb)).toEqual([
      'unpacked it would take more than 400 MB. No press text does; the file may be made to harm',
    ])
  }, 120_000)

  it('by being packed twice is refused', async () => {
    const bomb = packed(new Uint8Array(10_000_000).fill(0x20), '[/FlateDecode /FlateDecode]', 2)
    expect(await linesOf(bomb)).toEqual([expect.stringMatching(/^unpacked it would take more/)])
  })

  it('by the time that it takes is given up', async () => {
    const slow = packed(new TextEncoder().encode('BT (a) Tj ET '.repeat(400_000)), '/FlateDecode')
    expect(await readPdf(slow, () => {}, { unpacked: 400_000_000, time: 1 })).toEqual({
      ok: false,
      reason: 'it is not read after 0.001 seconds. No press text takes so long; the file may be made to harm',
    })
  })
})

describe('a PDF that gives no text', () => {
  it('of pictures says so', async () => {
    const pdf = await PDFDocument.create()
    const image = await pdf.embedPng(picture)
    for (let page = 0; page < 3; page += 1)
      pdf.addPage([595, HEIGHT]).drawImage(image, { x: 0, y: 0, width: 595, height: HEIGHT })
    expect(await linesOf(await pdf.save())).toEqual([
      expect.stringMatching(/^this file holds pictures of text/),
    ])
  })

  it('locked with a password says so', async () => {
    expect(await linesOf(lockedPdf())).toEqual([
      'it is locked with a password. Open it with the password and save a copy without one',
    ])
  })

  it('of empty pages says so', async () => {
    expect(await linesOf(await makePdf([[], []]))).toEqual(['it holds no text'])
  })

  it('damaged gives what can be read of it, or says so, and never hangs', async () => {
    const whole = await makePdf(setInPages(paragraphs.slice(0, 3), { font }))
    expect(await linesOf(new TextEncoder().encode('%PDF-1.7\n'))).toEqual([
      expect.stringMatching(/^it is a damaged PDF \(/),
    ])
    for (const length of [20, 200, whole.length >> 1, whole.length - 40])
      expect((await linesOf(whole.slice(0, length))).length).toBeGreaterThan(0)
    for (let at = 9; at < whole.length; at += whole.length >> 5) {
      const damaged = whole.slice()
      damaged.fill(0x20, at, at + 10)
      expect((await linesOf(damaged)).length).toBeGreaterThan(0)
    }
  })
})
