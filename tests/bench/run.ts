import './in-production.ts'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Measure } from './bench.ts'
import { launch } from './chromium.ts'
import { deepLink } from './deep-link.ts'
import { filterToggle } from './filter-toggle.ts'
import { ingestGold } from './ingest/measure-ingest.ts'
import { largestPaint4G } from './largest-paint.ts'
import { links } from './links/measure-links.ts'
import { memory } from './memory.ts'
import { parseAndCheck } from './parse-and-check.ts'
import { type Row, table } from './row.ts'
import { scriptBytes } from './script-bytes.ts'
import { searchAndCheck } from './search.ts'
import { buildSite } from './site.ts'
import { writeMany } from './write-many.ts'

/** Measures what the goals of speed are about and prints one table. `--only NAME` runs one of them. */

const measures: Record<string, Measure> = {
  'largest-paint': largestPaint4G,
  'script-bytes': scriptBytes,
  'filter-toggle': filterToggle,
  search: searchAndCheck,
  'deep-link': deepLink,
  memory,
  links,
  ingest: ingestGold,
  'write-many': writeMany,
  'parse-and-check': parseAndCheck,
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
const unknown = values.only.filter((name) => !Object.hasOwn(measures, name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join()}. There are: ${Object.keys(measures).join(', ')}.`)
  process.exit(1)
}

const site = await buildSite()
const browser = await launch()
const rows: Row[] = []
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (values.only.length > 0 && !values.only.includes(name)) continue
    console.error(`${name} …`)
    const measured = await measure({ site, browser })
    console.error(table(measured))
    rows.push(...measured)
  }
} finally {
  await browser.close()
  await site.close()
}
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser.version()}\n`,
)
console.log(table(rows))
