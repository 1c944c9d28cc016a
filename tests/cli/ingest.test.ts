import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { encoded } from '../data/files/encoded.ts'
import { makeDocx, paragraph } from '../data/files/make-docx.ts'
import { lockedPdf, makePdf, measuringFont, setInPages } from '../data/files/make-pdf.ts'
import { account, modernPage, pageTitle } from '../data/files/press-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'ingest files '))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const run = (command: string, args: string[], input?: Uint8Array) =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })

const text = `Office of the President\n\n${pageTitle}\n\n${account.join('\n\n')}\n`
const made = [pageTitle, ...account].map((line) => paragraph(line)).join('')

describe('ingest', { timeout: 120_000 }, () => {
  it('makes a sound document of a file of any kind, with its text beside it', async () => {
    const font = await measuringFont()
    const pages = setInPages(account, { font, title: pageTitle, columns: 2, foot: '#' })
    const files: [string, Uint8Array][] = [
      ['plain.txt', Buffer.from(text)],
      ['latin.txt', encoded(text, 'windows-1252')],
      ['wide.txt', encoded(text, 'utf-16be')],
      ['refused.txt', Buffer.from(`${text}\u202e`)],
      ['A Page.html', Buffer.from(modernPage)],
      ['word.docx', makeDocx(made)],
      ['print.pdf', await makePdf(pages)],
    ]
    for (const [name, bytes] of files) {
      const file = at(name)
      writeFileSync(file, bytes)
      const out = at(
        name
          .toLowerCase()
          .replace(/[ ]/g, '-')
          .replace(/\.\w+$/, '.json'),
      )
      const { status, stderr } = run('ingest', [file, '--out', out, '--issuer', 'Office of the President'])
      expect([name, status, stderr]).toEqual([
        name,
        0,
        expect.stringMatching(/\d statements, \d+ findings?\.\n$/),
      ])
      expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true)
      expect(run('check-readout', [out])).toMatchObject({ status: 0, stderr: '' })
      const document = JSON.parse(readFileSync(out, 'utf8'))
      expect(document.title).toBe(pageTitle)
      expect(document.paragraphs.map((one: { text: string }) => one.text)).toEqual(account)
    }
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort(),
    ).toEqual([
      'a-page.txt',
      'latin.txt',
      'latin.utf-8.txt',
      'plain.txt',
      'print.txt',
      'refused.txt',
      'refused.utf-8.txt',
      'wide.txt',
      'wide.utf-8.txt',
      'word.txt',
    ])
    expect(JSON.parse(readFileSync(at('a-page.json'), 'utf8')).source).toMatchObject({
      file: 'a-page.txt',
      url: 'https://president.example/news/2026/ferry',
    })
  })

  it('takes the title and the issuer that a page states, where the command names no other', () => {
    const input = Buffer.from(modernPage.replaceAll('Office of the President', 'President of Orrland'))
    const plain = run('ingest', ['-'], input)
    expect(JSON.parse(plain.stdout)).toMatchObject({
      id: 'text',
      title: pageTitle,
      issuer: { name: 'President of Orrland' },
    })
    const named = run('ingest', ['-', '--title', 'Talks', '--issuer', 'The Palace', '--json'], input)
    expect(JSON.parse(named.stdout)).toMatchObject({ title: 'Talks', issuer: { name: 'The Palace' } })
    expect(JSON.parse(named.stderr)).toContainEqual(
      expect.objectContaining({ severity: 'note', text: expect.stringContaining('Left out, a caption') }),
    )
  })

  it('writes over no other text', () => {
    mkdirSync(at('full'))
    writeFileSync(at('full/word.txt'), 'Mine.')
    writeFileSync(at('full/word.docx'), makeDocx(made))
    expect(run('ingest', [at('full/word.docx'), '--out', at('full/word.json')])).toMatchObject({
      status: 1,
      stderr:
        'word.txt, where the text would go, holds another text. Move it away, or write to another folder with --out.\n',
    })
    expect(readFileSync(at('full/word.txt'), 'utf8')).toBe('Mine.')
    expect(readdirSync(at('full')).sort()).toEqual(['word.docx', 'word.txt'])
  })

  it('says what it cannot read and why, and what wrong use is', () => {
    writeFileSync(at('locked.pdf'), lockedPdf())
    expect(run('ingest', [at('locked.pdf')])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `${at('locked.pdf')} cannot be read: it is locked with a password. Open it with the password and save a copy without one.\n`,
    })
    expect(run('ingest', [at('none.pdf')])).toMatchObject({ status: 1 })
    expect(run('ingest', ['-'], new Uint8Array())).toMatchObject({
      status: 1,
      stderr: '- cannot be read: it holds no text.\n',
    })
    expect(run('ingest', [])).toMatchObject({ status: 2 })
    expect(run('ingest', ['-', '--outt', 'x'])).toMatchObject({ status: 2 })
  })
})
