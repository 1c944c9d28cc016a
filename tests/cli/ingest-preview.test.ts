import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'pre view '))
const temporary = join(folder, 'tmp')
mkdirSync(temporary)
afterAll(() => rmSync(folder, { recursive: true }))

/** What a process has said so far, once that holds some words. */
const said = (stream: NodeJS.ReadableStream, words: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let all = ''
    stream.setEncoding?.('utf8')
    stream.on('data', (more: string) => {
      all += more
      const [found] = words.exec(all) ?? []
      if (found) resolve(found)
    })
    stream.on('end', () => reject(new Error(`It ended, and said only: ${all}`)))
  })

describe('ingest --preview', { timeout: 120_000 }, () => {
  it('opens the draft and nothing else in the reader, marked as one, and clears it away when it is stopped', async () => {
    const file = join(folder, 'talks.txt')
    writeFileSync(
      file,
      'The Mayor met the harbour master.\n\n"The harbour feeds us," Mayor Ada Waverly said.\n',
    )
    const preview = spawn(process.execPath, ['--import', 'tsx', 'src/cli/ingest.ts', file, '--preview'], {
      env: { ...process.env, TMPDIR: temporary, CI: '1', NODE_ENV: '' },
    })
    const address = await said(preview.stdout, /http:\/\/127\.0\.0\.1:\d+\/r\/talks\//)
    const readout = await (await fetch(address)).text()
    expect(readout).toContain('Draft, not published')
    expect(readout).toContain('an issuer who is not named yet')
    expect(readout).toContain('noindex')
    expect(readout).not.toContain('Copy link')
    const id = /data-statement="(\w+)"/.exec(readout)?.[1]
    const statement = await (await fetch(`${address}q/${id}/`)).text()
    expect(statement).toContain('No person has confirmed it.')
    expect(statement).not.toMatch(/Copy (?:link|quote)/)
    const catalogue = await (await fetch(new URL('/readouts/catalogue.json', address))).json()
    expect(catalogue.readouts).toMatchObject([{ id: 'talks' }])

    preview.kill('SIGINT')
    expect(await once(preview, 'exit')).toEqual([0, null])
    expect(readdirSync(temporary).filter((name) => name.startsWith('readout-preview-'))).toEqual([])
  })
})
