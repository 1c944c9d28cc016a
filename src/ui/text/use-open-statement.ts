import { useLayoutEffect, useRef } from 'react'
import type { Statement } from '#domain/document/readout.ts'

const spansOf = (id: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`#_text [data-statement="${CSS.escape(id)}"]`),
]

/** Height of the fixed line at the top, and of what covers the bottom (CSS pixels). */
function covered(): { top: number; bottom: number } {
  const rect = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const strip = rect('.strip')
  const sheet = rect('.inspector')
  const line = rect('.issuer-line')?.height ?? 0
  const atFoot = strip !== undefined && strip.top > innerHeight / 2
  const asSheet = sheet !== undefined && sheet.width > innerWidth * 0.9
  return {
    top: line + (atFoot ? 0 : (strip?.height ?? 0)),
    bottom: Math.max(asSheet ? sheet.height : 0, atFoot ? (strip?.height ?? 0) : 0),
  }
}

/**
 * Brings an element, or a range, into the free part of the screen, unless it begins there already; then as much of the rest as
 * has room below its beginning. Jumps, without motion.
 */
export function bringIntoView(element: Pick<Range, 'getClientRects' | 'getBoundingClientRect'>): void {
  const { top, bottom } = covered()
  const lines = [...element.getClientRects()]
  const first = lines[0] ?? element.getBoundingClientRect()
  const foot = innerHeight - bottom - 8
  const room = foot - top
  const begins = first.top >= top + 8 && first.bottom <= foot
  const by = begins
    ? Math.min(first.top - top - 8, (lines.at(-1)?.bottom ?? 0) - foot)
    : first.top - top - Math.min(room / 3, 120)
  if (by > 0 || !begins) scrollBy({ top: by, behavior: 'instant' })
}

/** Has the paragraphs around an element laid out in the page's very first frame, so that none moves in the second. */
export function layOutAround(element: Element): void {
  const chunk = element.closest('.chunk')
  for (const near of [chunk?.previousElementSibling, chunk, chunk?.nextElementSibling])
    near?.classList.add('near')
}

/** Shows in the text which statement is open: marks it, brings it into view and gives it the tab stop and the focus. */
export function useOpenStatement(open: Statement | null): void {
  const id = open?.id ?? null
  const last = useRef<string | null>(null)
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    // A link led here, not a key: the mark of the open statement is enough.
    const arriving = isFirst.current
    isFirst.current = false
    const text = document.getElementById('_text')
    if (!text) return
    for (const span of text.querySelectorAll('[data-open]')) span.removeAttribute('data-open')
    for (const words of text.querySelectorAll('[data-lit]')) words.removeAttribute('data-lit')
    if (id !== null) {
      const spans = spansOf(id)
      for (const span of spans) span.setAttribute('data-open', '')
      for (const words of text.querySelectorAll(`[data-earns~="${CSS.escape(id)}"]`))
        words.setAttribute('data-lit', '')
      const [first] = spans
      if (first) {
        setTabStop(first)
        if (arriving) layOutAround(first)
        bringIntoView(first)
        // Who goes on from match to match in the search stays there.
        if (!document.activeElement?.closest('#_open, #_search'))
          first.focus({ preventScroll: true, ...(arriving && { focusVisible: false }) })
      }
    } else if (last.current !== null) {
      // Closed: the focus goes back to what was open.
      const inside = document.activeElement === document.body || document.activeElement?.closest('#_open')
      if (inside) spansOf(last.current)[0]?.focus({ preventScroll: true })
    }
    last.current = id
  }, [id])
}

/** Makes a statement the one of the text that the Tab key stops at. */
export function setTabStop(span: HTMLElement): void {
  for (const other of document.querySelectorAll<HTMLElement>('#_text .statement[tabindex="0"]'))
    other.tabIndex = -1
  span.tabIndex = 0
}
