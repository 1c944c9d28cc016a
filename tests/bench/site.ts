import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Assets, render } from '#app/render.tsx'
import { serve } from '#cli/serve.ts'
import { type ReadoutRoute, readoutRoute, routeCodec, statementRoute } from '#domain/address/route.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { buildAssets } from '#prerender/build-assets.ts'
import { loadPublished, servedCopy } from '#prerender/published.ts'
import { siteFrom } from '#prerender/site-from.ts'
import { writeSite } from '#prerender/write-site.ts'
import { generateReadout } from '../fixtures/generate-readout.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const publishedFolder = join(root, 'public/readouts')
export const REAL = 'leader-meets-syrian-president'

export const sizes = [100, 1_000, 10_000] as const
export type Size = (typeof sizes)[number]

export const fixture = (paragraphs: number): Readout => generateReadout({ paragraphs, seed: 20240530 })

/** The statement that deep links of a fixture lead to: the first of the paragraph at seven tenths. */
function deepStatement(readout: Readout): string {
  const id = readout.paragraphs[Math.floor(readout.paragraphs.length * 0.7)]?.id
  const statement = readout.statements.find(({ content }) => content[0]?.paragraph === id)
  if (!statement) throw new Error(`Nothing is said in paragraph ${id}.`)
  return statement.id
}

/** The addresses of a fixture, below the site's. */
type Fixture = {
  page: string
  /** The same without script. */
  still: string
  /** Its words alone. */
  plain: string
  /** The page of one of its statements, and that statement's id. */
  statement: string
  id: string
}

export type BenchSite = {
  url: string
  folder: string
  assets: Assets
  fixture: (size: Size) => Promise<Fixture>
  close: () => Promise<void>
}

const site = siteFrom({})

/** The real site in a folder of its own, served as a host does; fixtures are added when they are asked for. */
export async function buildSite(): Promise<BenchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
  const assets = await buildAssets(root, folder, site)
  const published = await loadPublished(publishedFolder)
  if (!published.ok) throw new Error('The published readouts are faulty: `npm run build` tells where.')
  await writeSite({ site, assets, ...published, from: publishedFolder, to: folder })
  const { format } = routeCodec(site.base)

  const write = async (file: string, content: string) => {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }

  async function addFixture(size: Size): Promise<Fixture> {
    const generated = fixture(size)
    const text = generated.paragraphs.map(({ text }) => text).join('\n\n')
    const copy = servedCopy({ readout: generated, document: generated, text })
    const json = JSON.stringify(copy)
    const served = {
      bytes: Buffer.byteLength(json),
      sha256: createHash('sha256').update(json).digest('base64'),
    }
    await write(`readouts/${generated.id}.json`, json)
    await write(`readouts/${generated.id}.txt`, text)
    const index = indexReadout({ ...generated, revision: copy.revision, digest: copy.digest })
    const draw = (route: ReadoutRoute) => render({ kind: 'readout', index, route, served }, site, assets)
    const id = deepStatement(generated)
    const page = readoutRoute(generated.id)
    const statement = statementRoute(generated.id, id, null)
    const html = draw(page)
    const still = `/still/${generated.id}/`
    await write(`${format(page).slice(1)}index.html`, html)
    await write(`${still.slice(1)}index.html`, withoutScript(html))
    await write(`${format(statement).slice(1)}index.html`, draw(statement))
    return {
      page: format(page),
      still,
      plain: `/readouts/${generated.id}.txt`,
      statement: format(statement),
      id,
    }
  }

  const added = new Map<Size, Promise<Fixture>>()
  const server = await serve(folder, { brotli: true })
  return {
    url: server.url.replace(/\/$/, ''),
    folder,
    assets,
    fixture: (size) => {
      const known = added.get(size) ?? addFixture(size)
      added.set(size, known)
      return known
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same words and style, and nothing that runs or is fetched for it. */
export const withoutScript = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(?:preload|modulepreload)"[^>]*>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')

export const withoutFonts = (html: string): string => html.replace(/@font-face\s*\{[^}]*\}/g, '')

export const withoutStyle = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/g, '')
