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
})
