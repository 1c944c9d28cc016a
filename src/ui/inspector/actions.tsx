import { reportAddress } from '#domain/address/site.ts'
import type { Statement } from '#domain/document/readout.ts'
import {
  copyLink,
  copyLinkHint,
  copyQuote,
  copyQuoteHint,
  copyReport,
  copyReportHint,
  reportMistake,
} from '#domain/messages/inspector.ts'
import { useSite } from '#state/site-context.tsx'
import { CopiedLine } from '#ui/kit/copied-line.tsx'
import type { Clipboard } from '#ui/kit/use-clipboard.ts'
import type { Copy } from './copy-to.ts'

export type ActionsProps = { statement: Statement; address: string; copy: Copy; clipboard: Clipboard }

/** Copy the link or the words, or report a mistake. What was copied is shown for a while. */
export const Actions = ({ statement, address, copy, clipboard }: ActionsProps) => {
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
      <CopiedLine clipboard={clipboard} />
    </>
  )
}
