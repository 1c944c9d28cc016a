import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isCutLink,
  isReservedId,
  type Route,
  readoutRoute,
  revisionRoute,
  routeCodec,
  selectionRoute,
  statementRoute,
} from '#domain/address/route.ts'
import { everything } from '#domain/address/view.ts'
import { anyQueryArb, anyStringArb, routeArb, viewArb } from '../../fixtures/arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const runs = { numRuns: fuzzRuns }
const baseArb = fc.constantFrom('/', '/sub/', '/sub/path/', '/r/', '/~me/r/q/', '/%D9%82/')

/** An address as `location` gives it. */
const located = (address: string) => {
  const [pathname = '', ...search] = address.split('?')
  return { pathname, search: search.length === 0 ? '' : `?${search.join('?')}` }
}
const parseAt = (base: string, address: string): Route => routeCodec(base).parse(located(address))

describe('routeCodec', () => {
  it('parses what it formats to the same route, under any base', () => {
    fc.assert(
      fc.property(routeArb, baseArb, (route, base) => {
        expect(parseAt(base, routeCodec(base).format(route))).toEqual(route)
      }),
      runs,
    )
  })

  it('formats addresses that a browser leaves as they are', () => {
    fc.assert(
      fc.property(routeArb, baseArb, (route, base) => {
        const address = routeCodec(base).format(route)
        const { pathname, search } = new URL(address, 'https://site.example')
        expect(pathname + search).toBe(address)
      }),
      runs,
    )
  })

  it('gives a route for any address, and the same again from its own form', () => {
    const pathArb = fc.oneof(
      anyStringArb.map((path) => path.replace(/[?#]/g, '')),
      fc
        .array(
          fc.constantFrom(
            'r',
            'q',
            'rev',
            'card',
            'a',
            'A',
            'local',
            'index.html',
            '',
            '%',
            '%ff',
            '..',
            '\ud83d',
          ),
        )
        .map((parts) => parts.join('/')),
    )
    fc.assert(
      fc.property(baseArb, fc.boolean(), pathArb, anyQueryArb, (base, isUnder, path, search) => {
        const { parse, format } = routeCodec(base)
        const route = parse({ pathname: isUnder ? base + path : path, search })
        expect(parse(located(format(route)))).toEqual(route)
      }),
      runs,
    )
  })

  it.each<[string, string, Route]>([
    ['/', '/', { page: 'library' }],
    ['/', '/index.html', { page: 'library' }],
    ['/', '/?speaker=a', { page: 'library' }],
    ['/sub/path/', '/sub/path', { page: 'library' }],
    ['/sub/path/', '/sub/path/index.html', { page: 'library' }],
    ['/', '/r/talks/', readoutRoute('talks')],
    ['/', '/r/talks', readoutRoute('talks')],
    ['/', '/r/talks/index.html', readoutRoute('talks')],
    [
      '/sub/path/',
      '/sub/path/r/talks/?q=a',
      { ...readoutRoute('talks'), view: { ...everything, words: 'a' } },
    ],
    ['/', '/r/talks/q/q03/?v=1a2b3c4d', statementRoute('talks', 'q03', '1a2b3c4d')],
    ['/', '/r/talks/q/q03', statementRoute('talks', 'q03', null)],
    ['/', '/r/talks/q/q03/?v=1a2b', statementRoute('talks', 'q03', '1a2b')],
    ['/', '/r/talks/q/q03/?v=', statementRoute('talks', 'q03', '')],
    ['/', '/r/talks/q/q03/?v', statementRoute('talks', 'q03', '')],
    ['/', '/r/talks/q/q03/?v=1a2b3c4d&v=x', statementRoute('talks', 'q03', '1a2b3c4d')],
    ['/', '/r/talks/q/q03/?v=a\ud800', statementRoute('talks', 'q03', 'a\ufffd')],
    ['/', `/r/talks/q/q03/?v=${'a'.repeat(63)}👩`, statementRoute('talks', 'q03', `${'a'.repeat(63)}\ufffd`)],
    ['/', '/r/talks/?v=1a2b3c4d', readoutRoute('talks')],
    ['/', '/r/talks/?at=1abC', selectionRoute('talks', '1abC')],
    ['/', '/r/talks/?at=', selectionRoute('talks', '')],
    ['/', '/r/talks/?at', selectionRoute('talks', '')],
    ['/', '/r/talks/?a', selectionRoute('talks', '')],
    ['/', '/r/talks/?a=1', readoutRoute('talks')],
    ['/', `/r/talks/?at=${'x'.repeat(100_000)}`, selectionRoute('talks', 'x'.repeat(1000))],
    ['/', '/r/talks/q/q03/?at=1abC', statementRoute('talks', 'q03', null)],
    ['/', '/r/talks/rev/1a2b3c4d/', revisionRoute('talks', '1a2b3c4d')],
    ['/', '/r/talks/rev/1a2b3c4d', revisionRoute('talks', '1a2b3c4d')],
    ['/', '/r/talks/rev/00000000/index.html', revisionRoute('talks', '00000000')],
    ['/sub/', '/sub/r/talks/rev/1a2b3c4d/q/q03/', revisionRoute('talks', '1a2b3c4d', 'q03')],
    ['/', '/r/talks/rev/1a2b3c4d/q/q03', revisionRoute('talks', '1a2b3c4d', 'q03')],
    ['/', '/r/talks/rev/1a2b3c4d/q/q03/?v=1a2b3c4d', revisionRoute('talks', '1a2b3c4d', 'q03')],
    [
      '/',
      '/r/talks/rev/1a2b3c4d/?q=a',
      { ...revisionRoute('talks', '1a2b3c4d'), view: { ...everything, words: 'a' } },
    ],
  ])('under %s reads %s', (base, address, route) => {
    expect(parseAt(base, address)).toEqual(route)
  })

  it.each(['q', 'q/', 'r', 're', 'rev', 'rev/', 'rev/1', 'rev/1a2b', 'rev/1a2b3c4', 'rev/1a2b3c4/'])(
    'opens the readout, and knows that the end is missing, at %s',
    (cut) => {
      const { parse, format } = routeCodec('/')
      const route = parse({ pathname: `/r/talks/${cut}`, search: '?q=a' })
      expect(route).toEqual({ ...readoutRoute('talks'), cut, view: { ...everything, words: 'a' } })
      expect(format(route)).toBe(`/r/talks/${cut}?q=a`)
    },
  )

  it.each(['q', 'q/'])('stays in the revision where the end is missing after it: %s', (cut) => {
    expect(parseAt('/', `/r/talks/rev/1a2b3c4d/${cut}`)).toEqual({
      ...revisionRoute('talks', '1a2b3c4d'),
      cut,
    })
  })

  it('opens the readout wherever the address of one of its statements, or of a revision, was cut', () => {
    const { parse, format } = routeCodec('/')
    fc.assert(
      fc.property(routeArb, fc.nat(), (route, at) => {
        if (route.page !== 'readout') return
        const { pathname } = located(format(route))
        const start = `/r/${route.readout}/`.length
        const cut = pathname.slice(0, start + (at % (pathname.length - start + 1)))
        expect(parse({ pathname: cut, search: '' })).toMatchObject({
          page: 'readout',
          readout: route.readout,
        })
      }),
      runs,
    )
  })

  it('says no cut where a statement is open', () => {
    expect(routeCodec('/').format({ ...statementRoute('talks', 'q03', null), cut: 'q/' })).toBe(
      '/r/talks/q/q03/',
    )
  })

  it.each([
    ['/', '/r/'],
    ['/', '/r/Talks/'],
    ['/', '/r/talks/q/Q03/'],
    ['/', '/r/talks/q//'],
    ['/', '/r/talks/rev/1A2B3C4D/'],
    ['/', '/r/talks/rev/1a2b3c4d5/'],
    ['/', '/r/talks/rev/1a2b3c4g/'],
    ['/', '/r/talks/rev//'],
    ['/', '/r/talks/rev/1a2b/q/q03/'],
    ['/', '/r/talks/rev/1a2b3c4d/rev/1a2b3c4d/'],
    ['/', '/r/talks/rev/1a2b3c4d/q/q03/rev/1a2b3c4d/'],
    ['/', '/r/talks/revs/'],
    ['/', '/r/talks//'],
    ['/', '/r/talks/q/q03/card/more/'],
    ['/', '/r/talks/x/q03/'],
    ['/', `/r/${'a'.repeat(65)}/`],
    ['/', '/r/%74alks/'],
    ['/', '/r/talks/\n'],
    ['/', '/x/r/talks/'],
    ['/sub/', '/r/talks/'],
    ['/sub/', '/subway/r/talks/'],
    ['/sub/', '/'],
    ['/', '/index.html/index.html'],
  ])('under %s has no page at %s', (base, pathname) => {
    expect(routeCodec(base).parse({ pathname, search: '?q=a' })).toEqual({ page: 'missing', path: pathname })
  })

  it.each(['catalogue', 'retired', 'schema', 'q', 'rev', 'card', 'import', 'compare', 'local'])(
    'keeps %s from being a readout, but not a statement',
    (id) => {
      expect(isReservedId(id)).toBe(true)
      expect(parseAt('/', `/r/${id}/`).page).toBe('missing')
      expect(parseAt('/', `/r/${id}/q/q03/`).page).toBe('missing')
      expect(parseAt('/', `/r/talks/q/${id}/`)).toEqual(statementRoute('talks', id, null))
    },
  )

  it.each([
    ['a path', `/r/${'a/'.repeat(50_000)}`, ''],
    ['index pages', '/index.html'.repeat(9000), ''],
    ['a query', '/r/talks/q/q03/', `?v=${'%'.repeat(100_000)}`],
    ['lone surrogates', `/${'\ud83d'.repeat(50_000)}`, `?v=${'\ude00'.repeat(50_000)}`],
  ])('reads 100 kB of %s', (_, pathname, search) => {
    const { parse, format } = routeCodec('/')
    const route = parse({ pathname, search })
    expect(parse(located(format(route)))).toEqual(route)
  })

  it('formats any link revision without a throw', () => {
    fc.assert(
      fc.property(anyStringArb, (linkRevision) => {
        expect(routeCodec('/').format(statementRoute('talks', 'q03', linkRevision))).toMatch(/^[!-~]+$/)
      }),
      runs,
    )
  })

  it('says no link revision where no statement is open', () => {
    expect(routeCodec('/').format({ ...readoutRoute('talks'), linkRevision: '1a2b3c4d' })).toBe('/r/talks/')
  })

  it('says no link revision in an earlier revision', () => {
    const route = { ...revisionRoute('talks', '1a2b3c4d', 'q03'), linkRevision: '1a2b3c4d' }
    expect(routeCodec('/').format(route)).toBe('/r/talks/rev/1a2b3c4d/q/q03/')
  })
})

describe('statementRoute', () => {
  it('leaves the view out unless it is given', () => {
    fc.assert(
      fc.property(viewArb(), (view) => {
        expect(statementRoute('talks', 'q03', '1a2b3c4d').view).toEqual(everything)
        expect(statementRoute('talks', 'q03', '1a2b3c4d', view).view).toEqual(view)
      }),
      { numRuns: 20 },
    )
  })
})

describe('isCutLink', () => {
  it.each(['', '1a2b3c4', '1a2b3c4d5', '1A2B3C4D', '1a2b3c4g', '1a2b3c4d\n', ' 1a2b3c4d'])(
    'says so of %j',
    (link) => {
      expect(isCutLink(link)).toBe(true)
    },
  )

  it.each([null, '1a2b3c4d', '00000000'])('says no such thing of %j', (link) => {
    expect(isCutLink(link)).toBe(false)
  })
})
