import './in-production.ts'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { Measure } from './bench.ts'
import { launch } from './chromium.ts'
import { deepLink } from './deep-link.ts'
import { filterToggle } from './filter-toggle.ts'
import { ingestGold } from './ingest/measure-ingest.ts'
import { polnear } from './ingest/measure-polnear.ts'
import { rules } from './ingest/measure-rules.ts'
import { ingestSpeed } from './ingest/measure-speed.ts'
import { largestPaint4G } from './largest-paint.ts'
import { links } from './links/measure-links.ts'
import { memory } from './memory.ts'
import { parseAndCheck } from './parse-and-check.ts'
import { type Row, table } from './row.ts'
import { scriptBytes } from './script-bytes.ts'
import { searchAndCheck } from './search.ts'
import { buildSite } from './site.ts'
import { writeMany } from './write-many.ts'

/**
 * Measures what the goals of speed are about and prints one table. `--only NAME` runs one of them, and those whose
 * names begin with it and a hyphen. */

const measures: Record<string, Measure> = {
  'largest-paint': largestPaint4G,
  'script-bytes': scriptBytes,
  'filter-toggle': filterToggle,
  search: searchAndCheck,
  'deep-link': deepLink,
  memory,
  links,
  'write-many': writeMany,
  'parse-and-check': parseAndCheck,
}
/** Those that need neither a site nor a browser. */
const alone: Record<string, () => Promise<Row[]>> = {
  ingest: ingestGold,
  polnear,
  'ingest-rules': rules,
  'ingest-speed': ingestSpeed,
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
const names = [...Object.keys(measures), ...Object.keys(alone)]
const isOf = (name: string, only: string): boolean => name === only || name.startsWith(`${only}-`)
const unknown = values.only.filter((only) => !names.some((name) => isOf(name, only)))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join()}. There are: ${names.join(', ')}.`)
  process.exit(1)
}
const isWanted = ([name]: [string, unknown]): boolean =>
  values.only.length === 0 || values.only.some((only) => isOf(name, only))

const rows: Row[] = []
async function run(name: string, measure: () => Promise<Row[]>): Promise<void> {
  console.error(`${name} …`)
  const measured = await measure()
  console.error(table(measured))
  rows.push(...measured)
}

for (const [name, measure] of Object.entries(alone).filter(isWanted)) await run(name, measure)
const inBrowser = Object.entries(measures).filter(isWanted)
let chromium = ''
if (inBrowser.length > 0) {
  const site = await buildSite()
  const browser = await launch()
  chromium = `, Chromium ${browser.version()}`
  try {
    for (const [name, measure] of inBrowser) await run(name, () => measure({ site, browser }))
  } finally {
    await browser.close()
    await site.close()
  }
}
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}${chromium}\n`,
)
console.log(table(rows))
