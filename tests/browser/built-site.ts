import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Assets } from '../../src/app/render.tsx'
import { serve } from '../../src/cli/serve.ts'
import type { Readout } from '../../src/domain/document/readout.ts'
import { type SiteToWrite, writeSite } from '../../src/prerender/write-site.ts'

/** What the built pages carry, read out of one of them, so that a test's site is drawn by the very same app. */
async function builtAssets(): Promise<Assets> {
  const page = await readFile('dist/index.html', 'utf8')
  const between = (before: string, after: string) => page.split(before)[1]?.split(after)[0] ?? ''
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, content]) => content ?? '')
  return {
    script: between('<script type="module" src="', '"'),
    modules: [...page.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href ?? ''),
    style: between('<style>', '</style>'),
    firstFrame: scripts[0] ?? '',
    showOpen: scripts.at(-1) ?? '',
    policy: between('<meta http-equiv="Content-Security-Policy" content="', '"').replaceAll('&#39;', "'"),
  }
}

const published = (readout: Readout) => ({ readout, document: readout, text: '' })

/** A site of a test's own readouts, served. `earlier` holds earlier revisions. `end` stops and removes it. */
export async function siteOf(
  readouts: readonly Readout[],
  retired: SiteToWrite['retired'] = {},
  earlier: readonly Readout[] = [],
): Promise<{ url: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'readouts-'))
  const from = join(folder, 'from')
  const to = join(folder, 'dist')
  await mkdir(from)
  await writeFile(join(from, 'retired.json'), JSON.stringify(retired))
  for (const part of ['assets', 'icon.svg']) await cp(join('dist', part), join(to, part), { recursive: true })
  await writeSite({
    site: { base: '/', origin: null, report: null },
    assets: await builtAssets(),
    readouts: readouts.map((readout) => ({
      ...published(readout),
      earlier: earlier.filter(({ id }) => id === readout.id).map(published),
    })),
    retired,
    from,
    to,
  })
  const server = await serve(to)
  return {
    url: server.url,
    end: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
