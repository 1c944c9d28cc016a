import type { Page } from '@playwright/test'
import type { Measure } from './bench.ts'
import { openTab, settled, started } from './chromium.ts'
import { median } from './median.ts'
import { compared, ms, type Row } from './row.ts'

const RUNS = 3

/** Follows a page from its first frame: when an element was first in view, and how far things have shifted. */
function follow(selector: string): void {
  const seen = { at: 0, shift: 0 }
  Object.assign(globalThis, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = Object(entry)
      if (!hadRecentInput) seen.shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const box = document.querySelector(selector)?.getClientRects()[0]
    if (box && box.top >= 0 && box.top < innerHeight) seen.at = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Where a statement stands in the window, and whether it is in view and marked. */
const placeOf = (page: Page, id: string) =>
  page.evaluate((id) => {
    const span = document.getElementById(id)
    const top = span?.getClientRects()[0]?.top ?? Number.NaN
    return { top, good: top >= 0 && top < innerHeight && span?.hasAttribute('data-open') === true }
  }, id)

const seenOf = (page: Page) => page.evaluate((): { at: number; shift: number } => Object(globalThis).seen)

/** A link to a statement deep in 10,000 paragraphs, against the same page opened at its top. */
export const deepLink: Measure = async ({ browser, site }) => {
  const { page: top, statement, id } = await site.fixture(10_000)
  const at: number[] = []
  const atTop: number[] = []
  const shifts: number[] = []
  const stayed: string[] = []
  let stays = true
  for (let run = 0; run < RUNS; run++) {
    const plain = await openTab(browser)
    await plain.page.addInitScript(follow, '#_text .statement')
    await plain.page.goto(site.url + top)
    await started(plain)
    atTop.push((await seenOf(plain.page)).at)
    await plain.close()

    const tab = await openTab(browser)
    const { page } = tab
    await page.addInitScript(follow, `#${id}[data-open]`)
    await page.goto(site.url + statement)
    await started(tab)
    const first = await placeOf(page, id)
    await page.waitForTimeout(2000)
    const later = await placeOf(page, id)
    const { at: when, shift } = await seenOf(page)
    at.push(when)
    shifts.push(shift)
    // The statement's own speaker and matches only: it stays, and nearly all above it goes.
    const speaker = await page.evaluate(
      (id) => document.getElementById(id)?.getAttribute('data-speakers')?.split(' ')[0] ?? '',
      id,
    )
    const word = await page.evaluate(() => document.querySelectorAll('.paragraph').length)
    await page.evaluate((speaker) => {
      const { filters } = { filters: document.querySelectorAll<HTMLElement>('.filters .toggle') }
      const name = document.querySelector(`#_text [data-speakers="${speaker}"]`)?.getAttribute('aria-label')
      const own = [...filters].find((one) => name?.startsWith(one.querySelector('.word')?.textContent ?? '-'))
      ;(own ?? filters[0])?.click()
    }, speaker)
    await settled(page)
    const filtered = await placeOf(page, id)
    await page.evaluate(() => document.querySelector<HTMLElement>('.ways .toggle:last-child')?.click())
    await settled(page)
    await page.waitForTimeout(2000)
    const only = await placeOf(page, id)
    const places = [first, later, filtered, only]
    stays &&= places.every(({ good }) => good)
    stayed.push(`${places.map(({ top }) => Math.round(top)).join(' → ')} px of ${word} ¶`)
    await tab.close()
  }
  const shift = median(shifts)
  const place: Row = {
    work: 'of it, still there: at once → 2 s later → filtered → matches only, 2 s later',
    measured: stayed.at(-1) ?? '',
    against: '–',
    ratio: '–',
    goal: 'in view and marked',
    met: stays,
  }
  const moved: Row = {
    work: 'of it, layout shift',
    measured: shift.toFixed(3),
    against: '–',
    ratio: '–',
    goal: '≤ 0.02',
    met: shift <= 0.02,
  }
  return [
    compared('deep link, 10,000 ¶: in view and marked', [median(at), median(atTop)], {
      unit: ms,
      name: 'the page opened at its top',
      limit: 1.2,
    }),
    place,
    moved,
  ]
}
