import type { Page } from '@playwright/test'
import { withPasted } from '#domain/search/pasted-words.ts'
import type { Measure } from './bench.ts'
import { openTab, settled, started } from './chromium.ts'
import { median } from './median.ts'
import { within } from './row.ts'
import { fixture } from './site.ts'

const RUNS = 5

/** Puts words into the search as a key or a paste does, and gives the time to the next paint that shows them done. */
const timedInput = ({ words, done }: { words: string; done: string | null }): Promise<number> =>
  new Promise((resolve) => {
    const input = document.querySelector<HTMLInputElement>('#_search')
    if (!input) throw new Error('There is no search.')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const before = done === null ? null : document.querySelector(done)?.textContent
    const afterPaint = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const now = done === null ? null : document.querySelector(done)?.textContent
          if (done === null || (now !== undefined && now !== before)) resolve(performance.now() - start)
          else afterPaint()
        }
        port2.postMessage(null)
      })
    const start = performance.now()
    set?.call(input, words)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    afterPaint()
  })

const type = async (page: Page, words: string, done: string | null = null) => {
  const took = await page.evaluate(timedInput, { words, done })
  await settled(page)
  return took
}

/** A letter typed in search, and a pasted quote checked, in 10,000 paragraphs. */
export const searchAndCheck: Measure = async ({ browser, site }) => {
  const readout = fixture(10_000)
  const { page: address } = await site.fixture(10_000)
  const tab = await openTab(browser)
  const { page } = tab
  await page.goto(site.url + address)
  await started(tab)
  // The first words load what searches, and what checks.
  const quote = readout.statements.findLast(({ content }) => (content[0]?.text.length ?? 0) > 80)?.content[0]
    ?.text
  if (!quote) throw new Error('Nothing is said at length.')
  await type(page, 'water')
  await type(page, withPasted('', quote, ''))
  const letters: number[] = []
  const checks: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await type(page, '')
    for (const words of ['w', 'wa', 'wat', 'wate']) letters.push(await type(page, words))
    await type(page, '')
    checks.push(await type(page, withPasted('', quote.slice(run), ''), '.quote-check'))
  }
  await tab.close()
  return [
    within('a letter typed in search, 10,000 ¶', median(letters), 50),
    within('a pasted quote checked, 10,000 ¶', median(checks), 100),
  ]
}
