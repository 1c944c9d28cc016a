/** Copies where there is no clipboard to write to, as on pages on plain http. Says whether that was allowed. */
export function copyBySelection({ plain, html }: { plain: string; html?: string }): boolean {
  const listener = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', plain)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', listener, { capture: true })
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', listener, { capture: true })
  }
}
