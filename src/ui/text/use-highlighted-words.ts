import { useEffect } from 'react'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import { beginLate } from '#ui/kit/late.tsx'

/** Marks the words of a search in the text; what does so is loaded with the first search. */
export function useHighlightedWords(index: ReadoutIndex, found: FoundWords | null): void {
  useEffect(() => {
    if (!found) return
    return beginLate(
      () => import('./highlighted-words.ts'),
      ({ highlightWords }) => highlightWords(index, found),
    )
  }, [index, found])
}
