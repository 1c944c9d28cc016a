import type { ReactNode } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import { markedBy } from '#domain/document/marked-by.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import * as say from '#domain/messages/colophon.ts'
import { statementCount } from '#domain/messages/reader.ts'
import { formatDate, statementCounts } from '#domain/page/event-line.ts'

export type ColophonProps = {
  index: ReadoutIndex
  addresses: Addresses
  /** The list of the readout's other revisions. */
  revisions: ReactNode
}

/** About this text: where it came from, who drew the marks, what was set apart, what an editor added. */
export const Colophon = ({ index, addresses, revisions }: ColophonProps) => {
  const { source, markup, event, issuer, people, revision } = index.readout
  const by = markedBy(index.readout)
  const unconfirmed = index.statements.filter(isUnconfirmed).length
  return (
    <footer className="band colophon">
      <h2>{say.aboutThisText}</h2>
      <div className="words">
        <p>
          <span className="complete">{say.completeAndInOrder}</span>
          <span className="with-gaps">{say.withGaps}</span> {say.marksAreNotTheirs}
        </p>
        <p>{`${statementCount(index.statements.length)}: ${statementCounts(index)}.`}</p>
        {unconfirmed > 0 ? <p>{say.byMachine(unconfirmed, index.statements.length)}</p> : null}
        <p>{`${say.marksBy(markup.by, formatDate(markup.date, 'short'))} ${markup.method ?? ''}`}</p>
        <p>{say.themesMeaning(by)}</p>
        {event.dateBasis === undefined ? null : <p>{say.dateBasis(event.dateBasis, by)}</p>}
        {event.placeBasis === undefined ? null : <p>{say.placeBasis(event.placeBasis, by)}</p>}
        {issuer.country === undefined ? null : <p>{say.countryBasis}</p>}
        {source.setApart.map(({ text, why }) => (
          <p key={text}>{say.setApart(text, why)}</p>
        ))}
        {source.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {people.length > 0 ? <p>{say.silentPeople(people.map(({ name }) => name))}</p> : null}
        {revisions}
      </div>
      <dl className="source">
        <div>
          <dt>{say.publishedBy}</dt>
          <dd>{issuer.name}</dd>
        </div>
        <div>
          <dt>{say.address}</dt>
          <dd>{source.url === undefined ? say.noAddress : <a href={source.url}>{source.url}</a>}</dd>
        </div>
        {source.archive === undefined ? null : (
          <div>
            <dt>{say.archive}</dt>
            <dd>
              <a href={source.archive}>{source.archive}</a>
            </dd>
          </div>
        )}
        {source.obtained === undefined ? null : (
          <div>
            <dt>{say.obtained}</dt>
            <dd>{source.obtained}</dd>
          </div>
        )}
        {source.translationOf === undefined ? null : (
          <div>
            <dt>{say.translationOf}</dt>
            <dd>{source.translationOf}</dd>
          </div>
        )}
        <div>
          <dt>{say.textDigest}</dt>
          <dd className="digest">{source.sha256}</dd>
        </div>
        {revision === undefined ? null : (
          <div>
            <dt>{say.revision}</dt>
            <dd className="digest">{revision}</dd>
          </div>
        )}
        {source.rights === undefined ? null : (
          <div>
            <dt>{say.rights}</dt>
            <dd>{source.rights}</dd>
          </div>
        )}
      </dl>
      <p className="links">
        <a href={addresses.library}>{say.allReadouts}</a>{' '}
        <a href={addresses.publishedText}>{say.publishedText}</a>{' '}
        <a href={addresses.document}>{say.asJson}</a>
      </p>
    </footer>
  )
}
