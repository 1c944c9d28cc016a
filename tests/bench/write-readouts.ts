import './in-production.ts'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPublished, readPublished } from '#prerender/published.ts'
import { siteFrom } from '#prerender/site-from.ts'
import { policyFor, writeSite } from '#prerender/write-site.ts'
import { publishedFolder, REAL } from './site.ts'

/**
 * Writes a site of so many copies of the real readout and prints its pages, the milliseconds, the bytes and the
 * most memory that was resident. What it wrote it takes away again.
 */
const count = Number(process.argv[2])
const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
const from = join(folder, 'from')
const to = join(folder, 'to')

const real = await readPublished(join(publishedFolder, `${REAL}.json`))
if (!real.ok) throw new Error('The real readout is missing.')
const original = real.value
await mkdir(from)
for (let copy = 0; copy < count; copy++) {
  const id = `copy-${copy}`
  const { source } = original.readout
  const document = { ...original.document, id, source: { ...source, file: `${id}.txt` } }
  await writeFile(join(from, `${id}.json`), JSON.stringify(document))
  await writeFile(join(from, `${id}.txt`), original.text)
}

// Style and script as long as the real ones, so that pages are as long, too.
const filler = (bytes: number) =>
  createHash('sha256')
    .update('')
    .digest('hex')
    .repeat(bytes / 64)
const parts = { script: '/a.js', modules: [], style: filler(39_000), firstFrame: filler(3_000), showOpen: '' }
const assets = { ...parts, policy: policyFor(parts) }

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)
const start = performance.now()
const published = await loadPublished(from)
if (!published.ok) throw new Error('A copy is faulty.')
const { pages } = await writeSite({ site: siteFrom({}), assets, ...published, from, to })
const milliseconds = performance.now() - start
clearInterval(watch)

let bytes = 0
for (const entry of await readdir(to, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
await rm(folder, { recursive: true })
console.log(pages, milliseconds, bytes, peak)
