import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { Readout } from '#domain/document/readout.ts'
import type { Bench, Measure } from './bench.ts'
import { openTab, setCpu, settled, started } from './chromium.ts'
import { median } from './median.ts'
import { ms, type Row, times } from './row.ts'
import { fixture, type Size, sizes } from './site.ts'

/** Times after a click, in milliseconds. */
type Timed = {
  /** The first paint after it. */
  painted: number
  /** The first paint, if what stood on the screen then still does at the end; otherwise `complete`. */
  screenRight: number
  /** The paint after the last row of a gap was added. */
  complete: number
}

/**
 * Clicks a toggle and follows the page until it has been quiet. Runs in the page. What is on the screen is read
 * after the first paint and at the end only: to read it takes longer than what is measured.
 */
const timedClick = (word: string): Promise<Timed> =>
  new Promise((resolve) => {
    const toggle = [...document.querySelectorAll<HTMLElement>('.filters .toggle')].find(
      (one) => one.querySelector('.word')?.textContent === word,
    )
    if (!toggle) throw new Error(`No toggle is called ${word}.`)
    const screen = () => {
      const seen = new Set<string>()
      const article = document.querySelector('#_text .text')?.getBoundingClientRect()
      const x = (article?.left ?? 0) + 20
      for (let y = 4; y < innerHeight; y += 12)
        for (const element of document.elementsFromPoint(x, y)) {
          const part = element.closest('.paragraph,.gap')
          if (part) seen.add(`${part.id || part.textContent} ${Math.round(part.getBoundingClientRect().top)}`)
        }
      return [...seen].join()
    }
    let painted = 0
    let first = ''
    let complete = 0
    const afterPaint = (done: (at: number) => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - start)
        port2.postMessage(null)
      })
    let quiet: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(quiet)
      quiet = setTimeout(() => {
        observer.disconnect()
        complete = Math.max(complete, painted)
        resolve({ painted, screenRight: screen() === first ? painted : complete, complete })
      }, 300)
    }
    let isWaiting = false
    const observer = new MutationObserver((changes) => {
      const rows = changes.some(({ addedNodes }) =>
        [...addedNodes].some((node) => node instanceof Element && node.className === 'gap'),
      )
      if (!rows || isWaiting) return
      isWaiting = true
      afterPaint((at) => {
        isWaiting = false
        complete = at
        wait()
      })
    })
    observer.observe(document.getElementById('_text') ?? document, { childList: true, subtree: true })
    const start = performance.now()
    toggle.click()
    afterPaint((at) => {
      painted = at
      first = screen()
      wait()
    })
  })

type Labels = { speaker: string; theme: string; clear: string }

/** The speaker and the theme that the most statements have: the most to draw. */
function labelsOf(readout: Readout): Labels {
  const [speaker] = readout.speakers
  const [theme] = readout.themes
  return { speaker: speaker?.short ?? speaker?.name ?? '', theme: theme?.label ?? '', clear: '' }
}

const clear = async (page: Page) => {
  await page.evaluate(() => document.querySelector<HTMLElement>('.filters .clear')?.click())
  await settled(page)
}

type Result = Record<'one' | 'two', Timed>

async function toggles(page: Page, { speaker, theme }: Labels, runs: number): Promise<Result> {
  const one: Timed[] = []
  const two: Timed[] = []
  for (let run = 0; run < runs; run++) {
    one.push(await page.evaluate(timedClick, speaker))
    await clear(page)
    await page.evaluate(timedClick, theme)
    await settled(page)
    two.push(await page.evaluate(timedClick, speaker))
    await clear(page)
  }
  const middle = (all: readonly Timed[]): Timed => ({
    painted: median(all.map(({ painted }) => painted)),
    screenRight: median(all.map(({ screenRight }) => screenRight)),
    complete: median(all.map(({ complete }) => complete)),
  })
  return { one: middle(one), two: middle(two) }
}

