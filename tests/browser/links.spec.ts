import type { Page } from '@playwright/test'
import { relinkedReadout } from '../fixtures/relinked-readout.ts'
import { siteOf } from './built-site.ts'
import { drag, linkTo, markedWords, openOn, selectedLines, selectWords, type Words } from './links.ts'
import { started } from './states.ts'
import { test as base, expect } from './test.ts'

const { made, now } = relinkedReadout()
const THEN = made.readout.revision ?? ''
const PRESENT = now.readout.revision ?? ''
const NOW = `r/${now.readout.id}/`

const test = base.extend<object, { builtSite: string }>({
  builtSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const site = await siteOf([now.readout], {}, [made.readout])
      await use(site.url)
      await site.end()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const AS_THEY_DID = 'The words stand here as they did when the link was made.'
const menuOn = (page: Page) => page.getByRole('list', { name: 'The selected words' })
const panelOn = (page: Page) => page.getByRole('complementary', { name: 'Linked words' })
const sentenceOn = (page: Page) => page.locator('.link-sentence')
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const selected = (page: Page) => page.evaluate(() => String(getSelection()))
const path = (page: Page) => {
  const { pathname, search } = new URL(page.url())
  return (pathname + search).slice(1)
}

/** The menu stands near the end of the selection, over none of the selected words, and wholly on the screen. */
async function menuStandsRight(page: Page) {
  await expect(menuOn(page)).toBeInViewport({ ratio: 1 })
  const lines = await selectedLines(page)
  const { menu, screen } = await page.evaluate(() => {
    const { top, bottom } = document.querySelector('.selection-menu')?.getBoundingClientRect() ?? new DOMRect()
    return { menu: { top, bottom }, screen: innerHeight }
  })
  const last = lines.at(-1)
  if (!last) throw new Error('Nothing is selected.')
  const isBelow = menu.top >= last.bottom
  if (last.bottom + 80 < screen) expect(isBelow).toBe(true)
  expect(isBelow ? menu.top - last.bottom : last.top - menu.bottom).toBeLessThan(24)
  if (isBelow) for (const line of lines) expect(line.bottom).toBeLessThanOrEqual(menu.top)
}

/** An address leads, in a browser that knows nothing of the page it was copied from, to these very words. */
async function leadsTo(page: Page, address: string, words: readonly string[]) {
  const [, value = ''] = /\?at=([0-9A-Za-z]+)$/.exec(address) ?? []
  expect(value.length, address).toBeGreaterThan(0)
  expect(value.length).toBeLessThanOrEqual(280)
  const fresh = await page.context().browser()?.newContext()
  const other = await fresh?.newPage()
  if (!other) throw new Error('no browser')
  await started(other, address)
  await expect(sentenceOn(other)).toContainText(AS_THEY_DID)
  await expect.poll(() => markedWords(other)).toEqual(words)
  expect(await openOn(other)).toBe(null)
  await fresh?.close()
}

const textOf = (paragraph: string) => now.paragraph.get(paragraph)?.text ?? ''

const INSIDE = { paragraph: 'p10', words: 'these guidelines were Mr Raisi' }
const OVER: [Words, Words] = [
  { paragraph: 'p2', words: 'Amir-Abdullahian had paid' },
  { paragraph: 'p3', words: 'Ayatollah Imam Khamenei' },
]

test.describe('words selected', () => {
  for (const [where, from, to, words] of [
    ['inside a statement', INSIDE, INSIDE, [INSIDE.words]],
    [
      'over two paragraphs',
      ...OVER,
      [textOf('p2').slice(textOf('p2').indexOf('Amir')), 'Ayatollah Imam Khamenei'],
    ],
    [
      'in narration',
      { paragraph: 'p13', words: 'The President of Syria' },
      { paragraph: 'p13', words: 'The President of Syria' },
      ['The President of Syria'],
    ],
  ] as const)
    test(`with the mouse ${where} have a menu that copies a link to them`, async ({ page }) => {
      await started(page, `${NOW}?mode=direct`)
      await drag(page, from, to)
      await menuStandsRight(page)
      await menuOn(page).getByRole('button', { name: /^Copy link/ }).click()
      await expect(page.locator('.copied')).toContainText('Copied:')
      expect(path(page)).toBe(`${NOW}?mode=direct`)
      await leadsTo(page, await clipboard(page), words)
    })
})
