import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { ingested } from '../../ingest/ingested.ts'

const SOURCE = fileURLToPath(new URL('../../ingest/ingested.ts', import.meta.url))

/**
 * The engine as a browser's worker would have it: built into one file. What runs TypeScript as it is keeps the name of
 * every function that is made, and an engine of many small ones pays for that.
 */
export async function builtEngine(): Promise<typeof ingested> {
  const root = await mkdtemp(join(tmpdir(), 'engine-'))
  // What lies there is run as it is.
  const folder = join(root, 'node_modules/engine')
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: SOURCE, outDir: folder, minify: false },
    })
    const module: { ingested: typeof ingested } = await import(
      pathToFileURL(join(folder, 'ingested.js')).href
    )
    return module.ingested
  } finally {
    await rm(root, { recursive: true })
  }
}
