import type { Page } from '@playwright/test'
import { READOUT, started } from './states.ts'
import { expect, test } from './test.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } })

/** Selects from one element to another as a reader does, and copies. */
async function copy(page: Page, from: string, to: string): Promise<string> {
  await page.evaluate(
    ([first, last]) => {
      const start = document.querySelector(first ?? '')
      const end = document.querySelector(last ?? '')
      if (!start || !end) throw new Error('nothing to select')
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length)
    },
    [from, to],
  )
  await page.keyboard.press('Control+c')
  return page.evaluate(() => navigator.clipboard.readText())
}

test('a copy by hand holds the published words alone, none of the margin', async ({ page }) => {
  await started(page, READOUT)
  const words = await page.locator('#p1 .text, #p2 .text, #p3 .text').allTextContents()
  expect(await copy(page, '#p1 .text', '#p3 .text')).toBe(words.join('\n\n'))
  expect(await copy(page, '#p1', '#p3')).toBe(words.join('\n\n'))
})

test('a copy across a gap puts "[…]" there', async ({ page }) => {
  await started(page, `${READOUT}?theme=regional-states,gaza&show=matches`)
  await page.locator('.gap').first().waitFor()
  const all = await page.locator('.text').allTextContents()
  const [eighth, eleventh] = [all[7], all[10]]
  expect(await copy(page, '#p8 .text', '#p11 .text')).toBe(`${eighth}\n\n[…]\n\n${eleventh}`)
})

test('the very first copy does so offline, and nothing is told of what selected words might do', async ({
  page,
  context,
  allowError,
}) => {
  allowError(/ERR_INTERNET_DISCONNECTED/)
  await started(page, `${READOUT}?theme=regional-states,gaza&show=matches`)
  await page.locator('.gap').first().waitFor()
  await context.setOffline(true)
  expect(await copy(page, '#p8 .text', '#p11 .text')).toContain('\n\n[…]\n\n')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a copy of the whole page holds the title and the words', async ({ page }) => {
  await started(page, READOUT)
  const words = await page.locator('.text').allTextContents()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    ['Leader Meets with Syrian President and Delegation:', ...words].join('\n\n'),
  )
})

test('a copy of some words holds those words', async ({ page }) => {
  await started(page, READOUT)
  const line = await page.locator('#q11').boundingBox()
  await page.locator('#q11').dblclick({ position: { x: 60, y: 10 } })
  await page.keyboard.press('Control+c')
  expect(line).not.toBeNull()
  const word = (await page.evaluate(() => navigator.clipboard.readText())).trim()
  expect(await page.locator('#q11').textContent()).toContain(word)
  expect(word).toMatch(/^\w+$/)
})
