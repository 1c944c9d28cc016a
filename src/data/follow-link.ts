import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { successors } from '#domain/document/retired.ts'
import { type Resolution, resolveSelection, resolveStatement } from '#domain/link/resolve.ts'
import { selectorCodec } from '#domain/link/selector-codec.ts'

// Loaded late: with the first link to a selection, or to a statement of an earlier revision.

export type LinkToFollow =
  | { kind: 'selection'; at: string }
  | { kind: 'statement'; statement: string; revision: string }

/** What a link came to, or why it cannot be read. */
export type FollowedLink =
  | { kind: 'unreadable'; why: 'cut' | 'damaged' | 'later' }
  | {
      kind: 'resolved'
      of: LinkToFollow['kind']
      /** The revision that the link was made under, and its document where that is at hand. */
      revision: string
      made: ReadoutIndex | null
      /** Whether this site once published that revision but has no document of it that can be read. */
      isBroken: boolean
      resolution: Resolution
    }

/** Loads the document of an earlier revision. Rejects where it cannot be had or is faulty. */
export type LoadRevision = (revision: string) => Promise<ReadoutIndex>

/** Finds what a link leads to now. Never rejects: a revision that cannot be loaded leaves it unverified. */
export async function followLink(
  now: ReadoutIndex,
  link: LinkToFollow,
  load: LoadRevision,
): Promise<FollowedLink> {
  const { readout } = now
  const madeUnder = async (revision: string): Promise<{ made: ReadoutIndex | null; isBroken: boolean }> => {
    if (revision === readout.revision) return { made: now, isBroken: false }
    if (!readout.revisions.some((earlier) => earlier.revision === revision))
      return { made: null, isBroken: false }
    return load(revision).then(
      (made) => ({ made, isBroken: false }),
      () => ({ made: null, isBroken: true }),
    )
  }
  if (link.kind === 'selection') {
    const read = selectorCodec.parse(link.at)
    if (!read.ok) return { kind: 'unreadable', why: read.why }
    const { revision } = read.selector
    const known = await madeUnder(revision)
    const resolution = resolveSelection({ made: known.made, now }, read.selector)
    return { kind: 'resolved', of: link.kind, revision, ...known, resolution }
  }
  const { statement: id, revision } = link
  const known = await madeUnder(revision)
  const [named = id] = now.statement.has(id) ? [] : successors(readout.retired, id)
  const statement = now.statement.get(named)
  const resolution = (known.made && resolveStatement({ made: known.made, now }, id)) ?? {
    outcome: 'unverified' as const,
    places: statement ? [{ stretches: statement.content, statement: named }] : [],
    original: null,
    difference: 'none' as const,
    inPart: false,
    attribution: { kind: 'unknown' as const },
  }
  return { kind: 'resolved', of: link.kind, revision, ...known, resolution }
}
