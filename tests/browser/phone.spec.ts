import type { Page } from '@playwright/test'
import { READOUT, started } from './states.ts'
import { expect, test } from './test.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

test.describe('on a phone', () => {
  test.use(phone)

  test('what is left out takes no room', async ({ page }) => {
    await started(page, `${READOUT}?speaker=assad&show=matches`)
    await page.locator('.gap').first().waitFor()
    const [row, kept] = [page.locator('.gap').first(), page.locator('#p10')]
    const bottom = await row.evaluate((element) => element.getBoundingClientRect().bottom)
    expect(await kept.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(bottom + 40)
  })

  test('one slider takes the nearest statement, with steps beside it', async ({ page }) => {
    await started(page, READOUT)
    const slider = page.getByRole('slider', { name: 'Statement' })
    const box = await slider.boundingBox()
    expect(box).not.toBeNull()
    if (!box) return
    await page.touchscreen.tap(box.x + box.width * 0.5, box.y + box.height / 2)
    await expect(page).toHaveURL(/\/q\/q\d+\//)
    const opened = Number(/\/q\/q(\d+)\//.exec(page.url())?.[1])
    expect(opened).toBeGreaterThan(8)
    expect(opened).toBeLessThan(24)
  })

  test('the filter is a sheet that takes the focus, closes with Escape and gives the focus back', async ({
    page,
  }) => {
    await started(page, READOUT)
    const opener = page.locator('.open-filters')
    await opener.click()
    const sheet = page.locator('.filters.open')
    await expect(sheet).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.filters') !== null))
      .toBe(true)
    await sheet.getByRole('button', { name: /al-Assad/ }).click()
    await expect(page).toHaveURL(/speaker=assad/)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(opener).toBeFocused()
    await expect(opener).toContainText('1')
  })

  test('an open statement is a sheet that leaves its words in view', async ({ page }) => {
    await started(page, READOUT)
    await page.locator('#q27').scrollIntoViewIfNeeded()
    await page.locator('#q27').click()
    const sheet = await page.locator('#_open').boundingBox()
    const words = await page.locator('#q27').evaluate((element) => element.getClientRects()[0]?.bottom ?? 0)
    expect(words).toBeLessThan(sheet?.y ?? 0)
    expect(sheet?.height).toBeLessThanOrEqual(844 * 0.62)
  })

  test('the library and help are in reach from the top, and leave the issuer’s line alone further down', async ({
    page,
  }) => {
    await started(page, READOUT)
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 640 })
      await expect(page.locator('.issuer-line .wordmark')).toBeInViewport()
      await expect(page.locator('.tools').getByRole('button', { name: 'Help' })).toBeInViewport()
      await page.evaluate(() => scrollTo(0, 800))
      await expect(page.locator('.issuer-line .issuer')).toBeInViewport()
      await expect(page.locator('.issuer-line .wordmark')).not.toBeInViewport()
      await page.evaluate(() => scrollTo(0, 0))
    }
    await page.locator('.tools').getByRole('button', { name: 'Help' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })

  test('no theme is cut in the filter sheet', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await started(page, READOUT)
    await page.locator('.open-filters').click()
    const cut = await page
      .locator('.filters.open .word')
      .evaluateAll((words) =>
        words.filter((word) => word.scrollWidth > word.clientWidth).map((word) => word.textContent),
      )
    expect(cut).toEqual([])
  })
})

/** Where the open statement begins and ends, what covers the top, and where its sheet begins. */
const places = (page: Page) =>
  page.evaluate(() => {
    const lines = [...(document.querySelector('[data-open]')?.getClientRects() ?? [])]
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
    return {
      begin: lines[0]?.top ?? 0,
      end: lines.at(-1)?.bottom ?? 0,
      top: box('.issuer-line')?.bottom ?? 0,
      sheet: box('#_open')?.top ?? 0,
      actions: box('#_open .actions')?.bottom ?? 0,
    }
  })

for (const { width, height, id, share } of [
  { width: 390, height: 844, id: 'q27', share: 0.5 },
  { width: 320, height: 640, id: 'q28', share: 0.5 },
  // As if a desktop were zoomed in to 200 %.
  { width: 640, height: 400, id: 'q27', share: 0.4 },
])
  test.describe(`on a screen of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true })

    test('a statement that a link opens stands whole above its sheet', async ({ page }) => {
      await started(page, `${READOUT}q/${id}/`)
      const { begin, end, top, sheet, actions } = await places(page)
      expect(begin).toBeGreaterThanOrEqual(top)
      expect(end).toBeLessThanOrEqual(sheet)
      expect(height - sheet).toBeLessThanOrEqual(height * share + 1)
      expect(actions).toBeLessThanOrEqual(height)
    })

    test('so does one that is opened by a touch, as far as it has room', async ({ page }) => {
      await started(page, READOUT)
      await page.locator('#q09').evaluate((words) => words.scrollIntoView({ block: 'end' }))
      await page.locator('.who a[href*="/q/q09/"]').first().click()
      await page.locator('#q09[data-open]').waitFor()
      const { begin, end, top, sheet } = await places(page)
      expect(begin).toBeGreaterThanOrEqual(top)
      expect(begin).toBeLessThan(sheet - 28)
      expect(end <= sheet || begin - top < 20).toBe(true)
    })
  })
