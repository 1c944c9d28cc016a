import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { build } from 'vite'
import type { Assets } from '#app/render.tsx'
import type { Site } from '#domain/address/site.ts'
import { policyFor } from './write-site.ts'

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    css: v.optional(v.array(v.string()), []),
    imports: v.optional(v.array(v.string()), []),
  }),
)

const ENTRY = 'src/main.tsx'

/** Runs in the page's last line: the text stands, the app may be seconds away. Where it stops, the style says. */
const SHOW_OPEN = `document.querySelector('[data-open]')?.scrollIntoView()`

/** Bundles the app for a site into `to`, and gives what every page carries of it. */
export async function buildAssets(root: string, to: string, site: Site): Promise<Assets> {
  const { base } = site
  // Not the page of development, which has the script of the first frame as a module as well.
  const input = join(root, ENTRY)
  await build({
    root,
    base,
    define: { 'import.meta.env.SITE': JSON.stringify(site) },
    logLevel: 'warn',
    build: { outDir: to, emptyOutDir: true, rolldownOptions: { input } },
  })
  const manifest = v.parse(
    manifestSchema,
    JSON.parse(await readFile(join(to, '.vite/manifest.json'), 'utf8')),
  )
  const entry = manifest[ENTRY]
  if (!entry) throw new Error(`The build has no entry ${ENTRY}.`)
  const style = await Promise.all(entry.css.map((file) => readFile(join(to, file), 'utf8')))
  const assets = {
    script: base + entry.file,
    modules: entry.imports.flatMap((name) => (manifest[name] ? [base + manifest[name].file] : [])),
    style: style.join('').trim(),
    firstFrame: await bundleInline(root, 'src/app/first-frame.ts'),
    showOpen: SHOW_OPEN,
  }
  return { ...assets, policy: policyFor(assets) }
}

/** A module and all it imports as one script that can stand inline. */
async function bundleInline(root: string, entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['iife'], name: '_' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled.`)
  const [chunk] = output.output
  if (chunk.type !== 'chunk' || chunk.code.includes('</')) throw new Error(`${entry} cannot stand inline.`)
  return chunk.code.trim()
}
