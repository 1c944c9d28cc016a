import { afterEach, beforeEach, expect, vi } from 'vitest'

/**
 * Whatever is logged as an error or a warning fails the test. One that is about such a log looks at it
 * (`expect(console.error).toHaveBeenCalledWith(…)`) and then takes it back: `vi.mocked(console.error).mockClear()`.
 */
const inBrowser = typeof document !== 'undefined'
const library = inBrowser ? await import('@testing-library/react') : null
if (inBrowser) Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => {
  library?.cleanup()
  const logged = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls]
  vi.restoreAllMocks()
  expect(logged, 'logged as errors or warnings').toEqual([])
})
