// @vitest-environment node
import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from '#data/files/read-file.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'
import { encoded } from './encoded.ts'
import { makeDocx, paragraph } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'
import { modernPage } from './press-pages.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a file that holds no text', () => {
  it.each([
    ['nothing', '', 'it holds no text'],
    ['white space', ' \n\t\ufeff', 'it holds no text'],
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'it is a picture, not a text.'],
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'it is a picture, not a text.'],
    ['WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'it is a picture, not a text.'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0', 'it is a picture, not a text.'],
    ['MP4', '\0\0\0\x18ftypisom\0\0\x02\0', 'it is a sound or film, not a text.'],
    ['MP3', 'ID3\x04\0\0\0\0\0\x23', 'it is a sound or film, not a text.'],
    ['7z', '7z\xbc\xaf\x27\x1c\0\x04', 'it is an archive, not a text.'],
    ['a program', '\x7fELF\x02\x01\x01\0', 'it is a program, not a text.'],
    [
      'Word before 2007',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      'it is an Office file locked with a password, or one of before 2007. Open it and save it as .docx without a password',
    ],
    ['RTF', '{\\rtf1\\ansi Hello}', 'it is an RTF file. Open it and save it as .docx or as plain text'],
    [
      'a web archive',
      'From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n',
      'it is a web archive. Open it in a browser and save the page as HTML',
    ],
    [
      'bytes',
      '\x01\x02\0\x03\xfe\x01\0\xff\x07\x08\x01\x02\x03',
      'it is no text, and of no kind that is known here.',
    ],
    ['control characters', 'a\x01b\x02c\x03d\x04e\x05', 'it is no text, and of no kind that is known here.'],
  ])('says what it is: %s', async (_what, content, reason) => {
    for (const name of ['talks.txt', 'talks.html', 'talks.docx', 'talks.pdf', ''])
      expect(await readFile(latin1(content.replace('\ufeff', '\xef\xbb\xbf')), name)).toEqual({
        ok: false,
        reason: expect.stringContaining(reason),
      })
  })

  it('says what it is: gzip', async () => {
    expect(await readFile(gzipSync(utf8('One.')), 'talks.txt')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('it is a compressed file'),
    })
  })
})

describe('a file', () => {
  it('is what its content says, whatever its name', async () => {
    const docx = makeDocx(paragraph('One.'))
    const pdf = await makePdf([[{ text: 'One two three four five.', x: 72, y: 100 }]])
    for (const name of ['talks.txt', 'talks.html', 'talks.docx', 'talks.pdf', '-']) {
      expect(await readFile(docx, name)).toMatchObject({ format: 'docx', text: 'One.\n' })
      expect(await readFile(pdf, name)).toMatchObject({ format: 'pdf', text: 'One two three four five.\n' })
      expect(await readFile(utf8(modernPage), name)).toMatchObject({ format: 'html' })
      expect(await readFile(encoded(`\ufeff${modernPage}`, 'utf-16le'), name)).toMatchObject({
        format: 'html',
      })
      expect(await readFile(utf8('One, two.'), name)).toMatchObject({ format: 'text', text: 'One, two.' })
    }
  })

  it('of plain text in UTF-8 is its own text; of any other, that text is kept in its place', async () => {
    expect(await readFile(utf8('\ufeffOne.\r\n'), 'x')).toMatchObject({ text: 'One.\r\n', kept: null })
    expect(await readFile(encoded('It’s one.', 'windows-1252'), 'x')).toMatchObject({ kept: 'It’s one.' })
    expect(
      await readFile(utf8('One\u202e two,\tthree\f four\u0085five six seven eight nine.\0\n'), 'x'),
    ).toMatchObject({
      text: 'One\u202e two,\tthree\f four\u0085five six seven eight nine.\0\n',
      kept: 'One two,\tthree\f four\nfive six seven eight nine.\n',
    })
  })

  it('never makes it throw, whatever its bytes', async () => {
    const starts = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      'PK\x05\x06',
      '<!doctype html>',
      '<html',
      '\xff\xfe',
      '\xfe\xff',
      '\xef\xbb\xbf',
    )
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        const made = await readFile(Uint8Array.of(...latin1(start), ...bytes), 'x')
        expect(made.ok ? made.text : made.reason).not.toBe('')
      }),
      { numRuns: fuzzRuns / 4 },
    )
  })
})
