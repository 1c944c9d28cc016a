import { useEffect } from 'react'

/**
 * Calls back when words of the text are selected, until what it calls has succeeded. What one can do with selected
 * words loads then; whoever is offline, and only wants to copy them, is not told that it did not arrive.
 */
export function useSelecting(onSelect: () => Promise<void>): void {
  useEffect(() => {
    let isBusy = false
    const onChange = () => {
      const selection = getSelection()
      if (isBusy || !selection || selection.isCollapsed) return
      if (!document.getElementById('_text')?.contains(selection.focusNode)) return
      isBusy = true
      onSelect().then(
        () => document.removeEventListener('selectionchange', onChange),
        () => {
          isBusy = false
        },
      )
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [onSelect])
}
