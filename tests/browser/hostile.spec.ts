import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { anyQueryArb, readoutArb } from '../fixtures/arbitraries.ts'
import { fuzzRuns } from '../fuzz-runs.ts'
import { hostile, RICH, rich, test } from './many-readouts.ts'
import { started } from './states.ts'
import { expect } from './test.ts'

const HOSTILE = `r/${hostile.id}/`

/** Nothing of a document became markup: no element, no handler, no dialog, no global. */
async function isText(page: Page) {
  expect(
    await page.evaluate(() => ({
      texts: [...document.querySelectorAll('.text')].map(({ textContent }) => textContent),
      inside: [...document.querySelectorAll('.text *')]
        .map(({ localName }) => localName)
        .filter((name) => !['span', 'mark', 'wbr', 'ins', 'bdi', 'sup', 'a'].includes(name)),
      elements: document.querySelectorAll('iframe, object, embed, img, form, base, .page style, .page script')
        .length,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some(({ name }) => /^on|^style$/.test(name)),
      ).length,
    })),
  ).toEqual({
    texts: hostile.paragraphs.map(({ text }) => text),
    inside: [],
    elements: 0,
    handlers: 0,
  })
}

test.describe('a readout full of markup, script, endless words and accents', () => {
  test.beforeEach(({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog: ${dialog.message()}`)
    })
  })

  test('is shown as text: served, filtered, searched, open', async ({ page }) => {
    await started(page, HOSTILE)
    await isText(page)
    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    await page.locator('#_search').fill('<script>')
    await expect(page.locator('#p1')).toBeVisible()
    await page.locator('#_search').fill('')
    for (const { id } of hostile.statements) {
      await page.evaluate((id) => document.getElementById(id)?.click(), id)
      await expect(page.locator('#_open')).toBeVisible()
    }
    await isText(page)
    await expect(page).toHaveTitle(/./)
  })

  test('is shown as text where the app draws it', async ({ page }) => {
    await started(page, '.')
    await page.locator(`a[href="/${HOSTILE}"]`).first().click()
    await expect(page.locator('.text')).toHaveCount(hostile.paragraphs.length)
    await isText(page)
  })

  test('is not wider than the screen, at any width', async ({ page }) => {
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await started(page, `${HOSTILE}q/main/`)
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { scrollWidth, clientWidth }
      })
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    }
  })

  test('each statement opens at its address, with a title of readable length', async ({ page }) => {
    // Every third, so that it takes not too long: all of them are opened above.
    for (const { id } of hostile.statements.filter((_, at) => at % 3 === 0)) {
      await started(page, `${HOSTILE}q/${id}/`)
      await expect(page.locator(`[data-statement="${id}"][data-open]`).first()).toBeAttached()
      expect([...new Intl.Segmenter().segment(await page.title())].length).toBeLessThan(500)
    }
  })
})

test.describe('anything at all', () => {
  test('as a query opens the readout', async ({ page }) => {
    test.slow()
    await started(page, RICH)
    await fc.assert(
      fc.asyncProperty(anyQueryArb, async (query) => {
        await page.evaluate((query) => {
          const address = new URL(location.href)
          address.search = query
          history.replaceState(null, '', address)
          dispatchEvent(new PopStateEvent('popstate'))
        }, query)
      }),
      { numRuns: Math.ceil(fuzzRuns / 5) },
    )
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await page.locator('.text').allTextContents()).toEqual(rich.paragraphs.map(({ text }) => text))
  })

  test('as a document is shown, or refused with what is wrong', async ({ page }) => {
    test.slow()
    let body = ''
    await page.route(`**/readouts/${rich.id}.json`, (route) =>
      route.fulfill({ contentType: 'application/json', body }),
    )
    await fc.assert(
      fc.asyncProperty(
        readoutArb,
        fc.option(fc.tuple(fc.nat(), fc.jsonValue()), { freq: 2 }),
        async (readout, spoilt) => {
          const keys = Object.keys(readout)
          const change = spoilt ? { [keys[spoilt[0] % keys.length] ?? '']: spoilt[1] } : {}
          body = JSON.stringify({ ...readout, id: rich.id, ...change })
          await page.goto(RICH)
          await page.waitForFunction(
            () =>
              document.querySelector('[role="alert"]') !== null ||
              (document.documentElement.dataset.started === '' && document.querySelector('.strip') !== null),
          )
          if (!spoilt)
            await expect(page.locator('.text')).toHaveText(
              readout.paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim()),
            )
        },
      ),
      { numRuns: Math.ceil(fuzzRuns / 50) },
    )
  })
})
