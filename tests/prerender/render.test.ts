// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Page, render } from '#app/render.tsx'
import { readoutRoute, statementRoute } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { digestOf, revisionOf } from '#domain/document/revision.ts'
import { catalogueEntry } from '#domain/page/catalogue.ts'
import { arabicReadout } from '../fixtures/arabic-readout.ts'
import { readoutArb } from '../fixtures/arbitraries.ts'
import { generateReadout } from '../fixtures/generate-readout.ts'
import { hostileReadout } from '../fixtures/hostile-readout.ts'
import { realReadout } from '../fixtures/real-readout.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { fuzzRuns } from '../fuzz-runs.ts'
import { pageAssets } from './page-assets.ts'

const site: Site = { base: '/sub/', origin: 'https://host.example', report: 'mistakes@host.example' }
const plainSite: Site = { base: '/', origin: null, report: null }

const indexed = (readout: Readout) =>
  indexReadout({ ...readout, revision: revisionOf(readout), digest: digestOf(readout) })

const rich = indexed(richReadout())
const hostile = indexed(hostileReadout())
const arabic = indexed(arabicReadout())
const real = indexed(realReadout().readout)
const large = indexed(generateReadout({ paragraphs: 400, seed: 1 }))

const served = { bytes: 50_000, sha256: 'aGFzaA==' }

const readoutPage = (index: typeof rich, statement: string | null = null): Page => ({
  kind: 'readout',
  index,
  route:
    statement === null ? readoutRoute(index.readout.id) : statementRoute(index.readout.id, statement, null),
  served,
})

const catalogueOf = (...all: (typeof rich)[]) => ({
  schemaVersion: 1 as const,
  readouts: all.map(({ readout }) =>
    catalogueEntry(readout, { revision: readout.revision ?? '', digest: readout.digest ?? '' }),
  ),
})

