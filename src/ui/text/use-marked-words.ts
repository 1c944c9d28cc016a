import { useEffect } from 'react'
import type { Stretch } from '#domain/document/stretch.ts'
import { loadLate } from '#ui/kit/late.tsx'

/** Marks in the text the words that a link leads to, and brings the first into view; what does so loads with them. */
export function useMarkedWords(words: readonly Stretch[] | null): void {
  useEffect(() => {
    if (!words || words.length === 0) return
    let end = () => {}
    let ended = false
    loadLate(
      () => import('./marked-words.ts'),
      ({ markWords, showWords }) => {
        if (ended) return
        end = markWords(words)
        showWords(words)
      },
    )
    return () => {
      ended = true
      end()
    }
  }, [words])
}
