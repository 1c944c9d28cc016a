import { useEffect, useLayoutEffect, useRef } from 'react'
import { hasWords, isFiltering, type View } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Match } from '#domain/search/filter.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import { useSite } from '#state/site-context.tsx'
import { loadLate } from '#ui/kit/late.tsx'
import { areRulesDrawn, dropRules } from './drawn-filter.ts'
import type { gapRows } from './drawn-gaps.ts'
import { type Drawing, drawView, finishDrawing } from './drawn-view.ts'
import { rememberPlace } from './reading-place.ts'

export type DrawnView = {
  index: ReadoutIndex
  view: View
  match: Match
  found: FoundWords | null
}

let rowsFor: typeof gapRows | null = null

/** Draws a view on the text that stands on the page. The text itself is not drawn again. */
export function useDrawnView({ index, view, match, found }: DrawnView): void {
  const isFirst = useRef(true)
  /** The view that the head script drew. */
  const served = useRef<View | null>(null)
  const drawing = useRef<Drawing | null>(null)
  useLayoutEffect(() => {
    const isSearching = hasWords(view.words) && found === null
    const isFiltered = isFiltering(isSearching ? { ...view, words: '' } : view)
    const matchesOnly = isFiltered && view.show === 'matches'
    const next: Drawing = {
      index,
      match: isFiltered ? match : null,
      found,
      themes: view.themes,
      matchesOnly,
      gapRows: null,
    }
    const redraw = (towards?: Element) => {
      dropRules()
      drawView(next, towards ? { towards } : {})
    }
    const draw = (done: () => void) => {
      if (matchesOnly) next.gapRows = rowsFor?.(index, match, redraw) ?? null
      drawView(next, { done })
    }
    drawing.current = next
    if (areRulesDrawn() && isFiltering(view)) served.current ??= view
    // What the head script drew stays until all that draws it has loaded, or something else is asked for.
    const isDrawn = served.current === view && areRulesDrawn() && (isSearching || (matchesOnly && !rowsFor))
    if (!isFirst.current && !isDrawn) {
      dropRules()
      draw(() => {})
    } else if (isFiltered && !isDrawn) draw(dropRules)
    isFirst.current = false
    if (matchesOnly && !rowsFor)
      loadLate(
        () => import('./drawn-gaps.ts'),
        (loaded) => {
          rowsFor = loaded.gapRows
          if (drawing.current === next && !isSearching) draw(dropRules)
        },
      )
    return () => {
      drawing.current = null
    }
  }, [index, view, match, found])
  const { store } = useSite().navigation
  useEffect(() => store.subscribe(rememberPlace), [store])
  useEffect(() => {
    const onBeforeMatch = ({ target }: Event) => {
      const hidden = target instanceof Element ? target.closest('.chunk, .paragraph') : null
      const paragraph = hidden?.className === 'paragraph' ? hidden : hidden?.querySelector('.paragraph')
      if (paragraph) drawing.current?.gapRows?.openAt(paragraph)
    }
    addEventListener('beforeprint', finishDrawing)
    document.addEventListener('beforematch', onBeforeMatch)
    return () => {
      removeEventListener('beforeprint', finishDrawing)
      document.removeEventListener('beforematch', onBeforeMatch)
      dropRules()
    }
  }, [])
}
