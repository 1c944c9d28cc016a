import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import type { Bench, Measure } from './bench.ts'
import { openTab, settled, started, type Tab } from './chromium.ts'
import { compared, MB, type Row } from './row.ts'

/** The renderers of a browser, with the memory that each has resident (bytes). */
async function renderers(browser: Browser): Promise<Map<number, number>> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = new Map<number, number>()
  for (const { type, id } of processInfo) {
    if (type !== 'renderer') continue
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    sizes.set(id, Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024)
  }
  return sizes
}

async function collect({ cdp, page }: Tab): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await cdp.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(500)
  }
}

/** The resident memory of the largest new renderer once a page has been loaded and its garbage collected. */
async function residentAfter({ browser }: Bench, url: string, ready: (tab: Tab) => Promise<void>) {
  const tab = await openTab(browser)
  await tab.page.goto(url, { timeout: 120_000 })
  await ready(tab)
  await collect(tab)
  const size = Math.max(...(await renderers(browser)).values())
  await tab.close()
  return size
}

/** Memory of 10,000 paragraphs in the reader, against the same HTML without script. */
export const memory: Measure = async (bench) => {
  const { page, still, plain } = await bench.site.fixture(10_000)
  const { url } = bench.site
  const reader = await residentAfter(bench, url + page, started)
  const html = await residentAfter(bench, url + still, ({ page }) => settled(page))
  const text = await residentAfter(bench, url + plain, ({ page }) => settled(page))
  const beside: Row = {
    work: 'of it, the plain text alone',
    measured: MB(text),
    against: `without script: ${MB(html)}`,
    ratio: '–',
    goal: 'printed',
    met: null,
  }
  return [
    compared('memory, 10,000 ¶, after a collection', [reader, html], {
      unit: MB,
      name: 'the same HTML without script',
      limit: 1.4,
    }),
    beside,
  ]
}
