import { useEffect, useMemo, useState } from 'react'
import { hasWords } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import { loadLate } from '#ui/kit/late.tsx'

type Searching = typeof import('#domain/search/found-words.ts')

/** What a search finds; null where there are no words, or while the search itself is still loading. */
export function useSearch(index: ReadoutIndex, words: string): FoundWords | null {
  const [searching, setSearching] = useState<Searching | null>(null)
  const isNeeded = hasWords(words) && searching === null
  useEffect(() => {
    if (isNeeded) loadLate(() => import('#domain/search/found-words.ts'), setSearching)
  }, [isNeeded])
  return useMemo(() => searching?.findWords(index, words) ?? null, [searching, index, words])
}
