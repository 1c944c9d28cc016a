import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { realReadout } from '../fixtures/real-readout.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { endApp, renderApp } from './render-reader.tsx'

afterEach(endApp)

const ADDRESS = '/r/leader-meets-syrian-president/'

async function openReal(query = '') {
  const app = renderApp({ readouts: [realReadout().readout], address: ADDRESS + query })
  await screen.findByRole('article')
  return app
}

const group = (name: string) => within(screen.getAllByRole('group', { name })[0] ?? document.body)
const toggle = (facet: string, name: RegExp) => group(facet).getByRole('button', { name })
const announced = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

describe('the filter of a readout', () => {
  test('names speakers, modes and themes with how many statements each has', async () => {
    await openReal()
    expect(
      group('Speakers')
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Khamenei21', 'al-Assad10'])
    expect(
      group('Quoted or reported')
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Quoted14', 'Reported17'])
    expect(toggle('Themes', /^Resistance/).textContent).toBe('Resistance9')
  })

  test('says how many are quoted and reported, nested ones and repeats apart', async () => {
    await openReal()
    expect(announced()).toContain('14 quoted (1 nested, 1 printed twice)')
    expect(announced()).toContain('17 reported (1 nested, 1 printed twice)')
  })

  test('counts each facet under the others, and not under itself', async () => {
    const { user } = await openReal()
    await user.click(toggle('Speakers', /al-Assad/))
    await waitFor(() => expect(toggle('Quoted or reported', /Quoted/).textContent).toBe('Quoted5'))
    expect(toggle('Quoted or reported', /Reported/).textContent).toBe('Reported5')
    expect(toggle('Speakers', /Khamenei/).textContent).toBe('Khamenei21')
    await user.click(toggle('Themes', /^Resistance/))
    await waitFor(() => expect(toggle('Speakers', /al-Assad/).textContent).toBe('al-Assad4'))
  })

  test('adds up within a facet, narrows across them, and says so aloud', async () => {
    const { user } = await openReal()
    await user.click(toggle('Speakers', /al-Assad/))
    await waitFor(() => expect(announced()).toContain('10 of 31 statements: al-Assad.'))
    await user.click(toggle('Speakers', /Khamenei/))
    await waitFor(() => expect(announced()).toContain('31 of 31 statements'))
    await user.click(toggle('Speakers', /Khamenei/))
    await user.click(toggle('Quoted or reported', /Quoted/))
    await user.click(toggle('Themes', /^Gaza/))
    await waitFor(() =>
      expect(announced()).toContain('2 of 31 statements: al-Assad, quoted, on Gaza and Palestine.'),
    )
    expect(location.search).toBe('?speaker=assad&theme=gaza&mode=direct')
    expect(
      [...document.querySelectorAll('#_text .statement[id]:not([data-out])')].map(({ id }) => id),
    ).toEqual(['q24', 'q27', 'q28'])
  })

  test('clears each toggle alone, and all together with what stays shown as it was', async () => {
    const { user } = await openReal('?speaker=assad&mode=direct&show=matches&q=Gaza')
    await user.click(toggle('Quoted or reported', /Quoted/))
    expect(location.search).toBe('?speaker=assad&q=Gaza&show=matches')
    await user.clear(screen.getByRole('searchbox'))
    expect(location.search).toBe('?speaker=assad&show=matches')
    await user.click(screen.getByRole('button', { name: 'Clear all' }))
    expect(location.search).toBe('?show=matches')
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull()
  })

  test('shows what the address says, and takes no notice of what the readout does not have', async () => {
    await openReal('?speaker=nobody,assad&theme=weather&mode=sung')
    expect(toggle('Speakers', /al-Assad/).getAttribute('aria-pressed')).toBe('true')
    expect(toggle('Speakers', /Khamenei/).getAttribute('aria-pressed')).toBe('false')
    await waitFor(() => expect(announced()).toContain('10 of 31 statements: al-Assad.'))
  })

  test('finds words with case and accents folded, phrases in quotes, and words left out', async () => {
    const { user } = await openReal()
    const search = screen.getByRole('searchbox')
    await user.click(search)
    await user.paste('GÁZA')
    await waitFor(() => expect(announced()).toContain('3 of 31 statements: with “GÁZA”.'))
    await user.clear(search)
    await user.click(search)
    await user.paste('"line of the resistance"')
    await waitFor(() => expect(announced()).toContain('1 of 31 statements'))
    await user.clear(search)
    await user.click(search)
    await user.paste('resistance -cost')
    await waitFor(() => expect(announced()).toContain('7 of 31 statements: with “resistance -cost”'))
    expect(document.getElementById('q28')?.hasAttribute('data-found')).toBe(false)
    expect(document.getElementById('q01')?.hasAttribute('data-found')).toBe(true)
  })

  test('checks a pasted quote as it is, tells the address that it is one, and counts no near miss', async () => {
    const { user } = await openReal()
    const search = screen.getByRole<HTMLInputElement>('searchbox')
    await user.click(search)
    await user.paste('promises they do — intend\n to fulfil')
    expect(search.value).toBe('"promises they do — intend to fulfil"')
    expect(new URLSearchParams(location.search).get('q')).toBe(search.value)
    await waitFor(() => expect(announced()).toContain('Differs in: Khamenei, quoted, ¶\u00a04.'))
    await waitFor(() =>
      expect(announced()).toContain('0 of 31 statements: with “promises they do — intend to fulfil”.'),
    )
    expect(screen.getByRole('link', { name: '¶\u00a04' }).getAttribute('href')).toMatch(/\/q\/q09\/\?v=/)
  })

  test('tells no filter where there is no word to search for', async () => {
    for (const words of ['-', '%22%22%22']) {
      await openReal(`?q=${words}`)
      expect(announced()).toContain('31 statements: 14 quoted')
      expect(announced()).not.toContain('31 of 31')
      expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull()
      endApp()
      cleanup()
    }
  })

  test('goes on searching where a fourth word is typed', async () => {
    const { user } = await openReal()
    await user.type(screen.getByRole('searchbox'), 'Syria resistance people Gaza')
    await waitFor(() =>
      expect(announced()).toContain('1 of 31 statements: with “Syria resistance people Gaza”'),
    )
  })

  test('never says how many match before it is known', async () => {
    const said = new Set<string>()
    const watch = new MutationObserver(() => said.add(announced()))
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
    const { user } = await openReal('?q=resistance&theme=gaza')
    await waitFor(() => expect(announced()).toContain('on Gaza and Palestine, with “resistance”.'))
    await user.click(toggle('Quoted or reported', /Quoted/))
    await waitFor(() => expect(announced()).toContain('quoted, on Gaza'))
    watch.disconnect()
    expect([...said].filter((words) => /(31|3) of 31|2 of 31.*: on/.test(words))).toEqual([])
    expect([...said].some((words) => words.includes('Searching…'))).toBe(true)
  })

  test('goes to the next match and back by Enter, round the end, and stays in the field', async () => {
    const { user } = await openReal('?q=Gaza')
    const search = screen.getByRole('searchbox')
    await waitFor(() => expect(announced()).toContain('3 of 31'))
    await user.click(search)
    const opened: (string | undefined)[] = []
    for (const key of ['{Enter}', '{Enter}', '{Enter}', '{Enter}', '{Shift>}{Enter}{/Shift}']) {
      await user.keyboard(key)
      opened.push(location.pathname.split('/').at(-2))
      expect(document.activeElement).toBe(search)
    }
    expect(opened).toEqual(['q17', 'q18', 'q27', 'q17', 'q27'])
  })

  test('counts hits in the issuer’s narration apart', async () => {
    const { user } = await openReal()
    await user.type(screen.getByRole('searchbox'), 'Manama')
    await waitFor(() => expect(announced()).toContain('Once more in the issuer’s narration.'))
    expect(announced()).toContain('0 of 31 statements')
  })

  test('says that nothing matches, and what to do', async () => {
    await openReal('?speaker=assad&theme=regional-states')
    await waitFor(() => expect(announced()).toContain('No statement matches.'))
  })

  test('offers what is left out as rows that say what they hold and open', async () => {
    const { user } = await openReal('?speaker=assad')
    await user.click(screen.getByRole('button', { name: 'Matches only' }))
    const gap = await screen.findByRole('button', { name: /left out/ })
    expect(gap.textContent).toBe('¶\u00a01–9 left out: 9 paragraphs, 20 statements Show')
    expect(document.getElementById('p4')?.getAttribute('hidden')).toBe('until-found')
    await user.click(gap)
    expect(screen.queryByRole('button', { name: /left out/ })).toBeNull()
    expect(document.getElementById('p4')?.hasAttribute('hidden')).toBe(false)
    expect(document.activeElement?.id).toBe('p1')
  })

  test('opens a gap where find-in-page looks into it', async () => {
    await openReal('?speaker=assad&show=matches')
    await screen.findByRole('button', { name: /left out/ })
    document.getElementById('p4')?.dispatchEvent(new Event('beforematch', { bubbles: true }))
    expect(screen.queryByRole('button', { name: /left out/ })).toBeNull()
  })

  test('offers statements whose speaker the text does not establish', async () => {
    const { user } = renderApp({ readouts: [richReadout()], address: '/r/lighthouse-talks/' })
    await screen.findByRole('article')
    await user.click(toggle('Speakers', /Not established/))
    expect(location.search).toBe('?speaker=_unknown')
    await waitFor(() => expect(announced()).toContain('1 of 18 statements: Not established.'))
  })

  test('takes a member of a joint speaker for one who speaks', async () => {
    const { user } = renderApp({ readouts: [richReadout()], address: '/r/lighthouse-talks/' })
    await screen.findByRole('article')
    await user.click(toggle('Speakers', /Lindqvist/))
    // Four of his own, one with the Mayor, and what “the two sides” agreed.
    await waitFor(() => expect(announced()).toMatch(/\b6 of 18 statements: Lindqvist\./))
  })
})

test('a gap that was opened stays open while statements are opened and closed', async () => {
  const { user } = await openReal('?speaker=assad&show=matches')
  await user.click(await screen.findByRole('button', { name: /left out/ }))
  await user.keyboard('n')
  await screen.findByRole('complementary')
  await user.keyboard('{Escape}')
  await new Promise((done) => setTimeout(done, 100))
  expect(screen.queryByRole('button', { name: /left out/ })).toBeNull()
  expect(document.getElementById('p4')?.hasAttribute('hidden')).toBe(false)
})
