import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { realReadout } from '../fixtures/real-readout.ts'
import { copied, endApp, renderApp } from './render-reader.tsx'

afterEach(endApp)

async function openReal(path = '') {
  const app = renderApp({
    readouts: [realReadout().readout],
    address: `/r/leader-meets-syrian-president/${path}`,
  })
  await screen.findByRole('article')
  return app
}

const opened = () => /\/q\/(q\d+)\//.exec(location.pathname)?.[1] ?? null

async function openHelp(user: ReturnType<typeof renderApp>['user']) {
  const [help] = screen.getAllByRole('button', { name: /Help/ })
  if (help) await user.click(help)
  return within(await screen.findByRole('dialog', { name: 'Help and settings' }))
}

describe('the keys of the reader', () => {
  test('go from statement to statement', async () => {
    const { user } = await openReal()
    await user.keyboard('j')
    expect(opened()).toBe('q01')
    await user.keyboard('jj')
    expect(opened()).toBe('q03')
    await user.keyboard('k')
    expect(opened()).toBe('q02')
    await user.keyboard('kk')
    expect(opened()).toBe('q01')
  })

  test('go from match to match', async () => {
    const { user } = await openReal('?speaker=assad')
    await user.keyboard('n')
    expect(opened()).toBe('q21')
    await user.keyboard('n')
    expect(opened()).toBe('q22')
    await user.keyboard('p')
    expect(opened()).toBe('q21')
    await user.keyboard('p')
    expect(opened()).toBe('q21')
  })

  test('lead to the search, copy the link, copy the words and close', async () => {
    const { user } = await openReal('q/q07/')
    await user.keyboard('l')
    await screen.findByText('Copied:')
    expect(copied['text/plain']).toContain('/q/q07/?v=')
    await user.keyboard('c')
    await waitFor(() => expect(copied['text/plain']).toContain('Front of Resistance and Steadfastness'))
    await user.keyboard('{Escape}')
    expect(opened()).toBeNull()
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('do nothing while one types', async () => {
    const { user } = await openReal()
    await user.click(screen.getByRole('searchbox'))
    await user.keyboard('jk')
    expect(opened()).toBeNull()
    expect(location.search).toBe('?q=jk')
  })

  test('do nothing with a modifier, but for what Caps Lock makes of them', async () => {
    const { user } = await openReal()
    await user.keyboard('{Control>}j{/Control}{Alt>}j{/Alt}{Meta>}j{/Meta}{Shift>}J{/Shift}')
    expect(opened()).toBeNull()
    await user.keyboard('J')
    expect(opened()).toBe('q01')
  })

  test('can be switched off, but for Escape', async () => {
    const { user } = await openReal('q/q07/')
    const help = await openHelp(user)
    await user.click(
      within(help.getByRole('group', { name: 'Single keys' })).getByRole('radio', { name: 'Off' }),
    )
    await user.click(help.getByRole('button', { name: 'Close' }))
    await user.keyboard('jn?/')
    expect(opened()).toBe('q07')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{Escape}')
    expect(opened()).toBeNull()
  })

  test('are all in the help, which one of them opens', async () => {
    const { user } = await openReal()
    await user.keyboard('?')
    const help = within(await screen.findByRole('dialog', { name: 'Help and settings' }))
    const listed = help.getAllByRole('term').map((term) => term.textContent)
    for (const key of ['J', 'K', 'N', 'P', '/', 'L', 'C', '?', 'Esc', 'Enter']) expect(listed).toContain(key)
    // Under the dialog they do nothing.
    await user.keyboard('j')
    expect(opened()).toBeNull()
  })
})

describe('the settings', () => {
  test('show on the page and are kept on this device', async () => {
    const { user } = await openReal()
    const help = await openHelp(user)
    await user.click(help.getByRole('radio', { name: 'Larger' }))
    await user.click(help.getByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset).toMatchObject({ textSize: '1', scheme: 'dark' })
    expect(JSON.parse(localStorage.getItem('readouts settings') ?? '')).toEqual({
      textSize: 1,
      scheme: 'dark',
      singleKeys: true,
    })
    await user.click(help.getByRole('radio', { name: 'As the system' }))
    expect(document.documentElement.dataset.scheme).toBeUndefined()
    expect(help.getByText('Settings are kept on this device only.')).toBeTruthy()
  })

  test('hold without being kept where storage is full or forbidden, and say so', async () => {
    const { user } = await openReal()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const help = await openHelp(user)
    await user.click(help.getByRole('radio', { name: 'Smaller' }))
    expect(document.documentElement.dataset.textSize).toBe('-1')
    expect(help.getByText(/did not allow settings to be kept/)).toBeTruthy()
  })

  test('are the page’s own where storage holds something else', async () => {
    localStorage.setItem('readouts settings', '{"textSize":"huge","scheme":7,"singleKeys":"x"')
    const { user } = await openReal()
    const help = await openHelp(user)
    expect(help.getByRole('radio', { name: 'Normal' })).toHaveProperty('checked', true)
    expect(help.getByRole('radio', { name: 'As the system' })).toHaveProperty('checked', true)
  })
})
