import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { revisionOf } from '#domain/document/revision.ts'
import { revisedReadout } from '../fixtures/revised-readout.ts'
import { copied, endApp, renderApp } from './render-reader.tsx'

const { present, earlier } = revisedReadout()
const [longer, again] = earlier
const now = `/r/${present.id}/`
const then = `${now}rev/${revisionOf(longer)}/`

afterEach(endApp)

async function openAt(address: string) {
  const app = renderApp({ readouts: [present], earlier, address })
  await screen.findByRole('article')
  return app
}

const panel = () => screen.getByRole('complementary', { name: 'The open statement' })

describe('an earlier revision', () => {
  test('has its own text, and says in the line in view when it was replaced', async () => {
    await openAt(then)
    expect(screen.getByRole('article').textContent).toContain('it would rain')
    expect(document.querySelector('.issuer-line')?.textContent).toContain(
      'Earlier revision, replaced 12 March 2031',
    )
    await waitFor(() => expect(document.title).toMatch(/^Earlier revision: /))
  })

  test('keeps its address while one opens, steps, filters, closes and goes back', async () => {
    const { user } = await openAt(then)
    await user.click(screen.getByText('“Thank you.”'))
    expect(location.pathname + location.search).toBe(`${then}q/q17/`)
    await user.keyboard('j')
    expect(location.pathname + location.search).toBe(`${then}q/q18/`)
    await user.click(within(panel()).getByRole('link', { name: /Previous/ }))
    expect(location.pathname + location.search).toBe(`${then}q/q17/`)
    await user.click(screen.getAllByRole('button', { name: /^Quoted/ })[0] ?? panel())
    expect(location.pathname + location.search).toBe(`${then}q/q17/?mode=direct`)
    await user.keyboard('{Escape}')
    expect(location.pathname + location.search).toBe(`${then}?mode=direct`)
    act(() => history.back())
    await waitFor(() => expect(location.pathname + location.search).toBe(then))
    expect(screen.getByRole('article').textContent).toContain('it would rain')
  })

  test('copies its own link, and words that say which revision they are of', async () => {
    const { user } = await openAt(`${then}q/q03/`)
    await user.click(within(panel()).getByRole('button', { name: /Copy link/ }))
    await within(panel()).findByText(`${location.origin}${then}q/q03/`)
    await user.click(within(panel()).getByRole('button', { name: /Copy quote/ }))
    await within(panel()).findByText(/Ada Waverly, quoted/)
    expect(copied['text/plain']).toContain(`earlier revision ${revisionOf(longer)} (replaced 12 March 2031)`)
    expect(copied['text/plain']).toContain(`${then}q/q03/`)
  })

  test('leads from an open statement to the present one, and back', async () => {
    const { user } = await openAt(`${then}q/q03/`)
    await user.click(within(panel()).getByRole('link', { name: 'This statement in the present text' }))
    expect(location.pathname).toBe(`${now}q/q03/`)
    await within(panel()).findByText('Ada Waverly')
    expect(document.querySelector('.earlier-mark')).toBe(null)
    expect(screen.getByRole('article').textContent).not.toContain('it would rain')
    await user.click(screen.getByRole('link', { name: 'Replaced 12 March 2031' }))
    expect(location.pathname).toBe(then)
    expect((await screen.findByRole('article')).textContent).toContain('it would rain')
  })

  test('says of one that the readout went back to that it is the present one', async () => {
    await openAt(`${now}rev/${revisionOf(again)}/`)
    expect(document.querySelector('.issuer-line')?.textContent).toContain('the present revision again')
    expect(document.title).not.toContain('Earlier')
  })

  test('that was never there is told, with the way to the present one', async () => {
    renderApp({ readouts: [present], earlier, address: `${now}rev/00000000/` })
    await screen.findByRole('heading', { name: 'There is no revision 00000000 of this readout on this site' })
    expect(screen.getByRole('link', { name: 'The present text' }).getAttribute('href')).toBe(now)
  })

  test('that is the present one leads there', async () => {
    const single = { ...present, revisions: [] }
    renderApp({ readouts: [single], address: `${now}rev/${revisionOf(single)}/q/q03/?mode=direct` })
    await screen.findByRole('article')
    expect(location.pathname + location.search).toBe(`${now}q/q03/?mode=direct`)
  })
})

describe('an address that breaks off', () => {
  test.each(['q/', 'q', 'rev', 'rev/', 'rev/1a2b'])('at %s opens the readout and says so', async (cut) => {
    await openAt(`${now}${cut}`)
    expect(screen.getByText(/The end of this address is missing/)).toBeTruthy()
    expect(location.pathname).toBe(`${now}${cut}`)
  })

  test('is whole again when a statement is opened', async () => {
    const { user } = await openAt(`${now}q/`)
    await user.click(screen.getByText('“Thank you.”'))
    expect(location.pathname).toBe(`${now}q/q17/`)
    expect(screen.queryByText(/The end of this address is missing/)).toBe(null)
  })
})
