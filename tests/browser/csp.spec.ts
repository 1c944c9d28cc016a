import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { hostile, long, RICH, test } from './many-readouts.ts'
import { started } from './states.ts'
import { expect } from './test.ts'

/** What the policy of a page forbade, as the browser reports it. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const reports: string[] = []
    Object.assign(window, { reports })
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      reports.push(`${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  return () => page.evaluate(() => Reflect.get(window, 'reports'))
}

const policyOf = (html: string): string =>
  (html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1] ?? '').replaceAll(
    '&#39;',
    "'",
  )

const addresses = [
  '.',
  RICH,
  `${RICH}q/q08/`,
  `${RICH}q/two-successors/`,
  `r/${hostile.id}/`,
  `r/${hostile.id}/q/main/`,
  `r/${long.id}/q/${long.statements[100]?.id}/`,
  'r/old-talks/',
]

test.describe('the policy', () => {
  test('allows nothing inline but by hash, no evaluation, and no host but its own', async ({ page }) => {
    for (const address of addresses) {
      const html = await (await page.request.get(address)).text()
      const policy = policyOf(html)
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
      for (const [, content = ''] of html.matchAll(/<(?:style|script)>(.*?)<\/(?:style|script)>/gs))
        expect(policy).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    }
  })

  test('is not broken by any page', async ({ page, allowError }) => {
    allowError(/404/)
    const reports = await watchPolicy(page)
    for (const address of [...addresses, `${RICH}q/q99/`, 'r/nothing/', 'nowhere/']) {
      await page.goto(address)
      await page.waitForLoadState('load')
      await page.waitForTimeout(300)
      expect(await reports(), address).toEqual([])
    }
  })

  test('is not broken by anything that one does', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const reports = await watchPolicy(page)
    await started(page, RICH)
    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Matches only' }).click()
    await page.locator('.gap').first().click()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.locator('#_search').fill('when the lamp goes out the ferries stop')
    await page.locator('.quote-check').waitFor()
    await page.locator('#_search').fill('')
    await page.locator('#p8 .statement').first().click()
    await page.locator('#_open').waitFor()
    await page.keyboard.press('l')
    await page.keyboard.press('c')
    await page.locator('.copied-words').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Dark', { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.locator('.mark').first().hover()
    await page.emulateMedia({ media: 'print' })
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 375, height: 700 })
    await page.locator('.open-filters').click()
    await page.goto('.')
    await page.locator('a[href="/r/constructor/"]').first().click()
    await page.locator('.text').first().waitFor()
    await page.goBack()
    expect(await reports()).toEqual([])
  })

  test('stops what a page would do against it', async ({ page, allowError }) => {
    allowError(/Content Security Policy|Refused/)
    await watchPolicy(page)
    await started(page, `r/${hostile.id}/`)
    const done = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = 1'
      document.body.append(script)
      const image = document.createElement('div')
      image.setAttribute('onclick', 'window.planted = 2')
      document.body.append(image)
      image.click()
      // Text as code, once this call is over: what tests evaluate themselves is exempt.
      setTimeout('window.planted = 3', 1)
      await new Promise((wait) => setTimeout(wait, 50))
      return Reflect.get(window, 'planted') ?? 'nothing'
    })
    expect(done).toBe('nothing')
  })
})
