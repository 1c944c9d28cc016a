import { test as base, expect } from '@playwright/test'
import { serve } from '../../src/cli/serve.ts'
import { siteFrom } from '../../src/prerender/site-from.ts'

export { expect }

type ForEachTest = {
  /** Lets errors pass whose text matches; every other one that a page logs or throws fails the test. */
  allowError: (pattern: RegExp) => void
}

type ForEachWorker = { builtSite: string }

/** Playwright's test on the built site: addresses are relative to it, and a page that logs an error fails. */
export const test = base.extend<ForEachTest, ForEachWorker>({
  builtSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const server = await serve('dist', { base: siteFrom(process.env).base })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ builtSite }, use) => use(builtSite),

  allowError: [
    async ({ context }, use) => {
      const errors: string[] = []
      const allowed: RegExp[] = []
      // Broken content security policies are logged as errors too.
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use((pattern) => allowed.push(pattern))
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))
      expect(unexpected, 'errors logged by the page').toEqual([])
    },
    { auto: true },
  ],
})
