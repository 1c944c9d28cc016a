import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Earlier } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'

export type PageBodyProps = {
  /** What is drawn, so that the served page's own drawing of it can be kept: a digest, or a page's name. */
  name: string
  onDrawn?: () => void
  children?: ReactNode
}

/** A document's digest. Documents that the build did not write have none. */
const digestOf = ({ readout }: ReadoutIndex): string => readout.digest ?? `${readout.id} ${readout.revision}`

/** What a readout's text is called where it is drawn. That of an earlier revision tells of the present one, too. */
export const bodyName = (index: ReadoutIndex, earlier: Earlier | null = null): string =>
  earlier ? `${digestOf(index)} ${digestOf(earlier.present)}` : digestOf(index)

/** The part of the page that is drawn once and not again: the text, or the library's list. */
const region = () => (typeof document === 'undefined' ? null : document.getElementById('_page'))

/** Whether the page has this body already: as the host served it, or as it was drawn. */
export const isServed = (name: string): boolean => {
  const body = region()
  return body === null || body.dataset.name === name
}

/**
 * Draws what stands below the page's head, unless the served page has it already. The served text is kept as
 * it is and never hydrated: React needs to know nothing of it, and a long text would cost it twice the memory.
 * A page without a body hides what is drawn, so that one can go back to it without the host.
 */
export const PageBody = ({ name, onDrawn, children }: PageBodyProps) => {
  const [drawn, setDrawn] = useState<string | null>(null)
  useLayoutEffect(() => {
    const body = region()
    if (!body) return
    body.hidden = false
    const draws = !isServed(name)
    if (draws) {
      body.replaceChildren()
      body.dataset.name = name
      scrollTo({ top: 0, behavior: 'instant' })
      setDrawn(name)
    }
    return () => {
      body.hidden = true
      scrollTo({ top: 0, behavior: 'instant' })
      if (draws) delete body.dataset.name
    }
  }, [name])
  useLayoutEffect(() => {
    if (drawn === name) onDrawn?.()
  }, [drawn, name, onDrawn])
  const body = region()
  return drawn === name && body ? createPortal(children, body) : null
}
