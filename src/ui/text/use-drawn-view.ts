import { useLayoutEffect, useRef } from 'react'
import type { Match } from '#domain/filter.ts'
import type { FoundWords } from '#domain/found-words.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'
import { everything, type View } from '#domain/view.ts'
import { loadLate } from '#ui/kit/late.tsx'
import { useTakenOver } from '#ui/kit/use-taken-over.ts'
import { drawFilter } from './drawn-filter.ts'
import { drawFound } from './drawn-found.ts'
import { filterRules } from './filter-rules.ts'
import { keepPlace } from './reading-place.ts'

export type DrawnView = {
  index: ReadoutIndex
  view: View
  match: Match
  found: FoundWords | null
}

/**
 * Draws a view on the text that stands on the page: rules for the filter, marks for what a search found, rows
 * for what is left out. The text itself is not drawn again.
 */
export function useDrawnView({ index, view, match, found }: DrawnView): void {
  const drawn = useRef(false)
  const isTakenOver = useTakenOver()
  useLayoutEffect(() => {
    // The served page knows no filter, but the head script has drawn that of the address already.
    if (isTakenOver) return
    const isKept = (paragraph: string) => view.show === 'context' || match.paragraphs.has(paragraph)
    const draw = () => {
      drawFound(found)
      drawFilter(filterRules(view, { words: found !== null }))
    }
    // The first drawing repeats what the head script drew: there is no place to keep yet.
    if (drawn.current) keepPlace(draw, isKept)
    else draw()
    drawn.current = true
    return drawGapsLate(index, view.show === 'matches' ? match : null, isKept)
  }, [isTakenOver, index, view, match, found])
  useLayoutEffect(
    () => () => {
      drawFilter(filterRules(everything, { words: true }))
    },
    [],
  )
}

let drewGaps = false

/** Draws the rows of what is left out, with what is loaded only when something first is. Gives what ends it. */
function drawGapsLate(
  index: ReadoutIndex,
  match: Match | null,
  isKept: (paragraph: string) => boolean,
): () => void {
  let ended = false
  if (match || drewGaps)
    loadLate(
      () => import('./drawn-gaps.ts'),
      ({ drawGaps }) => {
        if (ended) return
        drewGaps = true
        keepPlace(() => drawGaps(index, match), isKept)
      },
    )
  return () => {
    ended = true
  }
}
