import type { ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { LoadError } from '#data/load-error.ts'
import { loadPart } from '#data/load-part.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { openedBy } from '#domain/address/opened.ts'
import { type ReadoutRoute, routeCodec } from '#domain/address/route.ts'
import { type Earlier, earlierOf } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { failureTitle, partTitle, textStillHere } from '#domain/messages/failures.ts'
import { createNavigation } from '#state/navigation.ts'
import { createRouteStore } from '#state/route-store.ts'
import { loadMissingParts, onMissingPart } from '#ui/kit/late.tsx'
import { keepTitle } from '#ui/kit/title.ts'
import { LoadFailure } from '#ui/notices/load-failure.tsx'
import { App, RevisionPage } from './app.tsx'
import { followLinks } from './follow-links.ts'
import { bodyName } from './page-body.tsx'
import { Library } from './pages/late-pages.ts'
import { isPlain, LinkNotice } from './pages/reader.tsx'
import { createQueries } from './queries.ts'

/**
 * Whether the served page was drawn from this very document. Its digest says so; that the first and last
 * paragraphs read alike is asked as well, for a document edited on the host without a new digest.
 */
function isDrawnFrom(body: HTMLElement, index: ReadoutIndex, earlier: Earlier | null): boolean {
  const { readout } = index
  if (readout.digest === undefined || body.dataset.name !== bodyName(index, earlier)) return false
  const drawn = body.querySelectorAll('.text')
  return (
    drawn.length === readout.paragraphs.length &&
    readout.paragraphs.every(({ text }, at) => drawn[at]?.textContent === text)
  )
}

/** Says things in a line of its own, which stands on the page whether the app does or not. */
function createNoticeLine(before: Element) {
  let root: Root | null = null
  return (words: ReactNode) => {
    if (!root) {
      const element = document.createElement('div')
      element.className = 'contents'
      before.before(element)
      root = createRoot(element)
    }
    root.render(words)
  }
}

/** Starts the app on the page that the host served: takes it over as it is, or draws it anew. */
export async function start(): Promise<void> {
  const chrome = document.getElementById('_chrome')
  const body = document.getElementById('_page')
  if (!chrome || !body) return
  const { SITE: site } = import.meta.env
  const { pathname } = location
  const route = routeCodec(site.base).parse({ pathname, search: '' })
  const isServed404 = body.dataset.name === 'missing'
  if (route.page === 'missing' && isServed404) return
  if (body.dataset.name === 'retired') {
    const { leadOn } = await import('./lead-on.ts')
    return leadOn(body, location, site.base)
  }
  const navigation = createNavigation(createRouteStore(route), site.base, window)
  const queries = createQueries()
  const tell = createNoticeLine(body)

  const begin = (take: 'served' | 'anew') => {
    const app = <App site={site} navigation={navigation} queries={queries} />
    navigation.connect()
    followLinks(navigation)
    tell(null)
    onMissingPart(() => tellFailure(new LoadError({ kind: 'part-missing' }), partTitle, loadMissingParts))
    if (take === 'served') {
      keepTitle()
      hydrateRoot(chrome, app)
    } else {
      chrome.replaceChildren()
      createRoot(chrome).render(app)
    }
  }
  const tellFailure = (
    error: unknown,
    title: string,
    again: (how: { allowLarge: boolean }) => void,
    stillWorks?: string,
  ) => {
    document.documentElement.dataset.told = ''
    tell(
      <LoadFailure
        error={error}
        title={title}
        {...(stillWorks === undefined ? {} : { stillWorks })}
        library={site.base}
        {...(document.documentElement.dataset.started === undefined ? {} : { onClose: () => tell(null) })}
        onRetry={(how) => {
          tell(null)
          again(how)
        }}
      />,
    )
  }

  /** What the page was drawn from: its document, and for an earlier revision the present one with it. */
  const load = async ({ readout: id, revision }: ReadoutRoute, how: { allowLarge: boolean }) => {
    const fetch = (revision: string | null, proof: string | null = null) =>
      queries.fetchQuery(readoutQuery({ base: site.base, id, revision, proof, ...how }))
    const { proof, presentProof } = body.dataset
    if (revision === null) return { index: await fetch(null, proof), earlier: null }
    const [index, present] = await Promise.all([
      fetch(revision, proof),
      fetch(null, presentProof),
      loadPart(RevisionPage.load()),
    ])
    return { index, earlier: earlierOf(present, revision) }
  }

  const isServed = chrome.hasChildNodes() && !isServed404
  const take = async (how: { allowLarge: boolean }) => {
    try {
      if (route.page === 'library' && body.dataset.name === 'library') await loadPart(Library.load())
      else if (route.page !== 'readout' || !isServed) return begin('anew')
      else {
        const { index, earlier } = await load(route, how)
        if (!isDrawnFrom(body, index, earlier)) {
          delete body.dataset.name
          return begin('anew')
        }
        if (!isPlain(openedBy(index, route.statement, null))) await loadPart(LinkNotice.load())
      }
      begin('served')
    } catch (error) {
      tellFailure(error, failureTitle, (next) => void take(next), textStillHere)
    }
  }
  await take({ allowLarge: false })
}
