import { useEffect } from 'react'
import type { ReadoutRoute } from '#domain/address/route.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { isTitled, setTitle } from '#ui/kit/title.ts'

/**
 * Keeps the page's title that of its route. What names a page loads with the first that the host did not name; where
 * it does not arrive, the title stays what it was, and nobody is told.
 */
export function usePageTitle(route: ReadoutRoute | null, index: ReadoutIndex, earlier: Earlier | null): void {
  useEffect(() => {
    if (!route || isTitled()) return
    let isWanted = true
    import('#domain/page/page-title.ts').then(
      ({ pageTitle }) => {
        if (isWanted) setTitle(pageTitle(route, index, earlier))
      },
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [route, index, earlier])
}
