import { leftOut } from '#domain/messages/statement.ts'
import { trimEnd } from '#domain/text/trim-end.ts'
import type { Span, Statement } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

const inOrder = (index: ReadoutIndex, spans: readonly Span[]): Span[] =>
  [...spans].sort(
    (a, b) =>
      (index.number.get(a.paragraph) ?? 0) - (index.number.get(b.paragraph) ?? 0) || a.start - b.start,
  )

/** The run from `start` to `end`, with what it holds of the content but for the naming words left out. */
function runWithout(text: string, start: number, end: number, content: Span[], naming: Span[]): string {
  let words = ''
  let at = start
  const take = (to: number) => {
    words += text.slice(at, Math.max(at, to))
    at = Math.max(at, to)
  }
  const leaveOut = (to: number) => {
    if (to <= at) return
    const cut = text.slice(at, to)
    words += cut.trim() === '' ? cut : leftOut
    at = to
  }
  for (const held of content) {
    if (held.end <= at || held.start >= end) continue
    take(held.start)
    for (const part of naming) {
      if (part.end <= at || part.start >= held.end) continue
      leaveOut(Math.min(part.start, held.end))
      take(part.end)
    }
    leaveOut(Math.min(held.end, end))
  }
  take(end)
  return words
}

/**
 * What the issuer leads the statement in by: its words from mention or cue to the content, or, where some
 * of them stand after it, from the first to the last of them with "[…]" for the content between. Empty
 * where neither is marked.
 */
export function leadIn(index: ReadoutIndex, statement: Statement): string {
  const content = inOrder(index, statement.content)
  const naming = inOrder(index, [...statement.mention, ...statement.cue])
  const first = content[0]
  return [...new Set(naming.map(({ paragraph }) => paragraph))]
    .map((id) => {
      const text = index.paragraph.get(id)?.text ?? ''
      const here = naming.filter(({ paragraph }) => paragraph === id)
      const start = here[0]?.start ?? 0
      const last = Math.max(...here.map(({ end }) => end))
      const end = first?.paragraph === id && last <= first.start ? first.start : last
      const inside = content.filter(({ paragraph }) => paragraph === id)
      return trimEnd(runWithout(text, start, end, inside, here), /[\s,،，:：]/)
    })
    .join(` ${leftOut} `)
}
