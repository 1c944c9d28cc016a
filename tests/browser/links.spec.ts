import type { Page, Route } from '@playwright/test'
import { indexReadout } from '../../src/domain/document/readout-index.ts'
import { revisionOf } from '../../src/domain/document/revision.ts'
import { buildReadout } from '../fixtures/build-readout.ts'
import { generateReadout } from '../fixtures/generate-readout.ts'
import { relinkedReadout } from '../fixtures/relinked-readout.ts'
import { siteOf } from './built-site.ts'
import { testInEveryLook } from './in-every-look.ts'
import { watchShift } from './layout-shift.ts'
import {
  areInView,
  drag,
  goWithin,
  linkTo,
  markedWords,
  openOn,
  selectedLines,
  selectWords,
  type Words,
} from './links.ts'
import { started } from './states.ts'
import { test as base, expect } from './test.ts'

const { made, now } = relinkedReadout()
const THEN = made.readout.revision ?? ''
const PRESENT = now.readout.revision ?? ''
const NOW = `r/${now.readout.id}/`

/** Three paragraphs that are one another's like, so that only their places tell them apart. */
const alike = buildReadout({
  id: 'lamp-talks',
  paragraphs: Array.from(
    { length: 3 },
    () =>
      'On the day after the storm the council met in the hall by the harbour and spoke of the lamp, of the boats that had not come home yet and of what the winter would bring.',
  ),
})
const same = indexReadout({ ...alike, revision: revisionOf(alike) })
const SAME = `r/${alike.id}/`

/** Words as a revision that nobody has held them. */
const unknown = (text: string) =>
  indexReadout({ ...buildReadout({ id: now.readout.id, paragraphs: [text] }), revision: '12345678' })

