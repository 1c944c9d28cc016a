import { useEffect } from 'react'

/** What is selected on the page, where any of it is in the readout's text. */
export function selectionInText(): Range | null {
  const selection = getSelection()
  const text = document.getElementById('_text')
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(text) ? range.cloneRange() : null
}

/**
 * Calls back when words of the text are selected, until what it calls has succeeded: again with the next selection,
 * or when the browser is online again. What one can do with selected words loads then; whoever is offline, and only
 * wants to copy them, is not told that it did not arrive.
 */
export function useSelecting(onSelect: () => Promise<void>): void {
  useEffect(() => {
    let isBusy = false
    const onChange = () => {
      if (isBusy || !selectionInText()) return
      isBusy = true
      onSelect().then(end, () => {
        isBusy = false
      })
    }
    const end = () => {
      document.removeEventListener('selectionchange', onChange)
      removeEventListener('online', onChange)
    }
    document.addEventListener('selectionchange', onChange)
    addEventListener('online', onChange)
    return end
  }, [onSelect])
}
