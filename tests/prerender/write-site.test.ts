// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revisionRoute, routeCodec } from '#domain/address/route.ts'
import { checkReadout } from '#domain/check/check-readout.ts'
import type { Readout } from '#domain/document/readout.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { emptyFolder, writeSite } from '#prerender/write-site.ts'
import { hostileReadout } from '../fixtures/hostile-readout.ts'
import { publishedText } from '../fixtures/published-text.ts'
import { revisedReadout } from '../fixtures/revised-readout.ts'
import { pageAssets } from './page-assets.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a site '))
  await write('/sub/', 'https://host.example', 'site')
})
afterAll(() => rm(folder, { recursive: true }))

const { present, earlier } = revisedReadout()
const readouts = [present, { ...hostileReadout(), revisions: [] }]
const retired = {
  'old-talks': { to: ['older-talks'], reason: 'Renamed.' },
  'older-talks': { to: ['lighthouse-talks'], reason: 'Renamed before.' },
  'gone-talks': { to: [], reason: 'Withdrawn.' },
}

const published = (readout: Readout) => ({ readout, document: readout, text: publishedText(readout) })

async function write(base: string, origin: string | null, name: string) {
  const from = join(folder, `${name} texts`)
  const to = join(folder, name)
  await emptyFolder(from)
  await mkdir(from, { recursive: true })
  for (const readout of [...readouts, ...earlier])
    await writeFile(join(from, readout.source.file), publishedText(readout))
  await writeFile(join(from, 'lighthouse-talks.1a2b3c4d.json'), '{}')
  await writeFile(join(from, 'notes.md'), 'not published')
  return writeSite({
    site: { base, origin, report: null },
    assets: pageAssets,
    readouts: readouts.map((readout) => ({
      ...published(readout),
      earlier: readout === present ? earlier.map(published) : [],
    })),
    retired,
    from,
    to,
  })
}

const read = (path: string, site = 'site') => readFile(join(folder, site, path), 'utf8')
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const filesOf = async (site: string) =>
  (await readdir(join(folder, site), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, site).length + 1))

