import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { applySettings, keepSettings, readSettings, type Settings } from '#data/settings.ts'
import { anyStringArb } from '../fixtures/arbitraries.ts'
import { fuzzRuns } from '../fuzz-runs.ts'

const own: Settings = { textSize: 0, scheme: 'system', singleKeys: true }
const KEY = 'readouts settings'

const settingsArb: fc.Arbitrary<Settings> = fc.record({
  textSize: fc.constantFrom(-1 as const, 0 as const, 1 as const, 2 as const),
  scheme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  singleKeys: fc.boolean(),
})

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name]
})

describe('settings', () => {
  it('are read as they were kept', () => {
    fc.assert(
      fc.property(settingsArb, (settings) => {
        expect(keepSettings(settings)).toBe(true)
        expect(readSettings()).toEqual(settings)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it("are the page's own where nothing was kept", () => {
    expect(readSettings()).toEqual(own)
  })

  it('are valid whatever stands in the storage', () => {
    const valid = (stored: string) => {
      localStorage.setItem(KEY, stored)
      const { textSize, scheme, singleKeys } = readSettings()
      expect([-1, 0, 1, 2]).toContain(textSize)
      expect(['system', 'light', 'dark']).toContain(scheme)
      expect(typeof singleKeys).toBe('boolean')
    }
    const hostile = [
      '{"textSize":"1"}',
      '{"textSize":1e999,"scheme":"url(x)"}',
      '{"__proto__":{"textSize":2},"constructor":1}',
      '[]',
      '[1,2]',
      '"dark"',
      'null',
      '{',
      '{"singleKeys":{"valueOf":1}}',
    ]
    for (const stored of hostile) valid(stored)
    fc.assert(fc.property(fc.oneof(fc.json(), anyStringArb), valid), { numRuns: fuzzRuns })
  })

  it('keep what is valid beside what is not', () => {
    localStorage.setItem(KEY, '{"textSize":9,"scheme":"dark","singleKeys":false}')
    expect(readSettings()).toEqual({ textSize: 0, scheme: 'dark', singleKeys: false })
  })

  it('say that they were not kept where the storage is full', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(keepSettings({ ...own, scheme: 'dark' })).toBe(false)
    expect(readSettings()).toEqual(own)
    full.mockRestore()
  })

  it('do without a storage that is forbidden or broken', () => {
    const forbidden = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    expect(readSettings()).toEqual(own)
    expect(keepSettings(own)).toBe(false)

    forbidden.mockRestore()
    vi.stubGlobal('localStorage', undefined)
    expect(readSettings()).toEqual(own)
    expect(keepSettings(own)).toBe(false)
  })

  it('show on the page, and take themselves back', () => {
    applySettings({ textSize: 2, scheme: 'dark', singleKeys: true })
    expect({ ...document.documentElement.dataset }).toEqual({ textSize: '2', scheme: 'dark' })
    applySettings(own)
    expect({ ...document.documentElement.dataset }).toEqual({ textSize: '0' })
  })
})
