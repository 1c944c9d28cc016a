import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { gapHolds, gapLeftOut, showGap } from '#domain/messages/gaps.ts'
import { type Gap, gaps, type Match } from '#domain/search/filter.ts'

/** The rows that say at each gap what is left out, and open it. */
export type GapRows = {
  /** Paragraphs of gaps that the reader has opened. */
  opened: ReadonlySet<string>
  /** Draws the row of the gap after a paragraph that is kept, and of one that the text begins with. */
  drawAt: (paragraph: Element) => void
  /** Opens the gap that a hidden paragraph belongs to: find-in-page found words there. */
  openAt: (paragraph: Element) => void
}

const row = document.createElement('button')
row.type = 'button'
row.className = 'gap'
const action = document.createElement('b')
action.textContent = showGap
row.append(document.createElement('span'), ' ', action)

/**
 * What a match leaves out, as rows. `redraw` draws the text again once a gap has been opened, and is given the
 * paragraph that the reader is on the way to.
 */
export function gapRows(index: ReadoutIndex, match: Match, redraw: (towards?: Element) => void): GapRows {
  const { paragraphs } = index.readout
  const opened = new Set<string>()
  const place = (id: string) => (index.number.get(id) ?? 1) - 1
  const all = gaps(index, match)
  /** By the kept paragraph before each; by an empty name where the text begins with it. */
  const after = new Map(all.map((gap) => [paragraphs[place(gap.first) - 1]?.id ?? '', gap]))

  const open = ({ first, last }: Gap, towards?: Element) => {
    for (const { id } of paragraphs.slice(place(first), place(last) + 1)) opened.add(id)
    redraw(towards)
  }
  const rowOf = (gap: Gap): Element => {
    const made = row.cloneNode(true)
    if (!(made instanceof HTMLElement)) return row
    const holds = gapHolds(gap.paragraphs, gap.statements)
    made.firstElementChild?.append(gapLeftOut(place(gap.first) + 1, place(gap.last) + 1, holds))
    made.addEventListener('click', () => {
      open(gap)
      const first = document.getElementById(gap.first)
      if (!first) return
      first.tabIndex = -1
      first.focus({ preventScroll: true })
    })
    return made
  }
  const closed = (gap: Gap | undefined) => (gap && !opened.has(gap.first) ? [rowOf(gap)] : [])
  return {
    opened,
    drawAt(paragraph) {
      paragraph.after(...closed(after.get(paragraph.id)))
      if (paragraph.id === paragraphs[0]?.id) paragraph.before(...closed(after.get('')))
    },
    openAt(paragraph) {
      const at = place(paragraph.id)
      const gap = all.find(({ first, last }) => place(first) <= at && at <= place(last))
      if (gap) open(gap, paragraph)
    },
  }
}
