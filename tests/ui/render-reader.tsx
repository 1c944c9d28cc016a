import { Blob } from 'node:buffer'
import { configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { App } from '#app/app.tsx'
import { followLinks } from '#app/follow-links.ts'
import { createQueries } from '#app/queries.ts'
import { catalogueQuery } from '#data/catalogue-query.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { routeCodec } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { type Catalogue, catalogueEntry } from '#domain/page/catalogue.ts'
import { createNavigation } from '#state/navigation.ts'
import { createRouteStore } from '#state/route-store.ts'

// What loads late is compiled on first use, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })

const ended: (() => void)[] = []

/** What jsdom lacks. Layout stays away: everything stands at 0. */
function standIn(): void {
  const lacking = {
    adoptedStyleSheets: [],
    elementsFromPoint: () => [],
  }
  for (const [name, value] of Object.entries(lacking))
    if (!(name in document))
      Object.defineProperty(document, name, { value, writable: true, configurable: true })
  window.scrollTo = () => {}
  window.scrollBy = () => {}
  CSSStyleSheet.prototype.replaceSync = () => {}
  Object.assign(globalThis, { CSS: { escape: (word: string) => word.replace(/[^\w-]/g, '\\$&') } })
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.setAttribute('open', '')
    this.querySelector<HTMLElement>('button, input, a')?.focus()
  }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.removeAttribute('open')
    this.dispatchEvent(new Event('close'))
  }
}

/** What was put on the clipboard last, by type. */
export const copied: Record<string, string> = {}

class ClipboardItemStandIn {
  readonly items: Record<string, Promise<Blob>>
  constructor(items: Record<string, Promise<Blob>>) {
    this.items = items
  }
}

function standInForClipboard(): void {
  const write = async ([item]: ClipboardItemStandIn[]) => {
    for (const [type, blob] of Object.entries(item?.items ?? {})) copied[type] = await (await blob).text()
  }
  // Its blobs can't be read.
  Object.assign(globalThis, { ClipboardItem: ClipboardItemStandIn, Blob })
  Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })
}

export type ReaderOptions = {
  readouts: readonly Readout[]
  /** Earlier revisions of them. */
  earlier?: readonly Readout[]
  address: string
  site?: Partial<Site>
}

/** The whole app on an empty host page, at an address, with readouts that are already loaded. */
export function renderApp({ readouts, earlier = [], address, site: changes = {} }: ReaderOptions) {
  standIn()
  const site: Site = { base: '/', origin: null, report: null, ...changes }
  history.replaceState(null, '', address)
  const queries = createQueries()
  const entries = readouts.map((readout) => {
    const whole = { ...readout, revision: revisionOf(readout), digest: `digest of ${readout.id}` }
    queries.setQueryData(readoutQuery({ base: site.base, id: readout.id }).queryKey, indexReadout(whole))
    return catalogueEntry(whole, whole)
  })
  for (const readout of earlier) {
    const revision = revisionOf(readout)
    const whole = { ...readout, revision, digest: `digest of ${readout.id} ${revision}` }
    const { queryKey } = readoutQuery({ base: site.base, id: readout.id, revision })
    queries.setQueryData(queryKey, indexReadout(whole))
  }
  const catalogue: Catalogue = { schemaVersion: 1, readouts: entries }
  queries.setQueryData(catalogueQuery(site.base).queryKey, catalogue)
  const navigation = createNavigation(
    createRouteStore(routeCodec(site.base).parse(location)),
    site.base,
    window,
  )
  ended.push(navigation.connect(), followLinks(navigation))
  const page = document.createElement('div')
  page.id = '_page'
  const chrome = document.createElement('div')
  chrome.id = '_chrome'
  document.body.append(chrome, page)
  ended.push(() => {
    chrome.remove()
    page.remove()
  })
  const user = userEvent.setup()
  standInForClipboard()
  render(<App site={site} navigation={navigation} queries={queries} />, { container: chrome })
  return { user, navigation }
}

/** Takes the page away, and what it listened to. */
export function endApp(): void {
  for (const end of ended.splice(0).reverse()) end()
  localStorage.clear()
  // jsdom is older than the element.
  const { calls } = vi.mocked(console.error).mock
  const known = calls.findIndex((call) => call[1] === 'search' && String(call[0]).startsWith('The tag <%s>'))
  if (known >= 0) calls.splice(known, 1)
}
