import { checkReadout } from '#domain/check/check-readout.ts'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { faultSentence } from '#domain/messages/faults.ts'
import { LoadError } from './load-error.ts'

/**
 * A readout of which nothing was known: checked, indexed, and with the revision that addresses need, worked out
 * where the build did not write it. Throws a `LoadError` that says what is wrong.
 */
export function readReadout(document: unknown): ReadoutIndex {
  const checked = checkReadout(document)
  if (checked.ok) {
    const { readout } = checked
    return indexReadout({ ...readout, revision: readout.revision ?? revisionOf(readout) })
  }
  const { faults, count } = checked
  if (faults.some(({ code }) => code === 'later-version')) throw new LoadError({ kind: 'later-version' })
  throw new LoadError({ kind: 'faulty', faults: faults.map(faultSentence), count })
}
