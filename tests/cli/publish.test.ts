import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'pub lish '))
const published = join(folder, 'readouts')
mkdirSync(published)
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], { encoding: 'utf8' })

const text = `The Ministry of Foreign Affairs of Valdoria
Minister Receives Ambassador of Ostmark

Foreign Minister Ilena Dravic received on Monday the Ambassador of Ostmark, Pavel Horn, in Kestel.

"Our two countries have every reason to keep the border open," Dravic said.
`

describe('publish', { timeout: 60_000 }, () => {
  it('puts what ingest made in place, once', () => {
    const [source, draft] = [join(folder, 'talks.txt'), join(folder, 'talks.json')]
    writeFileSync(source, text)
    expect(run('ingest', source, '--out', draft)).toMatchObject({ status: 0 })
    const done = run('publish', draft, '--folder', published, '--confirm', 'Ivo Clerk')
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain('talks: sound, 1 statement.\nAll of them are confirmed by a person.\n')
    expect(readdirSync(published).sort()).toEqual(['talks.json', 'talks.txt'])
    expect(readFileSync(join(published, 'talks.txt'), 'utf8')).toBe(text)
    expect(run('check-readout', join(published, 'talks.json'))).toMatchObject({ status: 0 })
    expect(run('publish', draft, '--folder', published)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('npm run revise -- talks'),
    })
  })

  it.each([
    ['no document', [], 'Usage: npm run publish'],
    ['an unknown option', ['a.json', '--force'], '--force'],
    ['a name without letters', ['a.json', '--confirm', ' '], 'The name behind --confirm is empty'],
    ['exceptions from nothing', ['a.json', '--unconfirmed', 'q01'], 'Add that, or take it away'],
  ])('explains wrong use: %s', (_what, args, sentence) => {
    expect(run('publish', ...args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(sentence),
    })
  })
})