const test = base.extend<object, { builtSite: string }>({
  builtSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const site = await siteOf([now.readout, alike], {}, [made.readout])
      await use(site.url)
      await site.end()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const AS_THEY_DID = 'The words stand here as they did when the link was made.'
const menuOn = (page: Page) => page.getByRole('region', { name: 'The selected words' }).getByRole('list')
const panelOn = (page: Page) => page.getByRole('complementary', { name: 'Linked words' })
const sentenceOn = (page: Page) => page.locator('.link-sentence')
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const selected = (page: Page) => page.evaluate(() => String(getSelection()))
const path = (page: Page) => {
  const { pathname, search } = new URL(page.url())
  return (pathname + search).slice(1)
}

/** The menu stands near the end of the selection, over none of the selected words, and wholly on the screen. */
async function menuStandsRight(page: Page) {
  await expect(menuOn(page)).toBeInViewport({ ratio: 1 })
  const lines = await selectedLines(page)
  const { menu, screen } = await page.evaluate(() => {
    const { top, bottom } =
      document.querySelector('.selection-menu')?.getBoundingClientRect() ?? new DOMRect()
    const strip = document.querySelector('.strip')?.getBoundingClientRect().top ?? 0
    return { menu: { top, bottom }, screen: strip > innerHeight / 2 ? strip : innerHeight }
  })
  const last = lines.at(-1)
  if (!last) throw new Error('Nothing is selected.')
  const isBelow = menu.top >= last.bottom
  if (last.bottom + 80 < screen) expect(isBelow).toBe(true)
  expect(isBelow ? menu.top - last.bottom : last.top - menu.bottom).toBeLessThan(24)
  if (isBelow) for (const line of lines) expect(line.bottom).toBeLessThanOrEqual(menu.top)
}

/** An address leads, in a browser that knows nothing of the page it was copied from, to these very words. */
async function leadsTo(page: Page, address: string, words: readonly string[]) {
  const [, value = ''] = /\?at=([0-9A-Za-z]+)$/.exec(address) ?? []
  expect(value.length, address).toBeGreaterThan(0)
  expect(value.length).toBeLessThanOrEqual(280)
  const fresh = await page.context().browser()?.newContext()
  const other = await fresh?.newPage()
  if (!other) throw new Error('no browser')
  await started(other, address)
  await expect(sentenceOn(other)).toContainText(AS_THEY_DID)
  await expect.poll(() => markedWords(other)).toEqual(words)
  expect(await openOn(other)).toBe(null)
  await fresh?.close()
}

const textOf = (paragraph: string) => now.paragraph.get(paragraph)?.text ?? ''

const INSIDE = { paragraph: 'p10', words: 'these guidelines were Mr Raisi' }
const OVER: [Words, Words] = [
  { paragraph: 'p2', words: 'Amir-Abdullahian had paid' },
  { paragraph: 'p3', words: 'Ayatollah Imam Khamenei' },
]

test.describe('words selected', () => {
  for (const [where, from, to, words] of [
    ['inside a statement', INSIDE, INSIDE, [INSIDE.words]],
    [
      'over two paragraphs',
      ...OVER,
      [textOf('p2').slice(textOf('p2').indexOf('Amir')), 'Ayatollah Imam Khamenei'],
    ],
    [
      'in narration',
      { paragraph: 'p13', words: 'The President of Syria' },
      { paragraph: 'p13', words: 'The President of Syria' },
      ['The President of Syria'],
    ],
  ] as const)
    test(`with the mouse ${where} have a menu that copies a link to them`, async ({ page }) => {
      await started(page, `${NOW}?mode=direct`)
      await drag(page, from, to)
      await menuStandsRight(page)
      await menuOn(page)
        .getByRole('button', { name: /^Copy link/ })
        .click()
      await expect(page.locator('.copied')).toContainText('Copied:')
      await page.waitForTimeout(400)
      await expect(menuOn(page)).toHaveCount(0)
      expect(path(page)).toBe(`${NOW}?mode=direct`)
      await leadsTo(page, await clipboard(page), words)
    })

  test('with the keyboard have it too, on a focused statement as well, and L copies', async ({ page }) => {
    await started(page, NOW)
    await selectWords(page, { paragraph: 'p13', words: 'The President of Syria' }, 1)
    for (let times = 1; times < 13; times++) await page.keyboard.press('Shift+ArrowRight')
    expect(await selected(page)).toBe('The President')
    await menuStandsRight(page)
    await page.keyboard.press('l')
    await expect(page.locator('.copied-words')).toContainText('?at=1')
    await expect(menuOn(page)).toHaveCount(0)
    await leadsTo(page, await clipboard(page), ['The President'])

    await page.locator('#q21').focus()
    await selectWords(page, { paragraph: 'p10', words: 'condolences' }, 1)
    for (let times = 1; times < 11; times++) await page.keyboard.press('Shift+ArrowRight')
    expect(await selected(page)).toBe('condolences')
    await menuStandsRight(page)
    // The menu is reached by the Tab key, while the words stay selected.
    await page.keyboard.press('Tab')
    await expect(menuOn(page).getByRole('button').first()).toBeFocused()
    expect(await selected(page)).toBe('condolences')
    // Escape leads back, and leaves the words selected.
    await page.keyboard.press('Escape')
    await expect(menuOn(page)).toHaveCount(0)
    await expect(page.locator('#q21')).toBeFocused()
    expect(await selected(page)).toBe('condolences')
    await page.keyboard.press('Shift+ArrowRight')
    await menuStandsRight(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('.copied-words')).toContainText('?at=1')
    expect(path(page)).toBe(NOW)
  })

  test('are what “Copy link” in the issuer’s line copies; then what is open, then the readout', async ({
    page,
  }) => {
    const copyLink = page.locator('.issuer-line').getByRole('button', { name: /^Copy link/ })
    await started(page, `${NOW}q/q21/?v=${PRESENT}&mode=direct`)
    await drag(page, INSIDE)
    await copyLink.click()
    await expect.poll(() => clipboard(page)).toContain(linkTo(now, INSIDE))
    await page.evaluate(() => getSelection()?.removeAllRanges())
    await copyLink.click()
    await expect.poll(() => clipboard(page)).toMatch(new RegExp(`/${NOW}q/q21/\\?v=${PRESENT}$`))
    await page.keyboard.press('Escape')
    await expect(page.locator('#_open')).toHaveCount(0)
    await copyLink.click()
    await expect.poll(() => clipboard(page)).toMatch(new RegExp(`/${NOW}$`))
    await selectWords(page, INSIDE)
    await page.keyboard.press('l')
    await expect.poll(() => clipboard(page)).toContain(linkTo(now, INSIDE))
    await page.evaluate(() => getSelection()?.removeAllRanges())
    await page.keyboard.press('l')
    await expect.poll(() => clipboard(page)).toMatch(new RegExp(`/${NOW}$`))
  })

  test('in part can be made whole words', async ({ page }) => {
    await started(page, NOW)
    await selectWords(page, { paragraph: 'p1', words: 'esistance is Syria' })
    await menuStandsRight(page)
    await menuOn(page).getByRole('button', { name: 'Whole words' }).click()
    await expect.poll(() => selected(page)).toBe("resistance is Syria's")
    await expect(menuOn(page).getByRole('button', { name: 'Whole words' })).toHaveCount(0)
    await menuOn(page).getByRole('button').click()
    await leadsTo(page, await clipboard(page), ["resistance is Syria's"])
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

    test('have the menu when the browser’s own has come, within the screen wherever they end', async ({
      page,
    }) => {
      await started(page, NOW)
      for (const [paragraph, words, block] of [
        ['p10', 'these guidelines were Mr Raisi', 'center'],
        ['p1', 'Mr. Bashar', 'start'],
        ['p13', 'Recent events', 'end'],
        ['p15', 'over 40 years.', 'end'],
      ] as const) {
        await page.evaluate(() => getSelection()?.removeAllRanges())
        await expect(menuOn(page)).toHaveCount(0)
        await page.locator(`#${paragraph}`).evaluate((one, block) => one.scrollIntoView({ block }), block)
        await selectWords(page, { paragraph, words })
        await page.locator(`#${paragraph}`).dispatchEvent('contextmenu')
        await menuStandsRight(page)
      }
      await menuOn(page)
        .getByRole('button', { name: /^Copy link/ })
        .tap()
      await expect(page.locator('.copied')).toContainText('Copied:')
      expect(path(page)).toBe(NOW)
      await leadsTo(page, await clipboard(page), ['over 40 years.'])
    })
  })

  test('that the browser does not let one copy have their address shown, selected', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator.clipboard, {
        write: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
      })
      Object.assign(document, { execCommand: () => false })
    })
    await started(page, NOW)
    await selectWords(page, INSIDE)
    await menuOn(page)
      .getByRole('button', { name: /^Copy link/ })
      .click()
    const field = page.locator('.copied textarea')
    await expect(field).toHaveValue(new RegExp(`/${linkTo(now, INSIDE).replace('?', '\\?')}$`))
    await expect(field).toBeFocused()
    await expect(field).toBeInViewport({ ratio: 1 })
    const isWhole = await field.evaluate(
      (one) =>
        one instanceof HTMLTextAreaElement &&
        one.selectionStart === 0 &&
        one.selectionEnd === one.value.length,
    )
    expect(isWhole).toBe(true)
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await page.locator('#q21').focus()
    await page.keyboard.press('l')
    await expect(field).toBeFocused()
    await page.locator('.copied').getByRole('button', { name: 'Close' }).click()
    await expect(field).toHaveCount(0)
    await expect(page.locator('#q21')).toBeFocused()
  })
})

