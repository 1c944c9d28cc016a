import { useEffect } from 'react'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import { loadLate } from '#ui/kit/late.tsx'

/** Marks the words of a search in the text; what does so is loaded with the first search. */
export function useHighlightedWords(index: ReadoutIndex, found: FoundWords | null): void {
  useEffect(() => {
    if (!found) return
    let end = () => {}
    let ended = false
    loadLate(
      () => import('./highlighted-words.ts'),
      ({ highlightWords }) => {
        if (!ended) end = highlightWords(index, found)
      },
    )
    return () => {
      ended = true
      end()
    }
  }, [index, found])
}
