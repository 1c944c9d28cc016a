import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Assets, type Page, type ReadoutPage, render } from '#app/render.tsx'
import { documentFile } from '#domain/address/addresses.ts'
import {
  type ReadoutRoute,
  readoutRoute,
  revisionRoute,
  routeCodec,
  statementRoute,
} from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { successors } from '#domain/document/retired.ts'
import { type CatalogueEntry, catalogueEntry } from '#domain/page/catalogue.ts'
import { type PublishedReadout, servedCopy } from './published.ts'

export type SiteToWrite = {
  site: Site
  assets: Assets
  readouts: Iterable<PublishedReadout> | AsyncIterable<PublishedReadout>
  retired: Readonly<Record<string, { reason: string }>> & Parameters<typeof successors>[0]
  /** Where the published texts stand. */
  from: string
  /** Where the pages are written. */
  to: string
}

/** The base64 SHA-256 by which a Content-Security-Policy names inline script and style. */
const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Nothing but what the page carries and its own host serves. */
export const policyFor = ({ style, firstFrame, showOpen }: Omit<Assets, 'policy'>): string =>
  [
    `default-src 'none'`,
    `script-src 'self' ${hash(firstFrame)} ${hash(showOpen)}`,
    `style-src ${hash(style)}`,
    `font-src 'self'`,
    `img-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')

/** The path of a page's file below the site's folder. */
const fileOf = (address: string, base: string) => `${address.slice(base.length)}index.html`

/** Writes every published address as a file, one readout at a time, so that memory does not grow with them. */
export async function writeSite({
  site,
  assets,
  readouts,
  retired,
  from,
  to,
}: SiteToWrite): Promise<{ pages: number; readouts: number }> {
  const { format } = routeCodec(site.base)
  const addresses: string[] = []
  let pages = 0
  const write = async (file: string, content: string) => {
    const path = join(to, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  const page = async (file: string, what: Page) => {
    await write(file, render(what, site, assets))
    pages++
  }

  /** Writes the served copy of a document, and gives what its pages are drawn from. */
  const document = async (published: PublishedReadout, which: 'present' | 'earlier') => {
    const copy = servedCopy(published)
    const { revision, digest } = copy
    const readout = { ...published.readout, revision, digest }
    const json = JSON.stringify(copy)
    await write(`readouts/${documentFile(readout.id, which === 'present' ? null : revision)}`, json)
    const served = {
      bytes: Buffer.byteLength(json),
      sha256: createHash('sha256').update(json).digest('base64'),
    }
    return { copy, drawnFrom: { index: indexReadout(readout), served } }
  }
  const readoutPage = (route: ReadoutRoute, drawnFrom: Omit<ReadoutPage, 'kind' | 'route'>) =>
    page(fileOf(format(route), site.base), { kind: 'readout', route, ...drawnFrom })

  const entries: CatalogueEntry[] = []
  for await (const published of readouts) {
    const { copy, drawnFrom: present } = await document(published, 'present')
    const { id } = present.index.readout
    entries.push(catalogueEntry(present.index.readout, copy))
    for (const statement of [null, ...statementIds(present.index.readout)]) {
      const route = statement === null ? readoutRoute(id) : statementRoute(id, statement, null)
      await readoutPage(route, present)
      if (statement === null || present.index.statement.has(statement)) addresses.push(format(route))
    }
    for await (const earlier of published.earlier ?? []) {
      const { copy, drawnFrom } = await document(earlier, 'earlier')
      for (const statement of [null, ...statementIds(drawnFrom.index.readout)])
        await readoutPage(revisionRoute(id, copy.revision, statement), { ...drawnFrom, present })
    }
  }
  for (const [id, { reason }] of Object.entries(retired))
    await page(`r/${id}/index.html`, { kind: 'retired', id, successors: successors(retired, id), reason })

  const newestFirst = entries.toSorted(
    (a, b) => (b.event.date ?? '').localeCompare(a.event.date ?? '') || (a.id < b.id ? -1 : 1),
  )
  const catalogue = { schemaVersion: 1 as const, readouts: newestFirst }
  await write('readouts/catalogue.json', JSON.stringify(catalogue))
  await page('index.html', { kind: 'library', catalogue })
  await page('404.html', { kind: 'missing' })
  for (const file of await readdir(from))
    if (/\.txt$|^retired\.json$/.test(file)) await copyFile(join(from, file), join(to, 'readouts', file))

  if (site.origin !== null)
    await write('sitemap.xml', sitemap([site.base, ...addresses].map((path) => site.origin + path)))
  await write('robots.txt', robots(site))
  return { pages, readouts: entries.length }
}

/** Ids that a readout has a page for: those of its statements, and of those it retired. */
const statementIds = ({ statements, retired }: Readout): string[] => [
  ...statements.map(({ id }) => id),
  ...Object.keys(retired),
]

const sitemap = (addresses: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${address}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n')

const robots = ({ origin, base }: Site): string =>
  [
    'User-agent: *',
    'Allow: /',
    ...(origin === null ? [] : [`Sitemap: ${origin}${base}sitemap.xml`]),
    '',
  ].join('\n')

/** Takes away what an earlier build left. */
export const emptyFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
