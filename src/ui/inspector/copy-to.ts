import type { Addresses } from '#domain/address/addresses.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
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
  const absolute = (statement: Statement) => new URL(addresses.statement(statement.id), location.href).href
  return {
    link: (statement) => clipboard.copy(Promise.resolve(linkForms(absolute(statement)))),
    words: (statement) =>
      clipboard.copy(
        import('#domain/page/clipboard.ts').then(({ copyStatement }) =>
          copyStatement(index, statement, absolute(statement), earlier),
        ),
      ),
  }
}
