import type { Page } from '@playwright/test'
import { revisionOf } from '../../src/domain/document/revision.ts'
import { revisedReadout } from '../fixtures/revised-readout.ts'
import { siteOf } from './built-site.ts'
import { started } from './states.ts'
import { test as base, expect } from './test.ts'

const { present, earlier } = revisedReadout()
const [longer, again] = earlier.map(revisionOf)
const NOW = `r/${present.id}/`
const THEN = `${NOW}rev/${longer}/`

const test = base.extend<object, { builtSite: string }>({
  builtSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const site = await siteOf([present], {}, earlier)
      await use(site.url)
      await site.end()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

const path = (page: Page) => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
const openOn = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-open]')?.getAttribute('data-statement') ?? null)
const mark = (page: Page) => page.locator('.issuer-line .earlier-mark')

test('an earlier revision is taken over as it was served, and loads what only it needs', async ({ page }) => {
  const parts: string[] = []
  page.on('request', (request) => parts.push(new URL(request.url()).pathname))
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      for (const element of document.querySelectorAll('#_text, .issuer-line, .earlier-mark, .strip'))
        element.setAttribute('data-as-served', '')
    })
  })
  await started(page, THEN)
  for (const part of ['#_text', '.issuer-line', '.earlier-mark', '.strip'])
    await expect(page.locator(part)).toHaveAttribute('data-as-served', '')
  expect(parts.filter((part) => part.includes('/revision-page-'))).toHaveLength(1)
  expect(parts.filter((part) => part.includes('/read-readout-'))).toEqual([])
  expect(parts.filter((part) => part.startsWith('/readouts/')).sort()).toEqual([
    `/readouts/${present.id}.${longer}.json`,
    `/readouts/${present.id}.json`,
  ])

  parts.length = 0
  await started(page, NOW)
  expect(parts.filter((part) => part.includes('/revision-page-'))).toEqual([])
})

for (const [device, viewport] of [
  ['a desktop', { width: 1280, height: 720 }],
  ['a phone', { width: 390, height: 740 }],
] as const)
  test(`its marking stays in view on ${device}, above the strip, and at the end of the text`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await started(page, `${THEN}q/q18/`)
    await expect(mark(page)).toHaveText('Earlier revision, replaced 12 March 2031')
    await expect(mark(page)).toBeInViewport({ ratio: 1 })
    const [words, strip] = [await mark(page).boundingBox(), await page.locator('.strip').boundingBox()]
    if (strip) expect(strip.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0))
    await expect(page.locator('[data-open]').first()).toBeInViewport({ ratio: 1 })
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect(mark(page)).toBeInViewport({ ratio: 1 })
  })

test('it is marked in print, and without a script', async ({ page, browser, builtSite }) => {
  await page.emulateMedia({ media: 'print' })
  await started(page, THEN)
  await expect(mark(page)).toBeVisible()
  await expect(page.locator('.earlier-notice')).toBeVisible()

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: builtSite })
  const served = await plain.newPage()
  await served.goto(`${THEN}q/q03/`)
  await expect(mark(served)).toBeVisible()
  await expect(served.locator('.earlier-notice')).toContainText('This is not the present text')
  await served
    .locator('#p9')
    .getByRole('link', { name: /quoted/ })
    .first()
    .click()
  expect(path(served)).toBe(`/${THEN}q/q15/`)
  await served.getByRole('link', { name: 'This statement in the present text' }).click()
  await expect(served).toHaveURL(new RegExp(`/${NOW}q/q15/\\?v=${revisionOf(present)}$`))
  await expect(mark(served)).toHaveCount(0)
  await plain.close()
})

test('one stays in it while one opens, steps, filters, goes back and reloads', async ({ page }) => {
  await started(page, THEN)
  await page.locator('[data-statement="rain"]').click()
  expect(path(page)).toBe(`/${THEN}q/rain/`)
  await page.keyboard.press('j')
  await expect.poll(() => openOn(page)).toBe('q04')
  expect(path(page)).toBe(`/${THEN}q/q04/`)
  await page
    .getByRole('button', { name: /^Quoted/ })
    .first()
    .click()
  expect(path(page)).toBe(`/${THEN}q/q04/?mode=direct`)
  await page.goBack()
  await expect.poll(() => openOn(page)).toBe(null)
  expect(path(page)).toBe(`/${THEN}`)
  await page.goForward()
  await expect.poll(() => openOn(page)).toBe('q04')
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset.started === '')
  await expect.poll(() => openOn(page)).toBe('q04')
  await page.keyboard.press('Escape')
  expect(path(page)).toBe(`/${THEN}?mode=direct`)
  await expect(mark(page)).toBeVisible()
})

test('one goes from the present text to an earlier one, and back again', async ({ page }) => {
  await started(page, NOW)
  await page.getByRole('link', { name: 'Replaced 12 March 2031' }).click()
  await expect(mark(page)).toBeVisible()
  expect(path(page)).toBe(`/${THEN}`)
  await expect(page).toHaveTitle(/^Earlier revision: /)
  await expect(page.locator('#p3')).toContainText('it would rain')
  await page.goBack()
  await expect(mark(page)).toHaveCount(0)
  await expect(page.locator('#p3 .text')).not.toContainText('it would rain')
  await expect(page).toHaveTitle(/^Mayor Waverly/)
  await page.goForward()
  await expect(page.locator('#p3')).toContainText('it would rain')
  await page.locator('.earlier-notice').getByRole('link').click()
  expect(path(page)).toBe(`/${NOW}`)
  await expect(page.locator('#p3 .text')).not.toContainText('it would rain')
})

test('one that the readout went back to says so', async ({ page }) => {
  await started(page, `${NOW}rev/${again}/`)
  await expect(mark(page)).toHaveText('Replaced 10 March 2031, and the present revision again')
})

test.describe('where the host has no page', () => {
  test.beforeEach(({ allowError }) => allowError(/404/))

  test('an unknown revision is told, with the way to the present text', async ({ page }) => {
    await started(page, `${NOW}rev/00000000/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no revision 00000000 of this readout on this site',
    )
    await page.getByRole('link', { name: 'The present text' }).click()
    await expect(page.locator('#p3')).toBeVisible()
    expect(path(page)).toBe(`/${NOW}`)
  })

  for (const cut of ['q/', 'rev/', 'rev/1a2b'])
    test(`an address that ends at ${cut} opens the readout and says so`, async ({ page }) => {
      await started(page, NOW + cut)
      await expect(page.getByText('The end of this address is missing.')).toBeVisible()
      await expect(page.locator('#p1')).toBeVisible()
      await page.locator('[data-statement="q17"]').click()
      expect(path(page)).toBe(`/${NOW}q/q17/?v=${revisionOf(present)}`)
      await expect(page.getByText('The end of this address is missing.')).toHaveCount(0)
    })
})
