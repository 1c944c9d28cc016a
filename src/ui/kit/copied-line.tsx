import { copied, copyByHand } from '#domain/messages/inspector.ts'
import type { Copied } from './use-clipboard.ts'

export type CopiedLineProps = { shown: Copied | null }

/** What was copied; or, where the browser refused, the same to copy by hand, already selected. */
export const CopiedLine = ({ shown }: CopiedLineProps) => (
  <div role="status" className="copied">
    {shown === null ? null : (
      <>
        <b>{shown.refused ? copyByHand : copied}</b>{' '}
        {shown.refused ? (
          <textarea
            readOnly
            rows={shown.plain.length > 80 ? 4 : 2}
            aria-label={copyByHand}
            value={shown.plain}
            ref={(field) => {
              field?.focus()
              field?.select()
            }}
          />
        ) : (
          <span className="copied-words">{shown.plain}</span>
        )}
        {shown.note === undefined ? null : <p>{shown.note}</p>}
      </>
    )}
  </div>
)
