import type { Attributed } from '#ingest/attribution/attribute.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import type { Token } from '#ingest/text/tokens.ts'
import { byStart } from './by-start.ts'
import { type Figure, holdsOffice } from './figure.ts'
import type { Named } from './named.ts'
import { Shelf } from './shelf.ts'

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
  const people = new Known(figures.filter(({ kind }) => kind !== 'joint'))
  const addressees = new Map<Attributed, Figure[]>()
  const cued = byStart(statements, ({ cue }) => cue)
  for (const { paragraph, tokens } of sentences.flat()) {
    const here = cued.get(paragraph)
    if (!here) continue
    for (const token of tokens) {
      const said = here.get(token.start)
      if (!said) continue
      for (const statement of said) {
        const { cue, within } = statement
        const speaker = speakerOf.get(statement)
        // Whom a speaker means within their own words is not told by the issuer.
        if (!cue || within || !speaker) continue
        const speaking = new Set([speaker, ...speaker.members])
        const found = addressedIn(tokens, cue).flatMap(({ from, to }) => {
          const figure = people.knownAs(readName(tokens.slice(from, to)))
          return figure && !speaking.has(figure) ? [figure] : []
        })
        if (found.length > 0) addressees.set(statement, [...new Set(found)])
      }
    }
  }
  return addressees
}

/** People by the words that they may be known by, so that of many nobody else is looked at. */
class Known {
  private readonly byText = new Shelf<Figure>()
  private readonly byName = new Shelf<Figure>()
  private readonly byOffice = new Shelf<Figure>()
  private readonly byPlace = new Shelf<Figure>()

  constructor(people: readonly Figure[]) {
    for (const figure of people) {
      this.byText.put([...figure.texts].map(inSmall), figure)
      this.byName.put(figure.names, figure)
      for (const office of figure.offices) this.byOffice.put(office, figure)
      this.byPlace.put(figure.of, figure)
    }
  }

  /** Who alone has a name, or an office. */
  knownAs({ pronoun, kind, text, names, offices, of }: Named): Figure | null {
    if (pronoun !== null || kind === 'joint') return null
    const found = new Set(this.byText.of([inSmall(text)]))
    const add = (likely: readonly Figure[], has: (figure: Figure) => boolean) => {
      // Two are as good as many.
      for (const figure of found.size < 2 ? likely : []) if (has(figure) && found.add(figure).size > 1) return
    }
    if (names.length > 0)
      add(fewest(this.byName, names), (figure) => names.every((name) => figure.names.includes(name)))
    else if (offices.length > 0) {
      const [holders, there] = [fewest(this.byOffice, offices), of.length > 0 && fewest(this.byPlace, of)]
      add(
        there && there.length < holders.length ? there : holders,
        (figure) => holdsOffice(figure, offices) && of.every((place) => figure.of.has(place)),
      )
    }
    const [only, ...others] = found
    return only && others.length === 0 ? only : null
  }
}

const inSmall = (text: string): string => text.toLowerCase()

/** Of those who are known by each of some words, the fewest. */
const fewest = (shelf: Shelf<Figure>, words: readonly string[]): readonly Figure[] =>
  words.map((word) => shelf.of([word])).reduce((one, other) => (other.length < one.length ? other : one))
