import type { Locator, Page, Route } from '@playwright/test'
import { long, RICH, rich, test } from './many-readouts.ts'
import { APP_SCRIPT, started } from './states.ts'
import { expect } from './test.ts'

const JSON_FILE = `**/readouts/${rich.id}.json`
const FAILED_LOAD = /Failed to load resource/

/** The document as the site serves it. */
const served = async (route: Route): Promise<string> => (await route.fetch()).text()

const changed = (change: (document: Record<string, unknown>) => unknown) => async (route: Route) => {
  const document = JSON.parse(await served(route))
  await route.fulfill({ json: change(document) })
}

/** The text is there word for word, and can be seen. */
async function textStands(page: Page, readout = rich) {
  await expect(page.locator('.text').first()).toBeVisible()
  expect(await page.locator('.text').allTextContents()).toEqual(readout.paragraphs.map(({ text }) => text))
}

const inkOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color)

/** A link to a statement leads to its page, whether the app runs or not. */
async function linksWork(page: Page) {
  await page.locator('#p8 a[href*="/q/q14/"]').first().click()
  await page.waitForURL(/\/q\/q14\//)
  await expect(page.locator('[data-statement="q14"][data-open]').first()).toBeVisible()
}

test.describe('a readout whose data', () => {
  const cases: [string, (route: Route) => unknown, RegExp][] = [
    [
      'is missing',
      (route) => route.fulfill({ status: 404, body: 'Not found' }),
      /no data under this address/,
    ],
    ['is refused', (route) => route.fulfill({ status: 503, body: '' }), /answered with the error 503/],
    [
      'is a web page',
      (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Shop</title>' }),
      /sent a web page where the data should be/,
    ],
    ['is not JSON', (route) => route.fulfill({ body: 'Too busy' }), /is not JSON/],
    [
      'is cut short',
      async (route) => {
        const text = await served(route)
        await route.fulfill({ body: text.slice(0, text.length / 2) })
      },
      /broke off before its end/,
    ],
    [
      'is of a later version',
      changed((document) => ({ ...document, schemaVersion: 2, statements: {} })),
      /later version of this reader/,
    ],
    ['cannot be reached', (route) => route.abort('internetdisconnected'), /You may be offline/],
  ]
  test('cannot be read says so in each case, keeps text and links, and tries again', async ({
    page,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await page.goto(RICH)
    const inkAtRest = await inkOf(page, '#p4 .text')
    for (const [name, answer, words] of cases)
      await test.step(name, async () => {
        await page.route(JSON_FILE, answer)
        await page.goto(`${RICH}?mode=direct`)
        const alert = page.getByRole('alert')
        await expect(alert).toContainText(words)
        await expect(alert).toContainText('stays as it is and its links work')
        await textStands(page)
        // Nothing is offered that cannot work, and no filter is drawn that nothing names.
        await expect(page.getByRole('button', { name: 'Clear all' })).toBeHidden()
        await expect(page.locator('#_search')).toBeHidden()
        expect(await inkOf(page, '#p4 .text')).toBe(inkAtRest)
        await page.unroute(JSON_FILE)
        await alert.getByRole('button', { name: 'Try again' }).click()
        await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible()
        await expect(alert).toHaveCount(0)
        expect(page.url()).toContain('?mode=direct')
      })
  })

  test('is missing: that is said where one reads, beside the words that the link opened', async ({
    page,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await page.route(JSON_FILE, (route) => route.fulfill({ status: 404, body: '' }))
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport)
      await page.goto(`${RICH}q/q14/`)
      const alert = page.getByRole('alert')
      await expect(alert).toBeInViewport({ ratio: 0.9 })
      const said = await alert.boundingBox()
      const words = await page.locator('[data-open]').first().boundingBox()
      const [from, to] = [said?.y ?? 0, (said?.y ?? 0) + (said?.height ?? 0)]
      expect((words?.y ?? 0) >= to || (words?.y ?? 0) + (words?.height ?? 0) <= from).toBe(true)
      await expect(page.getByRole('button', { name: 'Try again' })).toBeInViewport()
    }
  })

  test('is missing: its links are followed by the browser', async ({ page, allowError }) => {
    allowError(FAILED_LOAD)
    await page.route(JSON_FILE, (route) => route.fulfill({ status: 404 }))
    await page.goto(RICH)
    await page.getByRole('alert').waitFor()
    await linksWork(page)
    await expect(page.getByRole('alert')).toContainText('no data')
  })

  test('has faults: they are named in sentences, the first and the count', async ({ page }) => {
    await page.route(
      JSON_FILE,
      changed((document) => ({ ...document, title: 7, speakers: Array.from({ length: 9 }, () => ({})) })),
    )
    await page.goto(RICH)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(/The data has \d+ faults, so it is not shown\. The first:/)
    await expect(alert.getByRole('listitem')).toHaveCount(5)
    await expect(alert).toContainText('title: This should be a string ("…") and is 7. Change it.')
    await textStands(page)
  })

  test('is larger than 15 MB: asks first, naming the size', async ({ page }) => {
    let asked = 0
    await page.route(JSON_FILE, async (route) => {
      asked += 1
      await route.fulfill({
        contentType: 'application/json',
        body: `${await served(route)}${' '.repeat(15_200_000)}`,
      })
    })
    await page.goto(RICH)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(/large \(15\.\d MB\), so it was not loaded without asking/)
    await textStands(page)
    await alert.getByRole('button', { name: /^Load all 15\.\d MB$/ }).click()
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    await expect(alert).toHaveCount(0)
    expect(asked).toBeGreaterThan(1)
  })

  test('never comes: is given up after a while, and tried again', async ({ page }) => {
    await page.clock.install()
    const waiting: Route[] = []
    await page.route(JSON_FILE, (route) => void waiting.push(route))
    await page.goto(RICH)
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    await textStands(page)
    await page.clock.fastForward(8_000)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.clock.fastForward(13_000)
    await expect(page.getByRole('alert')).toContainText('sent nothing for 20 seconds')
    await page.clock.fastForward(30_000)
    await expect(page.getByText('because a script was blocked')).toBeHidden()
    await page.unroute(JSON_FILE)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('the library', () => {
  test('says that its list cannot be loaded, where one comes to it from a readout', async ({
    page,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await page.route('**/readouts/catalogue.json', (route) => route.fulfill({ status: 404 }))
    await started(page, RICH)
    await page.locator('.wordmark').click()
    await expect(page.getByRole('alert')).toContainText('The list of readouts could not be loaded')
    await expect(page.locator('.text').first()).toBeHidden()
    await page.unroute('**/readouts/catalogue.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator(`a[href="/${RICH}"]`).first()).toBeVisible()
    await page.goBack()
    await textStands(page)
  })
})

test.describe('offline after loading', () => {
  test('one moves among loaded readouts, and hears of the rest that it could not be reached', async ({
    page,
    context,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await started(page, `${RICH}?mode=direct`)
    await page.locator('.wordmark').click()
    await page.locator('a[href="/r/constructor/"]').first().click()
    await expect(page.locator('.text').first()).toContainText('<script>')
    await page.goBack()
    await context.setOffline(true)

    await page.locator(`a[href="/${RICH}"]`).first().click()
    await textStands(page)
    await page.goBack()
    await page.goBack()
    await textStands(page)
    await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible()
    await page
      .getByRole('button', { name: /^Quoted/ })
      .first()
      .click()
    await page.locator('[data-statement="q05"]').first().click()
    await expect(page.locator('#_open')).toBeVisible()

    await page.locator('.wordmark').click()
    await page.locator(`a[href="/r/${long.id}/"]`).first().click()
    await expect(page.getByRole('alert')).toContainText('You may be offline')
    await expect(page.locator('.text').first()).toBeHidden()
    await page.goBack()
    await expect(page.locator(`a[href="/${RICH}"]`).first()).toBeVisible()

    await context.setOffline(false)
    await page.goForward()
    await expect(page.locator('.text')).toHaveCount(long.paragraphs.length)
  })

  test('a part that was never loaded says so, and comes when asked again', async ({
    page,
    context,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await started(page, RICH)
    await context.setOffline(true)
    await page.locator('#_search').fill('lamp')
    await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded')
    await textStands(page)
    await page.locator('#p4 .statement').first().click()
    await expect(page.locator('#_open')).toBeVisible()
    await page.keyboard.press('Escape')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('.statement[data-found]').first()).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('what is said of such a part can be put away', async ({ page, context, allowError }) => {
    allowError(FAILED_LOAD)
    await started(page, RICH)
    await context.setOffline(true)
    await page.locator('#_search').fill('lamp')
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await textStands(page)
  })

  test('another page that was never loaded says so, and one can go back', async ({
    page,
    context,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await started(page, `${RICH}?speaker=keeper`)
    await context.setOffline(true)
    await page.locator('#_text').evaluate((text) => text.scrollIntoView({ block: 'end' }))
    await page.getByRole('link', { name: 'All readouts' }).click()
    await expect(page.getByRole('alert')).toContainText('You may be offline')
    await expect(page.locator('.text').first()).toBeHidden()
    await expect(page.getByRole('alert').getByRole('heading')).toBeInViewport()
    await page.goBack()
    await textStands(page)
    await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible()
    await context.setOffline(false)
    await page.locator('.wordmark').click()
    await expect(page.locator('a[href="/r/constructor/"]').first()).toBeVisible()
  })
})

test.describe('a link that', () => {
  test('names no readout says so, and leads to the library', async ({ page, allowError }) => {
    allowError(FAILED_LOAD)
    await page.goto('r/no-such-talks/q/q01/?mode=direct')
    await expect(page.getByRole('alert')).toContainText('There is no readout “no-such-talks” on this site.')
    await expect(page).toHaveTitle(/no-such-talks/)
    await page.getByRole('link', { name: 'To the library' }).click()
    await expect(page.locator(`a[href="/${RICH}"]`).first()).toBeVisible()
  })

  test('names no page says so, and leads to the library', async ({ page, allowError }) => {
    allowError(FAILED_LOAD)
    await page.goto('nowhere/else')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('no page at this address')
    await page.getByRole('link', { name: 'To the library' }).click()
    await expect(page.locator(`a[href="/${RICH}"]`).first()).toBeVisible()
  })

  test('names no statement of the readout opens the readout and says so', async ({ page, allowError }) => {
    allowError(FAILED_LOAD)
    await page.goto(`${RICH}q/q99/?theme=lamp`)
    await expect(page.getByText('No statement “q99” exists in this readout')).toBeVisible()
    await textStands(page)
    await expect(page).toHaveTitle(/Mayor Waverly receives/)
    await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible()
  })

  test('names a retired statement opens its successor and says so', async ({ page }) => {
    await started(page, `${RICH}q/by-a-chain/?v=1a2b3c4d`)
    await expect(page.getByText(/“by-a-chain” was retired \(It was renamed\.\)/)).toBeVisible()
    await expect(page.locator('[data-statement="q03"][data-open]').first()).toBeVisible()
    await expect(page.locator('#_open')).toBeVisible()
  })

  test('names a statement that was split opens the first part and names the others', async ({ page }) => {
    await started(page, `${RICH}q/two-successors/`)
    await expect(page.locator('[data-statement="q11"][data-open]').first()).toBeVisible()
    await page.getByRole('status').locator('a[href*="/q/q12/"]').click()
    await expect(page.locator('[data-statement="q12"][data-open]').first()).toBeVisible()
  })

  test('names a withdrawn statement says so above the readout', async ({ page }) => {
    await started(page, `${RICH}q/no-successor/`)
    await expect(page.getByText(/“no-successor” was withdrawn/)).toBeVisible()
    await textStands(page)
  })

  test('names a retired readout finds its successor, without the app', async ({ page }) => {
    await page.goto('r/old-talks/')
    await expect(page.getByRole('main')).toContainText('It was renamed.')
    await page.getByRole('main').getByRole('link').first().click()
    await textStands(page)
  })

  test('into a retired readout leads on with the statement or the selection that it names', async ({
    page,
    allowError,
  }) => {
    allowError(/404/)
    const successor = page.getByRole('main').getByRole('link').first()
    await page.goto('r/old-talks/?at=1abc')
    await expect(successor).toHaveAttribute('href', /\/r\/lighthouse-talks\/\?at=1abc$/)
    await page.goto('r/old-talks/q/q14/?v=1a2b3c4d')
    await expect(page.getByRole('main')).toContainText('It was renamed.')
    await expect(successor).toHaveAttribute('href', /\/r\/lighthouse-talks\/q\/q14\/\?v=1a2b3c4d$/)
    await successor.click()
    await expect(page.locator('[data-statement="q14"][data-open]').first()).toBeVisible()
  })

  test('was cut at its revision says so, and opens what it names', async ({ page }) => {
    for (const v of ['1a2', '', 'XYZ', '1a2b3c4d5', '%']) {
      await started(page, `${RICH}q/q14/?v=${v}`)
      await expect(page.getByText('This link was cut on its way'), v).toBeVisible()
      await expect(page.locator('[data-statement="q14"][data-open]').first()).toBeVisible()
    }
  })

  test('was made under another revision says so', async ({ page }) => {
    await started(page, `${RICH}q/q14/?v=00000000`)
    await expect(
      page.getByText('made under a revision (00000000) that this site does not have'),
    ).toBeVisible()
  })

  test('hides its own statement by its filter shows the statement, and sets the filter aside', async ({
    page,
  }) => {
    await started(page, `${RICH}q/q14/?speaker=waverly&show=matches`)
    await expect(page.getByText(/set aside|outside the filter/).first()).toBeVisible()
    await expect(page.locator('[data-statement="q14"][data-open]').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-statement="q14"]').first()).toBeHidden()
    expect(page.url()).toContain('speaker=waverly')
  })

  test('carries bytes that are no UTF-8 opens with what can be read', async ({ page }) => {
    await started(page, `${RICH}?q=%ff%fe&speaker=%c3%28,keeper&theme=%&show=%e0%a4%a&mode=direct`)
    await textStands(page)
    await expect(page.getByRole('button', { name: /^Quoted/ }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  test('carries a query of 100 kB opens, and says what was cut', async ({ page }) => {
    await started(page, `${RICH}?q=${'lamp%20'.repeat(15_000)}`)
    await textStands(page)
    await expect(page.getByText(/search was cut at 2000 characters/)).toBeVisible()

    const ids = Array.from({ length: 14_000 }, (_, at) => `a${at}`).join(',')
    const before = Date.now()
    await started(page, `${RICH}?speaker=${ids},keeper&theme=${ids}`)
    await textStands(page)
    expect(Date.now() - before).toBeLessThan(10_000)
  })
})

test.describe('without the script', () => {
  test('that was blocked, the text is there, links work, and a line says what is missing', async ({
    page,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await page.route(APP_SCRIPT, (route) => route.abort('blockedbyclient'))
    await page.goto(RICH)
    await expect(page.getByText('could not start, because a script was blocked')).toBeVisible()
    await textStands(page)
    await linksWork(page)
    await expect(page.getByText('could not start, because a script was blocked')).toBeVisible()
  })

  test('what is said of it stands in the lines of the page, in a sheet on a phone too', async ({
    page,
    allowError,
  }) => {
    allowError(FAILED_LOAD)
    await page.route(APP_SCRIPT, (route) => route.abort('blockedbyclient'))
    const box = async (one: Locator) => (await one.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${RICH}q/q14/`)
    const line = await box(page.getByText('could not start, because a script was blocked'))
    expect(line.height).toBeLessThan(100)
    expect(line.x).toBeCloseTo((await box(page.locator('.opening h1'))).x, -1)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${RICH}q/q14/?speaker=nobody-here`)
    const notice = await box(page.locator('.inspector').getByText(/outside the filter/))
    expect(notice.width).toBeGreaterThan(300)
  })

  test('whose module did not arrive, the same', async ({ page, allowError }) => {
    allowError(FAILED_LOAD)
    await page.route(APP_SCRIPT, (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto(RICH)
    await expect(page.getByText('could not start, because a script was blocked')).toBeVisible()
    await textStands(page)
  })

  test('that breaks as it starts, the same', async ({ page, allowError }) => {
    allowError(/planted/)
    await page.route(APP_SCRIPT, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("planted")' }),
    )
    await page.goto(RICH)
    await expect(page.getByText('could not start, because a script was blocked')).toBeVisible()
    await textStands(page)
  })

  test('on the library and on a part of a long text, the same', async ({ page, allowError }) => {
    allowError(FAILED_LOAD)
    await page.route(APP_SCRIPT, (route) => route.abort('blockedbyclient'))
    await page.goto('.')
    await expect(page.getByText('could not start, because a script was blocked')).toBeVisible()
    await page.locator(`a[href="/${RICH}"]`).first().click()
    await textStands(page)
    await page.goto(`r/${long.id}/q/${long.statements[100]?.id}/`)
    await expect(page.locator('.paragraph')).toHaveCount(21)
    await page.getByRole('link', { name: 'The whole readout' }).click()
    await expect(page.locator('.text')).toHaveCount(long.paragraphs.length)
  })

  test.describe('because scripts are off', () => {
    test.use({ javaScriptEnabled: false })
    test('all is there but what needs it', async ({ page }) => {
      await page.goto(RICH)
      await expect(page.getByText('could not start')).toBeVisible()
      await expect(page.locator('.text').first()).toBeVisible()
      await page.locator('#p8 a[href*="/q/q14/"]').first().click()
      await page.waitForURL(/\/q\/q14\//)
      await page.goto(`${RICH}q/two-successors/`)
      await expect(page.getByText(/was retired/)).toBeVisible()
    })
  })

  test('that never comes, the line comes up after a while', async ({ page }) => {
    await page.clock.install()
    await page.route(APP_SCRIPT, () => {})
    await page.goto(RICH, { waitUntil: 'commit' })
    await page.locator('#p10').waitFor()
    await page.clock.fastForward(21_000)
    await expect(page.getByText('could not start')).toBeVisible()
  })

  test('that is only slow, no line comes up', async ({ page }) => {
    let release = () => {}
    await page.route(APP_SCRIPT, async (route) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      await route.continue()
    })
    await page.goto(RICH, { waitUntil: 'commit' })
    await page.locator('#p10').waitFor()
    await expect(page.getByText('could not start')).toBeHidden()
    release()
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    await expect(page.getByText('could not start')).toBeHidden()
  })
})

test.describe('a part that throws', () => {
  test('says so in its place, keeps the text, and is tried again on the next step', async ({
    page,
    allowError,
  }) => {
    allowError(/planted/)
    await started(page, RICH)
    await page.evaluate(() => {
      const whole = CSS.escape
      Object.assign(window, { mend: () => Object.assign(CSS, { escape: whole }) })
      Object.assign(CSS, {
        escape: () => {
          throw new Error('planted')
        },
      })
    })
    await page.locator('#p8 .statement').first().click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('A part of this page failed')
    await textStands(page)
    await expect(page.locator('.text').first()).toBeVisible()
    await page.evaluate(() => Reflect.get(window, 'mend')())
    await page.goBack()
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await expect(alert).toHaveCount(0)
    await page.locator('#p8 .statement').first().click()
    await expect(page.locator('#_open')).toBeVisible()
  })

  test('on a page that the app drew, the text stays too', async ({ page, allowError }) => {
    allowError(/planted|Failed to load/)
    await page.goto(`${RICH}q/q99/`)
    await page.getByText('No statement “q99”').waitFor()
    await page.evaluate(() => {
      Object.assign(CSS, {
        escape: () => {
          throw new Error('planted')
        },
      })
    })
    await page.locator('#p8 .statement').first().click()
    await expect(page.getByRole('alert')).toContainText('A part of this page failed')
    await textStands(page)
  })
})

test.describe('a page that was kept while its document changed', () => {
  test('is drawn afresh from the document, with what its address opens and filters', async ({ page }) => {
    await page.route(
      JSON_FILE,
      changed(({ digest: _, revision: __, ...document }) => {
        const { paragraphs } = rich
        return {
          ...document,
          paragraphs: [...paragraphs, { id: 'p11', text: 'A paragraph that was added later.' }],
        }
      }),
    )
    await started(page, `${RICH}q/q14/?speaker=keeper&show=matches`)
    await expect(page.locator('.text')).toHaveCount(11)
    await expect(page.locator('[data-statement="q14"][data-open]').first()).toBeInViewport()
    await expect(page.locator('#p1')).toBeHidden()
    await expect(page.locator('.gap').first()).toBeVisible()
    await expect(page).toHaveTitle(/^A keeper of the lamp: ‘There is enough for one winter/)
  })

  test('says what is wrong where the new document is faulty, and keeps the old text', async ({ page }) => {
    await page.route(
      JSON_FILE,
      changed((document) => ({ ...document, paragraphs: [] })),
    )
    await page.goto(RICH)
    await expect(page.getByRole('alert')).toContainText('one fault')
    await textStands(page)
  })

  test('searches its words though the text was drawn late', async ({ page }) => {
    await page.route(
      JSON_FILE,
      changed(({ digest: _, ...document }) => document),
    )
    await started(page, `${RICH}?q=lamp&show=matches`)
    await expect(page.locator('.statement[data-found]').first()).toBeVisible()
    await expect(page.locator('#p1')).toBeHidden()
  })
})
