// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '#data/files/read-file.ts'
import { makeDocx, paragraph, wordPart } from './make-docx.ts'

const linesOf = async (bytes: Uint8Array) => {
  const made = await readFile(bytes, 'talks.docx')
  return made.ok ? made.text.trim().split('\n\n') : [made.reason]
}

describe('a Word file', () => {
  it('gives its paragraphs, headings, lists, tables and line breaks, and its notes at the end', async () => {
    const body = [
      paragraph('President Orr receives Prime Minister', 'Title'),
      paragraph('She said: “All is well”\u00a0& good.'),
      '<w:p/>',
      '<w:p><w:r><w:t>First</w:t><w:br/><w:t>second</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraph('Name')}</w:tc><w:tc>${paragraph('Vey')}</w:tc></w:tr></w:tbl>`,
      paragraph('The ferry', 'Heading1'),
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>An item</w:t></w:r></w:p>`,
    ].join('')
    const notes = `<w:footnote w:id="2">${paragraph('A note.')}</w:footnote>`
    const bytes = makeDocx(body, { 'word/footnotes.xml': wordPart('footnotes', notes) })
    expect(await linesOf(bytes)).toEqual([
      'President Orr receives Prime Minister',
      'She said: “All is well” & good.',
      'First\nsecond[1].',
      'Name\tVey',
      'The ferry',
      'An item',
      'A note.',
    ])
    expect(await readFile(bytes, 'x')).toMatchObject({
      format: 'docx',
      stated: { title: 'President Orr receives Prime Minister' },
      findings: [],
    })
  })

  it('gives what was put in and not what was struck out, nor comments and instructions', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">One </w:t></w:r><w:del><w:r><w:delText>two</w:delText></w:r></w:del><w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    expect(await linesOf(makeDocx(body))).toEqual(['One three'])
  })

  it('has its headers and footers told, each once, page numbers aside', async () => {
    const header = wordPart(
      'hdr',
      `${paragraph('Office of the President')}<w:p><w:r><w:t>Tel</w:t></w:r><w:r><w:t>ephone 1</w:t></w:r></w:p>${paragraph('12')}`,
    )
    const made = await readFile(
      makeDocx(paragraph('One.'), { 'word/header1.xml': header, 'word/header2.xml': header }),
      'x',
    )
    expect(made.ok && made.findings.map(({ text }) => text)).toEqual([
      'Left out, a header or footer: “Office of the President”',
      'Left out, a header or footer: “Telephone 1”',
    ])
  })

  it('that holds no text, or is damaged, is refused', async () => {
    expect(await linesOf(makeDocx('<w:p/>'))).toEqual(['it holds no text'])
    expect(await linesOf(makeDocx('<w:p>'))).toEqual([expect.stringMatching(/^it is a damaged Word file \(/)])
    const whole = makeDocx(paragraph('One. '.repeat(500)))
    for (const length of [4, 30, whole.length >> 1, whole.length - 1])
      expect(await linesOf(whole.slice(0, length))).toEqual(['it is a damaged or cut-off Word file'])
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = whole.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      expect((await linesOf(damaged)).length).toBeGreaterThan(0)
    }
  })

  it('whose parts unpack beyond measure is refused before it is, whatever its directory says', async () => {
    const bomb = makeDocx(paragraph('One.'), { 'word/media/image1.png': new Uint8Array(201_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    const reason = 'unpacked it would take more than 200 MB. No press text does; the file may be made to harm'
    expect(await linesOf(bomb)).toEqual([reason])
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 30 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    expect(await linesOf(bomb)).toEqual([reason])
    expect(await linesOf(makeDocx(paragraph(' '.repeat(61_000_000))))).toEqual([
      'unpacked it would take more than 60 MB. No press text does; the file may be made to harm',
    ])
    expect(await linesOf(makeDocx('<w:p/>'.repeat(250_000)))).toEqual([
      'it is made of more than 250,000 parts. No press text is; the file may be made to harm',
    ])
  }, 60_000)

  it('of as many parts as may be is read with 800 MB of memory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'docx '))
    const file = join(folder, 'talks.docx')
    writeFileSync(file, makeDocx(paragraph('The harbour is open.').repeat(40_000)))
    const read = spawnSync(
      process.execPath,
      ['--max-old-space-size=800', '--import', 'tsx', 'src/cli/ingest.ts', file, '--lang', 'de', '--json'],
      { encoding: 'utf8', maxBuffer: 1e9 },
    )
    rmSync(folder, { recursive: true })
    expect(read.status).toBe(0)
    expect(JSON.parse(read.stdout).paragraphs).toHaveLength(40_000)
  }, 120_000)

  it('does not take in entities that make more of themselves, or files from elsewhere', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('')
    const xml = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e0 "lol">${entities}<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('One.')}<w:p><w:r><w:t>&e12;&f;</w:t></w:r></w:p></w:body></w:document>`
    const [first = '', ...others] = await linesOf(makeDocx('', { 'word/document.xml': strToU8(xml) }))
    expect(first).toMatch(/^One\.$|^it is a damaged/)
    expect(others.join('').length).toBeLessThan(100)
  })
})

describe('another file in a zip', () => {
  it.each([
    ['xl/workbook.xml', 'a spreadsheet'],
    ['ppt/presentation.xml', 'a slide show'],
    ['META-INF/manifest.xml', 'an OpenDocument file (save it as .docx)'],
    ['META-INF/container.xml', 'an e-book'],
    ['talks.txt', 'an archive'],
  ])('%s is named', async (name, kind) => {
    expect(await linesOf(zipSync({ [name]: strToU8('One.') }))).toEqual([
      `it is ${kind}, not a text. Text, HTML, Word (.docx) and PDF can be read`,
    ])
  })
})
