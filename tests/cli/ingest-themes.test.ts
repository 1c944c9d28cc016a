import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ingest themes '))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, words: string) => {
  const file = join(folder, name)
  writeFileSync(file, words)
  return file
}
const text = write('talks.txt', 'President Ada Orr said that trade through the old locks had doubled.')
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/ingest.ts', text, ...args], { encoding: 'utf8' })

describe('ingest --themes', { timeout: 60_000 }, () => {
  it('looks for the themes of a file and no others', () => {
    const themes = write('themes.json', JSON.stringify([{ id: 'locks', label: 'Locks', words: ['lock'] }]))
    const { status, stdout } = run('--themes', themes)
    expect(status).toBe(0)
    const { themes: found, statements } = JSON.parse(stdout)
    expect(found).toEqual([{ id: 'locks', label: 'Locks' }])
    expect(statements[0].themes[0].evidence[0].text).toBe('locks')
  })

  it.each([
    ['no list of themes', '[{"id": "Locks"}]', '[0].id: is no id'],
    ['no JSON', '[{', 'cannot be read: it is no JSON'],
  ])('says what is wrong with a file that is %s', (_, words, reason) => {
    const file = write('bad.json', words)
    const { status, stdout, stderr } = run('--themes', file)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(file)
    expect(stderr).toContain(reason)
  })
})
