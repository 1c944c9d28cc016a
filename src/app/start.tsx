import type { ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { readoutQuery } from '#data/readout-query.ts'
import { failureTitle, textStillHere } from '#domain/messages/failures.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'
import { routeCodec } from '#domain/route.ts'
import { createNavigation } from '#state/navigation.ts'
import { createRouteStore } from '#state/route-store.ts'
import { LoadFailure } from '#ui/notices/load-failure.tsx'
import { App } from './app.tsx'
import { followLinks } from './follow-links.ts'
import { createQueries } from './queries.ts'

/**
 * Whether the served page was drawn from this very document. Its digest says so; that the first and last
 * paragraphs read alike is asked as well, for a document edited on the host without a new digest.
 */
function isDrawnFrom(body: HTMLElement, { readout }: ReadoutIndex): boolean {
  if (readout.digest === undefined || body.dataset.name !== readout.digest) return false
  const drawn = body.querySelectorAll('.text')
  return (
    drawn.length === readout.paragraphs.length &&
    readout.paragraphs.every(({ text }, at) => drawn[at]?.textContent === text)
  )
}

/** Starts the app on the page that the host served: takes it over as it is, or draws it anew. */
export async function start(): Promise<void> {
  const chrome = document.getElementById('_chrome')
  const body = document.getElementById('_page')
  if (!chrome || !body || body.dataset.name === 'retired') return
  const { SITE: site } = import.meta.env
  const { pathname } = location
  const route = routeCodec(site.base).parse({ pathname, search: '' })
  const navigation = createNavigation(createRouteStore(route), site.base, window)
  const queries = createQueries()
  const app = <App site={site} navigation={navigation} queries={queries} />

  const begin = (take: 'served' | 'anew') => {
    navigation.connect()
    followLinks(navigation)
    if (take === 'served') hydrateRoot(chrome, app)
    else {
      chrome.replaceChildren()
      createRoot(chrome).render(app)
    }
    document.documentElement.dataset.started = ''
  }

  if (route.page === 'library') return begin(body.dataset.name === 'library' ? 'served' : 'anew')
  if (route.page !== 'readout' || !chrome.hasChildNodes() || body.dataset.name === 'missing')
    return begin('anew')

  let notice: { root: Root; element: HTMLElement } | null = null
  const tell = (words: ReactNode) => {
    if (!notice) {
      const element = document.createElement('div')
      element.className = 'contents'
      body.before(element)
      notice = { root: createRoot(element), element }
    }
    notice.root.render(words)
  }
  const load = async (allowLarge: boolean) => {
    try {
      const index = await queries.fetchQuery(
        readoutQuery({ base: site.base, id: route.readout, proof: body.dataset.proof ?? null, allowLarge }),
      )
      notice?.root.unmount()
      notice?.element.remove()
      const same = isDrawnFrom(body, index)
      if (!same) delete body.dataset.name
      begin(same ? 'served' : 'anew')
    } catch (error) {
      tell(
        <LoadFailure
          error={error}
          title={failureTitle}
          stillWorks={textStillHere}
          library={site.base}
          onRetry={(how) => void load(how.allowLarge)}
        />,
      )
    }
  }
  await load(false)
}
