import type { ReactNode } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import { speakerNames } from '#domain/document/attribution-chain.ts'
import { leadIn } from '#domain/document/lead-in.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { givenAs } from '#domain/document/statement-name.ts'
import * as say from '#domain/messages/inspector.ts'
import { separator } from '#domain/messages/reader.ts'

export type FactsProps = { index: ReadoutIndex; addresses: Addresses; statement: Statement }

/** Whose side the issuer is: its own speakers'. */
function accordingTo({ readout, speaker }: ReadoutIndex, { speakers }: Statement): string {
  const { name, sides } = readout.issuer
  if (sides.length === 0 || speakers.length === 0) return name
  const own = speakers.every(
    (id) => sides.includes(id) || (speaker.get(id)?.members ?? []).some((member) => sides.includes(member)),
  )
  return own ? say.ownSide(name) : say.otherSide(name)
}

/** To whom, according to whom, led in by which words, and what it stands in relation to. */
export const Facts = ({ index, addresses, statement }: FactsProps) => {
  const { id, addressees, within, repeats, echoes, occasion, note } = statement
  const link = (other: string): ReactNode => {
    const target = index.statement.get(other)
    if (!target) return null
    const number = index.number.get(target.content[0]?.paragraph ?? '') ?? 0
    const name = speakerNames(index, target, 'short')
    const isNested = target.within === id || within === other
    const whose = isNested ? say.wordsOf(name, target.occasion !== undefined) : name
    return (
      <a key={other} href={addresses.statement(other)}>
        {say.inParagraph(whose, givenAs(target), number)}
      </a>
    )
  }
  const links = (label: string, others: readonly string[]): [string, ReactNode][] =>
    others.length === 0
      ? []
      : [[label, others.flatMap((other, at) => (at === 0 ? [link(other)] : [separator, link(other)]))]]
  const words = leadIn(index, statement)
  const facts: [string, ReactNode][] = [
    [
      say.to,
      addressees.map((person) => index.person.get(person)?.name ?? person).join(separator) || say.notStated,
    ],
    [say.accordingTo, accordingTo(index, statement)],
    ...(words === ''
      ? []
      : ([
          [
            say.ledInBy,
            <i key="words" lang={index.readout.lang}>
              {words}
            </i>,
          ],
        ] satisfies [string, ReactNode][])),
    ...(occasion
      ? ([
          [
            say.placedBy,
            <i key="words" lang={index.readout.lang}>
              {occasion.text}
            </i>,
          ],
        ] satisfies [string, ReactNode][])
      : []),
    ...links(say.inside, within === null ? [] : [within]),
    ...links(
      say.holds,
      (index.nested.get(id) ?? []).map((nested) => nested.id),
    ),
    ...links(say.repeatsLabel, repeats === null ? [] : [repeats]),
    ...links(
      say.againIn,
      (index.repeatedBy.get(id) ?? []).map((later) => later.id),
    ),
    ...links(say.takesUpLabel, echoes),
    ...links(
      say.takenUpIn,
      (index.echoedBy.get(id) ?? []).map((later) => later.id),
    ),
    ...(note === undefined ? [] : ([[say.note, note]] satisfies [string, ReactNode][])),
  ]
  return (
    <dl className="facts">
      {facts.map(([label, fact]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
