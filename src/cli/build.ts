import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { usage } from '#domain/messages/build.ts'
import { buildAssets } from '#prerender/build-assets.ts'
import { faultyFileLines } from '#prerender/faulty-file-lines.ts'
import { loadPublished } from '#prerender/published.ts'
import { siteFrom } from '#prerender/site-from.ts'
import { writeSite } from '#prerender/write-site.ts'
import { asksHelp } from './asks-help.ts'

if (asksHelp(process.argv.slice(2))) {
  console.log(usage)
  process.exit(0)
}
process.env.NODE_ENV = 'production'
const root = fileURLToPath(new URL('../..', import.meta.url))
const from = join(root, 'public/readouts')
const to = join(root, 'dist')

const site = siteOrExit()
const published = await loadPublished(from)
if (!published.ok) {
  for (const faulty of published.faulty) for (const line of faultyFileLines(faulty)) console.error(line)
  console.error('The site was not built.')
  process.exit(1)
}
const assets = await buildAssets(root, to, site)
const { pages, readouts } = await writeSite({ site, assets, ...published, from, to })
// Readouts were written above, with what the build adds to them.
await cp(join(root, 'public'), to, { recursive: true, filter: (path) => !path.startsWith(from) })
await rm(join(to, '.vite'), { recursive: true, force: true })
console.log(`${pages} pages of ${readouts} readouts in dist/`)
if (site.origin === null)
  console.log('Without SITE=https://host/path/ canonical addresses, og:url and the sitemap are left out.')

function siteOrExit() {
  try {
    return siteFrom(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
