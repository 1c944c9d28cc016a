import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import { rangeIn } from './range-in.ts'
import { watchText } from './watch-text.ts'

/** Paragraphs before and after those on the screen that are marked too, so that a small scroll finds them done. */
const AROUND = 3

/**
 * Marks what a search found on the screen, without touching the text. Where the browser cannot, statements still
 * stand out. Gives what ends it.
 */
export function highlightWords(index: ReadoutIndex, found: FoundWords): () => void {
  if (!('highlights' in CSS)) return () => {}
  const unwatch = watchText((seen) => {
    const from = seen === null ? 1 : (index.number.get(seen.from.paragraph) ?? 1)
    const to = seen === null ? 1 : (index.number.get(seen.to.paragraph) ?? 1)
    const paragraphs = index.readout.paragraphs.slice(Math.max(0, from - 1 - AROUND), to + AROUND)
    const ranges = paragraphs.flatMap(({ id }) => {
      const text = document.querySelector(`#_text #${CSS.escape(id)} .text`)
      if (!text) return []
      return found.hitsIn(id).flatMap(({ start, end }) => rangeIn(text, start, end) ?? [])
    })
    CSS.highlights.set('found', new Highlight(...ranges))
  })
  return () => {
    unwatch()
    CSS.highlights.delete('found')
  }
}
