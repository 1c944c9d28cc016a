import type { Addresses } from '#domain/address/addresses.ts'
import { speakerNames } from '#domain/document/attribution-chain.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { modeWord, statementName } from '#domain/document/statement-name.ts'
import {
  againIn,
  alreadyIn,
  by,
  continued,
  paragraphNumber,
  separator,
  takenUp,
  takesUp,
} from '#domain/messages/reader.ts'
import { ranksOf } from '#ui/kit/ranks-of.ts'
import { Shape } from '#ui/kit/shape.tsx'
import { speakerClass } from '#ui/kit/speaker-class.ts'

export type MarginProps = { index: ReadoutIndex; addresses: Addresses; paragraph: string }

type Voice = { key: string; statements: Statement[] }

/** A paragraph's statements by who says them, in order of first speech there. */
function voicesOf(index: ReadoutIndex, paragraph: string): Voice[] {
  const voices = new Map<string, Voice>()
  for (const statement of index.inParagraph.get(paragraph) ?? []) {
    const key = statement.speakers.join(' ')
    const voice = voices.get(key)
    if (voice) voice.statements.push(statement)
    else voices.set(key, { key, statements: [statement] })
  }
  return [...voices.values()]
}

const beginsIn = (statement: Statement, paragraph: string) => statement.content[0]?.paragraph === paragraph

/** Who speaks in a paragraph, quoted or reported, and the paragraph's number. One link for each statement. */
export const Margin = ({ index, addresses, paragraph }: MarginProps) => {
  const number = index.number.get(paragraph) ?? 0
  return (
    <div className="margin">
      <ul className="who-list">
        {voicesOf(index, paragraph).map(({ key, statements }) => {
          const [first] = statements
          if (!first) return null
          const ranks = ranksOf(index, first)
          return (
            <li key={key} className={`who ${speakerClass(ranks)}`}>
              <p className="name">
                {ranks.map((rank) => (
                  <Shape key={rank} rank={rank} />
                ))}
                {speakerNames(index, first, 'short')}
              </p>
              <p className="kinds">
                {statements.map((statement, at) => (
                  <Kind
                    key={statement.id}
                    {...{ index, addresses, paragraph, statement }}
                    last={at === statements.length - 1}
                  />
                ))}
              </p>
              {statements.map((statement) =>
                beginsIn(statement, paragraph) ? (
                  <References key={statement.id} {...{ index, addresses, statement }} />
                ) : null,
              )}
            </li>
          )
        })}
      </ul>
      <a className="para-no" href={`#${paragraph}`} aria-label={paragraphNumber(number)}>
        {number}
      </a>
    </div>
  )
}

type KindProps = MarginProps & { statement: Statement; last: boolean }

const Kind = ({ index, addresses, paragraph, statement, last }: KindProps) => {
  const outer = statement.within === null ? undefined : index.statement.get(statement.within)
  const mode = modeWord(statement.mode)
  return (
    <>
      {beginsIn(statement, paragraph) ? (
        <a
          className={mode}
          href={addresses.statement(statement.id)}
          aria-label={statementName(index, statement)}
        >
          {mode}
        </a>
      ) : (
        <span className={mode}>{`${mode} ${continued}`}</span>
      )}
      {outer ? (
        <>
          {' '}
          <span className="by">{by(speakerNames(index, outer, 'short'))}</span>
        </>
      ) : null}
      {last ? null : separator}
    </>
  )
}

type ReferencesProps = Pick<MarginProps, 'index' | 'addresses'> & { statement: Statement }

/** Links to where the same words stand again, and to what takes them up. */
const References = ({ index, addresses, statement }: ReferencesProps) => {
  const { id, mode, repeats, echoes } = statement
  const numberOf = (other: string) =>
    index.number.get(index.statement.get(other)?.content[0]?.paragraph ?? '') ?? 0
  const idsOf = (statements: readonly Statement[] = []) => statements.map((other) => other.id)
  const links: [ids: readonly string[], say: (number: number) => string][] = [
    [repeats === null ? [] : [repeats], (number) => alreadyIn(modeWord(mode), number)],
    [idsOf(index.repeatedBy.get(id)), (number) => againIn(modeWord(mode), number)],
    [echoes, takesUp],
    [idsOf(index.echoedBy.get(id)), takenUp],
  ]
  return links.map(([ids, say]) =>
    ids.map((other) => (
      <a key={other} className="ref" href={addresses.statement(other)}>
        {say(numberOf(other))}
      </a>
    )),
  )
}
