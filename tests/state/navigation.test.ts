import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Route, readoutRoute, routeCodec } from '#domain/address/route.ts'
import { everything, normaliseView, type View } from '#domain/address/view.ts'
import { createNavigation, type Navigation, openStatement } from '#state/navigation.ts'
import { createRouteStore } from '#state/route-store.ts'
import { anyQueryArb, anyStringArb, routeArb, viewArb } from '../fixtures/arbitraries.ts'
import { fuzzRuns } from '../fuzz-runs.ts'
import { BrowserModel } from './browser-model.ts'

const BASE = '/sub/'
const codec = routeCodec(BASE)

/** The page as it starts on an address: from what was served for the path, then in step with the address. */
function startOn(browser: BrowserModel): Navigation {
  const { pathname } = browser.url
  const store = createRouteStore(codec.parse({ pathname, search: '' }))
  const navigation = createNavigation(store, BASE, browser as unknown as Window)
  navigation.connect()
  return navigation
}

type Real = { browser: BrowserModel; navigation: Navigation }
/** What is expected beside the address itself: how often history may have changed, and in which way. */
type Model = { refuses: boolean }

const routeOf = ({ navigation }: Real): Route => navigation.store.getState().route
const addressOf = ({ browser }: Real): Route => codec.parse(browser.url)

const agree = (real: Real) => expect(routeOf(real)).toEqual(addressOf(real))

abstract class Step implements fc.Command<Model, Real> {
  check(_model: Readonly<Model>): boolean {
    return true
  }
  abstract run(model: Model, real: Real): void
}

/** Something that navigates: what changed in history is as expected, and the store holds what was wanted. */
function navigates(
  { refuses }: Model,
  real: Real,
  act: () => void,
  expected: { route: Route; how: 'push' | 'replace' },
) {
  const before = { entries: real.browser.entries.length, at: real.browser.at, made: real.browser.made.length }
  const hash = real.browser.url.hash
  const samePath = codec.format(expected.route).split('?')[0] === real.browser.url.pathname
  const sameAddress = codec.format(expected.route) === real.browser.url.pathname + real.browser.url.search
  real.browser.refuses = refuses
  act()
  real.browser.refuses = false
  expect(routeOf(real)).toEqual(expected.route)
  if (refuses && !sameAddress) return expect(real.browser.made.length).toBe(before.made)
  agree(real)
  if (sameAddress) return expect(real.browser.made.length).toBe(before.made)
  expect(real.browser.made.slice(before.made)).toEqual([expected.how])
  expect(real.browser.at).toBe(before.at + (expected.how === 'push' ? 1 : 0))
  expect(real.browser.url.hash).toBe(samePath ? hash : '')
}

class Toggle extends Step {
  readonly view: Partial<View>
  constructor(view: Partial<View>) {
    super()
    this.view = view
  }
  override run(model: Model, real: Real) {
    const route = routeOf(real)
    if (route.page !== 'readout') return
    const next = { ...route, view: normaliseView({ ...route.view, ...this.view }) }
    navigates(
      model,
      real,
      () => real.navigation.navigate({ ...route, view: { ...route.view, ...this.view } }),
      {
        route: next,
        how: 'replace',
      },
    )
  }
  override toString = () => `toggle ${JSON.stringify(this.view)}`
}

class Open extends Step {
  readonly id: string | null
  readonly revision: string | null
  constructor(id: string | null, revision: string | null) {
    super()
    this.id = id
    this.revision = revision
  }
  override run(model: Model, real: Real) {
    const route = routeOf(real)
    const { id, revision } = this
    const act = () => openStatement(real.navigation, id === null ? null : { id, revision })
    if (route.page !== 'readout') {
      act()
      return expect(routeOf(real)).toBe(route)
    }
    navigates(model, real, act, {
      route: {
        ...route,
        statement: id,
        linkRevision: id === null || route.revision !== null ? null : revision,
        at: null,
        cut: id === null ? route.cut : null,
      },
      how: route.statement === null && id !== null ? 'push' : 'replace',
    })
  }
  override toString = () => (this.id === null ? 'close' : `open ${this.id} under ${this.revision}`)
}

class Go extends Step {
  readonly route: Route
  constructor(route: Route) {
    super()
    this.route = route
  }
  override run(model: Model, real: Real) {
    navigates(model, real, () => real.navigation.navigate(this.route, 'push'), {
      route: this.route,
      how: 'push',
    })
  }
  override toString = () => `go to ${codec.format(this.route)}`
}

/** Something that the browser does: afterwards the two agree, whatever was refused before. */
class Browse extends Step {
  readonly name: string
  readonly act: (browser: BrowserModel) => 'same document' | 'loaded' | 'nowhere'
  constructor(name: string, act: Browse['act']) {
    super()
    this.name = name
    this.act = act
  }
  override run(_model: Model, real: Real) {
    const done = this.act(real.browser)
    if (done === 'nowhere') return
    if (done === 'loaded') real.navigation = startOn(real.browser)
    agree(real)
  }
  override toString = () => this.name
}

class Refuse extends Step {
  readonly refuses: boolean
  constructor(refuses: boolean) {
    super()
    this.refuses = refuses
  }
  override run(model: Model) {
    model.refuses = this.refuses
  }
  override toString = () => (this.refuses ? 'history refuses' : 'history allows')
}

const idArb = fc.constantFrom('q01', 'q02', 'gone', 'constructor')
const revisionArb = fc.constantFrom('0123abcd', 'fedc0123', null)
const view = viewArb()

