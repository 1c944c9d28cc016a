import type { Readout } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

/** An earlier revision, as the present readout lists it: when it was replaced, and what changed then. */
export type Earlier = Readout['revisions'][number] & { present: ReadoutIndex }

/** What the present readout says of an earlier revision; null where it lists none of this name. */
export function earlierOf(present: ReadoutIndex, revision: string): Earlier | null {
  const listed = present.readout.revisions.find((earlier) => earlier.revision === revision)
  return listed ? { ...listed, present } : null
}

/** Whether the readout went back to it: what was said, by whom and in which mode is what it says now. */
export const isPresentAgain = ({ revision, present }: Earlier): boolean =>
  revision === present.readout.revision
