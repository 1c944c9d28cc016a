import type { Page } from '@playwright/test'
import { RICH, real, test } from './many-readouts.ts'
import { started } from './states.ts'
import { expect } from './test.ts'

const path = (page: Page) => {
  const { pathname, search, hash } = new URL(page.url())
  return pathname + search + hash
}
const openOn = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-open]')?.getAttribute('data-statement') ?? null)

test.describe('the address', () => {
  test('follows what one does, and what one does follows it', async ({ page }) => {
    await started(page, RICH)
    const entries = () => page.evaluate(() => history.length)
    const first = await entries()
    const revision = await page.locator('#p8 a[href*="?v="]').first().getAttribute('href')
    const v = revision?.split('?v=')[1]

    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    expect(path(page)).toBe(`/${RICH}?mode=direct`)
    await page.locator('[data-statement="q14"]').first().click()
    expect(path(page)).toBe(`/${RICH}q/q14/?v=${v}&mode=direct`)
    expect(await entries()).toBe(first + 1)
    await page.keyboard.press('k')
    await expect.poll(() => openOn(page)).toBe('q13')
    expect(path(page)).toBe(`/${RICH}q/q13/?v=${v}&mode=direct`)
    expect(await entries()).toBe(first + 1)

    await page.goBack()
    expect(path(page)).toBe(`/${RICH}?mode=direct`)
    await expect.poll(() => openOn(page)).toBe(null)
    await page.goForward()
    await expect.poll(() => openOn(page)).toBe('q13')
    await page.reload()
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    await expect.poll(() => openOn(page)).toBe('q13')
    await expect(page.getByRole('button', { name: /^Quoted/ }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('Escape')
    await expect.poll(() => openOn(page)).toBe(null)
    expect(path(page)).toBe(`/${RICH}?mode=direct`)
  })

  test('keeps its fragment for the browser', async ({ page }) => {
    await started(page, `${RICH}#p9`)
    await expect(page.locator('#p9')).toBeInViewport()
    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    expect(path(page)).toBe(`/${RICH}?mode=direct#p9`)
    await page.locator('#p2 .para-no').click()
    expect(path(page)).toBe(`/${RICH}?mode=direct#p2`)
    await page.goBack()
    expect(path(page)).toBe(`/${RICH}?mode=direct#p9`)
  })

  test('edited by hand, with what is unknown in it, is read as far as it is known', async ({ page }) => {
    await started(page, `${RICH}?speaker=nobody,waverly&theme=x&colour=red&show=all`)
    await expect(page.getByRole('button', { name: /^Waverly/ }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    expect(path(page)).toBe(`/${RICH}?speaker=waverly&mode=direct`)
  })

  test('goes on where history refuses to change', async ({ page }) => {
    await started(page, RICH)
    await page.evaluate(() => {
      for (const name of ['pushState', 'replaceState'] as const)
        history[name] = () => {
          throw new DOMException('too many', 'SecurityError')
        }
    })
    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: /^Quoted/ }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.locator('[data-statement="q14"]').first().click()
    await expect.poll(() => openOn(page)).toBe('q14')
  })

  test('of every statement of the real readout opens it, in a page that names it', async ({ page }) => {
    for (const [at, { id, mode }] of real.statements.entries()) {
      const html = await (await page.request.get(`r/${real.id}/q/${id}/`)).text()
      const title = html.match(/<title>(.*?)<\/title>/)?.[1]
      if (at % 6 === 0) {
        await page.goto(`r/${real.id}/q/${id}/`, { waitUntil: 'commit' })
        await expect(page.locator(`[data-statement="${id}"][data-open]`).first()).toBeInViewport()
      }
      if (mode === 'direct') expect(title).toMatch(/‘.+’ \(as published by /)
      else expect(title).toMatch(/\(according to /)
      if (mode === 'indirect') expect(title).not.toMatch(/[‘“]/)
    }
  })

  test('opened by a modified click is opened by the browser', async ({ page, context }) => {
    await started(page, RICH)
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page
        .locator('#p8 a[href*="/q/q14/"]')
        .first()
        .click({ modifiers: ['ControlOrMeta'] }),
    ])
    await other.waitForLoadState()
    expect(path(other)).toContain('/q/q14/')
    expect(await openOn(page)).toBe(null)
  })
})

test.describe('the tab', () => {
  test('is named after what it shows, wherever one goes', async ({ page }) => {
    await started(page, '.')
    const library = await page.title()
    await page.locator(`a[href="/${RICH}"]`).first().click()
    await expect(page).toHaveTitle(/Mayor Waverly receives/)
    await page.locator('[data-statement="q14"]').first().click()
    await expect(page).toHaveTitle(/keeper/i)
    await page.goBack()
    await expect(page).toHaveTitle(/Mayor Waverly receives/)
    await page.locator('.wordmark').click()
    await expect(page).toHaveTitle(library)
    await page.goto(`${RICH}q/q14/`)
    const served = await page.title()
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    expect(await page.title()).toBe(served)
  })
})

test.describe('a page taken over by the app', () => {
  for (const [locale, timezoneId] of [
    ['ar-EG', 'Pacific/Kiritimati'],
    ['th-TH-u-ca-buddhist', 'Pacific/Pago_Pago'],
    ['de-DE', 'America/St_Johns'],
  ] as const)
    test.describe(`in ${locale} and ${timezoneId}`, () => {
      test.use({ locale, timezoneId })
      test('is the page that was served, without an error', async ({ page }) => {
        for (const address of ['.', RICH, `${RICH}q/q08/`, `${RICH}q/by-a-chain/`, `r/${real.id}/`]) {
          const html = await (await page.request.get(address)).text()
          await started(page, address)
          // React keeps what it hydrates: had it drawn anew, the served text would be gone with its mark.
          const words = await page.evaluate((html) => {
            const served = new DOMParser().parseFromString(html, 'text/html')
            const textOf = (root: Document) => root.querySelector('#_chrome .issuer-line')?.textContent
            return [textOf(served), textOf(document)]
          }, html)
          expect(words[0]).toBe(words[1])
        }
      })
    })
})
