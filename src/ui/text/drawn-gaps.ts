import { type Gap, gaps, type Match } from '#domain/filter.ts'
import { gapHolds, gapLeftOut, showGap } from '#domain/messages/gaps.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'

/** Paragraphs that are handled before the next frame; the rest follow while the page is idle. */
const AT_ONCE = 60

let cancel = () => {}

const whenIdle = (work: () => void): (() => void) => {
  const id = setTimeout(work, 50)
  return () => clearTimeout(id)
}

/**
 * Says at each gap what is left out, as a row that opens it, and lets find-in-page find what is hidden where
 * the browser can. `match` is null where nothing is left out. Rows near the reader come first.
 */
export function drawGaps(index: ReadoutIndex, match: Match | null): void {
  cancel()
  const text = document.getElementById('_text')
  if (!text) return
  for (const row of text.querySelectorAll('.gap')) row.remove()
  for (const paragraph of text.querySelectorAll('[data-kept]')) paragraph.removeAttribute('data-kept')
  for (const paragraph of text.querySelectorAll('.paragraph[hidden]')) paragraph.removeAttribute('hidden')
  if (!match) return
  const all = gaps(index, match)
  const draw = (some: readonly Gap[]) => {
    for (const gap of some) drawGap(index, gap)
  }
  draw(all.slice(0, AT_ONCE))
  cancel = whenIdle(() => draw(all.slice(AT_ONCE)))
}

/** The paragraphs of a gap, from its first to its last. */
function paragraphsOf({ readout, number }: ReadoutIndex, { first, last }: Gap): Element[] {
  const from = (number.get(first) ?? 1) - 1
  return readout.paragraphs
    .slice(from, number.get(last) ?? from)
    .flatMap(({ id }) => document.getElementById(id) ?? [])
}

function drawGap(index: ReadoutIndex, gap: Gap): void {
  const hidden = paragraphsOf(index, gap)
  const [first] = hidden
  if (!first) return
  const row = document.createElement('button')
  row.type = 'button'
  row.className = 'gap'
  const holds = document.createElement('span')
  holds.textContent = gapLeftOut(
    index.number.get(gap.first) ?? 0,
    index.number.get(gap.last) ?? 0,
    gapHolds(gap.paragraphs, gap.statements),
  )
  const action = document.createElement('b')
  action.textContent = showGap
  row.append(holds, ' ', action)
  const open = () => {
    row.remove()
    for (const paragraph of hidden) {
      paragraph.removeAttribute('hidden')
      paragraph.setAttribute('data-kept', '')
    }
  }
  row.addEventListener('click', () => {
    open()
    if (first instanceof HTMLElement) {
      first.tabIndex = -1
      first.focus({ preventScroll: true })
    }
  })
  for (const paragraph of hidden) {
    paragraph.setAttribute('hidden', 'until-found')
    paragraph.addEventListener('beforematch', open, { once: true })
  }
  first.before(row)
}
