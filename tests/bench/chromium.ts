import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { chromiumFlags, ensureChromium } from '#cli/find-chromium.ts'

/**
 * Frames are drawn as soon as there is something to draw: what is measured is the work until the next paint,
 * and not the wait for the screen's clock, which would add up to 16 ms by chance.
 */
const flags = [...chromiumFlags, '--disable-frame-rate-limit', '--disable-gpu-vsync']

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: flags })

export type Device = { phone?: boolean; slowLine?: boolean; cpu?: 1 | 4 }

export type Tab = { page: Page; cdp: CDPSession; close: () => Promise<void> }

/** What the devtools call "Slow 4G". */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
}

/** A fresh tab in a context of its own: nothing cached, nothing kept. */
export async function openTab(browser: Browser, { phone, slowLine, cpu = 1 }: Device = {}): Promise<Tab> {
  const context: BrowserContext = await browser.newContext(
    phone
      ? { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
      : { viewport: { width: 1280, height: 800 } },
  )
  // What is run in the page is compiled with names kept, by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value')
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  if (slowLine) {
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G)
  }
  if (cpu > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return { page, cdp, close: () => context.close() }
}

export const setCpu = ({ cdp }: Tab, rate: number): Promise<unknown> =>
  cdp.send('Emulation.setCPUThrottlingRate', { rate })

/** Waits until the app has taken over the page and has nothing to do. */
export async function started({ page }: Tab): Promise<void> {
  await page.waitForFunction(() => document.documentElement?.dataset.started !== undefined, null, {
    timeout: 120_000,
  })
  await settled(page)
}

/** Waits until the page has been idle for a while. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now()
        let quiet = 0
        const look = () => {
          const now = performance.now()
          quiet = now - last < 40 ? quiet + 1 : 0
          last = now
          if (quiet >= 15) resolve()
          else setTimeout(look, 20)
        }
        setTimeout(look, 20)
      }),
  )
