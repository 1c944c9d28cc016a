import { type RefObject, useCallback } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { flatText, type TextRange } from '#domain/link/flat-text.ts'
import type { Clipboard } from '#ui/kit/use-clipboard.ts'
import { SelectionMenu } from '#ui/link/selection-menu.tsx'
import { readSelection, selectRange } from '#ui/text/selected-range.ts'

export type SelectionProps = {
  index: ReadoutIndex
  addresses: Addresses
  clipboard: Clipboard
  copySelection: RefObject<() => boolean>
}

const isLeftOut = (paragraph: string): boolean =>
  document.getElementById(paragraph)?.closest('[hidden]') != null

/** What one can do with words selected in the text. Loaded with the first selection. */
export const Selection = ({ index, ...props }: SelectionProps) => {
  const flat = flatText(index.readout)
  const read = useCallback(() => readSelection(flat), [flat])
  const select = useCallback((range: TextRange) => selectRange(flat, range), [flat])
  return <SelectionMenu index={index} read={read} select={select} isLeftOut={isLeftOut} {...props} />
}