const library: Page = { kind: 'library', catalogue: catalogueOf(rich, hostile, arabic, real) }
const retired: Page = {
  kind: 'retired',
  id: 'old-talks',
  successors: ['lighthouse-talks'],
  reason: 'Renamed.',
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const pageOf = (page: Page, on: Site = site): Document => parse(render(page, on, pageAssets))

const metaOf = (document: Document) => {
  const meta = new Map<string, string>()
  for (const element of document.head.querySelectorAll('meta[name], meta[property]'))
    meta.set(
      element.getAttribute('name') ?? element.getAttribute('property') ?? '',
      element.getAttribute('content') ?? '',
    )
  return meta
}
const canonicalOf = (document: Document) =>
  document.head.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null

const everyPage: [string, Page][] = [
  ['the library', library],
  ['an empty library', { kind: 'library', catalogue: { schemaVersion: 1, readouts: [] } }],
  ['no page', { kind: 'missing' }],
  ['a retired readout', retired],
  ['a withdrawn readout', { kind: 'retired', id: 'gone-talks', successors: [], reason: '<b>Gone</b>' }],
  ['a part of a large readout', readoutPage(large, large.statements[0]?.id)],
  ...(
    [
      ['the real readout', real],
      ['a readout with everything', rich],
      ['an Arabic readout', arabic],
      ['a hostile readout', hostile],
    ] as const
  ).flatMap(([name, index]): [string, Page][] => [
    [name, readoutPage(index)],
    ...[...index.statements.slice(0, 5).map(({ id }) => id), ...Object.keys(index.readout.retired)].map(
      (id): [string, Page] => [`${name}, at ${id}`, readoutPage(index, id)],
    ),
  ]),
]

describe('what a program attributed, without JavaScript', () => {
  const attribution = { by: 'machine' as const, confidence: 0.7, reason: 'Nothing names who says it.' }
  const said =
    'Attributed by a program, fairly sure (confidence 70 %): Nothing names who says it. No person has confirmed it.'
  const proposed = ({ readout }: typeof rich) =>
    indexed({ ...readout, statements: readout.statements.map((one) => ({ ...one, attribution })) })

  it.each([
    ['on its page', rich],
    ['on a page that holds a part of the text', large],
  ])('says so %s', (_where, index) => {
    const own = index.statements[0]?.id ?? ''
    expect(pageOf(readoutPage(proposed(index), own)).body.textContent).toContain(said)
  })

  it('is counted below the text', () => {
    const below = (index: typeof rich) =>
      pageOf(readoutPage(index)).querySelector('.colophon')?.textContent ?? ''
    expect(below(proposed(rich))).toContain('All are attributed by a program')
    expect(below(rich)).toContain('1 of them attributed by a program and confirmed by no person')
    expect(below(real)).not.toContain('by a program')
  })
})

describe('the head of a page', () => {
  it.each<[string, Page, Record<string, unknown>]>([
    ['the library', library, { canonical: 'https://host.example/sub/', type: 'website' }],
    ['no page', { kind: 'missing' }, { canonical: null, robots: 'noindex', type: 'website' }],
    [
      'a readout',
      readoutPage(rich),
      { canonical: 'https://host.example/sub/r/lighthouse-talks/', type: 'article' },
    ],
    [
      'a quote',
      readoutPage(rich, 'q14'),
      { canonical: 'https://host.example/sub/r/lighthouse-talks/q/q14/', type: 'article' },
    ],
    [
      'a statement with one successor',
      readoutPage(rich, 'by-a-chain'),
      { canonical: 'https://host.example/sub/r/lighthouse-talks/q/q03/', type: 'article' },
    ],
    [
      'a statement that was split',
      readoutPage(rich, 'two-successors'),
      { canonical: null, robots: 'noindex', type: 'article' },
    ],
    [
      'a withdrawn statement',
      readoutPage(rich, 'no-successor'),
      { canonical: null, robots: 'noindex', type: 'article' },
    ],
    [
      'a retired readout',
      retired,
      { canonical: 'https://host.example/sub/r/lighthouse-talks/', type: 'website' },
    ],
  ])('of %s says what it is, and where it stands', (_, page, expected) => {
    const document = pageOf(page)
    const meta = metaOf(document)
    expect({
      canonical: canonicalOf(document),
      type: meta.get('og:type'),
      ...(meta.has('robots') && { robots: meta.get('robots') }),
    }).toEqual(expected)
    expect(meta.get('og:url') ?? null).toBe(canonicalOf(document))
    expect(meta.get('twitter:card')).toBe('summary')
    expect(document.title).not.toBe('')
    expect(meta.get('og:title')).toBe(document.title)
    expect(meta.get('description')).not.toBe('')
    expect(meta.get('og:description')).toBe(meta.get('description'))
  })

  it('names a quote after its speaker, a nested one with its chain, a report after the issuer', () => {
    expect(pageOf(readoutPage(rich, 'q14')).title).toBe(
      'A keeper of the lamp: ‘There is enough for one winter.’ (as published by The Office of the Mayor of Saltmere)',
    )
    expect(pageOf(readoutPage(rich, 'q08')).title).toMatch(/^A keeper of the lamp, as .*Waverly/)
    expect(pageOf(readoutPage(rich, 'q02')).title).toBe(
      'Ada Waverly, reported: no winter has ever closed it (according to The Office of the Mayor of Saltmere)',
    )
    expect(pageOf(readoutPage(rich, 'q02')).title).not.toMatch(/[‘“]/)
  })

  it('has titles that no two statements of the real readout share, but those printed twice', () => {
    const titles = real.statements.map(({ id }) => pageOf(readoutPage(real, id)).title)
    const repeats = real.statements.filter(({ repeats }) => repeats !== null).length
    expect(new Set(titles).size).toBeGreaterThanOrEqual(titles.length - repeats)
  })

  it('leaves out what needs an origin where the site has none', () => {
    for (const [, page] of everyPage.slice(0, 12)) {
      const html = render(page, plainSite, pageAssets)
      expect(html).not.toMatch(/rel="canonical"|og:url|https:\/\/host\.example/)
    }
  })
})

describe('a page', () => {
  it.each(everyPage)('of %s carries nothing that its policy forbids, and every id once', (_, page) => {
    const html = render(page, site, pageAssets)
    const document = parse(html)
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')
    expect(policy?.getAttribute('content')).toBe(pageAssets.policy)
    expect(policy?.previousElementSibling?.getAttribute('charset')).toBe('utf-8')
    const inline = [...document.querySelectorAll('style, script:not([src])')].map(({ textContent }) =>
      createHash('sha256').update(`${textContent}`).digest('base64'),
    )
    expect(inline).toHaveLength(3)
    for (const hash of inline) expect(pageAssets.policy).toContain(`'sha256-${hash}'`)

    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toBe('style')
        expect(name).not.toMatch(/^on/)
        if (/^(xlink:)?href$|^src$|action$/.test(name))
          expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i)
      }
    expect(
      document.querySelectorAll('iframe, object, embed, base, form, meta[http-equiv="refresh"]'),
    ).toHaveLength(0)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('links to nothing outside the site but the source', () => {
    for (const [, page] of everyPage) {
      const allowed =
        page.kind === 'readout' ? [page.index.readout.source.url, page.index.readout.source.archive] : []
      for (const link of pageOf(page).querySelectorAll('[href], [src]')) {
        const address = link.getAttribute('href') ?? link.getAttribute('src') ?? ''
        if (link.getAttribute('rel') === 'canonical' || address.startsWith('mailto:')) continue
        if (!allowed.includes(address)) expect(address).toMatch(/^(\/sub\/|#)/)
      }
    }
  })

  it('is the same whenever and wherever it is rendered', () => {
    const zone = process.env.TZ
    const some = everyPage.filter((_, at) => at % 4 === 0).map(([, page]) => page)
    const first = some.map((page) => render(page, site, pageAssets))
    process.env.TZ = 'Pacific/Kiritimati'
    expect(some.map((page) => render(page, site, pageAssets))).toEqual(first)
    process.env.TZ = zone
  })

  it('gives every paragraph of a readout word for word, and reads in its direction', () => {
    for (const index of [real, rich, arabic, hostile]) {
      const document = pageOf(readoutPage(index))
      expect([...document.querySelectorAll('.text')].map(({ textContent }) => textContent)).toEqual(
        index.readout.paragraphs.map(({ text }) => text),
      )
    }
    expect(pageOf(readoutPage(arabic)).querySelector('.page')?.getAttribute('dir')).toBe('rtl')
    expect(pageOf(readoutPage(rich)).querySelector('.page')?.getAttribute('dir')).toBe('ltr')
  })

  it('links every statement to its own address, under its revision', () => {
    const { revision } = rich.readout
    const links = new Set(
      [...pageOf(readoutPage(rich)).querySelectorAll('#_text a')].map((link) => link.getAttribute('href')),
    )
    for (const { id } of rich.statements)
      expect(links).toContain(`/sub/r/lighthouse-talks/q/${id}/?v=${revision}`)
  })

  it('shows an open statement as open', () => {
    const document = pageOf(readoutPage(rich, 'q05'))
    const open = [...document.querySelectorAll('[data-open]')].map((span) =>
      span.getAttribute('data-statement'),
    )
    expect(new Set(open)).toEqual(new Set(['q05']))
  })
})

describe('a retired page', () => {
  const noticeOf = (id: string) => pageOf(readoutPage(rich, id)).querySelector('.notice[role="status"]')
  const openOn = (id: string) =>
    pageOf(readoutPage(rich, id)).querySelector('[data-open]')?.getAttribute('data-statement')

  it('of a statement opens its successor and says so, without a script', () => {
    expect(openOn('one-successor')).toBe('q03')
    expect(openOn('by-a-chain')).toBe('q03')
    expect(noticeOf('by-a-chain')?.textContent).toContain('It was renamed.')
    expect(openOn('two-successors')).toBe('q11')
    expect(noticeOf('two-successors')?.querySelector('a')?.getAttribute('href')).toContain('/q/q12/')
    expect(openOn('no-successor')).toBeUndefined()
    expect(noticeOf('no-successor')?.textContent).toContain('It was narration.')
  })

  it('of a readout names what replaces it, and why', () => {
    const document = pageOf(retired)
    expect(document.querySelector('main')?.textContent).toContain('Renamed.')
    expect(document.querySelector('main a')?.getAttribute('href')).toBe('/sub/r/lighthouse-talks/')
  })
})

describe('a statement of a long readout', () => {
  const paragraphsOn = (statement: string | null) =>
    [...pageOf(readoutPage(large, statement)).querySelectorAll('.paragraph')].map(({ id }) => id)
  const all = large.readout.paragraphs.map(({ id }) => id)

  it('has a page with its paragraph and ten on either side', () => {
    const middle = large.statements[Math.floor(large.statements.length / 2)]
    const place = (large.number.get(middle?.content[0]?.paragraph ?? '') ?? 0) - 1
    expect(place).toBeGreaterThan(10)
    expect(paragraphsOn(middle?.id ?? null)).toEqual(all.slice(place - 10, place + 11))
    const [first] = large.statements
    const start = large.number.get(first?.content[0]?.paragraph ?? '') ?? 0
    expect(paragraphsOn(first?.id ?? null)).toEqual(all.slice(0, start + 10))
    expect(paragraphsOn(null)).toEqual(all)
  })

  it('links to the whole from there, for whoever has no script', () => {
    const [link] = pageOf(readoutPage(large, large.statements[9]?.id)).querySelectorAll('.notice a')
    expect(link?.getAttribute('href')).toBe('/sub/r/generated-400/')
  })

  it('says of that page that it is a part, so that the app draws the rest', () => {
    const id = large.statements[0]?.id ?? null
    expect(pageOf(readoutPage(large, id)).querySelector('#_page')?.getAttribute('data-name')).toBe('part')
    expect(pageOf(readoutPage(large)).querySelector('#_page')?.getAttribute('data-name')).toBe(
      large.readout.digest,
    )
  })

  it('costs the same however long the readout is', () => {
    const twice = indexed(generateReadout({ paragraphs: 800, seed: 1 }))
    const sizes = [large, twice].map((index) => {
      const pages = index.statements
        .filter((_, at) => at % 100 === 50)
        .map(({ id }) => render(readoutPage(index, id), site, pageAssets).length)
      return pages.reduce((sum, length) => sum + length, 0) / pages.length
    })
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeLessThan(1.15)
  })
})

describe('a document larger than is loaded without asking', () => {
  it('is not preloaded', () => {
    const page = { ...readoutPage(rich), served: { bytes: 15_000_001, sha256: 'x' } }
    expect(render(page, site, pageAssets)).not.toContain('rel="preload"')
    expect(render(readoutPage(rich), site, pageAssets)).toContain(
      '<link rel="preload" as="fetch" crossorigin href="/sub/readouts/lighthouse-talks.json">',
    )
  })
})

describe('generated readouts', () => {
  it('are rendered whole, at every statement, without a throw', () => {
    fc.assert(
      fc.property(readoutArb, fc.nat(), (readout, nth) => {
        const index = indexed(readout)
        const statement = index.statements[nth % (index.statements.length + 1)]?.id ?? null
        const document = pageOf(readoutPage(index, statement))
        expect([...document.querySelectorAll('.text')].map(({ textContent }) => textContent)).toEqual(
          readout.paragraphs.map(({ text }) => text),
        )
      }),
      { numRuns: Math.ceil(fuzzRuns / 10) },
    )
  })
})

describe('a paragraph in another script than the rest', () => {
  it('runs the way its letters do', () => {
    const readout: Readout = {
      ...hostileReadout(),
      paragraphs: [
        { id: 'p1', text: 'The keeper spoke.' },
        { id: 'p2', text: 'قال الحارس إن المصباح مضاء.' },
      ],
      statements: [],
    }
    const page = pageOf(readoutPage(indexed(readout)))
    const directions = [...page.querySelectorAll('.text')].map((text) => text.getAttribute('dir'))
    expect(directions).toEqual([null, 'rtl'])
  })
})
