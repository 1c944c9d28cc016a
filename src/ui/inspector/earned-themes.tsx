import { Fragment } from 'react'
import type { Span, Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { inLeadIn, themesHeading } from '#domain/messages/inspector.ts'
import { separator } from '#domain/messages/reader.ts'

export type EarnedThemesProps = { index: ReadoutIndex; statement: Statement }

const inside = ({ content }: Statement, { paragraph, start, end }: Span): boolean =>
  content.some((span) => span.paragraph === paragraph && span.start <= start && span.end >= end)

/** The statement's themes, each with the words that earned it; words of the lead-in are the issuer's. */
export const EarnedThemes = ({ index, statement }: EarnedThemesProps) => (
  <div className="earned-themes">
    <h3>{themesHeading}</h3>
    <dl className="earned">
      {statement.themes.map(({ id, evidence }) => (
        <div key={id}>
          <dt>{index.theme.get(id)?.label}</dt>
          <dd lang={index.readout.lang}>
            {evidence.map((span, at) => (
              <Fragment key={`${span.paragraph} ${span.start}`}>
                {at === 0 ? null : separator}
                <mark>{span.text}</mark>
                {inside(statement, span) ? null : <small>{` ${inLeadIn}`}</small>}
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </div>
)
