import { leftOut } from '#domain/messages/statement.ts'

/** The words of an element that a selection holds. */
function selectedWords(element: Element, selection: Range): string {
  if (!selection.intersectsNode(element)) return ''
  const part = document.createRange()
  part.selectNodeContents(element)
  if (part.compareBoundaryPoints(Range.START_TO_START, selection) < 0)
    part.setStart(selection.startContainer, selection.startOffset)
  if (part.compareBoundaryPoints(Range.END_TO_END, selection) > 0)
    part.setEnd(selection.endContainer, selection.endOffset)
  return part.toString()
}

const isLeftOut = (text: Element) => text.closest('[hidden]') !== null

/**
 * A selection of the text is copied as the published words alone, the title with them where it is selected too:
 * no margin words, and "[…]" where the filter has left paragraphs out between them.
 */
export function copyByHand(event: ClipboardEvent): void {
  const selection = getSelection()
  const text = document.getElementById('_text')
  if (!selection || selection.isCollapsed || !text || !event.clipboardData) return
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(text)) return
  const words: string[] = []
  for (const part of document.querySelectorAll('#_page h1, #_text .text')) {
    const selected = selectedWords(part, range)
    if (selected === '') continue
    if (!isLeftOut(part)) words.push(selected)
    else if (words.length > 0 && words.at(-1) !== leftOut) words.push(leftOut)
  }
  if (words.at(-1) === leftOut) words.pop()
  if (words.length === 0) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', words.join('\n\n'))
}
