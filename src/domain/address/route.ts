import { encodeQueryValue, parseQueryString } from './query-string.ts'
import { everything, type View, viewCodec } from './view.ts'

/** Which page, which readout, which statement, which view: what the address says. */
export type Route =
  | { page: 'library' }
  | {
      page: 'readout'
      readout: string
      /** The statement that is open. */
      statement: string | null
      /** The `v` of the link: the revision it was made under. Not eight hex digits: the link was cut (`isCutLink`). */
      linkRevision: string | null
      /** What `at` says of the selection that is linked to, as it stands; no statement is open then. */
      at: string | null
      view: View
    }
  | { page: 'missing'; path: string }

export type ReadoutRoute = Extract<Route, { page: 'readout' }>

/** What is longer is cut (characters): no value of `at` that this site makes is. */
const LONGEST_AT = 1000

const ID = '[a-z][a-z0-9-]{0,63}'
const READOUT = new RegExp(`^r/(${ID})(?:/q/(${ID}))?/?$`)
const RESERVED = new Set(['catalogue', 'retired', 'schema', 'q', 'rev', 'card', 'import', 'compare', 'local'])

/** Names that no readout may have, because addresses or files of the site use them. */
export const isReservedId = (id: string): boolean => RESERVED.has(id)

/**
 * Route ⇄ address, for a site whose pages live under `base` ("/" or "/sub/path/").
 * `parse` is total and never throws; `parse(format(route))` equals the route.
 */
export const routeCodec = (base: string) => ({
  parse({ pathname, search }: { pathname: string; search: string }): Route {
    const missing: Route = { page: 'missing', path: pathname }
    if (!`${pathname}/`.startsWith(base)) return missing
    const path = pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1')
    if (path === '') return { page: 'library' }
    const [, readout, statement = null] = READOUT.exec(path) ?? []
    if (readout === undefined || isReservedId(readout)) return missing
    const query = parseQueryString(search)
    const textOf = (name: string, longest: number): string | null =>
      query
        .find(([key]) => key === name)?.[1]
        .slice(0, longest)
        .replace(/\p{Surrogate}/gu, '\ufffd') ?? null
    return {
      page: 'readout',
      readout,
      statement,
      linkRevision: statement === null ? null : textOf('v', 64),
      // A link cut behind "?a" was one to a selection, too.
      at: statement === null ? (textOf('at', LONGEST_AT) ?? (textOf('a', 1) === '' ? '' : null)) : null,
      view: viewCodec.parse(search),
    }
  },
  format(route: Route): string {
    if (route.page === 'library') return base
    if (route.page === 'missing') return route.path
    const path = `${base}r/${route.readout}/${route.statement === null ? '' : `q/${route.statement}/`}`
    const query = [
      ...(route.statement !== null && route.linkRevision !== null
        ? [`v=${encodeQueryValue(route.linkRevision)}`]
        : []),
      ...(route.statement === null && route.at !== null ? [`at=${encodeQueryValue(route.at)}`] : []),
      ...viewCodec.format(route.view),
    ].join('&')
    return query === '' ? path : `${path}?${query}`
  },
})

export const isCutLink = (linkRevision: string | null): boolean =>
  linkRevision !== null && !/^[0-9a-f]{8}$/.test(linkRevision)

/** A readout's route with nothing open and nothing filtered. */
export const readoutRoute = (readout: string): ReadoutRoute => ({
  page: 'readout',
  readout,
  statement: null,
  linkRevision: null,
  at: null,
  view: everything,
})

/** The address of a selection, as a value of `at` names it (see selector-codec.ts). The view stays out of it. */
export const selectionRoute = (readout: string, at: string): ReadoutRoute => ({
  ...readoutRoute(readout),
  at,
})

/** The published address of one statement: the view stays out of it, the revision goes into it. */
export const statementRoute = (
  readout: string,
  statement: string,
  revision: string | null,
  view: View = everything,
): ReadoutRoute => ({ page: 'readout', readout, statement, linkRevision: revision, at: null, view })
