import type { Statement } from '#domain/document/readout.ts'
import { leftOut } from '#domain/messages/statement.ts'
import { trimEnd } from '#domain/text/trim-end.ts'

/** Opening marks and what closes each. Doubled ones stand before the single ones that they begin with. */
const MARKS: readonly (readonly [open: string, close: readonly string[]])[] = [
  ["''", ["''"]],
  ['``', ["''", '"']],
  ['‘‘', ['’’']],
  ['<<', ['>>']],
  ['"', ['"', '”']],
  ['“', ['”', '"']],
  ['„', ['“', '”', '‟', '"']],
  ['‟', ['”']],
  ['”', ['”']],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['‹', ['›']],
  ['›', ['‹', '›']],
  ['‘', ['’', "'"]],
  ['‚', ['‘', '’', "'"]],
  ['‛', ['’']],
  ['`', ["'", '’']],
  ["'", ["'", '’']],
  ['’', ['’']],
  ['「', ['」']],
  ['『', ['』']],
  ['｢', ['｣']],
  ['﹁', ['﹂']],
  ['﹃', ['﹄']],
  ['《', ['》']],
  ['〈', ['〉']],
  ['〝', ['〞', '〟']],
  ['＂', ['＂']],
  ['＇', ['＇']],
  ['❝', ['❞']],
  ['❛', ['❜']],
]

/** Marks that are apostrophes too: they count only where the statement both opens and closes with them. */
const APOSTROPHES = new Set(["''", "'", '’'])

/** Directional marks that may stand outside a quotation mark. */
const EDGE = /[\s\u200e\u200f\u061c]/

const trimStart = (text: string): string => {
  let at = 0
  while (EDGE.test(text.charAt(at))) at++
  return text.slice(at)
}
type Pair = (typeof MARKS)[number]

const closes = ([, close]: Pair, text: string): string | undefined =>
  close.find((mark) => text.endsWith(mark))

/** The marks that the spans stand in, judged by how the first begins and the last ends. */
function marksOf(first: string, last: string): Pair | undefined {
  const start = trimStart(first)
  const end = trimEnd(last, EDGE)
  return MARKS.find((pair) => {
    if (!start.startsWith(pair[0])) return false
    const close = closes(pair, end)
    const apart = first !== last || (close !== undefined && start.length >= pair[0].length + close.length)
    return !APOSTROPHES.has(pair[0]) || (close !== undefined && apart)
  })
}

function unmarked(text: string, outer: Pair | undefined): string {
  const own = marksOf(text, text)
  const start = trimStart(text)
  const pair = outer && start.startsWith(outer[0]) ? outer : (own ?? outer)
  if (pair === undefined) return text
  const inside = start.startsWith(pair[0]) ? trimStart(start.slice(pair[0].length)) : text
  const end = trimEnd(inside, EDGE)
  const close = closes(pair, end)
  return close === undefined ? inside : trimEnd(end.slice(0, -close.length), EDGE)
}

/**
 * A statement's words for copying and citing. Of a quoted one the opening mark at each span's start and the
 * closing mark at its end are taken off with the white space next to them; spans are joined by " […] ".
 * Marks inside, and apostrophes that only look like marks, stay.
 */
export function statementWords({ mode, content }: Statement): string {
  const texts = content.map(({ text }) => text)
  const outer = mode === 'direct' ? marksOf(texts[0] ?? '', texts.at(-1) ?? '') : undefined
  return texts.map((text) => (mode === 'direct' ? unmarked(text, outer) : text)).join(` ${leftOut} `)
}
