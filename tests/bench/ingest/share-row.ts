import { percent, type Share } from '../../ingest/gold/score.ts'
import type { Row } from '../row.ts'

/** A share of some, with the least or the most that it is to be, in per cent. */
export const shareRow = (
  work: string,
  share: Share,
  goal?: { least: number } | { most: number },
  against = '–',
): Row => ({
  ...valueRow(work, share.all === 0 ? 0 : (100 * share.right) / share.all, goal, against),
  measured: percent(share),
})

/** A figure in per cent. */
export const valueRow = (
  work: string,
  value: number,
  goal?: { least: number } | { most: number },
  against = '–',
): Row => ({
  work,
  measured: value.toFixed(1),
  against,
  ratio: '–',
  goal: goal === undefined ? 'printed' : 'least' in goal ? `≥ ${goal.least} %` : `≤ ${goal.most} %`,
  met: goal === undefined ? null : 'least' in goal ? value >= goal.least : value <= goal.most,
})
