import type { Page } from '@playwright/test'
import { watchShift } from './layout-shift.ts'
import { long, RICH, test } from './many-readouts.ts'
import { APP_SCRIPT, started } from './states.ts'
import { expect } from './test.ts'

/** How every paragraph is drawn: left out, or its narration and its statements in their colours. */
const drawing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.paragraph')].map((paragraph) => ({
      id: paragraph.id,
      colours:
        getComputedStyle(paragraph).contentVisibility === 'hidden'
          ? null
          : [...paragraph.querySelectorAll('.text, .statement')].map(
              (words) => getComputedStyle(words).color,
            ),
    })),
  )

const views = [
  'speaker=waverly',
  'speaker=waverly,keeper&show=matches',
  'theme=lamp&mode=direct&speaker=lindqvist&show=matches',
  'speaker=_unknown',
  'mode=indirect&show=matches',
  'speaker=both-sides',
  'theme=unused&show=matches',
  'speaker=waverly&theme=harbour&mode=direct',
]

test.describe('before the app has come', () => {
  test('a filter is drawn as the app draws it', async ({ page }) => {
    let release = () => {}
    await page.route(APP_SCRIPT, async (route) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      await route.continue()
    })
    for (const view of views) {
      await page.goto(`${RICH}?${view}`, { waitUntil: 'commit' })
      await page.locator('.colophon').waitFor()
      expect(await page.evaluate(() => document.documentElement.dataset.started)).toBeUndefined()
      const before = await drawing(page)
      release()
      await page.waitForFunction(() => document.documentElement.dataset.started === '')
      await page.waitForTimeout(300)
      expect(before, view).toEqual(await drawing(page))
    }
  })

  test('settings kept on this device are in force', async ({ page, allowError }) => {
    allowError(/Failed to load/)
    await page.route(APP_SCRIPT, (route) => route.abort())
    await page.addInitScript(() =>
      localStorage.setItem('readouts settings', '{"textSize":2,"scheme":"dark","singleKeys":true}'),
    )
    await page.goto(RICH, { waitUntil: 'commit' }).catch(() => {})
    await page.locator('.colophon').waitFor()
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      textSize: '2',
      scheme: 'dark',
    })
  })

  test('no storage and no support for adopted sheets cost the setting, not the page', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError')
        },
      })
    })
    await started(page, `${RICH}?mode=direct&show=matches`)
    expect((await drawing(page)).some(({ colours }) => colours === null)).toBe(true)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Dark', { exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText(/did not allow settings to be kept/i)
  })
})

for (const [screen, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 375, height: 700 },
}))
  test(`the app moves nothing by more than 0.02 when it comes, on a ${screen}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(viewport)
    const shiftOf = await watchShift(page)
    for (const address of [
      RICH,
      `${RICH}?speaker=waverly`,
      `${RICH}?speaker=waverly&show=matches`,
      `${RICH}?mode=indirect&show=matches`,
      `${RICH}?speaker=keeper&show=matches`,
      `${RICH}?q=lamp`,
      `${RICH}?q=lamp&show=matches`,
      `${RICH}q/q14/`,
      `${RICH}q/q14/?speaker=waverly&show=matches`,
      `${RICH}q/by-a-chain/`,
      // A part of a text, which the app replaces by the whole.
      `r/${long.id}/q/${long.statements[100]?.id}/`,
      '.',
    ]) {
      const shift = await shiftOf(address)
      console.log(`layout shift ${shift.toFixed(4)} ${screen} ${address}`)
      expect(shift, address).toBeLessThanOrEqual(0.02)
    }
  })
