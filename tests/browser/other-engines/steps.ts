import { expect as playwrightExpect } from '@playwright/test'
import { copied, copyByHand, copyLink } from '#domain/messages/inspector.ts'
import { copySelectionLink, exact } from '#domain/messages/link.ts'
import { matchesOnly } from '#domain/messages/reader.ts'
import readout from '../../../public/readouts/leader-meets-syrian-president.json' with { type: 'json' }
import type { Hands } from './hands.ts'

const page = `r/${readout.id}/`
const spoken = readout.statements.filter(({ speakers }) => speakers.includes('assad'))

// These engines start cold, beside other tests.
const expect = playwrightExpect.configure({ timeout: 20_000 })

const other = readout.statements.find(({ speakers }) => !speakers.includes('assad'))?.id ?? ''
const statement = (mode: string) => readout.statements.find((one) => one.mode === mode)?.id ?? ''

type Step = (hands: Hands, site: string) => Promise<void>

/** A reader's way through the built site, in steps that need no other before them. */
export const steps: Record<string, Step> = {
  async 'opens the readout with its text, and starts'(hands, site) {
    await open(hands, site + page)
    const texts = await hands.look(() =>
      [...document.querySelectorAll('#_text .text')].map(({ textContent }) => textContent),
    )
    expect(texts).toEqual(readout.paragraphs.map(({ text }) => text))
    const rules = await hands.look(
      (...ids) =>
        ids.map((id) => {
          const { textDecorationLine, textDecorationStyle } = getComputedStyle(
            document.getElementById(id) ?? document.body,
          )
          return `${textDecorationLine} ${textDecorationStyle}`
        }),
      statement('direct'),
      statement('indirect'),
    )
    expect(rules).toEqual(['underline solid', 'underline dotted'])
    const fonts = await hands.look(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
    })
    expect(fonts.join()).toMatch(/STIX Two Text.*Instrument Sans|Instrument Sans.*STIX Two Text/)
  },

  async 'filters by a speaker: dims, counts, and says so in the address'(hands, site) {
    await open(hands, site + page)
    await hands.click('.strip .toggle', 'al-Assad')
    await expect.poll(() => address(hands, site)).toBe(`${page}?speaker=assad`)
    await expect
      .poll(() => hands.look(() => document.querySelector('.sentence')?.textContent))
      .toContain(`${spoken.length} of ${readout.statements.length} statements`)
    const colours = () =>
      hands.look(
        (...ids) =>
          ids.map((id) => {
            const element = document.getElementById(id)
            return element && getComputedStyle(element).color
          }),
        other,
        spoken[0]?.id ?? '',
      )
    await expect.poll(colours).toEqual([await ink(hands, '--ink-4'), await ink(hands, '--ink-2')])
  },

  async 'dims what the address says from the first frame on'(hands, site) {
    await open(hands, site + page)
    const dimmed = await ink(hands, '--ink-4')
    await hands.go(`${site}readouts/${readout.source.file}`)
    await show(hands, `${site}${page}?speaker=assad`)
    const seen = await hands.look(async (id) => {
      const colours = new Set<string>()
      const frame = document.querySelector('iframe')?.contentWindow
      const isSettled = () => /^\d+ of/.test(frame?.document.querySelector('.sentence')?.textContent ?? '')
      for (let after = 0; after < 30; after += isSettled() ? 1 : 0) {
        await new Promise(requestAnimationFrame)
        const statement = frame?.document.getElementById(id)
        if (frame && statement) colours.add(frame.getComputedStyle(statement).color)
      }
      return [...colours]
    }, other)
    expect(seen).toEqual([dimmed])
  },

  async 'leaves out what does not match, tells the gap, and opens it'(hands, site) {
    await open(hands, `${site}${page}?speaker=assad`)
    await hands.click('.ways .toggle', matchesOnly)
    await expect.poll(() => address(hands, site)).toBe(`${page}?speaker=assad&show=matches`)
    const paragraphs = new Set(spoken.flatMap(({ content }) => content.map(({ paragraph }) => paragraph)))
    const drawn = () =>
      hands.look(() =>
        [...document.querySelectorAll('.paragraph')]
          .filter((paragraph) => paragraph.getBoundingClientRect().height > 1)
          .map(({ id }) => id),
      )
    const matching = readout.paragraphs.map(({ id }) => id).filter((id) => paragraphs.has(id))
    await expect.poll(drawn).toEqual(matching)
    await expect.poll(() => hands.look(() => document.querySelectorAll('.gap').length)).toBeGreaterThan(0)
    await hands.click('.gap')
    await expect.poll(drawn).toEqual(expect.arrayContaining(['p1', ...matching]))
  },

  async 'narrows by a theme and by words'(hands, site) {
    await open(hands, site + page)
    await hands.click('.filters .toggle', readout.themes[0]?.label)
    await hands.click('#_search')
    await hands.type('resist')
    await expect.poll(() => address(hands, site)).toBe(`${page}?theme=${readout.themes[0]?.id}&q=resist`)
    await expect
      .poll(() =>
        hands.look(() =>
          [...document.querySelectorAll('#_text .statement[data-found]')].map(({ textContent }) =>
            textContent?.toLowerCase(),
          ),
        ),
      )
      .toContainEqual(expect.stringContaining('resist'))
    await expect
      .poll(() => hands.look(() => document.querySelector('.sentence')?.textContent))
      .toMatch(/^\d+ of \d+ statements.*“resist”/)
  },

  async 'opens a statement at a click'(hands, site) {
    await open(hands, site + page)
    await hands.click('#q09')
    await expect.poll(() => address(hands, site)).toMatch(/q\/q09\/\?v=[0-9a-f]{8}$/)
    expect(await hands.look(() => document.querySelector('#_open h2')?.textContent)).toContain('Khamenei')
    expect(await marked(hands)).toEqual(['q09'])
  },

  async 'steps by key, and gives the focus back'(hands, site) {
    await open(hands, site + page)
    await hands.click('#q09')
    await expect.poll(() => marked(hands)).toEqual(['q09'])
    await hands.press('j')
    await expect.poll(() => marked(hands)).toEqual(['q10'])
    await hands.press('k')
    await expect.poll(() => marked(hands)).toEqual(['q09'])
    await hands.press('Escape')
    await expect.poll(() => marked(hands)).toEqual([])
    expect(await hands.look(() => document.querySelector('#_open'))).toBeNull()
    expect(await hands.look(() => document.activeElement?.id)).toBe('q09')
    expect(await address(hands, site)).toBe(page)
  },

  async 'opens a link at its statement, and copies the link'(hands, site) {
    await open(hands, `${site}${page}q/q27/`)
    await expect.poll(() => marked(hands)).toEqual(['q27'])
    const isInView = () =>
      hands.look(() => {
        const box = document.getElementById('q27')?.getClientRects()[0]
        const line = document.querySelector('.strip')?.getBoundingClientRect().bottom ?? 0
        return box !== undefined && box.top >= line && box.bottom <= innerHeight
      })
    await expect.poll(isInView).toBe(true)
    await hands.click('#_open .actions button', copyLink)
    const told = () => hands.look(() => document.querySelector('.copied')?.textContent)
    await expect.poll(told).toMatch(new RegExp(`^(${copied}|${copyByHand}).*/q/q27/\\?v=[0-9a-f]{8}$`))
  },

  async 'copies a link to selected words, which leads to them'(hands, site) {
    await open(hands, site + page)
    await hands.look(() => {
      const text = document.querySelector('#p1 .text')
      text?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const node = text?.firstChild
      if (node) getSelection()?.setBaseAndExtent(node, 0, node, 'In a meeting'.length)
    })
    await hands.click('.selection-menu button', copySelectionLink)
    const told = () => hands.look(() => document.querySelector('.copied')?.textContent ?? '')
    await expect.poll(told).toMatch(/\?at=1[0-9A-Za-z]+/)
    const [, at] = /\?at=(1[0-9A-Za-z]+)/.exec(await told()) ?? []
    await open(hands, `${site}${page}?at=${at}`)
    await expect
      .poll(() => hands.look(() => document.querySelector('.link-sentence')?.textContent ?? ''))
      .toContain(exact)
    expect(await hands.look(() => document.querySelector('.linked blockquote')?.textContent)).toBe(
      'In a meeting',
    )
    const words = () =>
      hands.look(() =>
        'highlights' in CSS
          ? [...(CSS.highlights.get('linked') ?? [])].map((range) => String(range)).join()
          : 'In a meeting',
      )
    await expect.poll(words).toBe('In a meeting')
  },

  async 'goes back and forward'(hands, site) {
    await open(hands, `${site}${page}?mode=direct`)
    await hands.click('#q09')
    await expect.poll(() => marked(hands)).toEqual(['q09'])
    await hands.look(() => history.back())
    await expect.poll(() => marked(hands)).toEqual([])
    expect(await address(hands, site)).toBe(`${page}?mode=direct`)
    await hands.look(() => history.forward())
    await expect.poll(() => marked(hands)).toEqual(['q09'])
    expect(await address(hands, site)).toMatch(/q\/q09\/\?v=[0-9a-f]{8}&mode=direct$/)
  },

  async 'goes from the readout to the library and back without loading a page'(hands, site) {
    await open(hands, site + page)
    await hands.look(() => {
      document.documentElement.dataset.stays = ''
    })
    await hands.click('.wordmark')
    await expect.poll(() => hands.look(() => document.querySelector('.entry h2')?.textContent)).toBeTruthy()
    await hands.click('.entry h2 a')
    await expect
      .poll(() => hands.look(() => document.querySelectorAll('#_text .text').length))
      .toBe(readout.paragraphs.length)
    expect(await address(hands, site)).toBe(page)
    expect(await hands.look(() => document.documentElement.dataset.stays)).toBe('')
  },

  // In a frame, because WebKitGTK's window does not become this narrow.
  async 'fits a width of 320 pixels without sideways scroll'(hands, site) {
    await hands.go(`${site}readouts/${readout.source.file}`)
    for (const path of ['', page, `${page}q/q27/`, `${page}?speaker=assad&show=matches`]) {
      await show(hands, site + path)
      const width = () =>
        hands.look(() => {
          const { contentWindow } = document.querySelector('iframe') ?? {}
          const root = contentWindow?.document.documentElement
          const started = root?.dataset.started === ''
          return started && { window: contentWindow?.innerWidth, hidden: root.scrollWidth - root.clientWidth }
        })
      await expect.poll(width, { message: path }).toEqual({ window: 320, hidden: 0 })
    }
  },
}

async function open(hands: Hands, url: string) {
  await hands.go(url)
  await expect.poll(() => hands.look(() => document.documentElement.dataset.started)).toBe('')
}

/** Shows a page of the site in a frame 320 pixels wide, in place of whatever the window holds. */
const show = (hands: Hands, url: string) =>
  hands.look((address) => {
    const frame = document.createElement('iframe')
    frame.style.cssText = 'inline-size: 320px; block-size: 640px; border: 0'
    frame.src = address
    document.body.replaceChildren(frame)
  }, url)

/** The address after that of the site. */
const address = (hands: Hands, site: string) => hands.look((start) => location.href.slice(start), site.length)

const marked = (hands: Hands) =>
  hands.look(() => [
    ...new Set(
      [...document.querySelectorAll<HTMLElement>('#_text [data-open]')].map(
        ({ dataset }) => dataset.statement,
      ),
    ),
  ])

/** A colour of the page by the name of its variable, as computed styles say it. */
const ink = (hands: Hands, name: string) =>
  hands.look((name) => {
    const probe = document.createElement('i')
    probe.style.color = `var(${name})`
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)
