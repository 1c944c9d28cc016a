// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { render } from '#app/render.tsx'
import { readoutRoute, revisionRoute } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { digestOf, revisionOf } from '#domain/document/revision.ts'
import { generateReadout } from '../fixtures/generate-readout.ts'
import { revisedReadout } from '../fixtures/revised-readout.ts'
import { pageAssets } from './page-assets.ts'

const site: Site = { base: '/sub/', origin: 'https://host.example', report: null }

const indexed = (readout: Readout) =>
  indexReadout({ ...readout, revision: revisionOf(readout), digest: digestOf(readout) })

const { present, earlier } = revisedReadout()
const [longer, again] = earlier
const served = { bytes: 50_000, sha256: 'aGFzaA==' }
const presentServed = { bytes: 60_000, sha256: 'cHJlc2VudA==' }

const pageOf = (readout: Readout, statement: string | null = null, now: Readout = present): Document => {
  const route = revisionRoute(readout.id, revisionOf(readout), statement)
  const html = render(
    {
      kind: 'readout',
      index: indexed(readout),
      route,
      served,
      present: { index: indexed(now), served: presentServed },
    },
    site,
    pageAssets,
  )
  return new DOMParser().parseFromString(html, 'text/html')
}
const textOf = (document: Document, selector: string) =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ')
const linksTo = (document: Document, selector: string) =>
  [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'))
const canonicalOf = (document: Document) =>
  document.querySelector('link[rel="canonical"]')?.getAttribute('href')

describe('the page of an earlier revision', () => {
  const page = pageOf(longer)

  it('says so in its title, in the line that stays in view, and above its own', () => {
    expect(page.title).toMatch(/^Earlier revision: Mayor Waverly receives/)
    expect(textOf(page, '.issuer-line')).toContain('Earlier revision, replaced 12 March 2031')
    const notice = textOf(page, '.opening .earlier-notice')
    expect(notice).toContain(
      `an earlier revision of it, ${revisionOf(longer)}. It was replaced on 12 March 2031`,
    )
    expect(notice).toContain('The issuer struck the sentence about rain')
    expect(linksTo(page, '.earlier-notice')).toEqual(['/sub/r/lighthouse-talks/'])
  })

  it('lists the other revisions, the present one first', () => {
    expect(linksTo(page, '.revisions')).toEqual([
      '/sub/r/lighthouse-talks/',
      `/sub/r/lighthouse-talks/rev/${revisionOf(again)}/`,
    ])
  })

  it('carries the proof of its document and of the present one, and has both on their way', () => {
    expect(page.querySelector<HTMLElement>('#_page')?.dataset).toMatchObject({
      proof: served.sha256,
      presentProof: presentServed.sha256,
    })
    expect(
      [...page.querySelectorAll('link[rel="preload"]')].map((link) => link.getAttribute('href')),
    ).toEqual([
      `/sub/readouts/lighthouse-talks.${revisionOf(longer)}.json`,
      '/sub/readouts/lighthouse-talks.json',
    ])
  })

  it.each([
    [null, 'r/lighthouse-talks/'],
    ['q03', 'r/lighthouse-talks/q/q03/'],
    ['rain', 'r/lighthouse-talks/q/rain/'],
    ['nowhere', 'r/lighthouse-talks/'],
  ])('asks not to be indexed at %s, and names what stands there now', (statement, canonical) => {
    const { head } = pageOf(longer, statement)
    expect(head.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
    expect(canonicalOf(pageOf(longer, statement))).toBe(`https://host.example/sub/${canonical}`)
  })

  it('names the readout where the present one neither has nor retired the statement', () => {
    const gone = pageOf(longer, 'rain', { ...present, retired: {} })
    expect(canonicalOf(gone)).toBe('https://host.example/sub/r/lighthouse-talks/')
    expect(textOf(gone, '.inspector .notice')).toContain('The present text has no such statement.')
  })

  it('leads from an open statement to what stands there now', () => {
    const v = revisionOf(present)
    expect(linksTo(pageOf(longer, 'q03'), '.inspector .notice')).toEqual([
      `/sub/r/lighthouse-talks/q/q03/?v=${v}`,
    ])
    expect(textOf(pageOf(longer, 'rain'), '.inspector .notice')).toContain('What became of this statement')
  })

  it('says instead that the readout went back to it, where it did', () => {
    const back = pageOf(again)
    expect(back.title).not.toContain('Earlier')
    expect(textOf(back, '.issuer-line')).toContain('Replaced 10 March 2031, and the present revision again')
    expect(textOf(back, '.earlier-notice')).toContain('the readout went back to it')
  })

  it('says so in the part of a long text as well', () => {
    const long = generateReadout({ paragraphs: 400, seed: 1 })
    const id = long.statements[0]?.id ?? ''
    const listed = { revision: revisionOf(long), date: '2031-03-12', note: 'Cut.', file: 'x.json' }
    const now: Readout = { ...long, statements: [], revisions: [listed] }
    const part = pageOf(long, id, now)
    expect(part.querySelector<HTMLElement>('#_page')?.dataset.name).toBe('part')
    expect(textOf(part, '.issuer-line')).toContain('Earlier revision, replaced 12 March 2031')
    expect(linksTo(part, '#_chrome .notice')).toEqual([`/sub/r/${long.id}/rev/${listed.revision}/`])
  })
})

describe('the page of the present revision', () => {
  const html = render(
    { kind: 'readout', index: indexed(present), route: readoutRoute(present.id), served },
    site,
    pageAssets,
  )
  const page = new DOMParser().parseFromString(html, 'text/html')

  it('lists the earlier ones with date, note and link, and is itself not marked', () => {
    expect(textOf(page, '.revisions')).toBe(
      'Earlier revisionsReplaced 12 March 2031 The issuer struck the sentence about rain from ¶ 3.' +
        'Replaced 10 March 2031 The issuer added a sentence to ¶ 3.',
    )
    expect(linksTo(page, '.revisions')).toEqual(
      earlier.map((readout) => `/sub/r/lighthouse-talks/rev/${revisionOf(readout)}/`),
    )
    expect(page.querySelector('.earlier-mark, .earlier-notice')).toBe(null)
  })
})
