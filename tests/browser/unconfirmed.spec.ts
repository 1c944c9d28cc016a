import type { Page } from '@playwright/test'
import { indexReadout } from '../../src/domain/document/readout-index.ts'
import { revisionOf } from '../../src/domain/document/revision.ts'
import { proposedReadout } from '../fixtures/proposed-readout.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import { siteOf } from './built-site.ts'
import { linkTo } from './links.ts'
import { started } from './states.ts'
import { expect, test } from './test.ts'

const { readout } = realReadout()
/** Of each paragraph's statements one is a program's; the nested one is. */
const some = { ...proposedReadout(readout, ['q02', 'q07', 'q31']), id: 'proposed' }
const QUOTED = { paragraph: 'p3', words: 'which is one of resistance' }

let site: Awaited<ReturnType<typeof siteOf>>
test.beforeAll(async () => {
  site = await siteOf([some, readout])
})
test.afterAll(() => site.end())

const at = (id: string, path = '') => `${site.url.replace(/\/$/, '')}/r/${id}/${path}`

/** A pixel and a half, on screens that have halves. */
const WIDTH = 1

/** The strokes at the ends of a statement's rule: how wide each is, and in which colour. */
const strokes = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) =>
    (['::before', '::after'] as const).map((end) => {
      const style = getComputedStyle(element, end)
      const side = end === '::before' ? 'inline-start' : 'inline-end'
      return {
        width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
        colour: style.getPropertyValue(`border-${side}-color`),
        content: style.content,
      }
    }),
  )

const heights = (page: Page) =>
  page.locator('.text').evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height))

test('the rule of what nobody has confirmed is turned up at both ends, in its own colour', async ({
  page,
}) => {
  await started(page, at('proposed'))
  const colour = await page
    .locator('#q02')
    .evaluate((element) => getComputedStyle(element).textDecorationColor)
  for (const stroke of await strokes(page, '#q02')) expect(stroke).toMatchObject({ width: WIDTH, colour })
  for (const stroke of await strokes(page, '#q01')) expect(stroke.content).toBe('none')
})

test('the strokes change no word, and no line is higher for them', async ({ page }) => {
  await started(page, at(readout.id))
  const before = await heights(page)
  await started(page, at('proposed'))
  expect(await heights(page)).toEqual(before)
  expect(await page.locator('.text').allTextContents()).toEqual(readout.paragraphs.map(({ text }) => text))
})

test('its mark in the strip is cut through, and a filter leaves its strokes as faint as its rule', async ({
  page,
}) => {
  await started(page, at('proposed', '?speaker=assad'))
  const cut = page.locator('.plot .mark.unconfirmed')
  await expect(cut).toHaveCount(3)
  const clip = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((bar) => getComputedStyle(bar).clipPath)
  expect(await clip('.plot .mark.unconfirmed .bar')).toContain('polygon')
  expect(await clip('.plot .mark:not(.unconfirmed) .bar')).toBe('none')
  await page.locator('#q02[data-out]').waitFor()
  const rule = await page.locator('#q02').evaluate((element) => getComputedStyle(element).textDecorationColor)
  for (const { colour } of await strokes(page, '#q02')) expect(colour).toBe(rule)
})

test.describe('where the system gives the colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })
  test('strokes and cuts are there', async ({ page }) => {
    await started(page, at('proposed'))
    const ink = await page
      .locator('.text')
      .first()
      .evaluate((element) => getComputedStyle(element).color)
    for (const { width, colour } of await strokes(page, '#q02')) expect([width, colour]).toEqual([WIDTH, ink])
    await expect(page.locator('#p1 .margin')).toContainText('marked by a program')
  })
})

test('a printed page says it above the text, in the margin and below', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await started(page, at('proposed'))
  await expect(page.getByText(/3 are marked by a program/)).toBeVisible()
  await expect(page.locator('#p1 .margin').getByText('marked by a program')).toBeVisible()
  await expect(page.getByText(/3 of them attributed by a program/)).toBeVisible()
  for (const { width } of await strokes(page, '#q07')) expect(width).toBe(WIDTH)
})

test('a link to some of its words says it, with how sure that is and why', async ({ page }) => {
  const index = indexReadout({ ...some, revision: revisionOf(some) })
  await started(page, `${site.url.replace(/\/$/, '')}/${linkTo(index, QUOTED)}`)
  const panel = page.getByRole('complementary', { name: 'Linked words' })
  await expect(panel.getByRole('link', { name: 'Khamenei, quoted, marked by a program, ¶ 3' })).toBeVisible()
  await expect(panel.getByRole('note')).toHaveText(
    'Attributed by a program, fairly sure (confidence 82 %): Its sentence names who says it. No person has confirmed it.',
  )
})

test('without JavaScript the page says it too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('proposed'))
  await expect(page.getByText(/3 are marked by a program/)).toBeVisible()
  await expect(page.locator('#p1 .margin').getByText('marked by a program')).toBeVisible()
  await context.close()
})
