import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { flatText, type TextRange } from '#domain/link/flat-text.ts'
import { wholeWords } from '#domain/link/selection-link.ts'
import { snapToCharacters } from '#domain/link/selector.ts'
import * as say from '#domain/messages/link.ts'
import type { Copied } from '#ui/kit/use-clipboard.ts'

/** What of the text is selected, and where on the screen it ends, and what is read there does (CSS pixels). */
export type Selected = { range: TextRange; end: DOMRect; bottom: number }

export type SelectionMenuProps = {
  index: ReadoutIndex
  /** Looks what is selected now. */
  read: () => Selected | null
  /** Selects a range of the text on the page. */
  select: (range: TextRange) => void
  /** Copies the link to a range. */
  copy: (range: TextRange) => void
  /** What has just been copied. */
  copied: Copied | null
}

/** A selection is taken for finished when it has not changed for so long (milliseconds): no event tells. */
const SETTLED = 250

const POINTER = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const

/**
 * What one can do with selected words: copy a link to them. Stands below their end, where the menus that phones
 * put above a selection leave room.
 */
export const SelectionMenu = ({ index, read, select, copy, copied }: SelectionMenuProps) => {
  const menu = useRef<HTMLElement>(null)
  /** What had the focus before the menu: Tab leads into it, Escape back. */
  const before = useRef<HTMLElement | null>(null)
  /** What was selected when something was copied: the menu is done with it. */
  const done = useRef<TextRange | null>(null)
  const [selected, setSelected] = useState<Selected | null>(null)
  const whole = useMemo(() => selected && wholeWords(index, selected.range), [index, selected])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let isPressed = false
    const look = () => {
      if (isPressed) return
      const now = read()
      const isDone =
        now !== null && now.range.start === done.current?.start && now.range.end === done.current.end
      if (!isDone) done.current = null
      const isBlank = now === null || snapToCharacters(flatText(index.readout), now.range) === null
      setSelected(isDone || isBlank ? null : now)
    }
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(look, SETTLED)
    }
    // The menu loads with the first selection, while the mouse that makes it is still pressed: moves tell, too.
    const onPointer = ({ type, target, pointerType, buttons }: PointerEvent) => {
      if (target instanceof Node && menu.current?.contains(target)) return
      const wasPressed = isPressed
      isPressed = pointerType === 'mouse' && buttons % 2 === 1
      if (!isPressed && (wasPressed || type !== 'pointermove')) onChange()
    }
    const onKey = (event: KeyboardEvent) => {
      const buttons = menu.current?.querySelectorAll('button')
      if (!buttons?.length) return
      const isInside = menu.current?.contains(document.activeElement) === true
      if (event.key === 'Escape') {
        done.current = read()?.range ?? null
        if (isInside) before.current?.focus({ preventScroll: true })
        setSelected(null)
      } else if (event.key === 'Tab' && !event.shiftKey && !isInside) {
        before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
        buttons[0]?.focus({ preventScroll: true })
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    onChange()
    addEventListener('resize', look)
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('contextmenu', onChange)
    for (const type of POINTER) document.addEventListener(type, onPointer)
    return () => {
      clearTimeout(timer)
      removeEventListener('resize', look)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('contextmenu', onChange)
      for (const type of POINTER) document.removeEventListener(type, onPointer)
    }
  }, [index, read])

  useEffect(() => {
    if (!copied) return
    done.current = read()?.range ?? null
    setSelected(null)
  }, [copied, read])

  useLayoutEffect(() => {
    const element = menu.current
    if (!element || !selected) return
    const { end, bottom } = selected
    const margin = 8
    const room = document.documentElement.clientWidth - element.offsetWidth - margin
    const left = Math.max(margin, Math.min(end.right - element.offsetWidth / 2, room))
    const below = end.bottom + margin
    const fits = below + element.offsetHeight < bottom
    const top = fits ? below : Math.max(end.top - element.offsetHeight - margin, margin)
    element.style.setProperty('left', `${left + scrollX}px`)
    element.style.setProperty('top', `${top + scrollY}px`)
  }, [selected])

  if (!selected) return null
  return (
    <section className="contents" aria-label={say.selectionMenu}>
      <menu
        ref={menu}
        className="selection-menu"
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        <li>
          <button type="button" onClick={() => copy((read() ?? selected).range)}>
            {say.copySelectionLink} <small>{say.copySelectionLinkHint}</small>{' '}
            <kbd aria-hidden="true">{'L'}</kbd>
          </button>
        </li>
        {whole ? (
          <li>
            <button type="button" onClick={() => select(whole)}>
              {say.wholeWords}
            </button>
          </li>
        ) : null}
      </menu>
    </section>
  )
}
