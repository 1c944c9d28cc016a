import { encodeQueryValue, parseQueryString } from './query-string.ts'
import { everything, type View, viewCodec } from './view.ts'

/** Which page, which readout, which statement, which view: what the address says. */
export type Route =
  | { page: 'library' }
  | {
      page: 'readout'
      readout: string
      /** An earlier revision of it, eight hex digits; null: the present one. */
      revision: string | null
      /** The statement that is open. */
      statement: string | null
      /** The `v` of the link: the revision it was made under. Not eight hex digits: the link was cut (`isCutLink`). */
      linkRevision: string | null
      /** What `at` says of the selection that is linked to, as it stands; no statement is open then. */
      at: string | null
      /** What is left where the address breaks off before its end ("q/", "rev/1a2b"): the readout is shown, and told so. */
      cut: string | null
      view: View
    }
  | { page: 'missing'; path: string }

export type ReadoutRoute = Extract<Route, { page: 'readout' }>

/** What is longer is cut (characters): no value of `at` that this site makes is. */
const LONGEST_AT = 1000

const ID = '[a-z][a-z0-9-]{0,63}'
const REVISION = '[0-9a-f]{8}'
/** Beginnings of what may follow a readout's address. */
const CUT = '(?:q|re?|rev(?:/[0-9a-f]{1,7})?)/?'
const READOUT = new RegExp(`^r/(${ID})(?:/rev/(${REVISION}))?(?:(?:/q/(${ID}))?/?|/(${CUT}))$`)
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
    const [, readout, revision = null, statement = null, cut = null] = READOUT.exec(path) ?? []
    if (readout === undefined || isReservedId(readout)) return missing
    const query = parseQueryString(search)
    const textOf = (name: string, longest: number): string | null =>
      query
        .find(([key]) => key === name)?.[1]
        .slice(0, longest)
        .replace(/\p{Surrogate}/gu, '\ufffd') ?? null
    const route = { readout, revision, statement }
    return {
      page: 'readout',
      ...route,
      linkRevision: hasLinkRevision(route) ? textOf('v', 64) : null,
      // A link cut behind "?a" was one to a selection, too.
      at: statement === null ? (textOf('at', LONGEST_AT) ?? (textOf('a', 1) === '' ? '' : null)) : null,
      cut,
      view: viewCodec.parse(search),
    }
  },
  format(route: Route): string {
    if (route.page === 'library') return base
    if (route.page === 'missing') return route.path
    const { readout, revision, statement, cut } = route
    const path = [
      `${base}r/${readout}/`,
      revision === null ? '' : `rev/${revision}/`,
      statement === null ? (cut ?? '') : `q/${statement}/`,
    ].join('')
    const query = [
      ...(hasLinkRevision(route) && route.linkRevision !== null
        ? [`v=${encodeQueryValue(route.linkRevision)}`]
        : []),
      ...(route.statement === null && route.at !== null ? [`at=${encodeQueryValue(route.at)}`] : []),
      ...viewCodec.format(route.view),
    ].join('&')
    return query === '' ? path : `${path}?${query}`
  },
})

/** Only a link to a statement of the present readout says under which revision it was made. */
const hasLinkRevision = ({ revision, statement }: Pick<ReadoutRoute, 'revision' | 'statement'>): boolean =>
  revision === null && statement !== null

export const isCutLink = (linkRevision: string | null): boolean =>
  linkRevision !== null && !/^[0-9a-f]{8}$/.test(linkRevision)

/** A readout's route with nothing open and nothing filtered. */
export const readoutRoute = (readout: string): ReadoutRoute => ({
  page: 'readout',
  readout,
  revision: null,
  statement: null,
  linkRevision: null,
  at: null,
  cut: null,
  view: everything,
})

/** An earlier revision of a readout, or a statement of it: its address says the revision, so no link need. */
export const revisionRoute = (
  readout: string,
  revision: string,
  statement: string | null = null,
): ReadoutRoute => ({ ...readoutRoute(readout), revision, statement })

/** The address of a selection, as a value of `at` names it (see selector-codec.ts). The view stays out of it. */
export const selectionRoute = (
  readout: string,
  at: string,
  revision: string | null = null,
): ReadoutRoute => ({ ...readoutRoute(readout), revision, at })

/** The published address of one statement: the view stays out of it, the revision goes into it. */
export const statementRoute = (
  readout: string,
  statement: string,
  revision: string | null,
  view: View = everything,
): ReadoutRoute => ({ ...readoutRoute(readout), statement, linkRevision: revision, view })

/** What a link into a readout asks of the one that took its place. */
export const leadOnTo = (asked: ReadoutRoute, readout: string): ReadoutRoute => ({
  ...readoutRoute(readout),
  statement: asked.statement,
  linkRevision: asked.linkRevision,
  at: asked.at,
})