test.describe('a selection', () => {
  test('in the interface, of nothing or of white space alone has no menu', async ({ page }) => {
    await started(page, NOW)
    await selectWords(page, INSIDE)
    await menuOn(page).waitFor()
    for (const select of [
      () => page.locator('.opening h1').selectText(),
      () => page.locator('.colophon').selectText(),
      () => page.locator('#p3 .margin').selectText(),
      () => selectWords(page, INSIDE, 0),
      () => selectWords(page, { paragraph: 'p10', words: ' guidelines' }, 1),
    ]) {
      await selectWords(page, INSIDE)
      await menuOn(page).waitFor()
      await select()
      await expect(menuOn(page), String(select)).toHaveCount(0)
      await page.waitForTimeout(400)
      await expect(menuOn(page)).toHaveCount(0)
      await page.keyboard.press('l')
      await expect.poll(() => clipboard(page)).toMatch(new RegExp(`/${NOW}$`))
    }
  })

  test('that begins in the margin is linked to as far as it is text', async ({ page }) => {
    await started(page, NOW)
    await page.evaluate(() => {
      const margin = document.querySelector('#p3 .margin') ?? document.body
      const text = document.querySelector('#p3 .text')?.firstChild ?? document.body
      getSelection()?.setBaseAndExtent(margin, 0, text, 'Ayatollah'.length)
    })
    await menuOn(page).waitFor()
    await page.keyboard.press('l')
    await expect.poll(() => clipboard(page)).toContain(linkTo(now, { paragraph: 'p3', words: 'Ayatollah' }))
  })

  test('across a gap holds what is left out there, and says so', async ({ page }) => {
    await started(page, `${NOW}?speaker=khamenei&show=matches`)
    await page.locator('.gap').first().waitFor()
    await expect(page.locator('#p12')).toBeHidden()
    const [from, to] = [
      { paragraph: 'p8', words: 'but some countries also acted positively.' },
      { paragraph: 'p15', words: 'After Mr Bashar' },
    ]
    await drag(page, from, to)
    await menuOn(page)
      .getByRole('button', { name: /^Copy link/ })
      .click()
    await expect(page.locator('.copied')).toContainText('runs over paragraphs that the filter leaves out')
    const between = ['p10', 'p12', 'p11', 'p13', 'p14'].map(textOf)
    await leadsTo(page, await clipboard(page), [`${from.words}"`, ...between, to.words])
  })

  test('that only its place tells from others says so, and leads there all the same', async ({ page }) => {
    await started(page, SAME)
    await selectWords(page, { paragraph: 'p2', words: 'lamp' })
    await menuOn(page)
      .getByRole('button', { name: /^Copy link/ })
      .click()
    await expect(page.locator('.copied')).toContainText('only their place tells this link where it leads')
    await started(page, await clipboard(page))
    await expect(sentenceOn(page)).toContainText(AS_THEY_DID)
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...(CSS.highlights.get('linked') ?? [])].map(
            ({ startContainer }) => startContainer.parentElement?.closest('.paragraph')?.id,
          ),
        ),
      )
      .toEqual(['p2'])
  })
})

// What L copies while the part that reads selections, or follows links, is still on its way.
/** What loads from now on comes two seconds later. */
const delayParts = (page: Page) =>
  page.route('**/assets/*.js', async (route) => {
    await new Promise((wait) => setTimeout(wait, 2000))
    await route.continue()
  })

test('L copies the selected words even where what it needs for that has yet to come', async ({ page }) => {
  await started(page, NOW)
  await delayParts(page)
  await selectWords(page, INSIDE)
  await page.keyboard.press('l')
  await expect(page.locator('.copied-words')).toContainText(linkTo(now, INSIDE))
  await expect(menuOn(page)).toBeHidden()
})

