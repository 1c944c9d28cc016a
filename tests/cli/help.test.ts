import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { asksHelp } from '../../src/cli/asks-help.ts'

describe('a command', { timeout: 60_000 }, () => {
  it.each([
    ['ingest', '--help'],
    ['publish', '-h'],
    ['revise', '--help'],
    ['check-readout', '-h'],
    ['build', '--help'],
    ['preview', '--help'],
  ])('tells how it is used, and does nothing else: %s %s', (command, option) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, option], {
      encoding: 'utf8',
    })
    expect(run).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(`Usage: npm run ${command}`),
    })
  })

  it('takes what stands behind “--” for the name of a file', () => {
    expect(asksHelp(['--', '-h'])).toBe(false)
    expect(asksHelp(['talks.txt', '-h'])).toBe(true)
  })
})
