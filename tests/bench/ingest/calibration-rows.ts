import { calibration, isAtLeast, type Judged, shareRight } from '../../ingest/calibration.ts'
import type { Row } from '../row.ts'
import { shareRow } from './share-row.ts'

/** How many statements are right, by how sure they were said to be; of the sure ones 97 % are to be. */
export const calibrationRows = (work: string, judged: readonly Judged[], goal?: { least: number }): Row[] => [
  ...calibration(judged).map(({ name, share }) => shareRow(`${work}, confidence ${name}: right`, share)),
  shareRow(`${work}, confidence 0.9 and above: right`, shareRight(judged.filter(isAtLeast(0.9))), goal),
]
