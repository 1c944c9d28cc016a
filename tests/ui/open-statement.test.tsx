import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { realReadout } from '../fixtures/real-readout.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { copied, endApp, type ReaderOptions, renderApp } from './render-reader.tsx'

afterEach(() => {
  vi.useRealTimers()
  endApp()
})

async function openAt(statement: string, changes: Partial<ReaderOptions> = {}) {
  const app = renderApp({
    readouts: [realReadout().readout],
    address: `/r/leader-meets-syrian-president/q/${statement}/`,
    ...changes,
  })
  await screen.findByRole('article')
  return app
}

const openRich = (statement: string, changes: Partial<ReaderOptions> = {}) =>
  openAt(statement, { readouts: [richReadout()], address: `/r/lighthouse-talks/q/${statement}/`, ...changes })

const panel = () => screen.getByRole('complementary', { name: 'The open statement' })

/** What stands beside each label: "To" → "not stated". */
const facts = () =>
  Object.fromEntries(
    within(panel())
      .getAllByRole('term')
      .map((term) => [term.textContent, term.parentElement?.querySelector('dd')?.textContent]),
  )

describe('an open statement', () => {
  test('says who, in what role, quoted or reported, to whom and according to whose side', async () => {
    await openAt('q07')
    expect(within(panel()).getByRole('heading', { level: 2 }).textContent).toContain('Khamenei')
    expect(panel().textContent).toMatch(/^Quoted/)
    expect(panel().textContent).toMatch(/in quotation marks in the published text/i)
    expect(panel().textContent).toContain('Leader of the Islamic Revolution')
    expect(facts()).toMatchObject({
      To: 'not stated',
      'According to': 'The Office of the Supreme Leader, the speaker’s own side',
    })
    expect(facts()['Led in by']).toContain('He said')
  })

  test('says that the words of the other side come from this office, and to whom they were said', async () => {
    await openAt('q22')
    expect(facts()['According to']).toBe('The Office of the Supreme Leader, not the speaker’s side')
    expect(facts().To).toContain('Khamenei')
  })

  test('names a report as reported and not quoted', async () => {
    await openAt('q01')
    expect(panel().textContent).toContain('Reported, not quoted')
    expect(within(panel()).getByRole('button', { name: /^Copy report/ })).toBeTruthy()
    expect(within(panel()).queryByRole('button', { name: /^Copy quote/ })).toBeNull()
  })

  test('names nested words with their chain, and links what holds them and what they hold', async () => {
    const { user } = await openAt('q31')
    expect(within(panel()).getByRole('heading', { level: 2 }).textContent).toContain(
      'Bashar al-Assad, as quoted by Khamenei',
    )
    expect(facts().Inside).toBe('words of Khamenei, quoted, ¶\u00a015')
    await user.click(within(panel()).getByRole('link', { name: 'words of Khamenei, quoted, ¶\u00a015' }))
    expect(location.pathname).toContain('/q/q30/')
    expect(facts().Holds).toBe('words of al-Assad, quoted, ¶\u00a015')
  })

  test('says of what it holds whose words they are, how they are given, and that they are earlier ones', async () => {
    await openAt('q27')
    expect(facts().Holds).toBe('earlier words of al-Assad, reported, ¶\u00a013')
  })

  test('links where the words stand again, and what takes them up, both ways', async () => {
    const { user } = await openAt('q11')
    await user.click(within(panel()).getByRole('link', { name: 'Khamenei, quoted, ¶\u00a05' }))
    expect(location.pathname).toContain('/q/q13/')
    expect(facts().Repeats).toBe('Khamenei, quoted, ¶\u00a04')
    act(() => history.replaceState(null, '', '/r/leader-meets-syrian-president/q/q26/'))
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
    expect(facts()['Taken up in']).toBe('al-Assad, quoted, ¶\u00a015')
    await user.click(within(panel()).getByRole('link', { name: 'al-Assad, quoted, ¶\u00a015' }))
    expect(facts()['Takes up']).toBe('al-Assad, reported, ¶\u00a013')
  })

  test('shows its themes with the words that earned them, those of the lead-in as the issuer’s', async () => {
    await openAt('q14')
    expect(facts()['The West']).toContain('in the issuer’s lead-in')
    act(() => history.replaceState(null, '', '/r/leader-meets-syrian-president/q/q05/'))
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
    expect(panel().textContent).toContain('Unmarked does not mean unmentioned')
  })

  test('says where no speaker is established, and where a machine attributed it', async () => {
    await openRich('q13')
    expect(within(panel()).getByRole('heading', { level: 2 }).textContent).toContain(
      'Speaker not established',
    )
    act(() => history.replaceState(null, '', '/r/lighthouse-talks/q/q18/'))
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
    expect(panel().textContent).toContain('confidence 62 %')
    const note = within(panel()).getByRole('note')
    expect(note.textContent).toBe(
      'Attributed by a program, not sure (confidence 62 %): The nearest man named before “He”. No person has confirmed it.',
    )
  })

  test('says nothing of a program where a person said who it is by', async () => {
    await openAt('q07')
    expect(within(panel()).queryByRole('note')).toBeNull()
  })

  test('offers nothing of a draft to share, and says that it is one', async () => {
    const { user } = await openRich('q18', { site: { isDraft: true } })
    expect(panel()).toBeTruthy()
    expect(screen.getByText('Draft, not published')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull()
    const before = { ...copied }
    await user.keyboard('lc')
    expect(copied).toEqual(before)
  })

  test('offers to report a mistake in it where an address was given', async () => {
    await openAt('q07')
    expect(within(panel()).queryByRole('link', { name: 'Report a mistake' })).toBeNull()
    endApp()
  })

  test('fills its link into the report of a mistake', async () => {
    await openAt('q07', { site: { report: 'desk@example.org', origin: 'https://example.org' } })
    const href = within(panel()).getByRole('link', { name: 'Report a mistake' }).getAttribute('href')
    expect(href).toMatch(/^mailto:desk@example\.org/)
    expect(decodeURIComponent(href ?? '')).toContain(
      'https://example.org/r/leader-meets-syrian-president/q/q07/',
    )
  })

  test('goes on to the next and back to the one before', async () => {
    const { user } = await openAt('q07')
    await user.click(within(panel()).getByRole('link', { name: /Next/ }))
    expect(location.pathname).toContain('/q/q08/')
    await user.click(within(panel()).getByRole('link', { name: /Previous/ }))
    expect(location.pathname).toContain('/q/q07/')
    expect(panel().textContent).toContain('7 of 31')
  })

  test('is closed by its button', async () => {
    const { user } = await openAt('q07')
    await user.click(within(panel()).getByRole('button', { name: /^Close/ }))
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement?.id).toBe('q07')
  })
})

