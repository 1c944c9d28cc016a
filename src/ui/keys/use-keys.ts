import { useEffect } from 'react'

export type KeyActions = Record<'j' | 'k' | 'n' | 'p' | '/' | 'l' | 'c' | '?', () => void> & {
  escape: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** A letter without Shift, in either case, because Caps Lock is no modifier; other signs as their keyboard has them. */
const keyOf = ({ key, shiftKey }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? (shiftKey ? '' : key.toLowerCase()) : key

/** The page's keys. Single keys do nothing while one types, with a modifier, over a dialog, or when switched off. */
export function useKeys(actions: KeyActions, singleKeys: boolean): void {
  useEffect(() => {
    const keys = new Map(Object.entries(actions))
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      if (document.querySelector('dialog[open]')) return
      const action = event.key === 'Escape' ? actions.escape : keys.get(keyOf(event))
      if (!action || (action !== actions.escape && (!singleKeys || isTyping(event.target)))) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