for (const [what, address] of Object.entries({
  'a selection': linkTo(now, INSIDE),
  'a statement under an earlier revision': `${NOW}q/q07/?v=${THEN}`,
}))
  test(`L copies the link to ${what} while that is still compared`, async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/follow-link-*.js', async (route) => {
      await held
      await route.continue()
    })
    await started(page, `${address}&speaker=khamenei`)
    await page.keyboard.press('l')
    await expect.poll(async () => (await clipboard(page)).endsWith(`/${address}`)).toBe(true)
    await expect(sentenceOn(page)).toHaveCount(0)
    release()
    await expect(sentenceOn(page)).toBeVisible()
  })

test('of words that the filter hides it is said that they are outside it, not that they are a statement', async ({
  page,
}) => {
  await started(page, `${linkTo(now, INSIDE)}&speaker=khamenei&show=matches`)
  await expect(panelOn(page).getByText(/outside the filter/)).toHaveText(
    'These words are outside the filter, so the filter is set aside while they are shown.',
  )
})

const CHANGED = 'The words have changed since the link was made.'
const MARKS = 'Only punctuation or white space has changed since the link was made.'
const ELSEWHERE =
  'The same words stand elsewhere now: in ¶\u00a010. When the link was made they stood in ¶\u00a012.'
const GONE = 'The words of this link no longer stand in the readout. Until 20 November 2026 they were:'
const SAME_SPEAKER = 'Who says them, how and according to whom is as it was.'
const NOBODY_NOW =
  'The attribution has changed. Then: Bashar al-Assad, reported. Now: Not established, reported.'
const contentOf = (id: string) =>
  made.statement.get(id)?.content[0] ?? { paragraph: '', start: 0, end: 0, text: '' }

/** What becomes of links to a statement and to its words: what is told, and how the words differ. */
const outcomes: readonly {
  id: string
  told: string
  attribution: string | null
  was?: string
  is?: string
  words?: string
}[] = [
  { id: 'q01', told: AS_THEY_DID, attribution: SAME_SPEAKER },
  {
    id: 'q07',
    told: CHANGED,
    attribution: SAME_SPEAKER,
    was: 'always',
    is: 'long',
    words: 'has long contributed',
  },
  { id: 'q14', told: MARKS, attribution: SAME_SPEAKER, was: '""', is: '“”', words: '“We must' },
  { id: 'q19', told: GONE, attribution: null },
  { id: 'q20', told: GONE, attribution: null },
  { id: 'q23', told: AS_THEY_DID, attribution: SAME_SPEAKER },
  { id: 'q24', told: AS_THEY_DID, attribution: SAME_SPEAKER },
  { id: 'q25', told: ELSEWHERE, attribution: SAME_SPEAKER },
  { id: 'q29', told: AS_THEY_DID, attribution: NOBODY_NOW },
  { id: 'q31', told: AS_THEY_DID, attribution: SAME_SPEAKER },
]

/** What a page tells of a link is what it should be. */
async function tells(page: Page, { id, told, attribution, was, is }: (typeof outcomes)[number]) {
  await expect(sentenceOn(page)).toContainText(told)
  await expect(sentenceOn(page)).toHaveAttribute('role', 'status')
  if (attribution === null) await expect(sentenceOn(page)).not.toContainText('Who says them')
  else await expect(sentenceOn(page)).toContainText(attribution)
  if (attribution === null) {
    await expect(page.locator('.link-details blockquote')).toContainText(contentOf(id).text)
    await expect(page.locator('.link-details footer')).toHaveText(/^Ayatollah Khamenei, (quoted|reported)$/)
  }
  const joined = async (element: string) =>
    (await page.locator(`.differences ${element}`).allTextContents()).join('')
  expect(await joined('del')).toBe(was ?? '')
  expect(await joined('ins')).toBe(is ?? '')
  expect(await page.evaluate(() => document.documentElement.dataset.link)).toBeUndefined()
}

