import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Readout } from '#domain/document/readout.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { proposedReadout } from '../fixtures/proposed-readout.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import { revisedReadout } from '../fixtures/revised-readout.ts'
import { copied, endApp, renderApp } from './render-reader.tsx'

afterEach(endApp)

const { readout } = realReadout()
const NOW = `/r/${readout.id}/`
const NOTE =
  'Attributed by a program, fairly sure (confidence 82 %): Its sentence names who says it. No person has confirmed it.'

async function openAt(address: string, proposed: Readout, earlier: readonly Readout[] = []) {
  const app = renderApp({ readouts: [proposed], earlier, address })
  await screen.findByRole('article')
  return app
}

const pasted = (words: string) => `?q=${encodeURIComponent(`"${words}"`)}`
const QUOTED = 'The West and their followers in the region waged a war against Syria'

describe('a statement that a program attributed', () => {
  const some = proposedReadout(readout, ['q02', 'q09'])

  test('says so in the name of its words, of its link in the margin and of its mark in the strip', async () => {
    await openAt(NOW, some)
    const name = 'Khamenei, reported, marked by a program, paragraph 1'
    expect(screen.getByRole('group', { name })).toBe(document.getElementById('q02'))
    expect(screen.getAllByRole('link', { name })).toHaveLength(2)
    expect(screen.getAllByRole('link', { name: 'Khamenei, reported, paragraph 1' })).toHaveLength(2)
  })

  test('is set apart in the margin, in words, from those of an editor', async () => {
    await openAt(NOW, some)
    const margin = document.querySelector('#p1 .margin')?.textContent
    expect(margin).toBe('Khamenei' + 'reported' + 'reported' + 'marked by a program' + '1')
    expect(document.querySelector('#p2 .margin')?.textContent).not.toContain('program')
  })

  test('is explained above the text, and in the help', async () => {
    const { user } = await openAt(NOW, some)
    expect(document.querySelector('.opening .how')?.textContent).toMatch(
      /The rest is its narration\. Of the 31 statements 2 are marked by a program, like this; no person has confirmed that\.$/,
    )
    await user.keyboard('?')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/^marked by a program, and confirmed by no person yet/)).toBeTruthy()
    expect(
      within(dialog).getByText('added by the editor of this site or by a program, not in the text'),
    ).toBeTruthy()
  })

  test('says so where the statement that a link was made for is gone', async () => {
    const { present, earlier } = revisedReadout()
    const [longer, again] = earlier
    const then = revisionOf(longer)
    await openAt(`/r/${present.id}/q/rain/?v=${then}`, present, [proposedReadout(longer, ['rain']), again])
    const words = await screen.findByText('it would rain')
    expect(words.textContent).toContain('Ada Waverly, reported, marked by a program')
    expect(within(words).getByRole('note').textContent).toBe(NOTE)
  })

  test('says so where a pasted quote is found in it', async () => {
    await openAt(NOW + pasted(QUOTED), some)
    expect(await screen.findByText(/^These words: Khamenei, quoted, marked by a program, /)).toBeTruthy()
    expect(screen.getByRole('note').textContent).toBe(NOTE)
  })

  test('says so where another statement that is open names it', async () => {
    const nested = proposedReadout(readout, ['q30'])
    await openAt(`${NOW}q/q31/`, nested)
    const panel = screen.getByRole('complementary', { name: 'The open statement' })
    expect(
      within(panel).getByRole('link', { name: 'words of Khamenei, quoted, marked by a program, ¶\u00a015' }),
    ).toBeTruthy()
    expect(within(panel).queryByRole('note')).toBe(null)
    expect(within(panel).getByRole('heading', { level: 2 }).textContent).toBe(
      'Bashar al-Assad, as quoted by Khamenei, marked by a program',
    )
  })

  test('says so in the title of its page', async () => {
    await openAt(`${NOW}q/q09/`, some)
    await waitFor(() =>
      expect(document.title).toMatch(/^Ayatollah Khamenei \(attributed by a program\): ‘The West /),
    )
  })

  test('has no subject of an editor where it has none', async () => {
    await openAt(`${NOW}q/q05/`, proposedReadout(readout, ['q05']))
    expect(
      screen.getByText('No subject marked by the program. Unmarked does not mean unmentioned.'),
    ).toBeTruthy()
  })

  test('is counted in the library', async () => {
    renderApp({ readouts: [some, { ...readout, id: 'other' }], address: '/' })
    const [one, other] = await screen.findAllByRole('article')
    expect([one?.textContent, other?.textContent].join()).toContain(
      '2 of 31 marked by a program, unconfirmed',
    )
    expect(screen.getAllByText(/marked by a program/)).toHaveLength(1)
    expect(
      screen.getByText(/by the editors of this site, or by a program where a readout says so;/),
    ).toBeTruthy()
  })
})

describe('a readout of which nobody has confirmed anything', () => {
  const all = proposedReadout(readout)

  test('says so once above the text, and not again in every margin', async () => {
    await openAt(NOW, all)
    expect(document.querySelector('.opening .how')?.textContent).toMatch(
      /A program marked who says what, like this; no person has confirmed it\.$/,
    )
    for (const margin of document.querySelectorAll('.margin'))
      expect(margin.textContent).not.toContain('program')
  })

  test('says of its themes, date and place, and of what it adds to a copy, that they are a program’s', async () => {
    const { user } = await openAt(`${NOW}q/q02/`, all)
    const about = document.querySelector('.colophon')?.textContent ?? ''
    expect(about).toContain('Themes are subjects marked by a program; unmarked does not mean unmentioned.')
    expect(about).toContain('The date in brackets is a program’s: ')
    expect(about).toContain('The place in brackets is a program’s: ')
    expect(about).not.toMatch(/(date|place) in brackets is the editor’s/)
    await user.click(screen.getByRole('button', { name: /^Copy report/ }))
    await screen.findByText(/Added by a program: /)
    expect(copied['text/plain']).toContain('Added by a program: [Khamenei], [30 May 2024]')
    expect(copied['text/plain']).not.toContain('editor')
  })
})

describe('a readout of which a part is confirmed', () => {
  test('tells what a program adds to a copy from what the editor does', async () => {
    const { user } = await openAt(`${NOW}q/q02/`, proposedReadout(readout, ['q02']))
    expect(document.querySelector('.colophon')?.textContent).toContain(
      'The date in brackets is the editor’s: ',
    )
    await user.click(screen.getByRole('button', { name: /^Copy report/ }))
    await screen.findByText(/Added by a program: /)
    expect(copied['text/plain']).toMatch(
      /\nAdded by a program: \[Khamenei\]\nAdded by the editor: \[30 May 2024\]$/,
    )
  })
})

describe('a readout that an editor marked', () => {
  test.each(['', 'q/q09/', pasted(QUOTED)])('names no program anywhere: %s', async (at) => {
    const { user } = await openAt(NOW + at, readout)
    await user.keyboard('?')
    await screen.findByText('added by the editor of this site, not in the text')
    expect(document.body.innerHTML).not.toContain('program')
    expect(document.querySelector('.unconfirmed')).toBe(null)
  })
})
