import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { states } from './states.ts'
import { expect, test } from './test.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on a page, each as "rule: where". Its source goes in past the page's policy. */
async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const results = await page.evaluate((runOnly) => {
    const { axe }: { axe?: typeof import('axe-core') } = Object(globalThis)
    return axe?.run(document, { runOnly: [...runOnly], resultTypes: ['violations'] })
  }, rules)
  expect(results?.passes.length).toBeGreaterThan(0)
  return (results?.violations ?? []).flatMap(({ id, nodes }: axe.Result) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary})`),
  )
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that look at colours; the others find the same in every look. */
const colourRules = ['color-contrast', 'link-in-text-block']

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
} as const

const screens = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const

const errors = /404|Failed to load/

for (const [screenName, screen] of Object.entries(screens))
  test.describe(`axe finds nothing on a ${screenName}`, () => {
    test.use(screen)
    for (const { name, on = screenName, reach } of states)
      if (on === screenName)
        test(`on ${name}`, async ({ page, allowError }) => {
          allowError(errors)
          await reach(page)
          await page.evaluate(source)
          const found: Record<string, string[]> = {}
          for (const [look, media] of Object.entries(looks)) {
            await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
            const all = await violations(page, look === 'light' ? everyRule : colourRules)
            if (all.length > 0) found[look] = all
            await page.emulateMedia({ colorScheme: null, forcedColors: null, contrast: null })
          }
          expect(found).toEqual({})
        })
  })
