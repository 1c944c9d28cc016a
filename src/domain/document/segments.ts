import type { Statement } from './readout.ts'
import type { Evidence, ReadoutIndex } from './readout-index.ts'

/** A paragraph cut for drawing: runs of text, and statements that hold runs and further statements. */
export type Segment =
  | { kind: 'text'; start: number; text: string; evidence: readonly Evidence[] }
  | {
      kind: 'statement'
      start: number
      statement: Statement
      /** Whether this is the statement's first span: the one that carries its id. */
      first: boolean
      segments: readonly Segment[]
    }

type Open = { end: number; segments: Segment[] }

/**
 * The segments of a paragraph, nested as its statements nest. Joined in order, their texts are the
 * paragraph's text to the letter. Expects spans that nest properly, as `checkReadout` demands.
 */
export function segmentsOf(index: ReadoutIndex, paragraphId: string): readonly Segment[] {
  const text = index.paragraph.get(paragraphId)?.text ?? ''
  const spans = (index.inParagraph.get(paragraphId) ?? [])
    .flatMap((statement) =>
      statement.content.flatMap((span, at) =>
        span.paragraph === paragraphId ? [{ span, statement, at }] : [],
      ),
    )
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        b.span.end - a.span.end ||
        (index.order.get(a.statement.id) ?? 0) - (index.order.get(b.statement.id) ?? 0),
    )
  const evidence = index.evidence.get(paragraphId) ?? []
  const edges = [...new Set(evidence.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b)

  const root: Open = { end: text.length, segments: [] }
  const stack: Open[] = []
  let at = 0
  let edge = 0
  const textUpTo = (end: number) => {
    const { segments } = stack.at(-1) ?? root
    while (at < end) {
      while ((edges[edge] ?? end) <= at && edge < edges.length) edge++
      const start = at
      const stop = Math.min(end, edges[edge] ?? end)
      segments.push({
        kind: 'text',
        start,
        text: text.slice(start, stop),
        evidence: evidence.filter(({ span }) => span.start <= start && span.end >= stop),
      })
      at = stop
    }
  }
  const closeUpTo = (start: number) => {
    for (let top = stack.at(-1); top && top.end <= start; top = stack.at(-1)) {
      textUpTo(top.end)
      stack.pop()
    }
  }
  for (const { span, statement, at: place } of spans) {
    closeUpTo(span.start)
    textUpTo(span.start)
    const segments: Segment[] = []
    const { segments: outer } = stack.at(-1) ?? root
    outer.push({ kind: 'statement', start: span.start, statement, first: place === 0, segments })
    stack.push({ end: span.end, segments })
  }
  closeUpTo(text.length)
  textUpTo(text.length)
  return root.segments
}
