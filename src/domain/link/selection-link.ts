import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { flatText, type TextRange } from './flat-text.ts'
import { describeRange, snapToCharacters, snapToWords } from './selector.ts'
import { selectorCodec } from './selector-codec.ts'

/** A link to a selection: its words, the value of `at`, and whether more than their place tells them from others. */
export type SelectionLink = { range: TextRange; at: string; isUnique: boolean }

/** What is linked to when these are selected; null where they are nothing but white space. */
export function selectionLink(index: ReadoutIndex, selected: TextRange): SelectionLink | null {
  const flat = flatText(index.readout)
  const range = snapToCharacters(flat, selected)
  if (!range) return null
  const selector = describeRange(flat, range, index.readout.revision ?? '00000000')
  return { range, at: selectorCodec.format(selector), isUnique: selector.isUnique }
}

/** The selection with the whole of the words that it begins and ends in; null where it has them already. */
export function wholeWords(index: ReadoutIndex, selected: TextRange): TextRange | null {
  const flat = flatText(index.readout)
  const range = snapToCharacters(flat, selected)
  if (!range) return null
  const whole = snapToWords(flat, range, index.readout.lang)
  return whole.start === range.start && whole.end === range.end ? null : whole
}
