import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Site } from '#domain/address/site.ts'
import type { Navigation } from '#state/navigation.ts'
import { SiteProvider, useRoute } from '#state/site-context.tsx'
import { late } from '#ui/kit/late.tsx'
import { Boundary } from '#ui/notices/boundary.tsx'
import { Library, Missing } from './pages/late-pages.ts'
import { DrawnReadout, ReadoutFailure, ReadoutPage } from './pages/readout-page.tsx'

/** An earlier revision: served drawn, and rarely read. */
export const RevisionPage = late(() =>
  import('./pages/revision-page.tsx').then(({ RevisionPage }) => RevisionPage),
)

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
  const revision = useRoute((route) => (route.page === 'readout' ? route.revision : null))
  if (page === 'library') return <Library />
  if (readout === null) return <Missing />
  return revision === null ? (
    <ReadoutPage key={readout} id={readout} />
  ) : (
    <RevisionPage
      key={`${readout} ${revision}`}
      id={readout}
      revision={revision}
      Drawn={DrawnReadout}
      Failure={ReadoutFailure}
    />
  )
}
