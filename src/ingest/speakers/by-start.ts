import type { Attributed } from '#ingest/attribution/attribute.ts'
import { append } from '#ingest/text/append.ts'
import type { Place } from '#ingest/text/quotations.ts'

/** Statements by the paragraph, and by where in it some words of theirs begin: those that name who says them, or their cues. */
export function byStart(
  statements: readonly Attributed[],
  wordsOf: (statement: Attributed) => Place | null,
): Map<number, Map<number, Attributed[]>> {
  const found = new Map<number, Map<number, Attributed[]>>()
  for (const statement of statements) {
    const words = wordsOf(statement)
    if (!words) continue
    const here = found.get(words.paragraph) ?? new Map<number, Attributed[]>()
    found.set(words.paragraph, here)
    append(here, words.start, statement)
  }
  return found
}
