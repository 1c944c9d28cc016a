import type { Page } from '@playwright/test'
import { READOUT, started, states } from './states.ts'
import { expect, test } from './test.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

/** How far the page can be scrolled sideways, and what sticks out. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const sticksOut = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return (
        width > 0 &&
        (right > clientWidth + 1 || left < -1) &&
        !element.closest('.unseen, .symbols, .skip, svg')
      )
    })
    return {
      by: scrollWidth - clientWidth,
      out: sticksOut.slice(0, 3).map(({ tagName, className }) => `${tagName}.${className}`),
    }
  })

test.describe('nothing is scrolled sideways', () => {
  for (const [name, screen] of Object.entries({
    '320 px': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
    // 1440 px at 200 %.
    'zoomed in to 200 %': { viewport: { width: 720, height: 450 } },
  }))
    test.describe(`at ${name}`, () => {
      test.use({ ...screen, deviceScaleFactor: 2 })
      for (const state of states)
        if (state.on !== 'phone' || name === '320 px')
          test(`on ${state.name}`, async ({ page, allowError }) => {
            allowError(/404|Failed to load/)
            await state.reach(page)
            expect(await sideways(page)).toEqual({ by: 0, out: [] })
          })
    })
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
      const isShown = width > 0 && height > 0 && visibility === 'visible' && !target.closest('.unseen, .skip')
      const inSentence =
        display === 'inline' && target.closest('p, dd') !== null && target.closest('.margin') === null
      if (!isShown || inSentence || target.closest('svg')) return []
      const name = target.getAttribute('aria-label') ?? target.textContent ?? target.id
      return width < size - 0.5 || height < size - 0.5
        ? [`${name} (${target.className}) ${Math.round(width)}×${Math.round(height)}`]
        : []
    })
  }, least)

test.describe('targets', () => {
  for (const state of states) {
    if (state.on !== 'phone')
      test.describe('with a mouse', () => {
        test.use({ viewport: { width: 1440, height: 900 } })
        test(`are 24 px on ${state.name}`, async ({ page, allowError }) => {
          allowError(/404|Failed to load/)
          await state.reach(page)
          expect(await smallTargets(page, 24)).toEqual([])
        })
      })
    test.describe('by touch', () => {
      test.use(phone)
      test(`are 44 px on ${state.name}`, async ({ page, allowError }) => {
        allowError(/404|Failed to load/)
        await state.reach(page)
        expect(await smallTargets(page, 44)).toEqual([])
      })
    })
  }
})

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