test.describe('a link made under an earlier revision', () => {
  for (const outcome of outcomes) {
    const { id, attribution, words } = outcome
    test(`to ${id} and to its words tells what became of them`, async ({ page }) => {
      await started(page, `${NOW}q/${id}/?v=${THEN}`)
      await tells(page, outcome)
      expect(await openOn(page)).toBe(attribution === null ? null : id)
      if (attribution !== null) {
        await expect(page.locator('#_open')).toBeVisible()
        await expect(page.locator(`[data-statement="${id}"]`).first()).toBeInViewport()
      }

      const { paragraph, text } = contentOf(id)
      await started(page, linkTo(made, { paragraph, words: text }))
      await tells(page, outcome)
      expect(await openOn(page)).toBe(null)
      await expect(panelOn(page)).toBeVisible()
      const marked = () => markedWords(page)
      if (attribution === null) await expect.poll(marked).toEqual([])
      else {
        await expect.poll(marked).toEqual([now.statement.get(id)?.content[0]?.text])
        if (words !== undefined) expect((await marked()).join()).toContain(words)
        await expect.poll(() => areInView(page)).toBe(true)
        await expect(panelOn(page).locator('blockquote').first()).toHaveText((await marked()).join(''))
      }

      await page.getByRole('link', { name: 'Read the readout as it was until 20 November 2026' }).click()
      await expect(page.locator('.issuer-line .earlier-mark')).toBeVisible()
      expect(path(page)).toBe(`${NOW}rev/${THEN}/`)
      await expect(page.locator(`#${paragraph} .text`)).toContainText(text)
    })
  }

  test('to a statement that was divided names the parts, which lead on', async ({ page }) => {
    await started(page, `${NOW}q/q09/?v=${THEN}`)
    await expect(sentenceOn(page)).toContainText('The statement was divided since the link was made.')
    await expect(sentenceOn(page)).toContainText('The editor’s reason: Marked as two statements.')
    const places = page.locator('.places a')
    expect(await places.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      `/${NOW}q/q32/?v=${PRESENT}`,
      `/${NOW}q/q33/?v=${PRESENT}`,
    ])
    await places.last().click()
    await expect.poll(() => openOn(page)).toBe('q33')
    expect(path(page)).toBe(`${NOW}q/q33/?v=${PRESENT}`)
    await expect(sentenceOn(page)).toHaveCount(0)

    // A selection has its own place, however statements are divided.
    await started(page, linkTo(made, { paragraph: 'p4', words: contentOf('q09').text }))
    await expect(sentenceOn(page)).toContainText(AS_THEY_DID)
    await expect.poll(() => markedWords(page)).toEqual([contentOf('q09').text])
  })

  test('that nobody has is unverified, of a statement and of words', async ({ page }) => {
    await started(page, `${NOW}q/q13/?v=12345678`)
    await expect(sentenceOn(page)).toContainText(
      'under a revision (12345678) that this site does not have. These are',
    )
    await expect(sentenceOn(page)).toContainText('Who said them then, and how, is not known.')
    expect(await openOn(page)).toBe('q13')
    await expect(page.locator('.link-details a')).toHaveCount(0)

    await started(
      page,
      linkTo(unknown(textOf('p12')), { paragraph: 'p1', words: 'After more than 50 years' }),
    )
    await expect(sentenceOn(page)).toContainText(
      'under a revision (12345678) that this site does not have. These are',
    )
    await expect.poll(() => markedWords(page)).toEqual(['After more than 50 years'])

    await started(page, linkTo(unknown('Nobody said so here.'), { paragraph: 'p1' }))
    await expect(sentenceOn(page)).toContainText('nothing in the present text is what it leads to')
    expect(await markedWords(page)).toEqual([])
  })

  test('whose words stand in several places has one choose, by exact links', async ({ page }) => {
    const twice = 'Everyone must recognise the special merit of the Syrian government'
    const link = linkTo(unknown(twice), { paragraph: 'p1' })
    for (const place of [0, 1]) {
      await started(page, link)
      await expect(sentenceOn(page)).toContainText('Its words stand here in several places:')
      await expect(page.locator('.places a')).toHaveCount(2)
      await expect.poll(() => markedWords(page)).toEqual([twice, twice])
      await page.locator('.places a').nth(place).click()
      await expect(sentenceOn(page)).toContainText(AS_THEY_DID)
      await expect.poll(() => markedWords(page)).toEqual([twice])
      await expect.poll(() => areInView(page)).toBe(true)
      await page.reload()
      await expect(sentenceOn(page)).toContainText(AS_THEY_DID)
      await expect(panelOn(page).locator('dd')).toContainText(`¶\u00a0${4 + place}`)
    }
  })

  for (const [how, answer] of [
    ['is missing', (route: Route) => route.fulfill({ status: 404, body: '' })],
    ['cannot be reached', (route: Route) => route.abort('internetdisconnected')],
    ['is broken', (route: Route) => route.fulfill({ body: '{"schemaVersion":1,' })],
  ] as const)
    test(`whose document ${how} is unverified, and the page works on`, async ({ page, allowError }) => {
      allowError(/Failed to load resource/)
      await page.route(`**/readouts/*.${THEN}.json`, answer)
      await started(page, `${NOW}q/q07/?v=${THEN}`)
      await expect(sentenceOn(page)).toContainText(`(${THEN}) whose document could not be read. These are`)
      expect(await openOn(page)).toBe('q07')
      await started(page, linkTo(made, { paragraph: 'p10', words: contentOf('q21').text }))
      await expect(sentenceOn(page)).toContainText('whose document could not be read. These are')
      await expect.poll(() => markedWords(page)).toEqual([contentOf('q21').text])
      await page.locator('#q22').click()
      await expect.poll(() => openOn(page)).toBe('q22')
      await expect(sentenceOn(page)).toHaveCount(0)
      await page
        .getByRole('button', { name: /^Quoted/ })
        .first()
        .click()
      await expect(page.locator('.sentence')).toContainText('of 30 statements')
    })
})

