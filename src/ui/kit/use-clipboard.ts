import { useEffect, useState } from 'react'

/** How long it is shown what was copied, in milliseconds. */
const SHOWN_FOR = 4000

/** A text, and its marked-up form where there is one. */
export type Forms = { plain: string; html?: string; note?: string }

/** What was copied, or is to be copied by hand because the browser refused. */
export type Copied = Forms & { refused: boolean }

export type Clipboard = {
  shown: Copied | null
  copy: (forms: Forms | Promise<Forms>) => void
  /** Shows no longer what was copied. */
  dismiss: () => void
}

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

/** Copies, and shows for a while what was copied; as long as it is wanted where the browser refused. */
export function useClipboard(): Clipboard {
  const [shown, setShown] = useState<Copied | null>(null)
  useEffect(() => {
    if (shown === null || shown.refused) return
    const timer = setTimeout(() => setShown(null), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [shown])
  const copy = async (forms: Promise<Forms>) => {
    const allowed = await writeClipboard(forms)
    setShown({ ...(await forms), refused: !allowed })
  }
  return { shown, copy: (forms) => void copy(Promise.resolve(forms)), dismiss: () => setShown(null) }
}

/** The link to an address of this site as the clipboard holds it: as text, and as a link. */
export function linkForms(address: string): Forms {
  const link = new URL(address, location.href).href
  return { plain: link, html: `<a href="${encodeURI(link)}">${encodeURI(link)}</a>` }
}