describe('writeSite', () => {
  it('makes every published address a file with a page of its own', async () => {
    const { format } = routeCodec('/sub/')
    for (const readout of readouts)
      for (const id of [null, ...readout.statements.map(({ id }) => id), ...Object.keys(readout.retired)]) {
        const address = id === null ? `/sub/r/${readout.id}/` : `/sub/r/${readout.id}/q/${id}/`
        const route = routeCodec('/sub/').parse({ pathname: address, search: '' })
        expect(format(route)).toBe(address)
        const html = await read(`${address.slice('/sub/'.length)}index.html`)
        expect(html).toMatch(/^<!doctype html><html lang="en"(?: data-revision="[0-9a-f]{8}")?>/)
        expect(html).toContain('class="text"')
      }
    for (const path of ['index.html', '404.html', 'r/old-talks/index.html', 'r/gone-talks/index.html'])
      expect(await read(path)).toMatch(/^<!doctype html>/)
  })

  it('leads to files alone by every link of its own', async () => {
    const files = new Set(await filesOf('site'))
    for (const file of files) {
      if (!file.endsWith('.html')) continue
      for (const link of parse(await read(file)).querySelectorAll('a[href]')) {
        const url = new URL(link.getAttribute('href') ?? '', `https://host.example/sub/${file}`)
        if (url.origin !== 'https://host.example') continue
        const path = decodeURIComponent(url.pathname.slice('/sub/'.length))
        expect(files, `${file} links to ${url.pathname}`).toContain(
          path === '' || path.endsWith('/') ? `${path}index.html` : path,
        )
      }
    }
  })

  it('names the last successor of what was retired, through every step', async () => {
    const document = parse(await read('r/old-talks/index.html'))
    expect(document.querySelector('main a')?.getAttribute('href')).toBe('/sub/r/lighthouse-talks/')
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      'https://host.example/sub/r/lighthouse-talks/',
    )
    const gone = parse(await read('r/gone-talks/index.html'))
    expect(gone.querySelector('main')?.textContent).toContain('Withdrawn.')
    expect(gone.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
  })

  it('serves each document whole and proved, its text, its earlier revisions and nothing else', async () => {
    for (const { id, source, paragraphs } of readouts) {
      const document: unknown = JSON.parse(await read(`readouts/${id}.json`))
      const checked = checkReadout(document)
      expect(checked.ok && checked.readout.paragraphs).toEqual(paragraphs)
      expect(checked.ok && checked.readout.digest).toMatch(/^[0-9a-f]{16}$/)
      expect(await read(`readouts/${source.file}`)).toContain(paragraphs[0]?.text)
    }
    expect((await readdir(join(folder, 'site', 'readouts'))).sort()).toEqual(
      [
        'catalogue.json',
        'constructor.json',
        'constructor.txt',
        'lighthouse-talks.json',
        'lighthouse-talks.txt',
        ...earlier.map((readout) => `lighthouse-talks.${revisionOf(readout)}.json`),
        `lighthouse-talks.${revisionOf(earlier[0])}.txt`,
      ].sort(),
    )
  })

  it('makes every earlier revision and its statements pages that lead search to the present ones', async () => {
    const { format } = routeCodec('/sub/')
    const sitemap = await read('sitemap.xml')
    for (const readout of earlier) {
      const revision = revisionOf(readout)
      const json = await read(`readouts/${present.id}.${revision}.json`)
      expect(JSON.parse(json)).toMatchObject({ revision, digest: expect.stringMatching(/^[0-9a-f]{16}$/) })
      for (const id of [null, ...readout.statements.map(({ id }) => id)]) {
        const address = format(revisionRoute(present.id, revision, id))
        const page = parse(await read(`${address.slice('/sub/'.length)}index.html`))
        expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex')
        expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
          `https://host.example/sub/r/lighthouse-talks/${id === null ? '' : `q/${id}/`}`,
        )
        expect(page.querySelector<HTMLElement>('#_page')?.dataset.proof).toBe(
          createHash('sha256').update(json).digest('base64'),
        )
        expect(sitemap).not.toContain(address)
      }
    }
  })

  it('names the earlier revisions on the present page, and stays in a revision on its own', async () => {
    const linksOf = async (path: string) =>
      [...parse(await read(path)).querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    const [longer, again] = earlier.map((readout) => `/sub/r/lighthouse-talks/rev/${revisionOf(readout)}/`)
    expect((await linksOf('r/lighthouse-talks/index.html')).filter((link) => link.includes('/rev/'))).toEqual(
      [longer, again],
    )
    const links = await linksOf(`${longer?.slice('/sub/'.length)}index.html`)
    expect(links).toContain(again)
    expect(links.filter((link) => link.includes('/q/')).length).toBeGreaterThan(20)
    for (const link of links.filter((link) => link.includes('/q/'))) {
      expect(link.startsWith(`${longer}q/`)).toBe(true)
      expect(link).not.toContain('?v=')
    }
  })

  it('lists in the sitemap what is published, and nothing that is retired', async () => {
    const sitemap = new DOMParser().parseFromString(await read('sitemap.xml'), 'application/xml')
    const listed = [...sitemap.querySelectorAll('loc')].map(({ textContent }) => textContent)
    const expected = readouts.flatMap(({ id, statements }) => [
      `https://host.example/sub/r/${id}/`,
      ...statements.map((statement) => `https://host.example/sub/r/${id}/q/${statement.id}/`),
    ])
    expect(listed.sort()).toEqual(['https://host.example/sub/', ...expected].sort())
    for (const address of listed)
      expect(
        parse(await read(`${new URL(`${address}`).pathname.slice('/sub/'.length)}index.html`))
          .querySelector('link[rel="canonical"]')
          ?.getAttribute('href'),
      ).toBe(address)
    expect(await read('robots.txt')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://host.example/sub/sitemap.xml\n',
    )
  })

  it('leaves out the sitemap where the site does not know its origin', async () => {
    const { pages } = await write('/', null, 'plain')
    const files = await filesOf('plain')
    expect(files.filter((file) => file.endsWith('.html'))).toHaveLength(pages)
    expect(files).not.toContain('sitemap.xml')
    expect(await read('robots.txt', 'plain')).toBe('User-agent: *\nAllow: /\n')
  })
})
