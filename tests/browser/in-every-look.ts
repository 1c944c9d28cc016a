import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import type { State } from './states.ts'
import { type test as base, expect } from './test.ts'

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

/** How far the page can be scrolled sideways, and what sticks out. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const sticksOut = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return (
        width > 0 &&
        (right > clientWidth + 1 || left < -1) &&
        !element.closest('.unseen, .symbols, .skip, .again, svg')
      )
    })
    return {
      by: scrollWidth - clientWidth,
      out: sticksOut.slice(0, 3).map(({ tagName, className }) => `${tagName}.${className}`),
    }
  })

/** Links, buttons and fields that are smaller than they should be, what is drawn past them to be hit counted in, as "name width×height". */
const smallTargets = (page: Page, least: number) =>
  page.evaluate((size) => {
    const targets = document.querySelectorAll('a[href], button, input, [role="button"], summary')
    return [...targets].flatMap((target) => {
      // A field is reached by its label too; the words of a sentence are as high as its line.
      const whole = target.closest('label') ?? target
      const box = whole.getBoundingClientRect()
      const past = getComputedStyle(target, '::after')
      const reach = past.position === 'absolute' ? past : { width: '0', height: '0' }
      const width = Math.max(box.width, Number.parseFloat(reach.width) || 0)
      const height = Math.max(box.height, Number.parseFloat(reach.height) || 0)
      const { display, visibility } = getComputedStyle(target)
      const isShown =
        width > 0 && height > 0 && visibility === 'visible' && !target.closest('.unseen, .skip, .again')
      const inSentence =
        display === 'inline' && target.closest('p, dd') !== null && target.closest('.margin') === null
      if (!isShown || inSentence || target.closest('svg')) return []
      const name = target.getAttribute('aria-label') ?? target.textContent ?? target.id
      return width < size - 0.5 || height < size - 0.5
        ? [`${name} (${target.className}) ${Math.round(width)}×${Math.round(height)}`]
        : []
    })
  }, least)

/** Screens, the least that a target measures there, and how the screen is narrowed (CSS pixels). */
const screens = {
  desktop: {
    use: { viewport: { width: 1440, height: 900 } },
    target: 24,
    inColours: Object.keys(looks) as readonly string[],
    // As if zoomed in to 200 %.
    narrow: { width: 720, height: 450 },
  },
  phone: {
    use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    target: 44,
    // The other colours are the same on every screen.
    inColours: ['light', 'dark'] as readonly string[],
    narrow: { width: 320, height: 640 },
  },
} as const

/** Has axe look at every state in all colours on two screens, and measures what one is to hit there. */
export function testInEveryLook(test: typeof base, states: readonly State[]): void {
  for (const [screen, { use, target, inColours, narrow }] of Object.entries(screens))
    test.describe(`on a ${screen}`, () => {
      test.use(use)
      for (const { name, on = screen, reach } of states)
        if (on === screen)
          test(`${name}: axe finds nothing in any colours, targets are ${target} px, nothing scrolls sideways`, async ({
            page,
            allowError,
          }) => {
            allowError(/404|Failed to load/)
            await reach(page)
            expect(await smallTargets(page, target)).toEqual([])
            await page.evaluate(source)
            for (const [look, media] of Object.entries(looks).filter(([look]) => inColours.includes(look))) {
              await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
              expect(await violations(page, look === 'light' ? everyRule : colourRules), look).toEqual([])
              await page.emulateMedia({ colorScheme: null, forcedColors: null, contrast: null })
            }
            await page.setViewportSize(narrow)
            await expect.poll(() => sideways(page)).toEqual({ by: 0, out: [] })
          })
    })
}
