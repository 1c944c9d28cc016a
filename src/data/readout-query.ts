import { queryOptions } from '@tanstack/react-query'
import { readoutFile } from '#domain/addresses.ts'
import { checkReadout } from '#domain/check-readout.ts'
import { indexReadout, type ReadoutIndex } from '#domain/readout-index.ts'
import { fetchJson } from './fetch-json.ts'
import { LoadError } from './load-error.ts'

/** A readout that may be trusted: checked, indexed, and with the revision that addresses need. */
export async function readReadout(document: unknown): Promise<ReadoutIndex> {
  const checked = checkReadout(document)
  if (!checked.ok) throw new LoadError({ kind: 'faulty', faults: checked.faults, count: checked.count })
  const { readout } = checked
  if (readout.revision !== undefined) return indexReadout(readout)
  // Not written by the build: its revision is worked out here.
  const { revisionOf } = await import('#domain/revision.ts')
  return indexReadout({ ...readout, revision: revisionOf(readout) })
}

/** One published readout. It does not change while one reads. */
export const readoutQuery = (base: string, id: string, allowLarge = false) =>
  queryOptions({
    queryKey: ['readout', base, id],
    queryFn: async ({ signal }) =>
      readReadout(await fetchJson(readoutFile(base, `${id}.json`), { signal, allowLarge })),
  })
