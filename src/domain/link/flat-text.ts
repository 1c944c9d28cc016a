import type { Draft } from '#domain/document/readout.ts'
import type { Stretch } from '#domain/document/stretch.ts'
import { lastAtMost } from '#domain/text/last-at-most.ts'

/** A place in a readout's whole text: UTF-16 code units, the paragraphs joined by a line feed. */
export type TextRange = { start: number; end: number }

type Paragraphs = Draft['paragraphs']

/** The paragraphs of a readout as one text. No paragraph holds a line feed itself: the schema refuses it. */
export type FlatText = {
  text: string
  paragraphs: Paragraphs
  /** Where each paragraph begins; ascending. */
  starts: readonly number[]
  /** The place of a paragraph, from 0. */
  place: ReadonlyMap<string, number>
}

const made = new WeakMap<Paragraphs, FlatText>()

export function flatText({ paragraphs }: Pick<Draft, 'paragraphs'>): FlatText {
  const known = made.get(paragraphs)
  if (known) return known
  const starts: number[] = []
  let at = 0
  for (const { text } of paragraphs) {
    starts.push(at)
    at += text.length + 1
  }
  const flat = {
    text: paragraphs.map(({ text }) => text).join('\n'),
    paragraphs,
    starts,
    place: new Map(paragraphs.map(({ id }, place) => [id, place])),
  }
  made.set(paragraphs, flat)
  return flat
}

/** Where a stretch stands in the whole text. Expects a paragraph of that text. */
export function rangeOf({ starts, place }: FlatText, { paragraph, start, end }: Stretch): TextRange {
  const at = starts[place.get(paragraph) ?? 0] ?? 0
  return { start: at + start, end: at + end }
}

/** A range paragraph by paragraph; paragraphs of which it holds no character are left out. */
export function stretchesOf({ starts, paragraphs }: FlatText, { start, end }: TextRange): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = Math.max(0, lastAtMost(starts, start)); at < paragraphs.length; at++) {
    const [paragraph, from = 0] = [paragraphs[at], starts[at]]
    if (!paragraph || from >= end) break
    const stretch = {
      paragraph: paragraph.id,
      start: Math.max(0, start - from),
      end: Math.min(paragraph.text.length, end - from),
    }
    if (stretch.start < stretch.end) stretches.push(stretch)
  }
  return stretches
}
