import { type Route, routeCodec } from '#domain/address/route.ts'
import type { RouteStore } from './route-store.ts'

export type Navigation = {
  store: RouteStore
  /** Goes to a route: the address first, then the store, which takes what the address parses to. */
  navigate: (next: Route, how?: 'push' | 'replace') => void
  /** What an address of this site stands for. */
  parse: (url: { pathname: string; search: string }) => Route
  /** Begins to follow back and forward. Gives what ends it. */
  connect: () => () => void
}

/** The one path between address and store. Nothing else touches `history`. */
export function createNavigation(store: RouteStore, base: string, window: Window): Navigation {
  const { parse, format } = routeCodec(base)
  const follow = () => store.setState({ route: parse(window.location) })
  return {
    store,
    parse,
    navigate(next, how = 'replace') {
      const address = format(next)
      const { pathname, search, hash } = window.location
      if (address === pathname + search) return follow()
      const [path = '', query = ''] = address.split('?')
      // The fragment belongs to the browser: it stays while one stays on the page.
      const target = address + (pathname === path ? hash : '')
      try {
        if (how === 'push') window.history.pushState(null, '', target)
        else window.history.replaceState(null, '', target)
      } catch {
        // Safari refuses more than a hundred changes in a while: what the reader does still counts.
        return store.setState({ route: parse({ pathname: path, search: query }) })
      }
      follow()
    },
    connect() {
      follow()
      window.addEventListener('popstate', follow)
      return () => window.removeEventListener('popstate', follow)
    },
  }
}

/** A statement and the revision under which it is opened. */
type Target = { id: string; revision: string | null }

/**
 * Opens a statement of the present readout under the present view, or closes what is open (null). Opening from
 * none is a step that "back" undoes; going from one statement to the next is not.
 */
export function openStatement({ store, navigate }: Navigation, target: Target | null): void {
  const { route } = store.getState()
  if (route.page !== 'readout') return
  navigate(
    { ...route, statement: target?.id ?? null, linkRevision: target?.revision ?? null, at: null },
    route.statement === null && target !== null ? 'push' : 'replace',
  )
}
