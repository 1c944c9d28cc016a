import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Stretch } from '#domain/document/stretch.ts'
import { statementsMeeting } from '#domain/search/quote-place.ts'

/** Code units of some places together. */
export const sizeOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0)

/** Code units that two places have in common. Expects both disjoint in themselves. */
function common(one: readonly Stretch[], other: readonly Stretch[]): number {
  let sum = 0
  for (const a of one)
    for (const b of other)
      if (a.paragraph === b.paragraph) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return sum
}

/** The statements that some words touch, in reading order. */
export const touchedBy = (index: ReadoutIndex, stretches: readonly Stretch[]): Statement[] =>
  [...new Set(stretches.flatMap((stretch) => statementsMeeting(index, stretch)))].sort(
    (a, b) => (index.order.get(a.id) ?? 0) - (index.order.get(b.id) ?? 0),
  )

/** How much of what tells statements of the same words apart two of them have in common. */
export const resemblance = (one: Statement, other: Statement): number =>
  ((one.within === null) === (other.within === null) ? 4 : 0) +
  (one.mode === other.mode ? 2 : 0) +
  (one.speakers.join() === other.speakers.join() ? 1 : 0)

/** How much of two places together they must have in common to be one statement. */
const SAME = 0.8
const LIKELY = 0.4
/** How much of a statement must lie inside a place to be a part of what it was. */
const INSIDE = 0.8
/** How much of a place the parts must make up together for it to have been split into them. */
const TOGETHER = 0.6

/** What is known of the statement that is looked for: its id, and what it was. */
type Wanted = { id: string; like: Statement }

/**
 * Which statement some words are: one, several that they were split into, or none. Of statements with the same words
 * (one may hold another) the one that is nested and quoted like the wanted one, or has its id.
 */
export function statementsAt(
  index: ReadoutIndex,
  stretches: readonly Stretch[],
  wanted?: Wanted,
): Statement[] {
  const size = sizeOf(stretches)
  const near = touchedBy(index, stretches).map((statement) => {
    const shared = common(statement.content, stretches)
    const own = sizeOf(statement.content)
    return { statement, shared, inside: shared / own, overlap: shared / (size + own - shared) }
  })
  const preference = (statement: Statement): number =>
    wanted === undefined ? 0 : (statement.id === wanted.id ? 8 : 0) + resemblance(statement, wanted.like)
  const best = near.toSorted(
    (a, b) => b.overlap - a.overlap || preference(b.statement) - preference(a.statement),
  )[0]
  if (best && best.overlap >= SAME) return [best.statement]
  const parts = near.filter(({ inside }) => inside >= INSIDE)
  const ids = new Set(parts.map(({ statement }) => statement.id))
  const siblings = parts.filter(({ statement }) => !ids.has(statement.within ?? ''))
  const together = siblings.reduce((sum, { shared }) => sum + shared, 0)
  if (siblings.length > 1 && together >= size * TOGETHER) return siblings.map(({ statement }) => statement)
  return best && best.overlap >= LIKELY ? [best.statement] : []
}