test.describe('cut anywhere', () => {
  const TOLD =
    /This link is incomplete|This link was cut|The end of this address is missing|There is no page at this address|There is no readout “|No statement “/

  for (const [name, address, statement] of [
    ['a link to a statement', `/${NOW}q/q13/?v=${PRESENT}`, 'q13'],
    ['a link to a statement of an earlier revision', `/${NOW}q/q13/?v=${THEN}`, 'q13'],
    ['a link to words', `/${linkTo(now, INSIDE)}`, null],
    ['a link to words of an earlier revision', `/${linkTo(made, INSIDE)}`, null],
  ] as const)
    test(`${name} opens nothing else, and says what it lost`, async ({ page, allowError }) => {
      test.slow()
      allowError(/Failed to load resource/)
      const wholes = new Set(['/', `/${NOW}`.slice(0, -1), `/${NOW}`, `/${NOW}?`])
      if (statement) for (const end of ['', '/', '/?']) wholes.add(`/${NOW}q/${statement}${end}`)
      const look = async (prefix: string) => {
        if (wholes.has(prefix)) {
          await expect(page.locator('h1').first(), prefix).toBeVisible()
          await page.waitForTimeout(50)
          await expect(page.getByText(TOLD).filter({ visible: true }), prefix).toHaveCount(0)
        } else await expect(page.getByText(TOLD).filter({ visible: true }).first(), prefix).toBeVisible()
        const open = await openOn(page)
        expect(
          open === null || (open === statement && prefix.includes(statement)),
          `${prefix}: ${open}`,
        ).toBe(true)
        expect(await markedWords(page), prefix).toEqual([])
      }
      const prefixes = Array.from(address, (_, at) => address.slice(0, at + 1)).slice(0, -1)
      await started(page, NOW)
      // A page is loaded for every path there is, and for some of the rest.
      for (const prefix of prefixes.toReversed()) {
        await goWithin(page, prefix)
        await look(prefix)
      }
      const step = Math.ceil(prefixes.length / 6)
      const [before, behind] = [NOW.length + 1, `/${NOW}q/${statement}/?v=`.length]
      for (const [at, prefix] of prefixes.entries())
        if (at % step === 0 || at === before - 1 || at === before || (statement && at === behind - 1)) {
          await page.goto(prefix)
          await look(prefix)
        }
    })
})

test('what no link says is told, whatever it is, and the page can be used', async ({ page }) => {
  test.slow()
  const value = linkTo(now, INSIDE).split('?at=')[1] ?? ''
  const DAMAGED = 'What this address says of a selection cannot be read'
  for (const [at, told] of [
    ['A'.repeat(100_000), DAMAGED],
    [value.slice(0, -1).padEnd(100_000, value.at(-1) === 'A' ? 'B' : 'A'), DAMAGED],
    [value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), DAMAGED],
    ['1zz7', DAMAGED],
    ['Zm9vYmFy_-~!*()', DAMAGED],
    ['<script>document.title="taken"</script>', DAMAGED],
    ['%3Cscript%3Ealert(1)%3C/script%3E', DAMAGED],
    ['%', DAMAGED],
    ['%ff%fe%00', DAMAGED],
    ['%E0%A4%A', DAMAGED],
    ['', 'This link is incomplete'],
    [
      linkTo(same, { paragraph: 'p2', words: 'lamp' }).split('?at=')[1] ?? '',
      'nothing in the present text is what',
    ],
    [`2${value.slice(1)}`, 'This link was made by a later version of this site'],
    // What a mail or a chat put behind it or into it is passed over.
    [`${value}).`, AS_THEY_DID],
    [`${value.slice(0, 40)}%20%0A${value.slice(40)}`, AS_THEY_DID],
  ] as const) {
    const name = at.slice(0, 60)
    await started(page, `${NOW}?at=${at}`)
    await expect(sentenceOn(page), name).toContainText(told)
    await expect
      .poll(() => markedWords(page), { message: name })
      .toEqual(told === AS_THEY_DID ? [INSIDE.words] : [])
    expect(await openOn(page), name).toBe(null)
    await expect(page, name).toHaveTitle(/^Leader Meets/)
  }
  await started(page, `${NOW}?at=${'A'.repeat(100_000)}`)
  await page.locator('#q21').click()
  await expect.poll(() => openOn(page)).toBe('q21')
  expect(path(page)).toBe(`${NOW}q/q21/?v=${PRESENT}`)
})

