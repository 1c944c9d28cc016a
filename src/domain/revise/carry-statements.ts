import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { type Resolution, resolveStatement } from '#domain/link/resolve.ts'
import { resemblance, sizeOf, touchedBy } from '#domain/link/statements-at.ts'

/** A statement of the old document that goes on as one of the next. */
type Carried = { old: Statement; next: Statement; moved: boolean }

/**
 * An old statement that no new one became. `gone`: so are its words. `repeated`: so they are, but they stand in the
 * one that it repeated. `narration`: no statement holds them now.
 * `split`: several make them up together. `unsure`: any of several may be it. `merged`: what holds them is another.
 */
type Vanished = {
  id: string
  why: 'gone' | 'repeated' | 'narration' | 'split' | 'unsure' | 'merged'
  /** The next document's statements that hold its words, or may. */
  by: readonly Statement[]
}

export type CarriedStatements = {
  carried: readonly Carried[]
  vanished: readonly Vanished[]
  /** Ids that were no longer in use, and the next statements that have their words again. */
  revived: ReadonlyMap<string, Statement>
  /** Ids that the editor insists on, and their statements. */
  kept: ReadonlyMap<string, Statement>
}

type Options = {
  old: ReadoutIndex
  /** Its ids of statements stand for places in the list: none is one of the readout. */
  next: ReadoutIndex
  /** What the editor calls a statement of the next document. */
  nameOf: (next: Statement) => string | undefined
  earlier: readonly ReadoutIndex[]
  /** Whether an id that the editor gives counts whatever the words say. */
  keepIds: boolean
  /** Ids that the editor retires, and so are not in use again. */
  retired: { has: (id: string) => boolean }
}

const OUTCOMES: readonly Resolution['outcome'][] = ['exact', 'moved', 'changed']

/** Which statements of the next document go on with which ids. */
export function carryStatements({
  old,
  next,
  nameOf,
  earlier,
  keepIds,
  retired,
}: Options): CarriedStatements {
  const groups = new Map<string, Statement[]>()
  for (const statement of next.statements) {
    const group = groups.get(placeKey(statement))
    if (group) group.push(statement)
    else groups.set(placeKey(statement), [statement])
  }
  /** The statements that old words are now, those of the same words and place too. */
  const landing = (resolution: Resolution | null): Statement[] => [
    ...new Set(
      (resolution?.places ?? []).flatMap(({ statement: id }) => {
        const statement = next.statement.get(id ?? '')
        return statement ? (groups.get(placeKey(statement)) ?? []) : []
      }),
    ),
  ]

  const resolved = old.statements.flatMap((statement) => {
    const resolution = resolveStatement({ made: old, now: next }, statement.id)
    return resolution ? [{ old: statement, resolution, landing: landing(resolution) }] : []
  })
  const resolvedOf = new Map(resolved.map((one) => [one.old.id, one]))
  const carried: Carried[] = []
  const revived = new Map<string, Statement>()
  const kept = new Map<string, Statement>()
  const done = { old: new Set<Statement>(), next: new Set<Statement>() }
  const carry = (from: (typeof resolved)[number], to: Statement) => {
    carried.push({ old: from.old, next: to, moved: from.resolution.outcome === 'moved' })
    done.old.add(from.old)
    done.next.add(to)
  }

  /** Whether an earlier revision has these words under a name; word for word where another bears it now. */
  const wasNamed = (statement: Statement, name: string, isExact: boolean): boolean =>
    earlier.some((made) => {
      const resolution = resolveStatement({ made, now: next }, name)
      return (!isExact || resolution?.outcome === 'exact') && landing(resolution).includes(statement)
    })
  for (const statement of next.statements) {
    const name = nameOf(statement)
    if (name === undefined) continue
    const from = resolvedOf.get(name)
    if (from) {
      if (keepIds || from.landing.includes(statement) || wasNamed(statement, name, true))
        carry(from, statement)
    } else if (!retired.has(name)) {
      const again = wasNamed(statement, name, false)
      if (!again && !keepIds) continue
      const isUsedBefore = again || Object.hasOwn(old.readout.retired, name)
      ;(isUsedBefore ? revived : kept).set(name, statement)
      done.next.add(statement)
    }
  }

  const closeness = ({ old: { content }, landing: [statement] }: (typeof resolved)[number]): number =>
    Math.abs(sizeOf(content) - sizeOf(statement?.content ?? []))
  const certain = resolved
    .filter(({ resolution }) => OUTCOMES.includes(resolution.outcome))
    .toSorted(
      (a, b) =>
        OUTCOMES.indexOf(a.resolution.outcome) - OUTCOMES.indexOf(b.resolution.outcome) ||
        closeness(a) - closeness(b),
    )
  for (const from of certain) {
    if (done.old.has(from.old)) continue
    const [to] = from.landing
      .filter((statement) => !done.next.has(statement))
      .sort((a, b) => resemblance(b, from.old) - resemblance(a, from.old))
    if (to) carry(from, to)
  }

  const vanished = resolved
    .filter((one) => !done.old.has(one.old))
    .map(({ old: { id, content, repeats }, resolution, landing: by }): Vanished => {
      if (resolution.outcome === 'ambiguous') {
        // Parts are smaller than the whole; what may be it is of its size.
        const isSplit = by.every((part) => sizeOf(part.content) < sizeOf(content) * PART)
        return { id, why: isSplit ? 'split' : 'unsure', by }
      }
      if (resolution.outcome === 'gone') {
        const repeated = carried.find((one) => one.old.id === repeats)
        return repeated ? { id, why: 'repeated', by: [repeated.next] } : { id, why: 'gone', by }
      }
      const [other] = by.length > 0 ? by : holding(next, resolution.places)
      return other ? { id, why: 'merged', by: [other] } : { id, why: 'narration', by: [] }
    })
  return { carried, vanished, revived, kept }
}

const PART = 0.9

/** The statements that hold all of some words, the smallest first. */
function holding(index: ReadoutIndex, places: Resolution['places']): Statement[] {
  const stretches = places.flatMap((place) => place.stretches)
  return touchedBy(index, stretches)
    .filter(({ content }) =>
      stretches.every(({ paragraph, start, end }) =>
        content.some((span) => span.paragraph === paragraph && span.start <= start && end <= span.end),
      ),
    )
    .sort((a, b) => sizeOf(a.content) - sizeOf(b.content))
}

const placeKey = ({ content }: Statement): string =>
  JSON.stringify(content.map(({ paragraph, start, end }) => [paragraph, start, end]))
