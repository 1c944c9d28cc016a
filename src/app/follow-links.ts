import { type Navigation, openStatement } from '#state/navigation.ts'

const plainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)

/**
 * Follows plain clicks on links to pages of this site without loading them anew. Links are real: without
 * this, or with a modifier key, the browser follows them. Gives what ends it.
 */
export function followLinks(navigation: Navigation): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!link || !plainClick(event) || link.hasAttribute('download') || link.hasAttribute('target')) return
    const url = new URL(link.getAttribute('href') ?? '', location.href)
    if (url.origin !== location.origin || (url.hash !== '' && url.pathname === location.pathname)) return
    const route = navigation.parse(url)
    if (route.page === 'missing') return
    event.preventDefault()
    const { route: current } = navigation.store.getState()
    const within =
      route.page === 'readout' &&
      current.page === 'readout' &&
      current.readout === route.readout &&
      current.revision === route.revision
    if (within && route.statement !== null)
      openStatement(navigation, { id: route.statement, revision: route.linkRevision })
    else navigation.navigate(route, 'push')
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
