import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findChromium } from '#cli/find-chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'browsers '))
afterEach(() => vi.unstubAllEnvs())
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('findChromium', () => {
  it('takes the one that CHROMIUM names, and looks elsewhere where there is none', () => {
    const named = join(folder, 'my browser')
    writeFileSync(named, '')
    vi.stubEnv('CHROMIUM', named)
    expect(findChromium()).toBe(named)
    rmSync(named)
    expect(findChromium()).not.toBe(named)
  })

  it.runIf(process.platform === 'linux')('finds none where there is none', () => {
    vi.stubEnv('CHROMIUM', '')
    vi.stubEnv('PATH', folder)
    expect(findChromium()).toBeUndefined()
  })
})