/** Addresses as people leave them: ours, cut, with queries of all kinds, and not ours at all. */
const editedArb = fc
  .oneof(
    routeArb.map((route) => codec.format(route)),
    routeArb.chain((route) => fc.nat(80).map((end) => codec.format(route).slice(0, end) || '/')),
    anyQueryArb.map((query) => `/sub/r/talks/q/q01/?${query}`),
    anyQueryArb.map((query) => `/sub/r/talks/${query}`),
    anyStringArb.map((text) => `/sub/r/talks/#${text}`),
    anyStringArb.map((text) => `/${text}`),
    fc.constantFrom(
      '#p7',
      '#',
      '/sub',
      '/sub/',
      '/sub/index.html',
      '/sub/r/talks',
      '/sub/r/%ff/',
      '//',
      '?v=%',
    ),
  )
  .filter((address) => URL.canParse(address, 'https://host.example/sub/'))

const commands = [
  fc.record({ speakers: view.map(({ speakers }) => speakers) }).map((change) => new Toggle(change)),
  fc.record({ modes: view.map(({ modes }) => modes) }).map((change) => new Toggle(change)),
  fc.record({ words: view.map(({ words }) => words) }).map((change) => new Toggle(change)),
  view.map((change) => new Toggle(change)),
  fc.constant(new Toggle(everything)),
  fc.tuple(fc.option(idArb), revisionArb).map(([id, revision]) => new Open(id, revision)),
  routeArb.filter((route) => route.page !== 'missing').map((route) => new Go(route)),
  fc.constant(new Browse('back', (browser) => browser.traverse(-1))),
  fc.constant(new Browse('forward', (browser) => browser.traverse(1))),
  fc.constant(new Browse('reload', (browser) => browser.reload())),
  editedArb.map((address) => new Browse(`edit ${address}`, (browser) => browser.edit(address))),
  fc.boolean().map((refuses) => new Refuse(refuses)),
]

describe('address and store', () => {
  it('say the same at every step of any reading, and history changes only as it should', () => {
    fc.assert(
      fc.property(editedArb, fc.commands(commands, { maxCommands: 25, size: 'max' }), (address, steps) => {
        const setup = () => {
          const browser = new BrowserModel(new URL(address, 'https://host.example/sub/').href)
          const real: Real = { browser, navigation: startOn(browser) }
          agree(real)
          return { model: { refuses: false }, real }
        }
        fc.modelRun(setup, steps)
      }),
      { numRuns: fuzzRuns },
    )
  })

  const on = (address: string) => {
    const browser = new BrowserModel(address)
    return { browser, navigation: startOn(browser) }
  }

  it('begin with what the served page was drawn for, so that it hydrates', () => {
    const browser = new BrowserModel('/sub/r/talks/?mode=direct')
    const navigation = createNavigation(
      createRouteStore(codec.parse({ pathname: '/sub/r/talks/', search: '' })),
      BASE,
      browser as unknown as Window,
    )
    navigation.connect()
    expect(navigation.store.getInitialState().route).toEqual(readoutRoute('talks'))
    expect(navigation.store.getState().route).toMatchObject({ view: { modes: ['direct'] } })
  })

  it('go back in one step from an open statement to none, however many were stepped through', () => {
    const real = on('/sub/r/talks/?mode=direct')
    for (const id of ['q01', 'q02', 'q03']) openStatement(real.navigation, { id, revision: '0123abcd' })
    expect(real.browser.url.href).toBe('https://host.example/sub/r/talks/q/q03/?v=0123abcd&mode=direct')
    real.browser.traverse(-1)
    expect(real.browser.url.search).toBe('?mode=direct')
    expect(real.navigation.store.getState().route).toMatchObject({ statement: null })
  })

  it('keep the fragment while one stays on the page, and `v` goes when the statement is closed', () => {
    const real = on('/sub/r/talks/q/q01/?v=0123abcd#p7')
    const { route } = real.navigation.store.getState()
    if (route.page !== 'readout') throw new Error('no readout')
    real.navigation.navigate({ ...route, view: { ...everything, modes: ['direct'] } })
    expect(real.browser.url.href).toBe('https://host.example/sub/r/talks/q/q01/?v=0123abcd&mode=direct#p7')
    openStatement(real.navigation, null)
    expect(real.browser.url.href).toBe('https://host.example/sub/r/talks/?mode=direct')
  })

  it('part only while history refuses, and what the reader does still counts', () => {
    const real = on('/sub/r/talks/')
    real.browser.refuses = true
    openStatement(real.navigation, { id: 'q01', revision: null })
    const { route } = real.navigation.store.getState()
    expect(route).toMatchObject({ statement: 'q01' })
    if (route.page !== 'readout') throw new Error('no readout')
    real.browser.refuses = false
    real.navigation.navigate({ ...route, view: { ...everything, show: 'matches' } })
    expect(real.browser.url.pathname).toBe('/sub/r/talks/q/q01/')
    agree(real)
  })

  it('no longer follow once disconnected', () => {
    const browser = new BrowserModel('https://host.example/sub/r/talks/')
    const navigation = createNavigation(
      createRouteStore({ page: 'library' }),
      BASE,
      browser as unknown as Window,
    )
    const end = navigation.connect()
    openStatement(navigation, { id: 'q01', revision: null })
    end()
    browser.traverse(-1)
    expect(navigation.store.getState().route).toMatchObject({ statement: 'q01' })
  })
})
