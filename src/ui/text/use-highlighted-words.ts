import { useEffect } from 'react'
import type { FoundWords } from '#domain/found-words.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'

/** Marks the words of a search in the text; what does so is loaded with the first search. */
export function useHighlightedWords(index: ReadoutIndex, found: FoundWords | null): void {
  useEffect(() => {
    if (!found) return
    let end = () => {}
    let ended = false
    void import('./highlighted-words.ts').then(({ highlightWords }) => {
      if (!ended) end = highlightWords(index, found)
    })
    return () => {
      ended = true
      end()
    }
  }, [index, found])
}
