import type { Page } from '@playwright/test'
import type { ReadoutIndex } from '../../src/domain/document/readout-index.ts'
import { flatText, rangeOf } from '../../src/domain/link/flat-text.ts'
import { selectionLink } from '../../src/domain/link/selection-link.ts'

/** Words of a paragraph; the whole of it where none are named. */
export type Words = { paragraph: string; words?: string }

const stretchOf = ({ paragraph: all }: ReadoutIndex, { paragraph, words }: Words) => {
  const text = all.get(paragraph)?.text ?? ''
  const start = words === undefined ? 0 : text.indexOf(words)
  if (start < 0) throw new Error(`${paragraph} does not hold “${words}”.`)
  return { paragraph, start, end: start + (words ?? text).length }
}

/** The address of words, from these to those, as a link to them says it. */
export function linkTo(index: ReadoutIndex, from: Words, to: Words = from): string {
  const flat = flatText(index.readout)
  const start = rangeOf(flat, stretchOf(index, from)).start
  const link = selectionLink(index, { start, end: rangeOf(flat, stretchOf(index, to)).end })
  if (!link) throw new Error('There is nothing to link to.')
  return `r/${index.readout.id}/?at=${link.at}`
}

/** The words that the page marks as those of a link, paragraph by paragraph. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String))

/** Which statement the text marks as open. */
export const openOn = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector<HTMLElement>('#_text [data-open]')?.dataset.statement ?? null)

/** Whether the first of the marked words can be seen: on the screen, and below what is fixed to its top. */
export const areInView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [first] = CSS.highlights.get('linked') ?? []
    const line = first instanceof Range ? first.getClientRects()[0] : undefined
    if (!line || line.height === 0) return false
    const top = document.elementFromPoint(line.left + Math.min(2, line.width / 2), line.top + line.height / 2)
    return top?.closest('#_text') != null && line.top >= 0 && line.bottom <= innerHeight
  })

/** The middle of the left edge of the first, and of the right edge of the last, of some words of the text. */
const edgesOf = (page: Page, from: Words, to: Words = from) =>
  page.evaluate(
    ([from, to]) => {
      const rects = ({ paragraph, words }: { paragraph: string; words?: string }) => {
        const text = document.querySelector(`#_text #${paragraph} .text`)
        if (!text) throw new Error(`There is no ${paragraph}.`)
        const at = words === undefined ? 0 : (text.textContent ?? '').indexOf(words)
        const end = at + (words ?? text.textContent ?? '').length
        const point = (offset: number): [Node, number] => {
          const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
          let rest = offset
          for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
            const { length } = node.nodeValue ?? ''
            if (rest < length) return [node, rest]
            rest -= length
          }
          throw new Error('beyond the text')
        }
        const character = (offset: number) => {
          const range = document.createRange()
          const [node, place] = point(offset)
          range.setStart(node, place)
          range.setEnd(node, place + 1)
          return range.getBoundingClientRect()
        }
        return { first: character(at), last: character(end - 1) }
      }
      const { first } = rects(from)
      const { last } = rects(to)
      return {
        start: { x: first.left + 1, y: first.top + first.height / 2 },
        end: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    },
    [from, to] as const,
  )

/** Selects words as a reader with a mouse does: presses before the first, drags, lets go behind the last. */
export async function drag(page: Page, from: Words, to: Words = from): Promise<void> {
  await page.locator(`#${from.paragraph}`).evaluate(async (one) => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' })
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  const { start, end } = await edgesOf(page, from, to)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
}

/** Selects words by script. A caret before the first where `length` is 0. */
export const selectWords = (page: Page, { paragraph, words }: Words, length?: number): Promise<void> =>
  page.evaluate(
    ([id, words, length]) => {
      const text = document.querySelector(`#_text #${id} .text`)
      const start = (text?.textContent ?? '').indexOf(words ?? '')
      const end = start + (length ?? (words ?? text?.textContent ?? '').length)
      const point = (offset: number): [Node, number] => {
        const nodes = document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT)
        let rest = offset
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const size = (node.nodeValue ?? '').length
          if (rest <= size) return [node, rest]
          rest -= size
        }
        throw new Error('beyond the text')
      }
      getSelection()?.setBaseAndExtent(...point(start), ...point(end))
    },
    [paragraph, words, length] as const,
  )

/** Goes to an address without loading a page, as back and forward do. */
export const goWithin = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.replaceState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)

/** Where the selected words of the text stand on the screen, line by line: none of what stands in the margin. */
export const selectedLines = (page: Page) =>
  page.evaluate(() => {
    const all = getSelection()?.getRangeAt(0)
    if (!all) return []
    const nodes = document.createTreeWalker(all.commonAncestorContainer, NodeFilter.SHOW_TEXT)
    const lines: { left: number; right: number; top: number; bottom: number }[] = []
    for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
      if (!node.parentElement?.closest('#_text .text') || !all.intersectsNode(node)) continue
      if (node.nodeType !== Node.TEXT_NODE) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      if (node === all.startContainer) range.setStart(node, all.startOffset)
      if (node === all.endContainer) range.setEnd(node, all.endOffset)
      for (const { left, right, top, bottom, width } of range.getClientRects())
        if (width > 0) lines.push({ left, right, top, bottom })
    }
    return lines
  })
