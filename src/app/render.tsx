import { renderToString } from 'react-dom/server'
import { catalogueQuery } from '#data/catalogue-query.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { addressesOf, readoutFile } from '#domain/address/addresses.ts'
import { openedBy, statementOf } from '#domain/address/opened.ts'
import { type ReadoutRoute, type Route, readoutRoute, routeCodec } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
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
import { App } from './app.tsx'
import { Library as LibraryPage, Missing as MissingPage } from './pages/late-pages.ts'
import { isPlain, LinkNotice } from './pages/reader.tsx'
import { RetiredPage } from './pages/retired-page.tsx'
import { Text } from './pages/text.tsx'
import { createQueries } from './queries.ts'

await Promise.all([LibraryPage.load(), MissingPage.load(), LinkNotice.load()])

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

/** What stands at an address. */
export type Page =
  | { kind: 'library'; catalogue: Catalogue }
  | { kind: 'readout'; index: ReadoutIndex; route: ReadoutRoute; served: Served }
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
  const { dir, chrome, body, name, preload, proof } = draw(page, route, site)
  const subject =
    page.kind === 'readout' ? page.index : page.kind === 'retired' ? { replacedBy: page.successors } : null
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(assets.policy)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">`,
    headHtml(pageHead(route, subject, site)),
    `<link rel="icon" type="image/svg+xml" href="${escapeHtml(site.base)}icon.svg">`,
    `<style>${assets.style}</style><script>${assets.firstFrame}</script>`,
    preload === null ? '' : `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(preload)}">`,
    ...assets.modules.map((href) => `<link rel="modulepreload" href="${escapeHtml(href)}">`),
    `<script type="module" src="${escapeHtml(assets.script)}"></script></head>`,
    `<body><div class="page" dir="${dir}"><p class="band notice could-not-start">${escapeHtml(couldNotStart)}</p>`,
    `<div id="_chrome">${chrome}</div>`,
    `<div id="_page" data-name="${escapeHtml(name)}"${proof === null ? '' : ` data-proof="${escapeHtml(proof)}"`}>${body}</div></div>`,
    `<script>${assets.showOpen}</script></body></html>\n`,
  ].join('')
}

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
  preload: string | null
  proof: string | null
}

function draw(page: Page, route: Route, site: Site): Drawn {
  const plain: Drawn = { dir: 'ltr', chrome: '', body: '', name: page.kind, preload: null, proof: null }
  if (page.kind === 'retired')
    return { ...plain, body: renderToString(<RetiredPage site={site} {...page} />) }
  const queries = createQueries()
  if (page.kind === 'library') queries.setQueryData(catalogueQuery(site.base).queryKey, page.catalogue)
  if (page.kind === 'readout')
    queries.setQueryData(readoutQuery({ base: site.base, id: page.route.readout }).queryKey, page.index)
  const navigation: Navigation = {
    store: createRouteStore(route),
    ...routeCodec(site.base),
    navigate: () => {},
    connect: () => () => {},
  }
  const text = page.kind === 'readout' ? drawText(page.index, page.route, site) : null
  const chrome = renderToString(
    page.kind === 'readout' && text?.whole === false ? (
      <SiteProvider value={{ site, navigation }}>
        <PartChrome index={page.index} route={page.route} site={site} />
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
  return {
    dir: direction(readout.lang),
    chrome,
    body,
    name: whole ? (readout.digest ?? '') : 'part',
    preload: page.served.bytes > ASK_ABOVE ? null : readoutFile(site.base, `${readout.id}.json`),
    proof: page.served.sha256,
  }
}

type PartChromeProps = { index: ReadoutIndex; route: ReadoutRoute; site: Site }

/** What stands above a part of a text: no strip, whose marks are those of the whole. The app draws all of it anew. */
const PartChrome = ({ index, route, site }: PartChromeProps) => {
  const addresses = addressesOf(site, index.readout)
  const opened = openedBy(index, route.statement, null)
  return (
    <>
      <IssuerLine issuer={index.readout.issuer} tools={null} />
      {isPlain(opened) ? null : <LinkNotice opened={opened} addresses={addresses} />}
      <Notice>
        {partOfText} <a href={addresses.readout}>{wholeText}</a>
      </Notice>
    </>
  )
}

/** Readouts whose text is known to be too long for a statement's page. */
const tooLong = new WeakSet<ReadoutIndex>()

function drawText(index: ReadoutIndex, route: ReadoutRoute, site: Site): { body: string; whole: boolean } {
  const addresses = addressesOf(site, index.readout)
  const { paragraphs } = index.readout
  const open = statementOf(openedBy(index, route.statement, null))
  const draw = (some: typeof paragraphs) =>
    renderToString(<Text index={index} addresses={addresses} paragraphs={some} open={open?.id ?? null} />)
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
