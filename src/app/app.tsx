import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import type { Site } from '#domain/site.ts'
import type { Navigation } from '#state/navigation.ts'
import { SiteProvider, useRoute } from '#state/site-context.tsx'
import { Boundary } from '#ui/notices/boundary.tsx'
import { ReadoutPage } from './pages/readout-page.tsx'

/** Pages that most readers never see. Given whole where they are drawn first, and late otherwise. */
export type RarePages = { Library: ComponentType; Missing: ComponentType }

const late: RarePages = {
  Library: lazy(() => import('./pages/rare-pages.tsx').then(({ Library }) => ({ default: Library }))),
  Missing: lazy(() => import('./pages/rare-pages.tsx').then(({ Missing }) => ({ default: Missing }))),
}

export type AppProps = { site: Site; navigation: Navigation; queries: QueryClient; pages?: RarePages }

/** Everything above the text. What stands below it is drawn by `PageBody`. */
export const App = ({ site, navigation, queries, pages = late }: AppProps) => (
  <QueryClientProvider client={queries}>
    <SiteProvider value={{ site, navigation }}>
      <Boundary>
        <Suspense>
          <Page {...pages} />
        </Suspense>
      </Boundary>
    </SiteProvider>
  </QueryClientProvider>
)

const Page = ({ Library, Missing }: RarePages) => {
  const page = useRoute((route) => route.page)
  const readout = useRoute((route) => (route.page === 'readout' ? route.readout : null))
  if (page === 'library') return <Library />
  return readout === null ? <Missing /> : <ReadoutPage key={readout} id={readout} />
}
