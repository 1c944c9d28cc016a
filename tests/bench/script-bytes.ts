import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import type { Measure } from './bench.ts'
import { openTab, settled, started } from './chromium.ts'
import { compared, kB, type Row } from './row.ts'
import { REAL, root } from './site.ts'

const compressed = (code: string | Buffer): number => brotliCompressSync(code).length

/** The four libraries alone, bundled as the app is. */
async function floorBytes(): Promise<number> {
  const result = await build({
    root,
    logLevel: 'warn',
    build: { write: false, rolldownOptions: { input: join(root, 'tests/bench/floor/floor.ts') } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  let bytes = 0
  for (const output of outputs)
    if ('output' in output)
      for (const chunk of output.output) if (chunk.type === 'chunk') bytes += compressed(chunk.code)
  return bytes
}

/** All script that was fetched until a filter was toggled and a statement opened, inline and data blocks too. */
export const scriptBytes: Measure = async ({ browser, site }) => {
  const tab = await openTab(browser)
  const { page } = tab
  const fetched = new Map<string, number>()
  const reading: Promise<void>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      reading.push(response.body().then((body) => void fetched.set(response.url(), compressed(body))))
  })
  const response = await page.goto(`${site.url}/r/${REAL}/`)
  const html = (await response?.text()) ?? ''
  await started(tab)
  const atRest = fetched.size
  await page.locator('.filters .toggle, .strip .toggle').first().click()
  await page.locator('#_text .statement').first().click()
  await page.locator('#_open').waitFor()
  await settled(page)
  await Promise.all(reading)
  await tab.close()

  const inline = [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  const inlineBytes = inline.reduce((sum, [, code = '']) => sum + compressed(code), 0)
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, inlineBytes)
  const named = (url: string) => url.slice(url.lastIndexOf('/') + 1).replace(/-[^-]{8}\.js$/, '')
  const list = [...fetched].map(([url, size]) => `${named(url)} ${kB(size)}`).join(', ')
  const loaded: Row = {
    work: 'of it',
    measured: `${list}, inline ${kB(inlineBytes)}`,
    against: `fetched before anything was asked for: ${atRest}`,
    ratio: '–',
    goal: 'nothing before it is asked for',
    met: null,
  }
  return [
    compared(
      'script, brotli, until a filter was toggled and a statement opened',
      [bytes, await floorBytes()],
      {
        unit: kB,
        name: 'react, react-dom, react-query, zustand',
        limit: 1.2,
      },
    ),
    loaded,
  ]
}
