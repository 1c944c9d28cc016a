import type { ReadoutRoute } from '#domain/address/route.ts'
import { everything, type View } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { knownView } from '#domain/search/filter.ts'
import { useSite } from '#state/site-context.tsx'

type Facet = 'speakers' | 'modes' | 'themes'
export type ToggleFacet = (facet: Facet, value: string) => void

export type FilterActions = {
  change: (next: Partial<View>) => void
  toggle: ToggleFacet
  clear: () => void
}

/** What changes the filter. Every change goes through the address and replaces it. */
export function useFilterActions(index: ReadoutIndex): FilterActions {
  const { navigation } = useSite()
  const change = (next: Partial<View>) => {
    const { route } = navigation.store.getState()
    if (route.page !== 'readout') return
    const view = { ...knownView(index, route.view), ...next }
    navigation.navigate({ ...route, view } satisfies ReadoutRoute)
  }
  const current = (): View => {
    const { route } = navigation.store.getState()
    return route.page === 'readout' ? route.view : everything
  }
  return {
    change,
    toggle: (facet, value) => {
      const chosen: readonly string[] = current()[facet]
      const next = chosen.includes(value) ? chosen.filter((held) => held !== value) : [...chosen, value]
      change({ [facet]: next })
    },
    clear: () => change({ ...everything, show: current().show }),
  }
}
