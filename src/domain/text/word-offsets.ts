import type { Draft, Span } from '#domain/document/readout.ts'
import { lastAtMost } from './last-at-most.ts'
import { wordStarts } from './word-count.ts'

/** Places in a readout measured in words. Unknown paragraphs are at its end and hold nothing. */
export type WordOffsets = {
  /** Words of all paragraphs. */
  total: number
  /** Words before a paragraph. */
  before: (paragraph: string) => number
  /** Words of a paragraph. */
  inside: (paragraph: string) => number
  /** Words before a span, and words that begin in it. */
  span: (span: Span) => { at: number; length: number }
}

/** Linear in the text; afterwards a span costs the logarithm of its paragraph's words. */
export function wordOffsets({ paragraphs }: Pick<Draft, 'paragraphs'>): WordOffsets {
  const placed = new Map<string, { at: number; starts: number[] }>()
  let total = 0
  for (const { id, text } of paragraphs) {
    const starts = wordStarts(text)
    placed.set(id, { at: total, starts })
    total += starts.length
  }
  const find = (paragraph: string) => placed.get(paragraph) ?? { at: total, starts: [] }
  return {
    total,
    before: (paragraph) => find(paragraph).at,
    inside: (paragraph) => find(paragraph).starts.length,
    span: ({ paragraph, start, end }) => {
      const { at, starts } = find(paragraph)
      const skipped = lastAtMost(starts, start - 1) + 1
      return { at: at + skipped, length: lastAtMost(starts, end - 1) + 1 - skipped }
    },
  }
}
