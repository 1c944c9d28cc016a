import { renderToString } from 'react-dom/server'
import { catalogueQuery } from '#data/catalogue-query.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { addressesOf, documentFile, readoutFile } from '#domain/address/addresses.ts'
import { openedBy, statementOf } from '#domain/address/opened.ts'
import { type ReadoutRoute, type Route, readoutRoute, routeCodec } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import { type Earlier, earlierOf } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { byMachine } from '#domain/messages/attribution.ts'
import { couldNotStart } from '#domain/messages/failures.ts'
import { partOfText, wholeText } from '#domain/messages/notices.ts'
import type { Catalogue } from '#domain/page/catalogue.ts'
import { escapeHtml } from '#domain/page/escape-html.ts'
import { type PageHead, pageHead } from '#domain/page/page-head.ts'
import { type Direction, direction } from '#domain/text/direction.ts'
import type { Navigation } from '#state/navigation.ts'
import { createRouteStore } from '#state/route-store.ts'
import { SiteProvider } from '#state/site-context.tsx'
import { IssuerLine } from '#ui/frame/issuer-line.tsx'
import { Library } from '#ui/library/library.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { EarlierMark } from '#ui/revisions/earlier-mark.tsx'
import { StatementNow } from '#ui/revisions/statement-now.tsx'
import { App, RevisionPage } from './app.tsx'
import { bodyName } from './page-body.tsx'
import { Library as LibraryPage, Missing as MissingPage } from './pages/late-pages.ts'
import { isPlain, LinkNotice } from './pages/reader.tsx'
import { RetiredPage } from './pages/retired-page.tsx'
import { Text } from './pages/text.tsx'
import { createQueries } from './queries.ts'

await Promise.all([LibraryPage.load(), MissingPage.load(), LinkNotice.load(), RevisionPage.load()])

/** What a page needs of the build: addresses and contents of what every page carries. */
export type Assets = {
  /** Address of the app's script. */
  script: string
  /** Addresses of the modules it needs at once. */
  modules: readonly string[]
  /** All style, inline. */
  style: string
  /** The script of the first frame, inline. */
  firstFrame: string
  /** Puts the open statement on the screen while the app is on its way, inline. */
  showOpen: string
  /** The Content-Security-Policy, which knows the hashes of the three. */
  policy: string
}

/** The document as it is served beside the page: its length in bytes, and its SHA-256 in base64. */
type Served = { bytes: number; sha256: string }

/** A readout, or an earlier revision of it, which needs the present one: `route` says which. */
export type ReadoutPage = {
  kind: 'readout'
  index: ReadoutIndex
  route: ReadoutRoute
  served: Served
  present?: { index: ReadoutIndex; served: Served }
}

/** What stands at an address. */
export type Page =
  | { kind: 'library'; catalogue: Catalogue }
  | ReadoutPage
  | { kind: 'retired'; id: string; successors: readonly string[]; reason: string }
  | { kind: 'missing' }

/** A statement's page holds the whole text while that is no longer than this (characters of HTML). */
const WHOLE_BELOW = 150_000

/** Beyond that: its paragraph, and as many on either side. */
const AROUND = 10

/** Documents larger than this are asked about before they are loaded (bytes), so they are not preloaded. */
const ASK_ABOVE = 15_000_000

/** The whole HTML of a page. Pure: the same for the build and for a function at a CDN's edge. */
export function render(page: Page, site: Site, assets: Assets): string {
  const route = routeOf(page)
  const earlier = page.kind === 'readout' ? earlierAt(page) : null
  const { dir, chrome, body, name, preload, proofs } = draw(page, route, site, earlier)
  const subject =
    page.kind === 'readout' ? page.index : page.kind === 'retired' ? { replacedBy: page.successors } : null
  const revision =
    page.kind === 'readout' && route.page === 'readout' && route.revision === null && route.statement !== null
      ? page.index.readout.revision
      : undefined
  const ofRevision = revision === undefined ? '' : ` data-revision="${escapeHtml(revision)}"`
  return [
    `<!doctype html><html lang="en"${ofRevision}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(assets.policy)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">`,
    headHtml(pageHead(route, subject, site, earlier)),
    `<link rel="icon" type="image/svg+xml" href="${escapeHtml(site.base)}icon.svg">`,
    `<style>${assets.style}</style><script>${assets.firstFrame}</script>`,
    ...preload.map((href) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(href)}">`),
    ...assets.modules.map((href) => `<link rel="modulepreload" href="${escapeHtml(href)}">`),
    `<script type="module" src="${escapeHtml(assets.script)}"></script></head>`,
    `<body><div class="page" dir="${dir}"><p class="band notice could-not-start">${escapeHtml(couldNotStart)}</p>`,
    `<div id="_chrome">${chrome}</div>`,
    `<div id="_page" data-name="${escapeHtml(name)}"${proofs}>${body}</div></div>`,
    `<script>${assets.showOpen}</script></body></html>\n`,
  ].join('')
}

/** What the present readout says of the revision that a page is of. */
const earlierAt = ({ route, present }: ReadoutPage): Earlier | null =>
  present && route.revision !== null ? earlierOf(present.index, route.revision) : null

const routeOf = (page: Page): Route =>
  page.kind === 'readout'
    ? page.route
    : page.kind === 'library'
      ? { page: 'library' }
      : page.kind === 'retired'
        ? readoutRoute(page.id)
        : { page: 'missing', path: '' }

