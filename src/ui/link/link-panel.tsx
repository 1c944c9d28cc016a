import { type ReactNode, useEffect, useRef } from 'react'
import { speakerNames } from '#domain/document/attribution-chain.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { givenAs } from '#domain/document/statement-name.ts'
import { wordsAt } from '#domain/document/stretch.ts'
import type { Place } from '#domain/link/resolve.ts'
import { touchedBy } from '#domain/link/statements-at.ts'
import { close, inParagraph } from '#domain/messages/inspector.ts'
import * as say from '#domain/messages/link.ts'
import { MachineNote } from '#ui/kit/machine-note.tsx'
import { LinkDetails, type LinkReportProps, LinkSentence } from './link-report.tsx'

export type LinkPanelProps = LinkReportProps & {
  /** What else the reader should know of the view. */
  notices: ReactNode
  /** Why the statement that the link names was retired, if it was. */
  reason: string | null
  /** The one place that the words have now, if they have one. */
  place: Place | null
  copyLink: () => void
  onClose: () => void
}

const LETTER = /[\p{L}\p{N}]/u

/** More statements than this are not listed one by one. */
const MOST_STATEMENTS = 8

/** Whether words stand at a place that are no statement's. */
function isPartNarration(index: ReadoutIndex, { stretches }: Place, touched: readonly Statement[]): boolean {
  const said = touched.flatMap(({ content }) => content)
  return stretches.some(({ paragraph, start, end }) => {
    const text = index.paragraph.get(paragraph)?.text ?? ''
    const inOrder = said
      .filter((span) => span.paragraph === paragraph && span.end > start && span.start < end)
      .sort((one, other) => one.start - other.start)
    let at = start
    for (const span of inOrder) {
      if (LETTER.test(text.slice(at, Math.max(at, span.start)))) return true
      at = Math.max(at, span.end)
    }
    return LETTER.test(text.slice(at, Math.max(at, end)))
  })
}

/** What a link led to that opens no statement: its words, whose they are, and what became of them. */
export const LinkPanel = ({
  index,
  addresses,
  link,
  notices,
  reason,
  place,
  copyLink,
  onClose,
}: LinkPanelProps) => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true, focusVisible: false })
  }, [])
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
        {notices}
        <LinkSentence index={index} link={link} reason={reason} />
        <LinkDetails index={index} addresses={addresses} link={link} />
      </div>
      {place ? (
        <>
          <blockquote lang={index.readout.lang}>{wordsAt(index, place.stretches)}</blockquote>
          <dl className="facts">
            <div>
              <dt>{say.whose}</dt>
              <dd>
                {touched.length === 0 ? say.isNarration : null}
                <ul>
                  {touched.slice(0, MOST_STATEMENTS).map((statement) => (
                    <li key={statement.id}>
                      <a href={addresses.statement(statement.id)}>
                        {inParagraph(
                          speakerNames(index, statement, 'short'),
                          givenAs(statement),
                          index.number.get(statement.content[0]?.paragraph ?? '') ?? 0,
                        )}
                      </a>
                      <MachineNote attribution={statement.attribution} />
                    </li>
                  ))}
                  {touched.length > 0 && place && isPartNarration(index, place, touched) ? (
                    <li>{say.restIsNarration}</li>
                  ) : null}
                </ul>
                {touched.length > MOST_STATEMENTS
                  ? say.moreStatements(touched.length - MOST_STATEMENTS)
                  : null}
              </dd>
            </div>
          </dl>
          <menu className="actions">
            <li>
              <button type="button" onClick={copyLink}>
                {say.copySelectionLink}
                <small>{say.copySelectionLinkHint}</small>
                <kbd aria-hidden="true">{'L'}</kbd>
              </button>
            </li>
          </menu>
        </>
      ) : null}
    </aside>
  )
}
