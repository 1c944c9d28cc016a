import { useEffect, useMemo, useState } from 'react'
import { hasWords } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import type { SearchState } from '#ui/filters/filter-summary.tsx'
import { loadLate } from '#ui/kit/late.tsx'

type Searching = typeof import('#domain/search/found-words.ts')

export type Search = {
  /** Null where there are no words, or none could be searched for yet. */
  found: FoundWords | null
  state: SearchState
}

/** What a search finds, and how far it has come: the search itself loads with the first words. */
export function useSearch(index: ReadoutIndex, words: string): Search {
  const [searching, setSearching] = useState<Searching | 'loading' | 'lost'>('loading')
  const isLoaded = typeof searching === 'object'
  const isNeeded = hasWords(words) && !isLoaded
  useEffect(() => {
    if (isNeeded)
      loadLate(
        () => import('#domain/search/found-words.ts'),
        setSearching,
        () => setSearching('lost'),
      )
  }, [isNeeded])
  const found = useMemo(
    () => (typeof searching === 'object' ? searching.findWords(index, words) : null),
    [searching, index, words],
  )
  return { found, state: isNeeded ? searching : 'done' }
}
