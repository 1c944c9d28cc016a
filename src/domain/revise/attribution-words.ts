import { attributedInMode } from '#domain/document/attribution-chain.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { type Attribution, attributionOf } from '#domain/link/attribution-change.ts'
import { namedWithId } from '#domain/messages/link.ts'
import { quoted, reported } from '#domain/messages/reader.ts'

type Held = { index: ReadoutIndex; statement: Statement }

const said = ({ index, statement }: Held): string =>
  attributedInMode(index, statement, statement.mode === 'direct' ? quoted : reported)

/** Speakers with their ids, for where the names alone do not tell what has changed. */
const identified = ({ index, statement }: Held): string =>
  [
    said({ index, statement }),
    ...attributionOf(index, statement).chain.flatMap(({ speakers }) =>
      speakers.map(({ id, name }) => namedWithId(name, id)),
    ),
  ].join('; ')

const chainOf = ({ chain }: Attribution): string => JSON.stringify(chain)

/** Who says a statement in two revisions, in words that differ; null where it is the same, the issuer aside. */
export function attributionWords(from: Held, to: Held): [from: string, to: string] | null {
  if (chainOf(attributionOf(from.index, from.statement)) === chainOf(attributionOf(to.index, to.statement)))
    return null
  const [one, other] = [said(from), said(to)]
  return one === other ? [identified(from), identified(to)] : [one, other]
}
