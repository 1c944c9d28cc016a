import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { isCutLink } from './route.ts'

/** What a link to a statement comes to. */
export type Opened =
  | { outcome: 'none' }
  | { outcome: 'open'; statement: Statement; link: 'as-made' | 'other-revision' | 'cut' }
  /** The statement was retired; the first of its successors is open. */
  | {
      outcome: 'succeeded'
      statement: Statement
      asked: string
      successors: readonly string[]
      reason: string
    }
  /** Retired without a successor. */
  | { outcome: 'withdrawn'; asked: string; reason: string }
  | { outcome: 'unknown'; asked: string }

/** Follows retired statements to those that are published now. Cycles end. */
function livingSuccessors(index: ReadoutIndex, id: string): string[] {
  const living = new Set<string>()
  const seen = new Set<string>()
  const waiting = [id]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (index.statement.has(next)) living.add(next)
    else waiting.push(...(index.readout.retired[next]?.to ?? []))
  }
  return [...living]
}

/** Which statement an address opens, and what the reader should be told about the link. */
export function openedBy(index: ReadoutIndex, asked: string | null, linkRevision: string | null): Opened {
  if (asked === null) return { outcome: 'none' }
  const statement = index.statement.get(asked)
  if (statement) {
    const link =
      linkRevision === null || linkRevision === index.readout.revision
        ? 'as-made'
        : isCutLink(linkRevision)
          ? 'cut'
          : 'other-revision'
    return { outcome: 'open', statement, link }
  }
  const retired = Object.hasOwn(index.readout.retired, asked) ? index.readout.retired[asked] : undefined
  if (!retired) return { outcome: 'unknown', asked }
  const successors = livingSuccessors(index, asked)
  const [first] = successors
  const successor = first === undefined ? undefined : index.statement.get(first)
  return successor
    ? { outcome: 'succeeded', statement: successor, asked, successors, reason: retired.reason }
    : { outcome: 'withdrawn', asked, reason: retired.reason }
}

/** The statement that is open, if any. */
export const statementOf = (opened: Opened): Statement | null =>
  opened.outcome === 'open' || opened.outcome === 'succeeded' ? opened.statement : null
