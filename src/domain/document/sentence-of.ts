import { sentenceEnds } from '#domain/text/sentence-ends.ts'
import type { Span, Statement } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

type Range = { start: number; end: number }

/** Ranges that no sentence ends within: content, and the way from it to words after it that name who spoke. */
function heldRanges(index: ReadoutIndex, paragraph: string): Range[] {
  const held: Range[] = []
  for (const { content, mention, cue } of index.inParagraph.get(paragraph) ?? []) {
    let last: Span | undefined
    for (const span of content)
      if (span.paragraph === paragraph) {
        held.push(span)
        last = span
      }
    if (last === undefined) continue
    for (const { paragraph: at, start } of [...mention, ...cue])
      if (at === paragraph && start >= last.end) held.push({ start: last.start, end: start + 1 })
  }
  return held.sort((a, b) => a.start - b.start)
}

/** The issuer's sentences in a paragraph, in order, without the white space between them. */
function sentencesOf(index: ReadoutIndex, paragraph: string): Range[] {
  const text = index.paragraph.get(paragraph)?.text ?? ''
  const held = heldRanges(index, paragraph)
  const sentences: Range[] = []
  let next = 0
  let heldUpTo = 0
  let start = 0
  const close = (end: number) => {
    const skip = text.slice(start, end).search(/\S/)
    if (skip >= 0) sentences.push({ start: start + skip, end })
    start = end
  }
  for (const end of sentenceEnds(text)) {
    for (let range = held[next]; range && range.start < end; range = held[++next])
      heldUpTo = Math.max(heldUpTo, range.end)
    if (end >= heldUpTo) close(end)
  }
  close(start + text.slice(start).trimEnd().length)
  return sentences
}

/**
 * The issuer's whole sentences that hold a statement's content: one span for each run of neighbouring
 * sentences. A stop inside any statement's content ends no sentence (see sentence-ends.ts).
 */
export function sentenceOf(index: ReadoutIndex, statement: Statement): Span[] {
  const found: Span[] = []
  for (const paragraph of new Set(statement.content.map((span) => span.paragraph))) {
    const text = index.paragraph.get(paragraph)?.text ?? ''
    const content = statement.content.filter((span) => span.paragraph === paragraph)
    let run: Range | undefined
    const close = () => {
      if (run) found.push({ paragraph, ...run, text: text.slice(run.start, run.end) })
      run = undefined
    }
    for (const sentence of sentencesOf(index, paragraph)) {
      while (content[0] && content[0].end <= sentence.start) content.shift()
      const [span] = content
      if (span && span.start < sentence.end) run = { start: run?.start ?? sentence.start, end: sentence.end }
      else close()
    }
    close()
  }
  return found
}
