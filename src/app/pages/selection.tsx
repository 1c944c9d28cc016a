import { useCallback } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { flatText, stretchesOf, type TextRange } from '#domain/link/flat-text.ts'
import { selectionLink } from '#domain/link/selection-link.ts'
import { onlyPlaceTells, overLeftOut } from '#domain/messages/link.ts'
import { type Clipboard, type Forms, linkForms } from '#ui/kit/use-clipboard.ts'
import { SelectionMenu } from '#ui/link/selection-menu.tsx'
import { readSelection, selectRange, textRangeOf } from '#ui/text/selected-range.ts'

const isLeftOut = (paragraph: string): boolean =>
  document.getElementById(paragraph)?.closest('[hidden]') != null

function formsOf(index: ReadoutIndex, addresses: Addresses, range: TextRange): Forms | null {
  const link = selectionLink(index, range)
  if (!link) return null
  const stretches = stretchesOf(flatText(index.readout), link.range)
  const notes = [
    link.isUnique ? [] : onlyPlaceTells,
    stretches.some(({ paragraph }) => isLeftOut(paragraph)) ? overLeftOut : [],
  ].flat()
  return {
    ...linkForms(addresses.selection(link.at)),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  }
}

/** The link to what a range of the page holds of the text; null where that is nothing but white space. */
export function linkTo(index: ReadoutIndex, addresses: Addresses, selected: Range): Forms | null {
  const range = textRangeOf(flatText(index.readout), selected)
  return range && formsOf(index, addresses, range)
}

export type SelectionProps = { index: ReadoutIndex; addresses: Addresses; clipboard: Clipboard }

/** What one can do with words selected in the text. Loaded with the first selection. */
export const Selection = ({ index, addresses, clipboard }: SelectionProps) => {
  const flat = flatText(index.readout)
  const read = useCallback(() => readSelection(flat), [flat])
  const select = useCallback((range: TextRange) => selectRange(flat, range), [flat])
  const copy = (range: TextRange) => {
    const forms = formsOf(index, addresses, range)
    if (forms) clipboard.copy(forms)
  }
  return <SelectionMenu index={index} read={read} select={select} copy={copy} copied={clipboard.shown} />
}
