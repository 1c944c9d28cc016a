import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { realReadout } from '../fixtures/real-readout.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { endApp, renderApp } from './render-reader.tsx'

afterEach(endApp)

describe('the library', () => {
  test('lists a readout with issuer, date, speakers, counts and a strip', async () => {
    renderApp({ readouts: [realReadout().readout], address: '/' })
    const entry = await screen.findByRole('article')
    for (const part of [
      'As published by The Office of the Supreme Leader',
      '30 May 2024',
      'Khamenei',
      'al-Assad',
      '14 quoted, 17 reported',
    ])
      expect(entry.textContent).toContain(part)
    expect(entry.querySelectorAll('.mini .mark')).toHaveLength(31)
    // Words of a speaker within the same speaker's are cut out of their mark.
    expect(entry.querySelectorAll('.mini .mark.cut')).toHaveLength(1)
  })

  test('leads to the readout without loading a page, and back', async () => {
    const { user } = renderApp({ readouts: [realReadout().readout, richReadout()], address: '/' })
    await screen.findAllByRole('article')
    await user.click(screen.getByRole('link', { name: /Mayor Waverly/ }))
    expect(location.pathname).toBe('/r/lighthouse-talks/')
    expect(await screen.findByText('In a meeting today', { exact: false, selector: '.text' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Readouts' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Who said it, in whose words' })).toBeTruthy()
    expect(await screen.findAllByRole('article')).toHaveLength(2)
  })

  test('says that nothing is published where nothing is', async () => {
    renderApp({ readouts: [], address: '/' })
    expect(await screen.findByText('No readout is published here yet.')).toBeTruthy()
  })

  test('says at an address that is none of its own that no page is there', async () => {
    renderApp({ readouts: [], address: '/nowhere/' })
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy()
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/')
  })
})
