import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { realReadout } from '../fixtures/real-readout.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { endApp, type ReaderOptions, renderApp } from './render-reader.tsx'

afterEach(endApp)

async function openReal(changes: Partial<ReaderOptions> = {}) {
  const app = renderApp({
    readouts: [realReadout().readout],
    address: '/r/leader-meets-syrian-president/',
    ...changes,
  })
  await screen.findByRole('article')
  return app
}

async function openRich() {
  const app = renderApp({ readouts: [richReadout()], address: '/r/lighthouse-talks/' })
  await screen.findByRole('article')
  return app
}

const text = () => within(screen.getByRole('article'))
const paragraph = (id: string) => within(document.getElementById(id) ?? document.createElement('p'))
const link = (name: string, within_ = text()) => within_.getAllByRole('link', { name })[0]

describe('a readout as it is read', () => {
  test('begins with whose account it is, and of which country', async () => {
    await openReal()
    const line = document.querySelector('.issuer')?.textContent
    expect(line).toContain('As published by The Office of the Supreme Leader')
    expect(line).toContain('[Iran]')
    expect(screen.getByText('The country in brackets is the editor’s.')).toBeTruthy()
  })

  test('has its title as printed, its event with what the editor settled in brackets, and the marks explained', async () => {
    await openReal()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Leader Meets with Syrian President and Delegation:',
    )
    const main = document.querySelector('main')?.textContent
    expect(main).toContain('[Tehran]')
    expect(main).toContain('[Thursday 30 May 2024]')
    expect(main).toContain(
      'the issuer chose what to put in quotation marks and what to report in its own words',
    )
  })

  test('gives every paragraph verbatim', async () => {
    await openReal()
    expect([...document.querySelectorAll('.paragraph .text')].map(({ textContent }) => textContent)).toEqual(
      realReadout().readout.paragraphs.map((one) => one.text),
    )
  })

  test('names each statement by speaker and mode, nested ones with their chain', async () => {
    await openReal()
    const names = text()
      .getAllByRole('group')
      .map((group) => group.getAttribute('aria-label'))
    expect(names).toHaveLength(31)
    expect(names.filter((name) => /^(Khamenei|al-Assad), (quoted|reported)/.test(name ?? ''))).toHaveLength(
      31,
    )
    expect(names).toContain('al-Assad, reported, as reported by the same speaker, paragraph 13')
    expect(names).toContain('al-Assad, quoted, as quoted by Khamenei, paragraph 15')
  })

  test('has one link a statement in the margin, and one number a paragraph', async () => {
    await openReal()
    const links = text().getAllByRole('link')
    const statements = links.filter((one) => /, paragraph \d+$/.test(one.getAttribute('aria-label') ?? ''))
    expect(statements.map((one) => one.getAttribute('href')?.match(/q\/(q\d+)\//)?.[1]).sort()).toEqual(
      realReadout().statements.map(({ id }) => id),
    )
    const numbers = links.filter((one) => one.getAttribute('href')?.startsWith('#'))
    expect(numbers.map((one) => one.getAttribute('href'))).toEqual(
      realReadout().readout.paragraphs.map(({ id }) => `#${id}`),
    )
  })

  test('names the speakers of a paragraph in its margin, and who gives nested words', async () => {
    await openReal()
    const margin = document.querySelector('#p15 .margin')?.textContent
    expect(margin).toContain('Khamenei')
    expect(margin).toContain('al-Assad')
    expect(margin).toContain('quoted inside')
  })

  test('says each mode once for a speaker of a paragraph, whatever the number of links', async () => {
    await openReal()
    const shown = [...document.querySelectorAll('#p2 .kinds > :not(.again)')].map((one) => one.textContent)
    expect(shown).toEqual(['reported'])
    expect(document.querySelectorAll('#p2 .kinds > a')).toHaveLength(3)
    expect(document.querySelector('#p13 .kinds + .kinds')?.textContent).toBe('reported inside')
  })

  test('links what is said again, and what takes something up, both ways', async () => {
    await openReal()
    const to = (id: string, words: string) =>
      paragraph(id)
        .getAllByRole('link', { name: words })
        .map((one) => one.getAttribute('href')?.match(/q\/(q\d+)\//)?.[1])
    expect([...to('p5', 'repeats ¶\u00a04, reported'), ...to('p5', 'repeats ¶\u00a04, quoted')]).toEqual([
      'q10',
      'q11',
    ])
    expect([...to('p4', 'again in ¶\u00a05, reported'), ...to('p4', 'again in ¶\u00a05, quoted')]).toEqual([
      'q12',
      'q13',
    ])
    expect(to('p15', 'takes up ¶\u00a013, quoted')).toEqual(['q26'])
    expect(to('p13', 'taken up in ¶\u00a015, reported')).toEqual(['q31'])
  })

  test('shows a paragraph’s themes with the words that earned them, without being asked', async () => {
    await openReal()
    const themes = document.querySelector('#p8 .themes')
    expect(themes?.textContent).toContain('Gaza and Palestine')
    expect(themes?.textContent).toContain('Gaza')
    const evidence = realReadout().evidence
    for (const { id } of realReadout().readout.paragraphs)
      for (const { span } of evidence.get(id) ?? [])
        expect(document.querySelector(`#${id} .themes`)?.textContent).toContain(span.text)
  })

  test('says where the text came from, who marked it, and its digest', async () => {
    await openReal()
    const { readout } = realReadout()
    const colophon = screen.getByRole('contentinfo').textContent
    expect(colophon).toContain(readout.source.sha256)
    expect(colophon).toContain(readout.markup.by)
    expect(colophon).toContain('Addressnot recorded')
    expect(colophon).toContain('unmarked does not mean unmentioned')
    expect(colophon).toContain('700 /')
    expect(colophon).toContain('The date in brackets is the editor’s')
  })

  test('links the published address where one is recorded', async () => {
    await openRich()
    expect(
      screen
        .getByRole('link', { name: 'https://saltmere.example/news/31?lang=en&page=2' })
        .getAttribute('href'),
    ).toBe('https://saltmere.example/news/31?lang=en&page=2')
  })

  test('holds a quote that runs over paragraphs as one statement with one address', async () => {
    await openRich()
    const spans = [...document.querySelectorAll('[data-statement="q05"]')]
    expect(spans.map((span) => span.closest('.paragraph')?.id)).toEqual(['p4', 'p5'])
    expect(spans.map(({ id }) => id)).toEqual(['q05', ''])
    expect(document.querySelector('#p5 .margin')?.textContent).toContain('quoted continued')
  })

  test('has one tab stop in the text', async () => {
    await openReal()
    expect(document.querySelectorAll('#_text .statement[tabindex="0"]')).toHaveLength(1)
  })
})

describe('the strip', () => {
  const strip = () => within(screen.getByRole('navigation', { name: 'The whole text at a glance' }))
  const marks = () =>
    strip()
      .getAllByRole('link')
      .filter((one) => one.classList.contains('mark'))

  test('has a link with a name for each statement', async () => {
    await openReal()
    expect(marks()).toHaveLength(31)
    for (const mark of marks()) expect(mark.getAttribute('aria-label')).toMatch(/, paragraph \d+$/)
  })

  test('opens the statement of a mark, and says which is open', async () => {
    const { user } = await openReal()
    const [first] = marks()
    if (first) await user.click(first)
    expect(location.pathname).toBe('/r/leader-meets-syrian-president/q/q01/')
    expect(await screen.findByRole('complementary')).toBeTruthy()
    expect(marks().filter((mark) => mark.getAttribute('aria-current') === 'true')).toEqual([first])
  })

  test('is walked with the arrow keys, along the text and between rows', async () => {
    const { user } = await openReal()
    const [first, second] = marks()
    first?.focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(second)
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(marks().at(-1))
    await user.keyboard('{Home}{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^al-Assad/)
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Khamenei/)
    expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement])
  })

  test('draws apart what the filter leaves out', async () => {
    await openReal({ address: '/r/leader-meets-syrian-president/?speaker=assad' })
    expect(marks().filter((mark) => !mark.classList.contains('out'))).toHaveLength(10)
  })

  test('has a slider and steps for a phone, which take the nearest statement that matches', async () => {
    const { user } = await openReal({ address: '/r/leader-meets-syrian-president/q/q25/?speaker=assad' })
    const slider = strip().getByRole('slider', { name: 'Statement' })
    expect(slider.getAttribute('max')).toBe('9')
    expect(slider.getAttribute('aria-valuetext')).toBe('al-Assad, quoted, paragraph 12')
    const next = strip().getByRole('link', { name: 'Next statement' })
    await user.click(next)
    expect(location.pathname).toContain('/q/q26/')
    await user.click(strip().getByRole('link', { name: 'Previous statement' }))
    expect(location.pathname).toContain('/q/q25/')
  })
})

describe('the ways to open a statement', () => {
  const open = () => screen.queryByRole('complementary', { name: 'The open statement' })

  test('are a click on its words', async () => {
    const { user } = await openReal()
    const words = document.getElementById('q28')
    if (words) await user.click(words)
    expect(open()?.textContent).toContain('as reported by the same speaker')
    expect(location.pathname).toContain('/q/q28/')
    expect(location.search).toMatch(/^\?v=[0-9a-f]{8}$/)
  })

  test('are Enter on its words, which also leads into what is said of it', async () => {
    const { user } = await openReal()
    document.getElementById('q01')?.focus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(location.pathname).toContain('/q/q02/')
    await new Promise((done) => requestAnimationFrame(done))
    expect(document.activeElement).toBe(open())
  })

  test('are its link in the margin and its address', async () => {
    const { user } = await openReal()
    const words = link('al-Assad, quoted, as quoted by Khamenei, paragraph 15')
    if (words) await user.click(words)
    expect(open()).not.toBeNull()
    expect(document.getElementById('q31')?.hasAttribute('data-open')).toBe(true)
  })

  test('leave a selection alone', async () => {
    await openReal()
    const words = document.getElementById('q01')
    if (words) {
      getSelection()?.selectAllChildren(words)
      words.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    }
    expect(open()).toBeNull()
    getSelection()?.removeAllRanges()
  })

  test('set the filter aside for a statement that it would hide, and say so', async () => {
    await openReal({ address: '/r/leader-meets-syrian-president/q/q01/?speaker=assad&show=matches' })
    expect(open()).not.toBeNull()
    expect(screen.getByText(/outside the filter/)).toBeTruthy()
  })

  test('are closed with Escape, and the focus returns to the words', async () => {
    const { user } = await openReal({ address: '/r/leader-meets-syrian-president/q/q07/' })
    open()?.focus()
    await user.keyboard('{Escape}')
    expect(open()).toBeNull()
    expect(location.pathname).toBe('/r/leader-meets-syrian-president/')
    expect(document.activeElement?.id).toBe('q07')
    expect(document.querySelectorAll('#_text [data-open]')).toHaveLength(0)
  })
})
