import type { Attributed } from '#ingest/attribution/attribute.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import type { Token } from '#ingest/text/tokens.ts'
import type { Figure } from './cast.ts'
import type { Named } from './named.ts'

/** What addressees ask of a language. */
export type AddresseeWords = {
  /** The words of a sentence that name to whom what a cue leads in is said: from one token up to another. */
  addressedIn: (
    tokens: readonly Token[],
    cue: { start: number; end: number },
  ) => { from: number; to: number }[]
  readName: (tokens: readonly Token[]) => Named
}

/**
 * To whom statements are said, where their sentence names somebody whom the text has speak. Who that is must be beyond
 * doubt: a name that several have, or an office, is nobody's.
 */
export function findAddressees(
  sentences: readonly (readonly Sentence[])[],
  statements: readonly Attributed[],
  speakerOf: ReadonlyMap<Attributed, Figure>,
  figures: readonly Figure[],
  { addressedIn, readName }: AddresseeWords,
): Map<Attributed, Figure[]> {
  const people = figures.filter(({ kind }) => kind !== 'joint')
  const addressees = new Map<Attributed, Figure[]>()
  const cued = new Map<string, Attributed[]>()
  for (const statement of statements) {
    if (!statement.cue) continue
    const key = `${statement.cue.paragraph} ${statement.cue.start}`
    cued.set(key, [...(cued.get(key) ?? []), statement])
  }
  for (const { paragraph, tokens } of sentences.flat())
    for (const token of tokens)
      for (const statement of cued.get(`${paragraph} ${token.start}`) ?? []) {
        const { cue, within } = statement
        const speaker = speakerOf.get(statement)
        // Whom a speaker means within their own words is not told by the issuer.
        if (!cue || within || !speaker) continue
        const speaking = new Set([speaker, ...speaker.members])
        const found = addressedIn(tokens, cue).flatMap(({ from, to }) => {
          const figure = knownAs(readName(tokens.slice(from, to)), people)
          return figure && !speaking.has(figure) ? [figure] : []
        })
        if (found.length > 0) addressees.set(statement, [...new Set(found)])
      }
  return addressees
}

/** Who alone of some people has a name, or an office. */
function knownAs(
  { pronoun, kind, text, names, offices, of }: Named,
  people: readonly Figure[],
): Figure | null {
  if (pronoun !== null || kind === 'joint') return null
  const surname = names.at(-1)
  const has = (figure: Figure): boolean => {
    if ([...figure.texts].some((known) => known.toLowerCase() === text.toLowerCase())) return true
    if (surname !== undefined)
      return figure.names.length > 0 && names.every((name) => figure.names.includes(name))
    return (
      offices.length > 0 &&
      figure.offices.some((known) => offices.every((office) => known.has(office))) &&
      of.every((place) => figure.of.has(place))
    )
  }
  const [only, ...others] = people.filter(has)
  return only && others.length === 0 ? only : null
}
