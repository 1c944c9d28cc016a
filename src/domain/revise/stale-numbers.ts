import type { Readout } from '#domain/document/readout.ts'

/** A paragraph that an editor's words name by its number, which is another's now; null: the paragraph is gone. */
export type StaleNumber = { path: string; from: number; to: number | null }

const NUMBER = /¶\s*(\d+)/g

/** What an editor says in a document, by where it stands; of statements by their ids, which a revision keeps. */
function* notesOf({ statements, source, event }: Readout): Generator<[path: string, words: string]> {
  for (const { id, note } of statements) if (note !== undefined) yield [`${id}.note`, note]
  for (const [at, note] of source.notes.entries()) yield [`source.notes[${at}]`, note]
  if (event.dateBasis !== undefined) yield ['event.dateBasis', event.dateBasis]
  if (event.placeBasis !== undefined) yield ['event.placeBasis', event.placeBasis]
}

/** Numbers of paragraphs in words that are as they were, though those paragraphs have other numbers now. */
export function staleNumbers(old: Readout, now: Readout): StaleNumber[] {
  const before = new Map(notesOf(old))
  const numberOf = new Map(now.paragraphs.map(({ id }, at) => [id, at + 1]))
  return [...notesOf(now)].flatMap(([path, words]) => {
    if (before.get(path) !== words) return []
    const numbers = new Set(Array.from(words.matchAll(NUMBER), ([, digits]) => Number(digits)))
    return [...numbers].flatMap((from) => {
      const named = old.paragraphs[from - 1]
      const to = named === undefined ? from : (numberOf.get(named.id) ?? null)
      return to === from ? [] : [{ path, from, to }]
    })
  })
}
