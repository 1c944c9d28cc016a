import { expect, test } from '@playwright/test'
import { serve } from '../../../src/cli/serve.ts'
import { siteFrom } from '../../../src/prerender/site-from.ts'
import type { Driver } from './engine.ts'
import { firefox } from './firefox.ts'
import { handsOn } from './hands.ts'
import { steps } from './steps.ts'
import { webkit } from './webkit.ts'

for (const { name, missing, start } of [firefox, webkit])
  test.describe(name, () => {
    if (missing !== null) {
      const words = `nothing is tried, because it is not here: apt-get install ${missing}`
      const tell = process.env.CI ? test : test.skip
      tell(words, () => {
        throw new Error(words)
      })
      return
    }

    // One browser for all steps, one after the other.
    test.describe.configure({ mode: 'default' })
    let driver: Driver
    let server: Awaited<ReturnType<typeof serve>>

    test.beforeAll(async () => {
      test.setTimeout(180_000)
      server = await serve('dist', { base: siteFrom(process.env).base })
      driver = await start()
    })
    test.afterAll(async () => {
      await driver?.close()
      await server?.close()
    })

    for (const [words, step] of Object.entries(steps))
      test(words, async () => {
        const before = driver.errors()?.length ?? 0
        await step(handsOn(driver), server.url)
        expect(driver.errors()?.slice(before) ?? [], 'errors logged by the page').toEqual([])
      })
  })
