import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench, Measure } from './bench.ts'
import { openTab } from './chromium.ts'
import { median } from './median.ts'
import { compared, ms } from './row.ts'
import { REAL, withoutFonts, withoutScript, withoutStyle } from './site.ts'

const RUNS = 5

/** When the largest paint of a page was, on a slow phone, 2 s after it was loaded. */
async function largestPaint({ browser, site }: Bench, address: string): Promise<number> {
  const { page, close } = await openTab(browser, { phone: true, slowLine: true, cpu: 4 })
  await page.goto(site.url + address)
  await page.waitForTimeout(2000)
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        )
      }),
  )
  await close()
  return at
}

/** The largest paint of the real readout, against the same HTML and style alone, and against its bare text. */
export const largestPaint4G: Measure = async (bench) => {
  const page = `r/${REAL}/index.html`
  const html = withoutScript(await readFile(join(bench.site.folder, page), 'utf8'))
  await writeFile(join(bench.site.folder, 'styled.html'), withoutFonts(html))
  await writeFile(join(bench.site.folder, 'unstyled.html'), withoutStyle(html))
  const all = { real: [] as number[], styled: [] as number[], unstyled: [] as number[] }
  for (let run = 0; run < RUNS; run++) {
    all.real.push(await largestPaint(bench, `/r/${REAL}/`))
    all.styled.push(await largestPaint(bench, '/styled.html'))
    all.unstyled.push(await largestPaint(bench, '/unstyled.html'))
  }
  const [real, styled, unstyled] = [median(all.real), median(all.styled), median(all.unstyled)]
  const work = 'largest paint, slow 4G, CPU ÷4'
  return [
    compared(work, [real, styled], { unit: ms, name: 'without script and web fonts', limit: 1.1 }),
    compared(work, [real, unstyled], { unit: ms, name: 'unstyled text', limit: 1.4 }),
  ]
}
