import { Fragment } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { quoteCheckSentence, severalUnconfirmed } from '#domain/messages/quote-check.ts'
import type { QuoteCheck } from '#domain/search/quote-check.ts'
import type { Place } from '#domain/search/quote-place.ts'
import { MachineNote } from '#ui/kit/machine-note.tsx'

export type QuoteCheckLineProps = { index: ReadoutIndex; addresses: Addresses; check: QuoteCheck }

const ELEMENTS = { same: 'span', missing: 'ins', added: 'del', gap: 'small' } as const

/** The statements that the answer names and nobody has confirmed, each once. */
function unconfirmedIn(check: QuoteCheck): Statement[] {
  const places: readonly Place[] =
    check.kind === 'found'
      ? check.places.flatMap((place) =>
          place.parts.length > 0 ? place.parts.map((part) => part.place) : [place],
        )
      : check.kind === 'differs'
        ? [check.place]
        : check.kind === 'partly'
          ? check.parts.flatMap((part) => part.places)
          : []
  return [...new Set(places.flatMap(({ unconfirmed }) => unconfirmed))]
}

/** Whose words a pasted quote is, in a line; where it differs from the text, how. Loaded when one is checked. */
export const QuoteCheckLine = ({ index, addresses, check }: QuoteCheckLineProps) => {
  const hrefOf = ({ statement, stretches }: Place) =>
    statement === null ? `#${stretches[0]?.paragraph}` : addresses.statement(statement)
  const [only, ...others] = unconfirmedIn(check)
  const differences = check.kind === 'differs' || check.kind === 'partly' ? check.differences : null
  return (
    <div className="quote-check" role="status">
      <p>
        {quoteCheckSentence(index, check).map((piece, at) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no name but their place
            <a key={at} href={hrefOf(piece.place)}>
              {piece.where}
            </a>
          ),
        )}
      </p>
      {others.length > 0 ? (
        <p className="machine">{severalUnconfirmed}</p>
      ) : (
        only && <MachineNote attribution={only.attribution} />
      )}
      {differences ? (
        <p className="differences" lang={index.readout.lang}>
          {differences.map(({ kind, text }, at) => {
            const Element = ELEMENTS[kind]
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Fragment key={at}>
                <Element>{text}</Element>{' '}
              </Fragment>
            )
          })}
        </p>
      ) : null}
    </div>
  )
}
