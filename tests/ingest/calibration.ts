import type { Share } from './gold/score.ts'

/** The least confidence of each row of the table. */
const FLOORS = [0.95, 0.9, 0.8, 0.6, 0]

/** An attribution with how sure it was said to be, and whether it is right. */
export type Judged = { confidence: number; isRight: boolean }

export const isAtLeast =
  (floor: number) =>
  ({ confidence }: Judged): boolean =>
    confidence >= floor

export const shareRight = (judged: readonly Judged[]): Share => ({
  right: judged.filter(({ isRight }) => isRight).length,
  all: judged.length,
})

/** How many of the attributions are right, by how sure they were said to be: the surest first. */
export const calibration = (judged: readonly Judged[]): { name: string; share: Share }[] =>
  FLOORS.map((floor, at) => {
    const above = FLOORS[at - 1] ?? Number.POSITIVE_INFINITY
    return {
      name: floor === 0 ? `below ${above}` : at === 0 ? `${floor} and above` : `${floor} to ${above}`,
      share: shareRight(judged.filter(isAtLeast(floor)).filter(({ confidence }) => confidence < above)),
    }
  })
