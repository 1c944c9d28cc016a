import type * as v from 'valibot'
import type { Report } from '#domain/check/fault.ts'
import { readoutSchema } from './readout.ts'

/**
 * What took the place of ids that are no longer used: of statements, in a readout; of whole readouts,
 * in `public/readouts/retired.json`. Both have the same shape.
 */
export const retiredSchema = readoutSchema.entries.retired.wrapped
export type Retired = v.InferOutput<typeof retiredSchema>

const next = (retired: Retired, id: string): readonly string[] | undefined =>
  Object.hasOwn(retired, id) ? retired[id]?.to : undefined

/**
 * The ids that stand where a retired one stood, following chains to their ends, in the order named and
 * without doubles. Empty where it is gone, and for an id that was never retired. Safe on cycles.
 */
export function successors(retired: Retired, id: string): string[] {
  const ends = new Set<string>()
  const seen = new Set([id])
  const open = [...(next(retired, id) ?? [])].reverse()
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const to = next(retired, at)
    if (to) open.push(...to.toReversed())
    else ends.add(at)
  }
  return [...ends]
}

/** No retired id is live, each chain names ids that exist, and each comes to an end. */
export function checkRetired(
  retired: Retired,
  live: { has(id: string): boolean },
  at: string,
  report: Report,
): void {
  for (const [id, { to }] of Object.entries(retired)) {
    if (live.has(id)) report({ path: `${at}${id}`, code: 'retired-live', id })
    for (const [place, successor] of to.entries())
      if (!live.has(successor) && !Object.hasOwn(retired, successor))
        report({ path: `${at}${id}.to[${place}]`, code: 'unknown-reference', id: successor })
  }

  // Taking away again and again what leads to nothing left over leaves what leads into a cycle.
  const waiting = new Map<string, number>()
  const before = new Map<string, string[]>()
  for (const [id, { to }] of Object.entries(retired)) {
    const onward = to.filter((successor) => Object.hasOwn(retired, successor))
    waiting.set(id, onward.length)
    for (const successor of onward) {
      const held = before.get(successor)
      if (held) held.push(id)
      else before.set(successor, [id])
    }
  }
  const ended = [...waiting.keys()].filter((id) => waiting.get(id) === 0)
  for (let id = ended.pop(); id !== undefined; id = ended.pop()) {
    waiting.delete(id)
    for (const earlier of before.get(id) ?? []) {
      const left = (waiting.get(earlier) ?? 0) - 1
      waiting.set(earlier, left)
      if (left === 0) ended.push(earlier)
    }
  }
  for (const id of waiting.keys()) report({ path: `${at}${id}`, code: 'retired-cycle', id })
}
