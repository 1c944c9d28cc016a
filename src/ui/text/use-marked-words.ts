import { useEffect } from 'react'
import type { Stretch } from '#domain/document/stretch.ts'
import { beginLate } from '#ui/kit/late.tsx'

export const loadMarkedWords = () => import('./marked-words.ts')

/** Marks in the text the words that a link leads to, and brings the first into view; what does so loads with them. */
export function useMarkedWords(words: readonly Stretch[] | null): void {
  useEffect(() => {
    if (!words || words.length === 0) return
    return beginLate(loadMarkedWords, ({ markWords, showWords }) => {
      const end = markWords(words)
      showWords(words)
      return end
    })
  }, [words])
}
