import { reportAddress } from '#domain/address/site.ts'
import type { Statement } from '#domain/document/readout.ts'
import {
  copied,
  copyByHand,
  copyLink,
  copyLinkHint,
  copyQuote,
  copyQuoteHint,
  copyReport,
  copyReportHint,
  reportMistake,
} from '#domain/messages/inspector.ts'
import { useSite } from '#state/site-context.tsx'
import type { Copy } from './use-copy.ts'

export type ActionsProps = { statement: Statement; address: string; copy: Copy }

/** Copy the link or the words, or report a mistake. What was copied is shown for a while. */
export const Actions = ({ statement, address, copy }: ActionsProps) => {
  const { site } = useSite()
  const direct = statement.mode === 'direct'
  const report = reportAddress(site, `${site.origin ?? ''}${address}`)
  return (
    <>
      <menu className="actions">
        <li>
          <button type="button" onClick={() => copy.link(statement)}>
            {copyLink}
            <small>{copyLinkHint}</small>
            <kbd aria-hidden="true">{'L'}</kbd>
          </button>
        </li>
        <li>
          <button type="button" onClick={() => copy.words(statement)}>
            {direct ? copyQuote : copyReport}
            <small>{direct ? copyQuoteHint : copyReportHint}</small>
            <kbd aria-hidden="true">{'C'}</kbd>
          </button>
        </li>
        {report === null ? null : (
          <li>
            <a href={report}>{reportMistake}</a>
          </li>
        )}
      </menu>
      <div role="status" className="copied">
        {copy.shown === null ? null : (
          <>
            <b>{copy.shown.refused ? copyByHand : copied}</b>{' '}
            <span className="copied-words">{copy.shown.text}</span>
          </>
        )}
      </div>
    </>
  )
}
