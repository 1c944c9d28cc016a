import { generateReadout } from '../fixtures/generate-readout.ts'
import { hostileReadout } from '../fixtures/hostile-readout.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { siteOf } from './built-site.ts'
import { test as base } from './test.ts'

export const rich = richReadout()
export const hostile = hostileReadout()
export const real = realReadout().readout
/** Too long for a statement's page. */
export const long = generateReadout({ paragraphs: 110, seed: 5 })

export const RICH = `r/${rich.id}/`

/** The test on a site of several readouts, drawn by the built app. */
export const test = base.extend<object, { builtSite: string }>({
  builtSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const site = await siteOf([rich, hostile, real, long], {
        'old-talks': { to: ['lighthouse-talks'], reason: 'It was renamed.' },
      })
      await use(site.url)
      await site.end()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
