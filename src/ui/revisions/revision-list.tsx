import type { Addresses } from '#domain/address/addresses.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { Readout } from '#domain/document/readout.ts'
import * as say from '#domain/messages/revisions.ts'
import { formatDate } from '#domain/page/event-line.ts'

export type RevisionListProps = {
  readout: Readout
  addresses: Addresses
  /** Set where the text above is an earlier revision: then the list is of the others, the present one first. */
  earlier: Earlier | null
}

/** The other revisions of a readout, each with its date, what changed then, and the way to it. */
export const RevisionList = ({ readout, addresses, earlier }: RevisionListProps) => {
  const listed = (earlier?.present.readout ?? readout).revisions
  const others = listed.filter(({ revision }) => revision !== earlier?.revision)
  if (listed.length === 0) return null
  return (
    <div className="revisions">
      <h3>{earlier ? say.otherRevisions : say.earlierRevisions}</h3>
      <ul>
        {earlier ? (
          <li>
            <a href={addresses.present}>{say.presentRevision}</a>
          </li>
        ) : null}
        {others.map(({ revision, date, note }) => (
          <li key={revision}>
            <a href={addresses.revision(revision)}>{say.replacedOn(formatDate(date, 'short'))}</a> {note}
          </li>
        ))}
      </ul>
    </div>
  )
}