const headHtml = ({ title, canonical, meta }: PageHead): string =>
  [
    `<title>${escapeHtml(title)}</title>`,
    canonical === null ? '' : `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    ...meta.map(({ content, ...key }) => {
      const [[attribute, value] = ['name', '']] = Object.entries(key)
      return `<meta ${attribute}="${escapeHtml(value)}" content="${escapeHtml(content)}">`
    }),
  ].join('')

type Drawn = {
  dir: Direction
  chrome: string
  body: string
  name: string
  preload: readonly string[]
  /** Attributes that say from which bytes the page was drawn. */
  proofs: string
}

function draw(page: Page, route: Route, site: Site, earlier: Earlier | null): Drawn {
  const plain: Drawn = { dir: 'ltr', chrome: '', body: '', name: page.kind, preload: [], proofs: '' }
  if (page.kind === 'retired')
    return { ...plain, body: renderToString(<RetiredPage site={site} {...page} />) }
  const queries = createQueries()
  if (page.kind === 'library') queries.setQueryData(catalogueQuery(site.base).queryKey, page.catalogue)
  if (page.kind === 'readout') {
    const { readout: id, revision } = page.route
    const queryOf = (revision: string | null) => readoutQuery({ base: site.base, id, revision }).queryKey
    queries.setQueryData(queryOf(revision), page.index)
    if (page.present) queries.setQueryData(queryOf(null), page.present.index)
  }
  const navigation: Navigation = {
    store: createRouteStore(route),
    parse: routeCodec(site.base).parse,
    navigate: () => {},
    connect: () => () => {},
  }
  const text = page.kind === 'readout' ? drawText(page.index, page.route, site, earlier) : null
  const chrome = renderToString(
    page.kind === 'readout' && text?.whole === false ? (
      <SiteProvider value={{ site, navigation }}>
        <PartChrome index={page.index} route={page.route} site={site} earlier={earlier} />
      </SiteProvider>
    ) : (
      <App site={site} navigation={navigation} queries={queries} />
    ),
  )
  if (page.kind === 'library')
    return { ...plain, chrome, body: renderToString(<Library catalogue={page.catalogue} site={site} />) }
  if (page.kind === 'missing' || !text) return { ...plain, chrome }
  const { readout } = page.index
  const { body, whole } = text
  const { served, present } = page
  const file = (revision: string | null) => readoutFile(site.base, documentFile(readout.id, revision))
  const files = [
    { href: file(page.route.revision), served },
    ...(present ? [{ href: file(null), served: present.served }] : []),
  ]
  return {
    dir: direction(readout.lang),
    chrome,
    body,
    name: whole ? bodyName(page.index, earlier) : 'part',
    preload: files.filter(({ served }) => served.bytes <= ASK_ABOVE).map(({ href }) => href),
    proofs: [
      ` data-proof="${escapeHtml(served.sha256)}"`,
      ...(present ? [` data-present-proof="${escapeHtml(present.served.sha256)}"`] : []),
    ].join(''),
  }
}

type PartChromeProps = { index: ReadoutIndex; route: ReadoutRoute; site: Site; earlier: Earlier | null }

/** What stands above a part of a text: no strip, whose marks are those of the whole. The app draws all of it anew. */
const PartChrome = ({ index, route, site, earlier }: PartChromeProps) => {
  const addresses = addressesOf(site, index.readout, route.revision)
  const opened = openedBy(index, route.statement, null)
  const attribution = statementOf(opened)?.attribution
  return (
    <>
      <IssuerLine
        issuer={index.readout.issuer}
        mark={earlier ? <EarlierMark earlier={earlier} /> : null}
        tools={null}
      />
      {isPlain(opened) ? null : <LinkNotice opened={opened} addresses={addresses} />}
      {attribution?.by === 'machine' ? (
        <Notice>{byMachine(attribution.confidence, attribution.reason)}</Notice>
      ) : null}
      <Notice>
        {partOfText} <a href={addresses.readout}>{wholeText}</a>{' '}
        {earlier && route.statement !== null ? (
          <StatementNow earlier={earlier} statement={route.statement} />
        ) : null}
      </Notice>
    </>
  )
}

/** Readouts whose text is known to be too long for a statement's page. */
const tooLong = new WeakSet<ReadoutIndex>()

function drawText(
  index: ReadoutIndex,
  route: ReadoutRoute,
  site: Site,
  earlier: Earlier | null,
): { body: string; whole: boolean } {
  const addresses = addressesOf(site, index.readout, route.revision)
  const { paragraphs } = index.readout
  const open = statementOf(openedBy(index, route.statement, null))
  const draw = (some: typeof paragraphs) =>
    renderToString(
      <Text
        index={index}
        addresses={addresses}
        earlier={earlier}
        paragraphs={some}
        open={open?.id ?? null}
      />,
    )
  const place = open ? (index.number.get(open.content[0]?.paragraph ?? '') ?? 1) - 1 : 0
  const around = paragraphs.slice(Math.max(0, place - AROUND), place + AROUND + 1)
  if (route.statement === null) return { body: draw(paragraphs), whole: true }
  if (!tooLong.has(index)) {
    // Markup is never shorter than its words: a text beyond the limit need not be drawn to know that it is.
    const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
    const body = letters > WHOLE_BELOW ? null : draw(paragraphs)
    if (body !== null && body.length <= WHOLE_BELOW) return { body, whole: true }
    tooLong.add(index)
  }
  return { body: draw(around), whole: false }
}
