import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Site } from '#domain/address/site.ts'
import type { Navigation } from '#state/navigation.ts'
import { SiteProvider, useRoute } from '#state/site-context.tsx'
import { Boundary } from '#ui/notices/boundary.tsx'
import { Library, Missing } from './pages/late-pages.ts'
import { ReadoutPage } from './pages/readout-page.tsx'

export type AppProps = { site: Site; navigation: Navigation; queries: QueryClient }

/** Everything above the text. What stands below it is drawn by `PageBody`. */
export const App = ({ site, navigation, queries }: AppProps) => (
  <QueryClientProvider client={queries}>
    <SiteProvider value={{ site, navigation }}>
      <Boundary untilChange={navigation.store.subscribe}>
        <Page />
      </Boundary>
    </SiteProvider>
  </QueryClientProvider>
)

const Page = () => {
  // Not before the page listens: tests wait for this, and then click.
  useEffect(() => {
    document.documentElement.dataset.started = ''
  }, [])
  const page = useRoute((route) => route.page)
  const readout = useRoute((route) => (route.page === 'readout' ? route.readout : null))
  if (page === 'library') return <Library />
  return readout === null ? <Missing /> : <ReadoutPage key={readout} id={readout} />
}
