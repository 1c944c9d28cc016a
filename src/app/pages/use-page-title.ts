import { useEffect } from 'react'
import type { Opened } from '#domain/address/opened.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { isTitled, setTitle } from '#ui/kit/title.ts'

/**
 * Keeps the page's title that of its address. What names a page loads with the first that the host did not name; where
 * it does not arrive, the title stays what it was, and nobody is told.
 */
export function usePageTitle(opened: Opened | null, index: ReadoutIndex, earlier: Earlier | null): void {
  useEffect(() => {
    if (!opened || isTitled()) return
    let isWanted = true
    import('#domain/page/opened-title.ts').then(
      ({ openedTitle }) => {
        if (isWanted) setTitle(openedTitle(index, opened, earlier))
      },
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [opened, index, earlier])
}
