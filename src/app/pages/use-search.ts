import { useEffect, useMemo, useState } from 'react'
import type { ReadoutIndex } from '#domain/readout-index.ts'
import type { SearchResult } from '#domain/search.ts'

type Searching = typeof import('#domain/search.ts')

/** What a search finds; null where there are no words, or while the search itself is still loading. */
export function useSearch(index: ReadoutIndex, words: string): SearchResult | null {
  const [searching, setSearching] = useState<Searching | null>(null)
  const isNeeded = words.trim() !== '' && searching === null
  useEffect(() => {
    if (isNeeded) void import('#domain/search.ts').then((loaded) => setSearching(loaded))
  }, [isNeeded])
  return useMemo(() => searching?.searchReadout(index, words) ?? null, [searching, index, words])
}