/** The ranges of one speaker's statements, by paragraph. */
function rangesOf({ speakers, statements }: Readout): [string, { start: number; length: number }[]][] {
  const ranges = new Map<string, { start: number; length: number }[]>()
  for (const statement of statements)
    if (statement.speakers.includes(speakers[0]?.id ?? ''))
      for (const { paragraph, start, end } of statement.content)
        ranges.set(paragraph, [...(ranges.get(paragraph) ?? []), { start, length: end - start }])
  return [...ranges]
}

/** mark.js marking the statements of the same speaker on the same page without our script, to next paint. */
async function markJs({ browser, site }: Bench, size: Size, readout: Readout, cpu: 1 | 4): Promise<number> {
  const tab = await openTab(browser, { cpu })
  const { still } = await site.fixture(size)
  await tab.page.goto(site.url + still)
  await tab.page.addScriptTag({ path: createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js') })
  await settled(tab.page)
  const took = await tab.page.evaluate(
    (ranges) =>
      new Promise<number>((resolve) => {
        const { Mark } = Object(globalThis)
        const start = performance.now()
        for (const [id, some] of ranges)
          new Mark(document.querySelector(`[id="${id}"] .text`)).markRanges(some)
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          port2.postMessage(null)
        })
      }),
    rangesOf(readout),
  )
  await tab.close()
  return took
}

/** The goals at 10,000 paragraphs, in milliseconds, for the machine as it is and four times slower. */
const goals = { 1: { context: 16, screen: 20, rows: 33 }, 4: { context: 50, screen: 70, rows: 140 } } as const

/** A filter toggled in the middle of the text, until the next paint. */
export const filterToggle: Measure = async (bench) => {
  const rows: Row[] = []
  for (const size of sizes) {
    const readout = fixture(size)
    const labels = labelsOf(readout)
    const { page: address } = await bench.site.fixture(size)
    const result: Record<string, Result> = {}
    for (const show of ['context', 'matches'] as const) {
      const tab = await openTab(bench.browser)
      await tab.page.goto(bench.site.url + address + (show === 'matches' ? '?show=matches' : ''))
      await started(tab)
      await tab.page.evaluate(() => {
        const paragraphs = document.querySelectorAll('.paragraph')
        paragraphs[paragraphs.length >> 1]?.scrollIntoView({ block: 'center' })
      })
      await settled(tab.page)
      // The first toggle loads what only a filter needs.
      await tab.page.evaluate(timedClick, labels.speaker)
      await clear(tab.page)
      for (const cpu of [1, 4] as const) {
        await setCpu(tab, cpu)
        result[`${show} ${cpu}`] = await toggles(tab.page, labels, cpu === 1 ? 5 : 3)
      }
      await tab.close()
    }
    for (const cpu of [1, 4] as const) {
      const marked = await markJs(bench, size, readout, cpu)
      const row = (what: string, key: keyof Timed, show: 'context' | 'matches', goal: number): Row => {
        const { one, two } = result[`${show} ${cpu}`] ?? {}
        const values = [one?.[key] ?? Number.NaN, two?.[key] ?? Number.NaN] as const
        const isGoal = size === 10_000
        return {
          work: `toggle, ${size.toLocaleString('en')} ¶${cpu === 4 ? ', CPU ÷4' : ''}: ${what}`,
          measured: `${ms(values[0])}, two facets ${ms(values[1])}`,
          against: `mark.js: ${ms(marked)}`,
          ratio: times(Math.max(...values) / marked),
          goal: isGoal ? `≤ ${goal} ms` : '–',
          met: isGoal ? Math.max(...values) <= goal : null,
        }
      }
      rows.push(
        row('in context', 'painted', 'context', goals[cpu].context),
        row('matches only, first screen right', 'screenRight', 'matches', goals[cpu].screen),
        row('matches only, with gap rows', 'complete', 'matches', goals[cpu].rows),
      )
    }
  }
  return rows
}
