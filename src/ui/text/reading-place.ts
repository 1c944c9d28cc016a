/** A point of the text: a paragraph, and how far down it (0 to 1). */
export type TextPoint = { paragraph: string; share: number }

/** The first point of the text below the page's fixed lines, and the last above the bottom ones. */
export type TextInView = { from: TextPoint; to: TextPoint }

const paragraphAt = (x: number, y: number): Element | null => {
  for (const element of document.elementsFromPoint(x, y)) {
    const paragraph = element.closest('.paragraph')
    if (paragraph) return paragraph
  }
  return null
}

/** The first paragraph met when looking from one height towards another, in steps small enough for one line. */
function lookFor(x: number, from: number, to: number): Element | null {
  const step = 14 * Math.sign(to - from)
  for (let y = from; step > 0 ? y < to : y > to; y += step) {
    const paragraph = paragraphAt(x, y)
    if (paragraph) return paragraph
  }
  return null
}

const point = (paragraph: Element, y: number): TextPoint => {
  const { top, height } = (paragraph.querySelector('.text') ?? paragraph).getBoundingClientRect()
  return { paragraph: paragraph.id, share: Math.min(1, Math.max(0, height === 0 ? 0 : (y - top) / height)) }
}

/** Heights on the screen between which text is read, in CSS pixels. */
export function readingWindow(): { top: number; bottom: number } {
  const rect = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const strip = rect('.strip')
  const lines = rect('.issuer-line')
  const below = strip !== undefined && strip.top > window.innerHeight / 2
  const bottom = below ? (strip?.top ?? window.innerHeight) : window.innerHeight
  const top = Math.max(lines?.bottom ?? 0, below ? 0 : (strip?.bottom ?? 0))
  return { top: Math.min(Math.max(top, 0), bottom), bottom }
}

/** The middle of the text's column, asked of the whole: a paragraph off the screen would be laid out to answer. */
function middleOf(text: Element): number {
  const { left, width } = text.getBoundingClientRect()
  return left + width / 2
}

/** What of the text is on the screen now; null where none is. */
export function textInView(): TextInView | null {
  const text = document.getElementById('_text')
  if (!text) return null
  const { top, bottom } = readingWindow()
  const x = middleOf(text)
  const first = lookFor(x, top + 2, bottom)
  const last = lookFor(x, bottom - 2, top)
  if (!first || !last) return null
  return { from: point(first, top), to: point(last, bottom) }
}

type Reading = {
  /** The paragraph that is read; null where the text is at its beginning. */
  read: Element | null
  /** Where the fixed lines end (CSS pixels). */
  top: number
  /** The paragraphs on the screen from there on, and how far down it each is (CSS pixels). */
  seen: ReadonlyMap<Element, number>
}

/** Whether the beginning of the page or of the text is on the screen, so that nothing above it can move. */
function isAtBeginning(text: Element, top: number): boolean {
  const first = text.querySelector('.paragraph')
  return (
    scrollY === 0 || (first?.hasAttribute('hidden') === false && first.getBoundingClientRect().top >= top)
  )
}

function readNow(): Reading {
  const { top, bottom } = readingWindow()
  const text = document.getElementById('_text')
  const read = text && !isAtBeginning(text, top) ? lookFor(middleOf(text), top + 2, bottom) : null
  return { read, top, seen: text ? seenFrom(read, text) : new Map() }
}

/** The paragraphs on the screen from one on, or from the first. */
function seenFrom(first: Element | null, text: Element): Map<Element, number> {
  const seen = new Map<Element, number>()
  let chunk = first?.parentElement ?? text.firstElementChild
  for (let paragraph = first ?? chunk?.firstElementChild; paragraph; ) {
    const { top } = paragraph.getBoundingClientRect()
    if (top > window.innerHeight) break
    if (paragraph.id) seen.set(paragraph, top)
    paragraph = paragraph.nextElementSibling
    if (!paragraph) {
      chunk = chunk?.nextElementSibling ?? null
      paragraph = chunk?.firstElementChild ?? null
    }
  }
  return seen
}

let remembered: Reading | null = null

/** Looks where the reader is before the page begins to change: afterwards the browser would have to lay it out to tell. */
export function rememberPlace(): void {
  remembered = readNow()
  requestAnimationFrame(() => {
    remembered = null
  })
}

/**
 * Makes a change to how the text is drawn and keeps the line under the reader's eye where it was: the paragraph
 * that is read, or where it is left out the nearest one that is kept, stands at the same height afterwards, or
 * near the top where it was not on the screen.
 * `change` is given that paragraph, null where the text is at its beginning, and those that were on the screen.
 */
export function keepPlace(
  nearestKept: (paragraph: string) => string | undefined,
  change: (around: Element | null, seen: readonly Element[]) => void,
): void {
  const { read, top, seen } = remembered ?? readNow()
  const anchor = read && document.getElementById(nearestKept(read.id) ?? '')
  change(anchor, [...seen.keys()])
  if (!anchor) return
  const wanted = seen.get(anchor) ?? top + ROOM_ABOVE
  window.scrollBy({ top: anchor.getBoundingClientRect().top - wanted, behavior: 'instant' })
}

/** Where a paragraph is put that was not on the screen: so far below the fixed lines (CSS pixels). */
const ROOM_ABOVE = 56
