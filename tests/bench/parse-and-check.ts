import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkReadout } from '#domain/check/check-readout.ts'
import type { Measure } from './bench.ts'
import { median } from './median.ts'
import { compared, ms } from './row.ts'
import { fixture, publishedFolder, REAL, sizes } from './site.ts'

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Parsing and checking a document, against parsing alone. */
export const parseAndCheck: Measure = async () => {
  const real = await readFile(join(publishedFolder, `${REAL}.json`), 'utf8')
  const documents: [string, string, number][] = [
    ['the real readout', real, 200],
    ...sizes.map((size): [string, string, number] => [
      `${size.toLocaleString('en')} ¶`,
      JSON.stringify(fixture(size)),
      20_000 / size + 10,
    ]),
  ]
  return documents.map(([name, json, runs]) => {
    const both: number[] = []
    const parse: number[] = []
    for (let run = 0; run < 3; run++) checkReadout(JSON.parse(json))
    for (let run = 0; run < runs; run++) {
      parse.push(timed(() => JSON.parse(json)))
      both.push(
        timed(() => {
          if (!checkReadout(JSON.parse(json)).ok) throw new Error(`${name} is faulty.`)
        }),
      )
    }
    return compared(`parse and check ${name}`, [median(both), median(parse)], {
      unit: ms,
      name: 'JSON.parse',
      limit: 4,
    })
  })
}
