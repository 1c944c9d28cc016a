import type { Retired } from '#domain/document/retired.ts'
import type { Names } from './names.ts'
import type { NextReadout } from './next-readout.ts'
import { fieldOf, overlay } from './overlay.ts'

/** What the editor decides of a statement that is gone, apart from what the next document says. */
export type Decision = {
  id: string
  /** Ids that take its place; null: those it was split into, or none. */
  to: readonly string[] | null
  reason: string
}

/** An old statement that needs a decision; `proposed` are ids. */
export type Undecided = {
  id: string
  words: string
  why: 'gone' | 'repeated' | 'narration' | 'split' | 'unsure' | 'merged'
  proposed: readonly string[]
}

export type DecisionFault =
  | { code: 'retire-live' | 'retire-unknown'; id: string }
  | { code: 'successor-unknown'; id: string; successor: string }

/** Documents as they were written: what the schema does not know of is kept. */
type Options = {
  old: { document: object; retired: Retired }
  next: { document: object; readout: NextReadout; names: Names }
  /** Final ids of the next document's statements, by their places. */
  statements: readonly string[]
  revived: { has: (id: string) => boolean }
  vanished: readonly Undecided[]
  decisions: readonly Decision[]
  date: string
}

/**
 * What the readout has retired: all that it had, but what is in use again; what the next document adds; and what is
 * decided apart. What is left undecided is listed.
 */
export function decideRetired({ old, next, statements, revived, vanished, decisions, date }: Options): {
  retired: Map<string, unknown>
  undecided: Undecided[]
  faults: DecisionFault[]
} {
  const retired = new Map<string, unknown>()
  const faults: DecisionFault[] = []
  for (const id of Object.keys(old.retired))
    if (!revived.has(id)) retired.set(id, fieldOf(fieldOf(old.document, 'retired'), id))

  const named = (id: string) => statements[next.names.statement.get(id) ?? -1] ?? id
  for (const [id, entry] of Object.entries(next.readout.retired)) {
    const known = Object.hasOwn(old.retired, id) ? old.retired[id] : undefined
    const isKnown = (to: readonly string[]): boolean =>
      known !== undefined && known.reason === entry.reason && known.to.join() === to.join()
    const to = entry.to.map(named)
    // What was retired before is in the readout's ids, unless the editor changed it.
    if (isKnown(entry.to) || isKnown(to)) continue
    const written = fieldOf(fieldOf(next.document, 'retired'), id)
    retired.set(id, overlay(written, { to, date: entry.date ?? known?.date ?? date }))
  }

  const waiting = new Map(vanished.map((one) => [one.id, one]))
  const live = new Set(statements)
  for (const { id, to, reason } of decisions) {
    const known = Object.hasOwn(old.retired, id) ? old.retired[id] : undefined
    const gone = waiting.get(id)
    if (live.has(id) || !(known || gone))
      faults.push({ code: live.has(id) ? 'retire-live' : 'retire-unknown', id })
    const successors = to ?? known?.to ?? (gone?.why === 'split' ? gone.proposed : [])
    const isKnown = known?.reason === reason && known.to.join() === successors.join()
    if (!isKnown) retired.set(id, { to: [...successors], reason, date: known?.date ?? date })
  }
  for (const { id, to } of decisions)
    for (const successor of to ?? [])
      if (!live.has(successor) && !retired.has(successor))
        faults.push({ code: 'successor-unknown', id, successor })
  return { retired, undecided: vanished.filter(({ id }) => !retired.has(id)), faults }
}
