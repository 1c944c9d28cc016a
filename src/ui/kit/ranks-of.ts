import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'

/** The ranks of a statement's speakers, in the order in which they are named. */
export const ranksOf = (index: ReadoutIndex, statement: Statement): number[] =>
  statement.speakers.map((id) => index.rank.get(id) ?? 0)
