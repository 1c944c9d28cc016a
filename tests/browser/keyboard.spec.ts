import type { Page } from '@playwright/test'
import { READOUT, started } from './states.ts'
import { expect, test } from './test.ts'

/** Presses Tab until the focus is where it should be. Gives how often. */
async function tabTo(page: Page, where: (page: Page) => Promise<boolean>, key = 'Tab'): Promise<number> {
  for (let times = 1; times <= 60; times++) {
    await page.keyboard.press(key)
    if (await where(page)) return times
  }
  throw new Error('The Tab key never comes there.')
}

const focused = (selector: string) => (page: Page) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
const openId = (page: Page) => /\/q\/(q\d+)\//.exec(page.url())?.[1]

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a whole session is read by keyboard alone', async ({ page }) => {
  // From the library to the readout.
  await started(page, '.')
  await tabTo(page, focused('.entry a'))
  await page.keyboard.press('Enter')
  await page.locator('#_text').waitFor()
  await expect(page).toHaveURL(/\/r\/leader-meets-syrian-president\/$/)

  // Past everything to the text.
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset.started === '')
  await page.keyboard.press('Tab')
  expect(await focusedName(page)).toBe('Skip to the text')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#_text') !== null)).toBe(true)

  // The first statement, the next, into it and out again.
  await tabTo(page, focused('.statement'))
  await page.keyboard.press('ArrowRight')
  expect(await focusedName(page)).toBe('Khamenei, reported, paragraph 1')
  await page.keyboard.press('Enter')
  await expect(page.locator('#_open')).toBeFocused()
  expect(openId(page)).toBe('q02')
  await tabTo(page, async () => (await focusedName(page)).startsWith('Copy report'))
  await page.keyboard.press('Enter')
  await expect(page.locator('.copied-words')).toContainText('He [')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('added that')
  await page.keyboard.press('Escape')
  await expect(page.locator('#_open')).toHaveCount(0)
  await expect(page.locator('#q02')).toBeFocused()

  // Filter by speaker, go through what matches.
  await tabTo(page, async () => (await focusedName(page)) === 'al-Assad10', 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/speaker=assad/)
  await page.keyboard.press('n')
  expect(openId(page)).toBe('q21')
  await page.keyboard.press('n')
  expect(openId(page)).toBe('q22')
  await page.keyboard.press('l')
  await expect(page.locator('.copied-words')).toContainText('/q/q22/?v=')
  await page.keyboard.press('Escape')

  // Search, and leave the field again.
  await page.keyboard.press('/')
  await expect(page.locator('#_search')).toBeFocused()
  await page.keyboard.type('resistance')
  await expect(page.locator('.sentence')).toContainText('of 31 statements')

  // Help and back.
  await page.keyboard.press('Tab')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('help gives the focus back to where it was asked for', async ({ page }) => {
  await started(page, READOUT)
  const help = page.getByRole('button', { name: 'Help' })
  await help.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeFocused()
})

test('the text has one tab stop for its statements, which moves with the reader', async ({ page }) => {
  await started(page, READOUT)
  const stops = page.locator('#_text .statement[tabindex="0"]')
  await expect(stops).toHaveCount(1)
  await page.locator('#q01').focus()
  await page.keyboard.press('End')
  await expect(page.locator('#q31')).toBeFocused()
  await expect(stops).toHaveCount(1)
  await expect(page.locator('#q31')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(page.locator('#q01')).toBeFocused()
  expect(await page.locator('.plot .mark[tabindex="0"]').count()).toBe(1)
})

test('every stop of the Tab key shows where the focus is', async ({ page }) => {
  for (const address of [READOUT, `${READOUT}q/q09/?speaker=khamenei`]) {
    await started(page, address)
    const seen = new Set<string>()
    for (let times = 0; times < 140; times++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return null
        const ring = element.querySelector('.ring') ?? element
        const drawn = (one: Element) => {
          const { outlineStyle, outlineWidth, stroke, boxShadow } = getComputedStyle(one)
          return (
            (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) ||
            (one.matches('.ring') && stroke !== 'none' && !/, 0\)$/.test(stroke)) ||
            boxShadow !== 'none'
          )
        }
        const box = element.getBoundingClientRect()
        // What is fixed over the page must not cover the whole of it.
        const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width, 8) / 2))
        const inView = box.bottom > 0 && box.top < innerHeight
        return {
          name: `${element.tagName} ${element.id} ${element.getAttribute('aria-label') ?? element.textContent}`,
          shown: drawn(ring) || drawn(element),
          inView,
          covered:
            inView &&
            ![0.2, 0.5, 0.8].some((share) => {
              const y = box.top + box.height * share
              const top = document.elementFromPoint(x, y)
              return top !== null && (element.contains(top) || top.contains(element))
            }),
        }
      })
      if (stop === null) break
      if (seen.has(stop.name)) continue
      seen.add(stop.name)
      expect(stop, stop.name).toMatchObject({ shown: true, inView: true, covered: false })
    }
    expect(seen.size).toBeGreaterThan(20)
  }
})

test('a screen reader hears speaker, mode and place of all 31 statements', async ({ page }) => {
  await started(page, READOUT)
  const snapshot = await page.locator('#_text').ariaSnapshot()
  const groups = [...snapshot.matchAll(/group "([^"]+)"/g)].map(([, name]) => name)
  expect(groups).toHaveLength(31)
  for (const name of groups)
    expect(name).toMatch(
      /^(Khamenei|al-Assad), (quoted|reported), (as (quoted|reported) by .+, )?paragraph \d+$/,
    )
  const links = [...snapshot.matchAll(/link "([^"]+, paragraph \d+)"/g)]
  expect(links).toHaveLength(31)
})

test('the arrow keys go along the strip, and Enter opens a mark', async ({ page }) => {
  await started(page, READOUT)
  await page.locator('.plot .mark').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await focusedName(page)).toMatch(/^al-Assad/)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.locator('#_open')).toBeVisible()
  expect(openId(page)).toMatch(/^q3[01]$/)
})

test('j and k go on from the statement that was closed, and from what is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await started(page, READOUT)
  await page.locator('#p10').evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const seen: (string | undefined)[] = []
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('j')
    await expect(page.locator('#_open')).toHaveCount(1)
    seen.push(openId(page))
    await page.keyboard.press('Escape')
    await expect(page.locator('#_open')).toHaveCount(0)
  }
  const ids = await page.locator('#_text .statement[id]').evaluateAll((all) => all.map(({ id }) => id))
  const [first] = seen
  expect(seen).toEqual(ids.slice(ids.indexOf(first ?? ''), ids.indexOf(first ?? '') + 3))
  await page.keyboard.press('k')
  await expect(page.locator('#_open')).toHaveCount(1)
  expect(openId(page)).toBe(seen[1])
})

test('the tab is named as the page of the address is, opened, stepped and closed', async ({ page }) => {
  const served = async (path: string) => {
    const html = await page.evaluate(async (url) => (await fetch(url)).text(), path)
    return page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').title, html)
  }
  await started(page, `${READOUT}q/q01/`)
  const isNamed = async () => expect.poll(() => page.title()).toBe(await served(new URL(page.url()).pathname))
  await isNamed()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/q02/)
  await isNamed()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/president\/$/)
  await isNamed()
})
