import { isUnconfirmed } from './is-unconfirmed.ts'
import type { Readout } from './readout.ts'

/** Whose the marks of a readout are, as it says itself. */
export type MarkedBy = 'editor' | 'program' | 'both'

/**
 * `program`: a program marked it, and no person has confirmed any statement, so that what else the program found
 * (themes, a date) stands unread too. `both`: some statements are a program's, the rest is the editor's.
 */
export function markedBy({ statements }: Pick<Readout, 'statements'>): MarkedBy {
  const unconfirmed = statements.filter(isUnconfirmed).length
  if (unconfirmed === 0) return 'editor'
  return unconfirmed === statements.length ? 'program' : 'both'
}
