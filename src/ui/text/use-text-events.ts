import { useEffect } from 'react'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { copyByHand } from './copy-by-hand.ts'
import { setTabStop } from './use-open-statement.ts'

/** The innermost statement of the text that an event happened in. */
const statementOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('#_text .statement') : null

/** Where an arrow key goes from one statement to another, in reading order: right is back where text runs left. */
function step(index: ReadoutIndex, id: string, key: string, rtl: boolean): string | undefined {
  const place = index.order.get(id) ?? 0
  const forward = rtl ? -1 : 1
  const places: Record<string, number> = {
    ArrowLeft: place - forward,
    ArrowRight: place + forward,
    Home: 0,
    End: index.statements.length - 1,
  }
  const to = places[key]
  return to === undefined ? undefined : index.statements[to]?.id
}

/**
 * What one does in the text: a click without a selection, or Enter, opens a statement; the arrow keys go from
 * one to the next; a selection is copied with its gaps. The listeners stand on the document, because the
 * text itself is not React's.
 */
export function useTextEvents(index: ReadoutIndex, open: (id: string) => void): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const id = statementOf(event)?.dataset.statement
      const selecting = getSelection()?.isCollapsed === false
      if (id !== undefined && !selecting && event.button === 0) open(id)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const statement = statementOf(event)
      const id = statement?.dataset.statement
      if (id === undefined || event.target !== statement) return
      // With Shift, the arrow keys select.
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.key === 'Enter') {
        event.preventDefault()
        open(id)
        requestAnimationFrame(() => document.getElementById('_open')?.focus())
        return
      }
      const to = step(
        index,
        id,
        event.key,
        statement !== null && getComputedStyle(statement).direction === 'rtl',
      )
      const element = to === undefined ? null : document.getElementById(to)
      if (!element) return
      event.preventDefault()
      setTabStop(element)
      element.focus()
    }
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('copy', copyByHand)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('copy', copyByHand)
    }
  }, [index, open])
}