test('words outside the filter or in a gap are shown, and the filter is set aside and says so', async ({
  page,
}) => {
  for (const view of [
    'speaker=khamenei',
    'speaker=khamenei&show=matches',
    'theme=gaza&q=summit&show=matches',
  ]) {
    await started(page, `${linkTo(now, INSIDE)}&${view}`)
    await expect(sentenceOn(page)).toContainText(AS_THEY_DID)
    await expect(panelOn(page).getByText(/outside the filter, so the filter is set aside/)).toBeVisible()
    await expect.poll(() => markedWords(page)).toEqual([INSIDE.words])
    await expect.poll(() => areInView(page), { message: view }).toBe(true)
    await page.keyboard.press('Escape')
    await expect(panelOn(page)).toHaveCount(0)
    if (view.includes('matches')) await expect(page.locator('#p10')).toBeHidden()
    expect(path(page)).toBe(`${NOW}?${view}`)
  }
  await started(page, `${NOW}q/q07/?v=${THEN}&speaker=assad&show=matches`)
  await expect(sentenceOn(page)).toContainText(CHANGED)
  await expect(page.locator('#_open').getByText(/outside the filter/)).toBeVisible()
  await expect(page.locator('#q07')).toBeInViewport()
})

test('words far down a very long readout are in view and marked, and stay there', async ({ page }) => {
  test.slow()
  const long = generateReadout({ paragraphs: 10_000, seed: 5 })
  const readout = { ...long, statements: [] }
  const site = await siteOf([readout])
  const index = indexReadout({ ...readout, revision: revisionOf(readout) })
  for (const number of [9_000, 4_321]) {
    const { id, text } = readout.paragraphs[number] ?? { id: '', text: '' }
    const words = text.slice(10, 60).trim()
    await started(page, site.url + linkTo(index, { paragraph: id, words }))
    await expect(sentenceOn(page)).toContainText(AS_THEY_DID, { timeout: 60_000 })
    await expect.poll(() => markedWords(page)).toEqual([words])
    await expect.poll(() => areInView(page)).toBe(true)
    await page.waitForTimeout(2000)
    expect(await areInView(page)).toBe(true)
    expect(await markedWords(page)).toEqual([words])
  }
  await site.end()
})

/** Notes of every frame whether the inspector can be seen in it while nothing is told of the link. */
const watchInspector = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { untold: seen })
    const look = () => {
      const inspector = document.querySelector('.inspector')
      const isSeen = inspector !== null && getComputedStyle(inspector).visibility === 'visible'
      if (isSeen && !inspector.querySelector('.link-sentence'))
        seen.push(inspector.textContent?.slice(0, 80) ?? '')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

for (const [screen, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 375, height: 700 },
}))
  test(`on a ${screen} links move nothing by more than 0.02, and tell before anything is said`, async ({
    page,
    allowError,
  }) => {
    test.slow()
    allowError(/Failed to load resource/)
    await page.setViewportSize(viewport)
    await page.route('**/*.woff2', (route) => route.abort())
    // A browser just begun may take the four seconds after which the page no longer waits for the app.
    await started(page, NOW)
    await watchInspector(page)
    const shiftOf = await watchShift(page)
    for (const address of [
      `${NOW}q/q01/?v=${THEN}`,
      `${NOW}q/q07/?v=${THEN}`,
      `${NOW}q/q09/?v=${THEN}`,
      `${NOW}q/q19/?v=${THEN}`,
      `${NOW}q/q29/?v=${THEN}`,
      `${NOW}q/q13/?v=12345678`,
      linkTo(now, { paragraph: 'p1', words: 'resistance' }),
      linkTo(now, INSIDE),
      linkTo(made, { paragraph: 'p3', words: contentOf('q07').text }),
      linkTo(made, { paragraph: 'p9' }),
      `${linkTo(now, INSIDE)}&speaker=khamenei&show=matches`,
    ]) {
      await shiftOf(address)
      // What follows the link may come later than the app.
      await expect(sentenceOn(page)).toBeVisible()
      await page.waitForTimeout(300)
      const shift = await page.evaluate(() => Reflect.get(window, 'shift'))
      console.log(`layout shift ${shift.toFixed(4)} ${screen} ${address.slice(NOW.length, NOW.length + 24)}`)
      expect.soft(shift, address).toBeLessThanOrEqual(0.02)
      expect.soft(await page.evaluate(() => Reflect.get(window, 'untold')), address).toEqual([])
    }
  })

