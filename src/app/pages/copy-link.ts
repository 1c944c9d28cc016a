import type { Addresses } from '#domain/address/addresses.ts'
import type { ReadoutRoute } from '#domain/address/route.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Place } from '#domain/link/resolve.ts'
import { whenLoaded } from '#ui/kit/late.tsx'
import { type Forms, linkForms } from '#ui/kit/use-clipboard.ts'
import { selectionInText } from '#ui/text/use-selecting.ts'
import { loadReport } from './late-link.ts'

export type Shown = {
  /** The link that is still being compared, if one is. */
  pending: ReadoutRoute | null
  /** The place of linked words that are no statement. */
  place: Place | null
  open: Statement | null
}

/**
 * The link that *Copy link* gives: to the words that are selected, else to what is shown, else to the readout. What
 * makes it may still have to load.
 */
export function linkToCopy(
  index: ReadoutIndex,
  addresses: Addresses,
  { pending, place, open }: Shown,
): Forms | Promise<Forms> {
  const shown = () => {
    if (pending) return linkForms(addresses.route(pending))
    if (open) return linkForms(addresses.statement(open.id))
    if (!place) return linkForms(addresses.readout)
    return whenLoaded(loadReport).then(({ placeAddress }) => linkForms(placeAddress(index, addresses, place)))
  }
  const selected = selectionInText()
  if (!selected) return shown()
  return whenLoaded(() => import('./selection.tsx')).then(
    ({ linkTo }) => linkTo(index, addresses, selected) ?? shown(),
  )
}
