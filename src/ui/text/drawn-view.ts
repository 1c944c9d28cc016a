import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Match } from '#domain/search/filter.ts'
import type { FoundWords } from '#domain/search/found-words.ts'
import type { GapRows } from './drawn-gaps.ts'
import { keepPlace } from './reading-place.ts'

/** How a text is drawn under a view. */
export type Drawing = {
  index: ReadoutIndex
  /** What stands out; null where nothing is filtered. */
  match: Match | null
  found: FoundWords | null
  themes: readonly string[]
  /** Whether paragraphs without a match are left out. */
  matchesOnly: boolean
  /** The rows that stand for them, once what draws them has loaded. */
  gapRows: GapRows | null
}

const isKept = ({ match, matchesOnly, gapRows }: Drawing, id: string): boolean =>
  !matchesOnly || match?.paragraphs.has(id) === true || gapRows?.opened.has(id) === true

/** No paragraph is lower than this (CSS pixels). */
const LOWEST = 60

/** How long the page may be busy with what is off the screen before it looks for something else to do (milliseconds). */
const SLICE = 8

let waiting: { chunks: Element[]; draw: (chunk: Element) => void; done: () => void } | null = null

/** Draws what still waits, for so long (milliseconds). */
function drawWaiting(slice: number): void {
  const until = performance.now() + slice
  while (waiting && performance.now() < until) {
    const chunk = waiting.chunks.pop()
    if (chunk) waiting.draw(chunk)
    else {
      const { done } = waiting
      waiting = null
      done()
    }
  }
}

const drawSoon = () =>
  requestAnimationFrame(() =>
    setTimeout(() => {
      drawWaiting(SLICE)
      if (waiting) drawSoon()
    }),
  )

/** Draws at once what is still to be drawn off the screen: the page is printed. */
export const finishDrawing = (): void => drawWaiting(Number.POSITIVE_INFINITY)

/** Whether paragraphs were left out when the text was last drawn. */
let wasMatchesOnly = false

/**
 * Draws a view on the text that stands on the page, by attributes. What is near the reader is drawn at once, so
 * that this takes as long in a long text as in a short one; the rest follows while the page is idle, and `done` is
 * called at its end. The line under the reader's eye stays where it was, unless the reader is on the way to
 * another paragraph, which is `towards` then.
 */
export function drawView(drawing: Drawing, options: { towards?: Element; done?: () => void } = {}): void {
  const { index, matchesOnly } = drawing
  const { towards, done = () => {} } = options
  const { paragraphs } = index.readout
  const isKeptAt = (at: number) => isKept(drawing, paragraphs[at]?.id ?? '')
  const nearestKept = (id: string): string | undefined => {
    const at = (index.number.get(id) ?? 1) - 1
    let [after, before] = [at, at - 1]
    while (after < paragraphs.length && !isKeptAt(after)) after++
    if (after < paragraphs.length) return paragraphs[after]?.id
    while (before >= 0 && !isKeptAt(before)) before--
    return paragraphs[before]?.id
  }
  const isWaiting = waiting !== null
  const change = (around: Element | null, seen: readonly Element[] = []) => {
    const chunks = [...(document.getElementById('_text')?.children ?? [])]
    const at = Math.max(
      0,
      chunks.findIndex((chunk) => chunk.contains(around)),
    )
    const drawn = new Set<Element>()
    const draw = (chunk: Element) => {
      drawn.add(chunk)
      return drawChunk(chunk, drawing)
    }
    // Nothing moves where nothing is or was left out.
    if (!matchesOnly && !wasMatchesOnly) for (const paragraph of seen) drawParagraph(paragraph, drawing)
    else {
      for (const chunk of chunks.slice(at, at + 1)) draw(chunk)
      drawEnough(chunks.slice(at + 1), draw)
      drawEnough(chunks.slice(0, at).reverse(), draw)
    }
    wasMatchesOnly = matchesOnly
    const distance = new Map(chunks.map((chunk, place) => [chunk, Math.abs(place - at)]))
    for (const chunk of drawn) distance.delete(chunk)
    const farthestFirst = [...distance].sort(([, a], [, b]) => b - a)
    waiting = { chunks: farthestFirst.map(([chunk]) => chunk), draw, done }
  }
  if (towards) change(towards)
  else keepPlace(nearestKept, change)
  if (!isWaiting) drawSoon()
}

/** Draws as many neighbours as a screen can hold paragraphs. */
function drawEnough(chunks: readonly Element[], draw: (chunk: Element) => number): void {
  let kept = 0
  for (const chunk of chunks) {
    if (kept > innerHeight / LOWEST) return
    kept += draw(chunk)
  }
}

const leaveOut = (element: Element, isLeftOut: boolean) => {
  if (isLeftOut) element.setAttribute('hidden', 'until-found')
  else element.removeAttribute('hidden')
}

/** Draws a view on some neighbouring paragraphs, and gives how many of them are kept. */
function drawChunk(chunk: Element, drawing: Drawing): number {
  const { match, gapRows } = drawing
  // Nothing to draw, and nothing was drawn.
  if (!match && !chunk.querySelector('[data-match],[hidden]') && !chunk.hasAttribute('hidden'))
    return chunk.childElementCount
  for (const row of chunk.querySelectorAll('.gap')) row.remove()
  const paragraphs = [...chunk.children]
  const kept = paragraphs.filter(({ id }) => isKept(drawing, id))
  // A chunk that is left out as a whole is hidden as a whole. The first may have the row of a gap.
  const isFirst = !chunk.previousElementSibling
  const isLeftOut = kept.length === 0 && !isFirst
  leaveOut(chunk, isLeftOut)
  if (isLeftOut) return 0
  const shown = new Set(kept)
  for (const paragraph of paragraphs) {
    leaveOut(paragraph, !shown.has(paragraph))
    if (shown.has(paragraph)) drawParagraph(paragraph, drawing)
  }
  for (const paragraph of isFirst ? paragraphs : kept) gapRows?.drawAt(paragraph)
  return kept.length
}

function drawParagraph(paragraph: Element, { match, found, themes }: Drawing): void {
  const isOut = match !== null && !match.paragraphs.has(paragraph.id)
  if (match) paragraph.setAttribute('data-match', isOut ? 'no' : 'yes')
  else paragraph.removeAttribute('data-match')
  paragraph.toggleAttribute('data-found', found?.narrationParagraphs.has(paragraph.id) === true)
  for (const statement of paragraph.querySelectorAll<HTMLElement>('.statement')) {
    const { statement: id = '' } = statement.dataset
    const outer = statement.parentElement?.closest('.statement')
    // Words inside a quote that matches stand out with it.
    const isHeld = outer ? !outer.hasAttribute('data-out') : false
    statement.toggleAttribute('data-out', match !== null && !isHeld && !match.statements.has(id))
    statement.toggleAttribute('data-found', found?.statements.has(id) === true)
  }
  for (const words of paragraph.querySelectorAll('[data-chosen]')) words.removeAttribute('data-chosen')
  if (isOut) return
  for (const theme of themes) {
    for (const words of paragraph.querySelectorAll(`.evidence[data-evidence~="${theme}"]`))
      if (!words.closest('.statement[data-out]')) words.setAttribute('data-chosen', '')
    for (const entry of paragraph.querySelectorAll(`.themes>[data-theme="${theme}"]`))
      entry.setAttribute('data-chosen', '')
  }
}
