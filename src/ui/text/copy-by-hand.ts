/** The published words of a paragraph that a selection holds. */
function selectedWords(paragraph: Element, selection: Range): string {
  const text = paragraph.querySelector('.text')
  if (!text || !selection.intersectsNode(text)) return ''
  const part = document.createRange()
  part.selectNodeContents(text)
  if (part.compareBoundaryPoints(Range.START_TO_START, selection) < 0)
    part.setStart(selection.startContainer, selection.startOffset)
  if (part.compareBoundaryPoints(Range.END_TO_END, selection) > 0)
    part.setEnd(selection.endContainer, selection.endOffset)
  return part.toString()
}

const isLeftOut = (paragraph: Element) => getComputedStyle(paragraph).contentVisibility === 'hidden'

/**
 * A selection of the text is copied as the published words alone: no margin words, and "[…]" where the filter
 * has left paragraphs out between them.
 */
export function copyByHand(event: ClipboardEvent): void {
  const selection = getSelection()
  const article = document.querySelector('#_text article')
  if (!selection || selection.isCollapsed || !article || !event.clipboardData) return
  const range = selection.getRangeAt(0)
  if (!article.contains(range.commonAncestorContainer)) return
  const words: string[] = []
  for (const paragraph of article.querySelectorAll('.paragraph')) {
    if (!range.intersectsNode(paragraph)) continue
    if (isLeftOut(paragraph)) {
      if (words.length > 0 && words.at(-1) !== '[…]') words.push('[…]')
      continue
    }
    const selected = selectedWords(paragraph, range)
    if (selected !== '') words.push(selected)
  }
  if (words.at(-1) === '[…]') words.pop()
  if (words.length === 0) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', words.join('\n\n'))
}
