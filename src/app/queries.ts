import { QueryClient } from '@tanstack/react-query'

/**
 * Published files do not change while one reads: what was loaded is kept. A failure is shown at once, with a
 * way to try again; the browser's guess about being offline decides nothing.
 */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        structuralSharing: false,
      },
    },
  })
