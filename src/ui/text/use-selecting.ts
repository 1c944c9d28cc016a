import { useEffect, useState } from 'react'

/** Whether words of the page were ever selected: what one can do with them loads then. */
export function useSelecting(): boolean {
  const [selecting, setSelecting] = useState(false)
  useEffect(() => {
    if (selecting) return
    const onChange = () => {
      const selection = getSelection()
      if (
        selection &&
        !selection.isCollapsed &&
        document.getElementById('_text')?.contains(selection.focusNode)
      )
        setSelecting(true)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [selecting])
  return selecting
}
