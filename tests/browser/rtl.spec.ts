import { arabicReadout } from '../fixtures/arabic-readout.ts'
import { siteOf } from './built-site.ts'
import { started } from './states.ts'
import { expect, test } from './test.ts'

test.describe('a readout that runs from right to left', () => {
  let site: Awaited<ReturnType<typeof siteOf>>
  test.beforeAll(async () => {
    site = await siteOf([arabicReadout()])
  })
  test.afterAll(() => site.end())
  test.use({ viewport: { width: 1440, height: 900 } })

  const address = () => `${site.url}r/liqa-al-mina/`

  test('has names on the right, notes on the left, and no way to the side', async ({ page }) => {
    await started(page, address())
    const middle = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, width } = element.getBoundingClientRect()
          return left + width / 2
        })
    const [names, text, notes] = [
      await middle('#p1 .who'),
      await middle('#p1 .text'),
      await middle('#p1 .themes'),
    ]
    expect(names).toBeGreaterThan(text)
    expect(text).toBeGreaterThan(notes)
    expect(await middle('.issuer-line .wordmark')).toBeGreaterThan(await middle('.issuer-line .tools'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440)
  })

  test('has a strip that runs from right to left, and arrow keys that follow it', async ({ page }) => {
    await started(page, address())
    const places = await page.locator('.plot .mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const { left, width } = mark.querySelector('.bar')?.getBoundingClientRect() ?? { left: 0, width: 0 }
        return left + width / 2
      }),
    )
    const [first = 0] = places
    expect(places.at(-1)).toBeLessThan(first)
    const numbers = await page
      .locator('.ruler text')
      .evaluateAll((all) => all.map((text) => text.getBoundingClientRect().left))
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    await page.locator('.plot .mark').first().focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('.plot .mark').nth(1)).toBeFocused()
    await page.locator('#q01').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('#q02')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('#q01')).toBeFocused()
  })

  test('opens a statement on the left of the text', async ({ page }) => {
    await started(page, `${address()}q/q06/`)
    const [open, text] = [
      await page.locator('#_open').boundingBox(),
      await page.locator('#p5 .text').boundingBox(),
    ]
    expect((open?.x ?? 0) + (open?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0)
  })

  test('holds Latin names and numbers in their own direction', async ({ page }) => {
    await started(page, address())
    await expect(page.locator('#p4 .text')).toHaveCSS('direction', 'rtl')
    expect(await page.locator('#p4 .text').textContent()).toBe(arabicReadout().paragraphs[3]?.text)
  })

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['', 'q/q05/', '?speaker=rihana&show=matches']) {
      await started(page, address() + path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    }
  })
})
