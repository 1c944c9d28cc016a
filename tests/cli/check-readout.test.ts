import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallReadout, smallText } from '../fixtures/small-readout.ts'

const folder = mkdtempSync(join(tmpdir(), 'check readout '))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...files: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/check-readout.ts', ...files], { encoding: 'utf8' })

describe('check-readout', { timeout: 60_000 }, () => {
  it('accepts a sound document, refuses a faulty one by place and sentence, and explains wrong use', () => {
    writeFileSync(join(folder, 'harbour.txt'), smallText)
    const sound = join(folder, 'harbour.json')
    writeFileSync(sound, JSON.stringify(smallReadout()))
    expect(run(sound)).toMatchObject({ status: 0, stdout: `${sound}: sound, 7 statements.\n`, stderr: '' })

    const faulty = join(folder, 'faulty.json')
    const paragraphs = Array.from({ length: 101 }, (_, at) => ({ id: `P${at}`, text: 'x' }))
    writeFileSync(faulty, JSON.stringify({ ...smallReadout(), paragraphs }))
    const refused = run(faulty, sound)
    expect(refused.status).toBe(1)
    expect(refused.stdout).toContain('sound')
    const lines = refused.stderr.trimEnd().split('\n')
    expect(lines[0]).toBe(
      `${faulty}: paragraphs[0].id: This is not written as it should be. Write a lower-case letter, then up to 63 lower-case letters, digits or hyphens.`,
    )
    expect(lines.slice(100)).toEqual([`${faulty}: 101 faults, of which the first 100 are shown.`])

    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage: npm run check-readout'),
    })
  })
})
