import { useEffect, useRef } from 'react'
import { attributionOf } from '#domain/link/attribution-change.ts'
import { touchedBy } from '#domain/link/statements-at.ts'
import { statementName } from '#domain/document/statement-name.ts'
import { close } from '#domain/messages/inspector.ts'
import * as say from '#domain/messages/link.ts'
import { CopiedLine } from '#ui/kit/copied-line.tsx'
import type { Copied } from '#ui/kit/use-clipboard.ts'
import { saidBy } from './attribution-words.ts'
import { LinkReport, type LinkReportProps, wordsOf } from './link-report.tsx'

export type LinkPanelProps = LinkReportProps & {
  copied: Copied | null
  onCopy: () => void
  onClose: () => void
}

/** What a link led to that opens no statement: its words, whose they are, and what became of them. */
export const LinkPanel = ({ index, addresses, link, copied, onCopy, onClose }: LinkPanelProps) => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
  }, [])
  const places = link.kind === 'resolved' ? link.resolution.places : []
  const place = places.length === 1 ? places[0] : undefined
  const isOne = place !== undefined && link.kind === 'resolved' && link.resolution.outcome !== 'ambiguous'
  const touched = place ? touchedBy(index, place.stretches) : []
  return (
    <aside ref={panel} id="_open" tabIndex={-1} className="inspector linked" aria-label={say.linkedWords}>
      <div className="insp-head">
        <p className="insp-kind">
          <b>{say.linkedWords}</b>
          <button type="button" onClick={onClose}>
            {close} <kbd aria-hidden="true">{'Esc'}</kbd>
          </button>
        </p>
        <LinkReport index={index} addresses={addresses} link={link} />
      </div>
      {isOne ? (
        <>
          <blockquote lang={index.readout.lang}>{wordsOf(index, place.stretches)}</blockquote>
          <dl className="facts">
            <div>
              <dt>{say.whose}</dt>
              <dd>
                {touched.length === 0
                  ? say.isNarration
                  : touched.map((statement) => (
                      <a key={statement.id} href={addresses.statement(statement.id)}>
                        {saidBy([attributionOf(index, statement)]) || statementName(index, statement)}
                      </a>
                    ))}
              </dd>
            </div>
          </dl>
          <menu className="actions">
            <li>
              <button type="button" onClick={onCopy}>
                {say.copySelectionLink}
                <small>{say.copySelectionLinkHint}</small>
                <kbd aria-hidden="true">{'L'}</kbd>
              </button>
            </li>
          </menu>
          <CopiedLine shown={copied} />
        </>
      ) : null}
    </aside>
  )
}
