import { useEffect, useState } from 'react'
import type { Addresses } from '#domain/addresses.ts'
import type { Statement } from '#domain/readout.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'

/** How long it is shown what was copied, in milliseconds. */
const SHOWN_FOR = 4000

export type Copied = { text: string; refused: boolean }

export type Copy = {
  shown: Copied | null
  link: (statement: Statement) => void
  words: (statement: Statement) => void
}

/** Puts text, and its marked-up form where there is one, on the clipboard. Says whether that was allowed. */
async function writeClipboard(plain: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const blob = (type: string, text: string) => new Blob([text], { type })
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', plain), 'text/html': blob('text/html', html) }),
      ])
    } else await navigator.clipboard.writeText(plain)
    return true
  } catch {
    return copyBySelection(plain, html)
  }
}

/** For pages on plain http, which have no clipboard of their own. */
function copyBySelection(plain: string, html: string | undefined): boolean {
  const listener = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', plain)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', listener, { capture: true })
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', listener, { capture: true })
  }
}

/** Copies a statement's link or its words, and shows for a while what was copied. */
export function useCopy(index: ReadoutIndex, addresses: Addresses): Copy {
  const [shown, setShown] = useState<Copied | null>(null)
  useEffect(() => {
    if (shown === null || shown.refused) return
    const timer = setTimeout(() => setShown(null), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [shown])
  const absolute = (statement: Statement) => new URL(addresses.statement(statement.id), location.href).href
  const copy = async (plain: string, html?: string) =>
    setShown({ text: plain, refused: !(await writeClipboard(plain, html)) })
  return {
    shown,
    link: (statement) => void copy(absolute(statement)),
    words: async (statement) => {
      const { copyStatement } = await import('#domain/clipboard.ts')
      const { plain, html } = copyStatement(index, statement, absolute(statement))
      await copy(plain, html)
    },
  }
}
