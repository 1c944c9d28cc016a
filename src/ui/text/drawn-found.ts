import type { FoundWords } from '#domain/found-words.ts'

/** What is marked now, by public id, so that only differences touch the page. */
let marked: { statements: ReadonlySet<string>; paragraphs: ReadonlySet<string> } = {
  statements: new Set(),
  paragraphs: new Set(),
}

/** Marks with `data-found` the statements that a search found, and the paragraphs whose narration it found. */
export function drawFound(found: FoundWords | null): void {
  const next = {
    statements: found?.statements ?? new Set<string>(),
    paragraphs: found?.narrationParagraphs ?? new Set<string>(),
  }
  const text = document.getElementById('_text')
  if (!text) return
  for (const [now, then, select] of [
    [marked.statements, next.statements, (id: string) => text.querySelectorAll(`[data-statement="${id}"]`)],
    [marked.paragraphs, next.paragraphs, (id: string) => text.querySelectorAll(`#${id}`)],
  ] as const) {
    for (const id of now)
      if (!then.has(id)) for (const element of select(id)) element.removeAttribute('data-found')
    for (const id of then)
      if (!now.has(id)) for (const element of select(id)) element.setAttribute('data-found', '')
  }
  marked = next
}
