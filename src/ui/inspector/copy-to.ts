import type { Addresses } from '#domain/address/addresses.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { whenLoaded } from '#ui/kit/late.tsx'
import { type Clipboard, linkForms } from '#ui/kit/use-clipboard.ts'

export type Copy = {
  link: (statement: Statement) => void
  words: (statement: Statement) => void
}

/** Copies a statement's link, or its words. `earlier` is set where the readout is an earlier revision. */
export function copyTo(
  clipboard: Clipboard,
  index: ReadoutIndex,
  addresses: Addresses,
  earlier: Earlier | null,
): Copy {
  return {
    link: ({ id }) => clipboard.copy(linkForms(addresses.statement(id))),
    words: (statement) =>
      clipboard.copy(
        whenLoaded(() => import('#domain/page/clipboard.ts')).then(({ copyStatement }) =>
          copyStatement(index, statement, linkForms(addresses.statement(statement.id)).plain, earlier),
        ),
      ),
  }
}
