import { useRef } from 'react'
import { close, copied, copyByHand } from '#domain/messages/inspector.ts'
import type { Clipboard } from './use-clipboard.ts'

export type CopiedLineProps = { clipboard: Clipboard }

/** What was copied; or, where the browser refused, the same to copy by hand, already selected, until it is closed. */
export const CopiedLine = ({ clipboard: { shown, dismiss } }: CopiedLineProps) => {
  const before = useRef<Element | null>(null)
  const dismissByHand = () => {
    dismiss()
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  return (
    <div
      role="status"
      className="copied"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !shown?.refused) return
        event.preventDefault()
        dismissByHand()
      }}
    >
      {shown === null ? null : (
        <>
          <b>{shown.refused ? copyByHand : copied}</b>{' '}
          {shown.refused ? (
            <>
              <textarea
                readOnly
                rows={shown.plain.length > 80 ? 6 : 2}
                aria-label={copyByHand}
                value={shown.plain}
                ref={(field) => {
                  if (!field || document.activeElement === field) return
                  before.current = document.activeElement
                  field.focus()
                  field.select()
                }}
              />
              <button type="button" onClick={dismissByHand}>
                {close}
              </button>
            </>
          ) : (
            <span className="copied-words">{shown.plain}</span>
          )}
          {shown.note === undefined ? null : <p>{shown.note}</p>}
        </>
      )}
    </div>
  )
}
