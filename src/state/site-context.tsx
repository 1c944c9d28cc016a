import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Route } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { Navigation } from './navigation.ts'

type SiteContextValue = { site: Site; navigation: Navigation }

const SiteContext = createContext<SiteContextValue | null>(null)

export const SiteProvider = SiteContext.Provider

export function useSite(): SiteContextValue {
  const value = useContext(SiteContext)
  if (!value) throw new Error('Every page stands inside a SiteProvider.')
  return value
}

/** A part of the route. Renders again only when that part changes. */
export function useRoute<Part>(select: (route: Route) => Part): Part {
  return useStore(useSite().navigation.store, ({ route }) => select(route))
}
