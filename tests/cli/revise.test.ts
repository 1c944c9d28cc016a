import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ID = 'leader-meets-syrian-president'
const folder = mkdtempSync(join(tmpdir(), 're vise '))
const published = join(folder, 'readouts')
const next = join(folder, 'new.json')
beforeAll(() => cpSync('public/readouts', published, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/revise.ts', ...args, '--folder', published], {
    encoding: 'utf8',
  })

describe('revise', { timeout: 60_000 }, () => {
  it('publishes a revision once, with a reason for what is gone, and keeps the old one', () => {
    const document = JSON.parse(readFileSync(join(published, `${ID}.json`), 'utf8'))
    document.statements = document.statements.filter(({ id }: { id: string }) => id !== 'q31')
    writeFileSync(next, JSON.stringify(document))

    const undecided = run(ID, next, '--note', 'Struck.')
    expect(undecided).toMatchObject({ status: 1, stdout: '' })
    expect(undecided.stderr).toContain('    --retire q31=q30="reason"\n')
    expect(readdirSync(published)).toHaveLength(2)
    const neither = run(ID, next)
    expect(neither.stderr).toContain('    --retire q31=q30="reason"\n')
    expect(neither.stderr).toContain('--note "what changed"')

    const args = [ID, next, '--note', 'Struck.', '--retire', 'q31=It is part of q30.', '--date', '2026-12-01']
    const done = run(...args)
    expect(done).toMatchObject({ status: 0, stderr: '' })
    expect(done.stdout).toContain('Retired: q31: It is part of q30.\n')
    expect(done.stdout).toContain(`Wrote ${join(published, `${ID}.json`)}\n`)
    expect(readdirSync(published)).toEqual([`${ID}.90770129.json`, `${ID}.json`, `${ID}.txt`])
    expect(run(...args)).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing to do.') })
  })

  it.each([
    ['no document', [ID], 'Usage: npm run revise'],
    ['an unknown option', [ID, next, '--force'], '--force'],
    ['a file for an id', [`${ID}.json`, next], 'is no id of a readout'],
    ['a date that is none', [ID, next, '--date', 'today'], 'Write one like 2024-05-30'],
    ['a note without words', [ID, next, '--note', ''], 'The note is empty'],
    [
      'a retired statement without a reason',
      [ID, next, '--retire', 'q05'],
      'names no statement or no reason',
    ],
    [
      'a statement retired twice',
      [ID, next, '--retire', 'q05=One.', '--retire', 'q05=Other.'],
      'stands twice',
    ],
  ])('explains wrong use: %s', (_what, args, sentence) => {
    expect(run(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(sentence) })
  })
})
