import { type FlatText, stretchesOf, type TextRange } from '#domain/link/flat-text.ts'
import { rangeIn } from './range-in.ts'
import { readingWindow } from './reading-place.ts'
import { selectionInText } from './use-selecting.ts'

const TEXT = '#_text .text'

/** How many code units of an element's text stand before a point in it. */
function offsetIn(text: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

const textHolding = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(TEXT) ?? null

/** The first of the texts that a range touches, or the last. */
function textTouched(range: Range, which: 'first' | 'last'): Element | undefined {
  const texts = [...document.querySelectorAll(TEXT)]
  const touches = (text: Element) => range.intersectsNode(text)
  return which === 'first' ? texts.find(touches) : texts.findLast(touches)
}

/**
 * What of the readout's text a range of the page holds: margins and the rest of the interface do not count. Null
 * where that is nothing. Paragraphs that the filter leaves out between two others belong to it.
 */
export function textRangeOf({ starts, place }: FlatText, range: Range): TextRange | null {
  const at = (text: Element | undefined, offset: (text: Element) => number): number | null => {
    const paragraph = place.get(text?.closest('.paragraph')?.id ?? '')
    return text === undefined || paragraph === undefined ? null : (starts[paragraph] ?? 0) + offset(text)
  }
  const [from, to] = [textHolding(range.startContainer), textHolding(range.endContainer)]
  const start = at(from ?? textTouched(range, 'first'), (text) =>
    text === from ? offsetIn(text, range.startContainer, range.startOffset) : 0,
  )
  const end = at(to ?? textTouched(range, 'last'), (text) =>
    text === to ? offsetIn(text, range.endContainer, range.endOffset) : (text.textContent?.length ?? 0),
  )
  return start === null || end === null || start >= end ? null : { start, end }
}

/** What is selected, where on the screen its last line ends, and where what is read there does (CSS pixels). */
export function readSelection(flat: FlatText): { range: TextRange; end: DOMRect; bottom: number } | null {
  const selected = selectionInText()
  const range = selected && textRangeOf(flat, selected)
  const lines = selected?.getClientRects()
  const end = lines?.[lines.length - 1]
  return range && end ? { range, end, bottom: readingWindow().bottom } : null
}

/** Selects a range of the text on the page. */
export function selectRange(flat: FlatText, range: TextRange): void {
  const stretches = stretchesOf(flat, range)
  const ends = [stretches[0], stretches.at(-1)].map((stretch) => {
    const text = stretch && document.querySelector(`#_text #${CSS.escape(stretch.paragraph)} .text`)
    return text && rangeIn(text, stretch.start, stretch.end)
  })
  const [first, last] = ends
  if (!first || !last) return
  getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
}
