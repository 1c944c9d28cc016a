import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measure } from './bench.ts'
import { MB, ms, type Row, times } from './row.ts'

const script = fileURLToPath(new URL('./write-readouts.ts', import.meta.url))

type Written = { pages: number; milliseconds: number; bytes: number; peak: number }

/** Writes so many copies of the real readout in a process of its own, and gives what that took. */
function write(readouts: number): Written {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script, String(readouts)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`Writing ${readouts} readouts failed.`)
  const [pages = 0, milliseconds = 0, bytes = 0, peak = 0] = stdout.trim().split(' ').map(Number)
  return { pages, milliseconds, bytes, peak }
}

/** 1,000 readouts of the real one's size written to files, against 100 of them. */
export const writeMany: Measure = async () => {
  const few = write(100)
  const many = write(1000)
  const perPage = ({ milliseconds, pages }: Written) => milliseconds / pages
  const row = (
    work: string,
    measured: string,
    against: string,
    ratio: number,
    limit: number | null,
  ): Row => ({
    work,
    measured,
    against: `100 readouts: ${against}`,
    ratio: times(ratio),
    goal: limit === null ? 'printed' : `≤ ${limit} ×`,
    met: limit === null ? null : ratio <= limit,
  })
  return [
    row(
      `1,000 readouts written, ${many.pages.toLocaleString('en')} pages: a page`,
      ms(perPage(many)),
      ms(perPage(few)),
      perPage(many) / perPage(few),
      null,
    ),
    row('of it, the most memory', MB(many.peak), MB(few.peak), many.peak / few.peak, 1.2),
    row('of it, what was written', MB(many.bytes), MB(few.bytes), many.bytes / few.bytes / 10, 1.05),
  ]
}
