import type { Mode, Readout } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { modeWord } from '#domain/document/statement-name.ts'
import {
  dated,
  eventAt,
  modeCount,
  modeCounts,
  months,
  nestedCount,
  onWeekday,
  printedAgain,
  printedTwice,
  sizeOf,
  textSays,
  weekdays,
} from '#domain/messages/event.ts'
import { byEditor } from '#domain/messages/reader.ts'
import { isolate } from '#domain/text/isolate.ts'
import { countWords } from '#domain/text/word-count.ts'

export type DateForm = 'long' | 'short'

/**
 * "Thursday 30 May 2024" or "30 May 2024" of an ISO date, the same in every engine and time zone. What is
 * no date is returned as it is; a day that does not exist has no weekday.
 */
export function formatDate(iso: string, form: DateForm): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return iso
  const words = dated(Number(day), name, Number(year))
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const weekday = date.getUTCDate() === Number(day) ? weekdays[date.getUTCDay()] : undefined
  return form === 'short' || weekday === undefined ? words : onWeekday(weekday, words)
}

type Event = Readout['event']

const settled = (words: string, basis: string | undefined): string =>
  basis === undefined ? words : byEditor(words)

/** The event's date, in square brackets where the editor settled it; null where none is known. */
export const eventDate = (
  { date, dateBasis }: Pick<Event, 'date' | 'dateBasis'>,
  form: DateForm,
): string | null => (date === undefined ? null : settled(formatDate(date, form), dateBasis))

/** "Meeting in [Tehran], [Thursday 30 May 2024]." What the editor settled stands in square brackets. */
export const eventPlaceAndDate = ({ event }: Pick<Readout, 'event'>): string =>
  eventAt(
    isolate(event.kind.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
    event.place === undefined ? null : settled(isolate(event.place), event.placeBasis),
    eventDate(event, 'long'),
  )

/** The same, and how the text itself states the date. */
export const eventLine = ({ event }: Pick<Readout, 'event'>): string =>
  [
    eventPlaceAndDate({ event }),
    ...(event.dateStated === undefined ? [] : [textSays(isolate(event.dateStated))]),
  ].join(' ')

function countOf({ statements }: ReadoutIndex, mode: Mode): string {
  /** The statement whose words a repeat gives again, through any repeats between. */
  const original = new Map<string, string>()
  let count = 0
  let nested = 0
  let repeats = 0
  const repeated = new Set<string>()
  for (const statement of statements) {
    const first = statement.repeats === null ? null : (original.get(statement.repeats) ?? statement.repeats)
    if (first !== null) original.set(statement.id, first)
    if (statement.mode !== mode) continue
    count++
    if (statement.within !== null) nested++
    if (first === null) continue
    repeats++
    repeated.add(first)
  }
  return modeCount(count, modeWord(mode), [
    ...(nested > 0 ? [nestedCount(nested)] : []),
    ...(repeats > 0 ? [repeats === repeated.size ? printedTwice(repeats) : printedAgain(repeats)] : []),
  ])
}

/** What was worked out for a document once, because each of its pages says it again. */
function once<Value>(work: (index: ReadoutIndex) => Value): (index: ReadoutIndex) => Value {
  const known = new WeakMap<ReadoutIndex, Value>()
  return (index) => {
    const value = known.get(index) ?? work(index)
    known.set(index, value)
    return value
  }
}

/** How large the account is: "749 words in 15 paragraphs, 31 statements". */
export const sizes = once(({ readout }) =>
  sizeOf(
    readout.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0),
    readout.paragraphs.length,
    readout.statements.length,
  ),
)

/** Statements by mode, nested ones and repeats said: "14 quoted: 1 nested, 1 printed twice; 17 reported". */
export const statementCounts = once((index) =>
  modeCounts([countOf(index, 'direct'), countOf(index, 'indirect')]),
)
