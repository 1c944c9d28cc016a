import type { Stretch } from '#domain/document/stretch.ts'
import { rangeIn } from './range-in.ts'
import { bringIntoView, layOutAround } from './use-open-statement.ts'

const NAME = 'linked'

const rangesOf = (stretches: readonly Stretch[]): Range[] =>
  stretches.flatMap(({ paragraph, start, end }) => {
    const text = document.querySelector(`#_text #${CSS.escape(paragraph)} .text`)
    return (text && rangeIn(text, start, end)) ?? []
  })

/** Brings words of the text into view. */
export function showWords(stretches: readonly Stretch[]): void {
  const [first] = rangesOf(stretches)
  if (!first) return
  const paragraph = first.startContainer.parentElement?.closest('.paragraph')
  if (paragraph) layOutAround(paragraph)
  bringIntoView(first)
}

/** Marks words without touching the text. Where the browser cannot, they still stand beside it. Gives what ends it. */
export function markWords(stretches: readonly Stretch[]): () => void {
  if (!('highlights' in CSS)) return () => {}
  CSS.highlights.set(NAME, new Highlight(...rangesOf(stretches)))
  return () => {
    CSS.highlights.delete(NAME)
  }
}