describe('what is copied', () => {
  test('is the link with its revision', async () => {
    const { user } = await openAt('q07')
    await user.click(within(panel()).getByRole('button', { name: /^Copy link/ }))
    await screen.findByText('Copied:')
    expect(copied['text/plain']).toMatch(
      /^http:\/\/localhost:3000\/r\/leader-meets-syrian-president\/q\/q07\/\?v=[0-9a-f]{8}$/,
    )
  })

  test('is a quote with speaker, "quoted", issuer, date and address, in plain text and HTML', async () => {
    const { user } = await openAt('q31')
    await user.click(within(panel()).getByRole('button', { name: /^Copy quote/ }))
    await screen.findByText('Copied:')
    const plain = copied['text/plain']
    for (const part of [
      'whenever we retreat, the other side advances',
      'Bashar al-Assad, as quoted by Khamenei',
      'quoted',
      'The Office of the Supreme Leader',
      '30 May 2024',
      '/q/q31/?v=',
    ])
      expect(plain).toContain(part)
    expect(copied['text/html']).toMatch(/<blockquote|<q|<p/)
  })

  test('is a report as the issuer’s whole sentence, with "He" explained in brackets', async () => {
    const { user } = await openAt('q02')
    await user.click(within(panel()).getByRole('button', { name: /^Copy report/ }))
    await screen.findByText('Copied:')
    const plain = copied['text/plain']
    expect(plain).toContain('He [')
    expect(plain).toContain("added that Syria's special position")
    expect(plain).toContain('not quoted')
  })

  test('is shown for four seconds', async () => {
    await openAt('q07')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fireEvent.click(within(panel()).getByRole('button', { name: /^Copy link/ }))
    await act(() => new Promise((done) => setImmediate(() => setImmediate(done))))
    expect(panel().textContent).toContain('Copied:')
    act(() => void vi.advanceTimersByTime(3900))
    expect(panel().textContent).toContain('Copied:')
    act(() => void vi.advanceTimersByTime(200))
    expect(panel().textContent).not.toContain('Copied:')
  })

  test('is offered to copy by hand where the browser forbids it', async () => {
    const { user } = await openAt('q07')
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('forbidden'))
    Object.assign(document, { execCommand: () => false })
    await user.click(within(panel()).getByRole('button', { name: /^Copy link/ }))
    expect(await screen.findByText(/did not allow copying/)).toBeTruthy()
    expect(panel().textContent).toContain('/q/q07/?v=')
  })
})

describe('a link', () => {
  test('to a statement that was retired opens its successor and says so', async () => {
    await openRich('one-successor')
    expect(document.getElementById('q03')?.hasAttribute('data-open')).toBe(true)
    expect(await screen.findByText(/was retired \(It was given a shorter name\.\)/)).toBeTruthy()
  })

  test('to a statement that never was opens the readout and says so', async () => {
    await openRich('q99')
    expect(await screen.findByText(/No statement “q99” exists in this readout/)).toBeTruthy()
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  test('that was cut, or made under another revision, says so', async () => {
    await openRich('q03', { address: '/r/lighthouse-talks/q/q03/?v=12' })
    expect(await screen.findByText(/This link was cut/)).toBeTruthy()
    endApp()
    document.body.replaceChildren()
  })
})