test.describe('what follows a link', () => {
  for (const part of ['link-panel', 'follow-link', 'link-report'])
    test(`says so where ${part} does not arrive, and comes when asked again`, async ({
      page,
      allowError,
    }) => {
      allowError(/Failed to load resource/)
      for (const address of [linkTo(now, INSIDE), `${NOW}q/q07/?v=${THEN}`]) {
        await page.route(`**/assets/${part}-*.js`, (route) => route.abort())
        await started(page, address)
        await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded')
        await expect(page.locator('#p10')).toBeVisible()
        if (address.includes('/q/')) await expect(page.locator('#_open')).toBeVisible()
        await page.unroute(`**/assets/${part}-*.js`)
        await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
        await expect(sentenceOn(page)).toBeVisible()
        await expect(page.getByRole('alert')).toHaveCount(0)
      }
    })

  test('works offline once it has come, and asks for it where it has not', async ({
    page,
    context,
    allowError,
  }) => {
    allowError(/Failed to load resource/)
    await started(page, NOW)
    await context.setOffline(true)
    await goWithin(page, `/${linkTo(now, INSIDE)}`)
    await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded')
    await context.setOffline(false)
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(sentenceOn(page)).toContainText(AS_THEY_DID)
    await expect.poll(() => markedWords(page)).toEqual([INSIDE.words])
    await context.setOffline(true)
    await goWithin(page, `/${linkTo(now, { paragraph: 'p14' })}`)
    await expect.poll(() => markedWords(page)).toEqual([textOf('p14')])
    await goWithin(page, `/${NOW}q/q07/?v=${THEN}`)
    await expect(sentenceOn(page)).toContainText('whose document could not be read')
    expect(await openOn(page)).toBe('q07')
    await selectWords(page, INSIDE)
    await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded')
    await context.setOffline(false)
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(menuOn(page)).toBeVisible()
  })

  test('is not needed to read what it leads to, where scripts are off', async ({ browser, builtSite }) => {
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: builtSite })
    const page = await plain.newPage()
    await page.goto(`${NOW}q/q07/?v=${THEN}`)
    await expect(page.locator('#_open')).toBeVisible()
    await expect(page.locator('#q07')).toBeVisible()
    await expect(page.locator('html')).not.toHaveAttribute('data-link')
    await page.goto(linkTo(now, INSIDE))
    await expect(page.locator('#p10')).toBeVisible()
    await plain.close()
  })
})

test('back, forward, Escape and reload go between words, a statement and neither', async ({ page }) => {
  const link = linkTo(now, INSIDE)
  const isMarked = () => expect.poll(() => markedWords(page)).toEqual([INSIDE.words])
  await started(page, NOW)
  await goWithin(page, `/${NOW}`)
  await page.evaluate((to) => history.pushState(null, '', to), `/${link}`)
  await goWithin(page, `/${link}`)
  await isMarked()
  await panelOn(page).getByRole('link').first().click()
  await expect.poll(() => openOn(page)).toBe('q22')
  expect(path(page)).toBe(`${NOW}q/q22/?v=${PRESENT}`)
  await expect.poll(() => markedWords(page)).toEqual([])
  await expect(panelOn(page)).toHaveCount(0)
  await page.goBack()
  await isMarked()
  expect(path(page)).toBe(link)
  expect(await openOn(page)).toBe(null)
  await page.reload()
  await isMarked()
  expect(path(page)).toBe(link)
  await page.goForward()
  await expect.poll(() => openOn(page)).toBe('q22')
  await page.goBack()
  await isMarked()
  await page.keyboard.press('Escape')
  await expect(panelOn(page)).toHaveCount(0)
  await expect.poll(() => markedWords(page)).toEqual([])
  expect(path(page)).toBe(NOW)
  await page.goForward()
  await expect.poll(() => openOn(page)).toBe('q22')
  await page.keyboard.press('Escape')
  await expect.poll(() => openOn(page)).toBe(null)
  expect(path(page)).toBe(NOW)
})

test('all that is told of a link is reached with the Tab key', async ({ page }) => {
  const stops = async (count: number) => {
    const names: string[] = []
    for (let times = 0; times < count; times++) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
    }
    return names
  }
  await started(page, linkTo(made, { paragraph: 'p3', words: contentOf('q07').text }))
  await expect(panelOn(page)).toBeFocused()
  const names = await stops(4)
  expect(names).toEqual([
    expect.stringMatching(/^Close/),
    expect.stringMatching(/^Read the readout as it was/),
    expect.stringMatching(/Khamenei, quoted, ¶\u00a03/),
    expect.stringMatching(/^Copy link/),
  ])
  await page.getByRole('link', { name: /^Read the readout as it was/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.issuer-line .earlier-mark')).toBeVisible()

  await started(page, linkTo(made, { paragraph: 'p9' }))
  await expect(panelOn(page)).toBeFocused()
  expect(await stops(2)).toEqual([
    expect.stringMatching(/^Close/),
    expect.stringMatching(/^Read the readout as it was/),
  ])
  await page.keyboard.press('Escape')
  await expect(panelOn(page)).toHaveCount(0)
  await started(page, linkTo(now, INSIDE))
  await panelOn(page).waitFor()
  await page.keyboard.press('l')
  await expect.poll(() => clipboard(page)).toContain(linkTo(now, INSIDE))
})

testInEveryLook(test, [
  {
    name: 'words changed since',
    reach: async (page) => {
      await started(page, linkTo(made, { paragraph: 'p3', words: contentOf('q07').text }))
      await page.locator('.differences').waitFor()
    },
  },
  {
    name: 'words gone',
    reach: async (page) => {
      await started(page, linkTo(made, { paragraph: 'p9' }))
      await page.getByText(/no longer stand in the readout/).waitFor()
    },
  },
  {
    name: 'a statement changed since',
    reach: async (page) => {
      await started(page, `${NOW}q/q07/?v=${THEN}`)
      await page.locator('.differences').waitFor()
    },
  },
  {
    name: 'a statement divided since',
    reach: async (page) => {
      await started(page, `${NOW}q/q09/?v=${THEN}`)
      await page.locator('.places').waitFor()
    },
  },
])
