import { Fragment } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import { speakerNames } from '#domain/document/attribution-chain.ts'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { modeWord, statementName } from '#domain/document/statement-name.ts'
import { markedByProgram } from '#domain/messages/attribution.ts'
import {
  againIn,
  alreadyIn,
  continued,
  inMode,
  insideOther,
  paragraphNumber,
  separator,
  takenUp,
  takesUp,
} from '#domain/messages/reader.ts'
import { ranksOf } from '#ui/kit/ranks-of.ts'
import { Shape } from '#ui/kit/shape.tsx'
import { speakerClass } from '#ui/kit/speaker-class.ts'

export type MarginProps = {
  index: ReadoutIndex
  addresses: Addresses
  paragraph: string
  /** Whether the readout holds statements that nobody has confirmed among others: then those say so one by one. */
  isMixed: boolean
}

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
export const Margin = ({ index, addresses, paragraph, isMixed }: MarginProps) => {
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
              {alike(statements).map((some) => (
                <Kinds key={some[0]?.id} {...{ index, addresses, paragraph, isMixed }} statements={some} />
              ))}
              <References
                {...{ index, addresses }}
                statements={statements.filter((statement) => beginsIn(statement, paragraph))}
              />
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

/** Statements by whether others hold them, and by whether a program alone marked them. */
function alike(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [[], [], [], []]
  for (const statement of statements)
    groups[(statement.within === null ? 0 : 2) + (isUnconfirmed(statement) ? 1 : 0)]?.push(statement)
  return groups.filter((some) => some.length > 0)
}

/** Whether each is the same as one before it. */
const again = (words: readonly string[]): boolean[] => words.map((word, at) => words.indexOf(word) < at)

/** What stands in the margin once already is there for the keyboard and for those who listen. */
const classOf = (name: string, isAgain: boolean) => (isAgain ? `${name} again` : name)

type KindsProps = MarginProps & { statements: readonly Statement[] }

/** In which modes somebody speaks, each once; and a link to each statement. */
const Kinds = ({ index, addresses, paragraph, statements, isMixed }: KindsProps) => {
  const kinds = statements.map((statement) => {
    const mode = modeWord(statement.mode)
    return beginsIn(statement, paragraph) ? mode : `${mode} ${continued}`
  })
  const isAgain = again(kinds)
  const [first] = statements
  const isByProgram = first !== undefined && isUnconfirmed(first)
  return (
    <p className="kinds">
      {statements.map((statement, at) => {
        const mode = modeWord(statement.mode)
        return (
          <Fragment key={statement.id}>
            {at === 0 || isAgain[at] ? null : separator}
            {beginsIn(statement, paragraph) ? (
              <a
                className={classOf(isByProgram ? `${mode} unconfirmed` : mode, isAgain[at] === true)}
                href={addresses.statement(statement.id)}
                aria-label={statementName(index, statement)}
              >
                {mode}
              </a>
            ) : isAgain[at] ? null : (
              <span className={isByProgram ? `${mode} unconfirmed` : mode}>{kinds[at]}</span>
            )}
          </Fragment>
        )
      })}
      {first?.within === null ? null : ` ${insideOther}`}
      {isMixed && isByProgram ? <small>{markedByProgram}</small> : null}
    </p>
  )
}

type ReferencesProps = Omit<KindsProps, 'paragraph' | 'isMixed'>

/** Links to where the same words stand again, and to what takes them up. */
const References = ({ index, addresses, statements }: ReferencesProps) => {
  const numberOf = (other: string) =>
    index.number.get(index.statement.get(other)?.content[0]?.paragraph ?? '') ?? 0
  const idsOf = (those: readonly Statement[] = []) => those.map((other) => other.id)
  const links = statements.flatMap(({ id, mode, repeats, echoes }) => {
    const all: [ids: readonly string[], say: (number: number) => string][] = [
      [repeats === null ? [] : [repeats], alreadyIn],
      [idsOf(index.repeatedBy.get(id)), againIn],
      [echoes, takesUp],
      [idsOf(index.echoedBy.get(id)), takenUp],
    ]
    return all.flatMap(([ids, say]) =>
      ids.map((other) => ({ key: `${id} ${other}`, other, mode, words: say(numberOf(other)) })),
    )
  })
  const isAgain = again(links.map(({ words }) => words))
  return links.map(({ key, other, mode, words }, at) => (
    <a
      key={key}
      className={classOf('ref', isAgain[at] === true)}
      href={addresses.statement(other)}
      aria-label={inMode(words, modeWord(mode))}
    >
      {words}
    </a>
  ))
}
