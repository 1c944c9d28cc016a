import type { Judged } from '../../ingest/calibration.ts'
import type { Gold } from '../../ingest/gold/read-gold.ts'
import { percent, rightStatements, type Share, score, total } from '../../ingest/gold/score.ts'
import { ingested } from '../../ingest/ingested.ts'
import { realText, scoreReal } from '../../ingest/score-real.ts'
import type { Row } from '../row.ts'
import { calibrationRows } from './calibration-rows.ts'
import { readGoldHalf } from './read-gold-half.ts'
import { shareRow } from './share-row.ts'

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

/** What the engine finds in gold readouts, on the half that its rules were made on and on the one held back. */
export async function ingestGold(): Promise<Row[]> {
  const rows: Row[] = []
  for (const half of ['work', 'held'] as const) {
    const all = readGoldHalf(half)
    const read = all.map((gold) => ({ gold, readout: ingested(gold.page).readout }))
    const { direct, reported, precision, furniture, lost, unspoken, title } = total(
      read.map(({ gold, readout }) => score(gold, readout)),
    )
    const named = `${all.length} readouts, ${half === 'work' ? 'worked on' : 'held back'}`
    rows.push(
      shareRow(`${named}: quotations found`, direct.found),
      shareRow(
        'the same: their speaker',
        direct.speaker,
        { least: 95 },
        `the most frequent one: ${percent(mostFrequent(all))}`,
      ),
      shareRow('the same: quotations proposed that are there', precision.direct),
      shareRow('the same: reported statements found', reported.found),
      shareRow('the same: their speaker', reported.speaker),
      shareRow('the same: reported statements proposed that are there', precision.reported),
      shareRow('the same: furniture of the page taken for text', furniture, { most: 0 }),
      shareRow('the same: lines of the account set apart', lost),
      shareRow('the same: quotations that are no speech taken for it', unspoken, { most: 5 }),
      shareRow('the same: titles', title),
    )
    const judged = read.flatMap(({ gold, readout }) => {
      const right = rightStatements(gold, readout)
      return readout.statements.flatMap(({ id, attribution, speakers }): Judged[] =>
        attribution?.by === 'machine' && speakers.length > 0
          ? [{ confidence: attribution.confidence, isRight: right.has(id) }]
          : [],
      )
    })
    rows.push(...calibrationRows('the same: statements', judged))
  }
  const real = scoreReal(ingested(realText()).readout)
  rows.push(
    shareRow('the real readout: quotations with their speaker', real.quoted, { least: 100 }),
    shareRow('the same: reported statements with their speaker', real.reported, { least: 90 }),
    shareRow('the same: statements proposed that are not there', real.others, { most: 0 }),
  )
  return rows
}
