import type { Page } from '@playwright/test'

/**
 * The layout shift of pages from the first frame in their own letters until all has come, as the browser measures
 * it. The app comes late, so that what it moves is seen; and after the letters, which move lines as well.
 */
export async function watchShift(page: Page): Promise<(address: string) => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!Reflect.get(entry, 'hadRecentInput'))
          Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  let release = () => {}
  let held = Promise.resolve()
  await page.route('**/assets/*.js', async (route) => {
    await held
    await new Promise((wait) => setTimeout(wait, 200))
    await route.continue()
  })
  return async (address) => {
    held = new Promise((resolve) => {
      release = resolve
    })
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator('.colophon, .about').waitFor({ state: 'attached' })
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(300)
    await page.evaluate(() => Object.assign(window, { shift: 0 }))
    release()
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    // Rows of gaps and the search come after the app.
    await page.waitForTimeout(1000)
    return page.evaluate(() => Reflect.get(window, 'shift'))
  }
}
