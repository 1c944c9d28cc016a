import { useEffect, useState } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'

/** How long it is shown what was copied, in milliseconds. */
const SHOWN_FOR = 4000

type Copied = { text: string; refused: boolean }

export type Copy = {
  shown: Copied | null
  link: (statement: Statement) => void
  words: (statement: Statement) => void
}

type Forms = { plain: string; html?: string }

/**
 * Puts text, and its marked-up form where there is one, on the clipboard. The forms may still be loading: the
 * clipboard is given promises, because some browsers allow it only in the very moment of the click.
 */
async function writeClipboard(forms: Promise<Forms>): Promise<boolean> {
  try {
    const blob = (type: string, text: string) => new Blob([text], { type })
    const items: Record<string, Promise<Blob>> = {
      'text/plain': forms.then(({ plain }) => blob('text/plain', plain)),
      'text/html': forms.then(({ plain, html }) => blob('text/html', html ?? plain)),
    }
    await navigator.clipboard.write([new ClipboardItem(items)])
    return true
  } catch {
    const { copyBySelection } = await import('./copy-by-selection.ts')
    return copyBySelection(await forms)
  }
}

/** Copies a statement's link or its words, and shows for a while what was copied. */
export function useCopy(index: ReadoutIndex, addresses: Addresses, earlier: Earlier | null): Copy {
  const [shown, setShown] = useState<Copied | null>(null)
  useEffect(() => {
    if (shown === null || shown.refused) return
    const timer = setTimeout(() => setShown(null), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [shown])
  const absolute = (statement: Statement) => new URL(addresses.statement(statement.id), location.href).href
  const copy = async (forms: Promise<Forms>) => {
    const allowed = await writeClipboard(forms)
    setShown({ text: (await forms).plain, refused: !allowed })
  }
  return {
    shown,
    link: (statement) => {
      const link = absolute(statement)
      void copy(Promise.resolve({ plain: link, html: `<a href="${encodeURI(link)}">${encodeURI(link)}</a>` }))
    },
    words: (statement) =>
      void copy(
        import('#domain/page/clipboard.ts').then(({ copyStatement }) =>
          copyStatement(index, statement, absolute(statement), earlier),
        ),
      ),
  }
}
