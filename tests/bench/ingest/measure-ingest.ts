import { readdirSync, readFileSync } from 'node:fs'
import { type Gold, readGold } from '../../ingest/gold/read-gold.ts'
import { percent, type Share, score, total } from '../../ingest/gold/score.ts'
import { ingested } from '../../ingest/ingested.ts'
import type { Measure } from '../bench.ts'
import { median } from '../median.ts'
import type { Row } from '../row.ts'

const FOLDER = new URL('../../ingest/gold/', import.meta.url)

const goldOf = (half: 'work' | 'held'): Gold[] =>
  readdirSync(new URL(`${half}/`, FOLDER)).map((file) =>
    readGold(readFileSync(new URL(`${half}/${file}`, FOLDER), 'utf8')),
  )

/** Of the quoted statements those of the speaker who is quoted most: what always naming that one would get. */
function mostFrequent(all: readonly Gold[]): Share {
  let [right, of] = [0, 0]
  for (const { statements } of all) {
    const direct = statements.filter(({ mode }) => mode === 'direct').map(({ speakers }) => speakers.join())
    const counts = direct.map((one) => direct.filter((other) => other === one).length)
    right += Math.max(0, ...counts)
    of += direct.length
  }
  return { right, all: of }
}

const row = (work: string, share: Share, against = '–', goal?: { least?: number; most?: number }): Row => {
  const value = share.all === 0 ? 0 : (100 * share.right) / share.all
  return {
    work,
    measured: percent(share),
    against,
    ratio: '–',
    goal: goal === undefined ? 'printed' : 'least' in goal ? `≥ ${goal.least} %` : `≤ ${goal.most} %`,
    met:
      goal === undefined ? null : goal.least === undefined ? value <= (goal.most ?? 0) : value >= goal.least,
  }
}

/** How long a text of so many millions of UTF-16 code units takes, a second. */
function speed(page: string, millions: number): number {
  const text = `${page}\n\n`.repeat(Math.ceil((millions * 1e6) / page.length))
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    ingested(text)
    return performance.now() - start
  })
  return text.length / 1000 / median(times)
}

/** What the engine finds in gold readouts, on the half that its rules were made on and on the one held back. */
export const ingestGold: Measure = async () => {
  const rows: Row[] = []
  for (const half of ['work', 'held'] as const) {
    const all = goldOf(half)
    const { direct, reported, precision, furniture, lost, unspoken, title } = total(
      all.map((gold) => score(gold, ingested(gold.page).readout)),
    )
    const named = `${all.length} readouts, ${half === 'work' ? 'worked on' : 'held back'}`
    rows.push(
      row(`${named}: quotations found`, direct.found),
      row('the same: their speaker', direct.speaker, `the most frequent one: ${percent(mostFrequent(all))}`, {
        least: 95,
      }),
      row('the same: quotations proposed that are there', precision.direct),
      row('the same: reported statements found', reported.found),
      row('the same: their speaker', reported.speaker),
      row('the same: reported statements proposed that are there', precision.reported),
      row('the same: furniture of the page taken for text', furniture, '–', { most: 0 }),
      row('the same: lines of the account set apart', lost),
      row('the same: quotations that are no speech taken for it', unspoken, '–', { most: 5 }),
      row('the same: titles', title),
    )
  }
  const page = goldOf('work')
    .map((gold) => gold.page)
    .join('\n\n')
  const [small, large] = [speed(page, 0.1), speed(page, 2)]
  rows.push({
    work: 'a text of 2 MB read',
    measured: `${large.toFixed(2)} MB/s`,
    against: `of 0.1 MB: ${small.toFixed(2)} MB/s`,
    ratio: `${(large / small).toFixed(2)} ×`,
    goal: '≥ 1 MB/s',
    met: large >= 1,
  })
  return rows
}
