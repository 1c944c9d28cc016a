import type { Page } from '@playwright/test'
import { READOUT, started } from './states.ts'
import { expect, test } from './test.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { forcedColors: 'active' } })

const colour = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

test.describe('where the system gives the colours', () => {
  test('what the filter leaves out is told from what it lets through', async ({ page }) => {
    await started(page, `${READOUT}?theme=resistance`)
    await page.locator('.statement[data-out]').first().waitFor()
    const out = await colour(page, '.statement[data-out]', 'color')
    expect(out).not.toBe(await colour(page, '.statement:not([data-out])', 'color'))
    expect(out).toBe(await colour(page, '.paragraph[data-match] .text', 'color'))
  })

  test('words that earned a theme are marked', async ({ page }) => {
    await started(page, `${READOUT}?theme=resistance`)
    await page.locator('.evidence[data-chosen]').first().waitFor()
    const canvas = await colour(page, 'html', 'background-color')
    expect(await colour(page, '.evidence[data-chosen]', 'background-color')).not.toBe(canvas)
  })

  test('of the toggles the chosen one alone has a rule', async ({ page }) => {
    await started(page, `${READOUT}?theme=resistance`)
    const canvas = await colour(page, 'html', 'background-color')
    const rule = (pressed: boolean) =>
      colour(page, `.toggle[aria-pressed="${pressed}"] .word`, 'border-bottom-color')
    expect(await rule(false)).toBe(canvas)
    expect(await rule(true)).not.toBe(canvas)
  })

  test('signs have the colour of the words beside them', async ({ page }) => {
    await started(page, `${READOUT}q/q27/`)
    expect(await colour(page, '.inspector h2 .shape', 'color')).toBe(
      await colour(page, '.inspector h2', 'color'),
    )
    const canvas = await colour(page, 'html', 'background-color')
    expect(await colour(page, '.swatch', 'background-color')).not.toBe(canvas)
    expect(await colour(page, '.swatch.reported', 'background-image')).toContain('gradient')
  })
})
