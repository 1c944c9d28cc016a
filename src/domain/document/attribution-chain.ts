import { withMark } from '#domain/messages/attribution.ts'
import { unknownSpeaker } from '#domain/messages/reader.ts'
import {
  aSpeakerNotEstablished,
  asGivenBy,
  listed,
  parts,
  speakerNotEstablished,
  theSameSpeaker,
  withinFurther,
} from '#domain/messages/statement.ts'
import { isolate } from '#domain/text/isolate.ts'
import { isUnconfirmed } from './is-unconfirmed.ts'
import type { Statement } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

export type NameForm = 'name' | 'short'

/** Names grow no longer than this many reporters: hostile nesting must not make every name as long as the document. */
const MAX_REPORTERS = 4

/** The statement, the one it is nested in, and so on out to the one that the issuer itself gives. */
export function* chain(index: ReadoutIndex, statement: Statement): Generator<Statement, void> {
  let at: Statement | undefined = statement
  while (at) {
    yield at
    at = at.within === null ? undefined : index.statement.get(at.within)
  }
}

const namesOr = (
  index: ReadoutIndex,
  { speakers }: Statement,
  form: NameForm,
  none: string,
  set = (name: string) => name,
): string => {
  if (speakers.length === 0) return none
  return listed(
    speakers.map((id) => {
      const speaker = index.speaker.get(id)
      return set((form === 'short' ? speaker?.short : undefined) ?? speaker?.name ?? id)
    }),
  )
}

/** "A", "A and B"; a joint speaker by its own name; "Not established" where the text does not say. */
export const speakerNames = (index: ReadoutIndex, statement: Statement, form: NameForm): string =>
  namesOr(index, statement, form, unknownSpeaker)

const sameSpeakers = (a: Statement, b: Statement): boolean => {
  const [those, all] = [new Set(a.speakers), new Set([...a.speakers, ...b.speakers])]
  return those.size > 0 && those.size === all.size && new Set(b.speakers).size === all.size
}

/**
 * Who gives the statement's words, from the nearest outwards, the issuer apart: "as quoted by Khamenei".
 * Each says in which mode; none for a statement that is not nested.
 */
function reporters(index: ReadoutIndex, statement: Statement, set?: (name: string) => string): string[] {
  const given: string[] = []
  let inner = statement
  for (const outer of chain(index, statement)) {
    if (outer === statement) continue
    if (given.length === MAX_REPORTERS) return [...given, withinFurther]
    const who = sameSpeakers(inner, outer)
      ? theSameSpeaker
      : namesOr(index, outer, 'short', aSpeakerNotEstablished, set)
    // What nobody has confirmed says so by itself; of others it is said where the chain has it.
    given.push(withMark(asGivenBy(inner.mode, who), isUnconfirmed(outer) && !isUnconfirmed(statement)))
    inner = outer
  }
  return given
}

/**
 * "Bashar al-Assad, as quoted by Khamenei": who says it, and through whom the issuer has it. Names are
 * isolated where their direction is not the app's.
 */
export const attributedTo = (index: ReadoutIndex, statement: Statement): string => {
  const set = (name: string) => isolate(name)
  return parts([
    namesOr(index, statement, 'name', speakerNotEstablished, set),
    ...reporters(index, statement, set),
  ])
}

/** The same with the short name and the mode: "al-Assad, quoted, as quoted by Khamenei". */
export const attributedInMode = (index: ReadoutIndex, statement: Statement, mode: string): string =>
  parts([namesOr(index, statement, 'short', speakerNotEstablished), mode, ...reporters(index, statement)])
