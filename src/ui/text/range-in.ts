/** The range of the page from one place of a paragraph's text to another (UTF-16 code units). */
export function rangeIn(text: Element, start: number, end: number): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  let before = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!begun && start < before + length) {
      range.setStart(node, start - before)
      begun = true
    }
    if (begun && end <= before + length) {
      range.setEnd(node, end - before)
      return range
    }
    before += length
  }
  return null
}
