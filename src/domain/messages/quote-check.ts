import { attributedTo, speakerNames } from '#domain/document/attribution-chain.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { MIN_QUOTE_WORDS } from '#domain/search/pasted-words.ts'
import { type FoundPlace, MAX_QUOTE_WORDS, type QuoteCheck } from '#domain/search/quote-check.ts'
import type { Place } from '#domain/search/quote-place.ts'
import { isolate } from '#domain/text/isolate.ts'
import { withMark } from './attribution.ts'
import { listed, speakerNotEstablished } from './statement.ts'

/** What the check of a pasted quotation says. Loaded when one is checked. */

const theseWords = 'These words'
const differsIn = 'Differs in'
const reportedNotQuoted = 'Reported, not quoted'
const partly = { 'partly-quoted': 'Only partly quoted', 'partly-reported': 'Partly reported, not quoted' }
const narration = 'Narration of the issuer'
const quotedMode = 'quoted'
const reportedMode = 'reported, not quoted'
const severalStatements = 'These words stand in different statements'
const thePart = (words: string) => `“${words}”`
const inPart = (found: number, words: number) => `Partly in this text, ${found} of ${words} words`
const someWords = (from: number, to: number, words: number) => {
  if (from === 0) return `the first ${to}`
  return to === words ? `the last ${to - from}` : `words ${from + 1} to ${to}`
}
const restIsNot = 'The rest, struck out here, is not in it.'
const headings = {
  title: 'The title of this readout, and no statement in it.',
  issuer: 'The name of the issuer, and no statement in this text.',
}
const notInThisText = 'Not in this text.'
const marksDiffer = 'Capitals, accents or punctuation differ.'
const furtherPlaces = (count: number) => (count === 1 ? 'And one place more.' : `And ${count} places more.`)
const tooShort = `Too few words to check: it takes ${MIN_QUOTE_WORDS} or more.`
const tooLong = `Too much to check at once: at most ${MAX_QUOTE_WORDS.toLocaleString('en')} words, with few gaps.`
const paragraphs = (first: number, last: number) =>
  first === last ? `¶\u00a0${first}` : `¶\u00a0${first}–${last}`

/** A sentence in pieces: words, and names of places that lead there. */
export type Piece = string | PlaceName
type PlaceName = { where: string; place: Place }

function whereIs({ number }: ReadoutIndex, place: Place): PlaceName {
  const [first, last] = [place.stretches[0], place.stretches.at(-1)].map(
    (at) => number.get(at?.paragraph ?? '') ?? 0,
  )
  return { where: paragraphs(first ?? 0, last ?? 0), place }
}

/** "¶ 4, ¶ 5 and ¶ 7", each once. */
function whereAre(index: ReadoutIndex, places: readonly Place[]): Piece[] {
  const all = new Map<string, PlaceName>()
  for (const place of places) {
    const name = whereIs(index, place)
    if (!all.has(name.where)) all.set(name.where, name)
  }
  const pieces = [...all.values()]
  // The words between the places are those that a list has between any names.
  const between = listed(pieces.map(() => '\n')).split('\n')
  return pieces.flatMap((piece, at) => [between[at] ?? '', piece])
}

/** Who says the words of a place, and how the account gives them; the chain where they are nested. */
function whoAndHow(index: ReadoutIndex, place: Place): { lead: string; who: string } {
  const statement = index.statement.get(place.statement ?? '')
  if (statement?.within) return { lead: theseWords, who: attributedTo(index, statement) }
  const name = (id: string) => index.speaker.get(id)?.short ?? index.speaker.get(id)?.name ?? id
  const who = statement
    ? isolate(speakerNames(index, statement, 'short'))
    : listed(place.speakers.map((id) => isolate(name(id)))) || speakerNotEstablished
  if (place.coverage === 'quoted') return { lead: theseWords, who: `${who}, ${quotedMode}` }
  if (place.coverage === 'reported') return { lead: reportedNotQuoted, who }
  if (place.coverage === 'narration') return { lead: narration, who: '' }
  return { lead: partly[place.coverage], who }
}

/** What names who says the words of a place, with that nobody has confirmed it. */
const marked = ({ unconfirmed }: Place, words: string): string => withMark(words, unconfirmed.length > 0)

/** The same after a colon: "Khamenei, quoted", "narration of the issuer". */
function whose(index: ReadoutIndex, place: Place): string {
  const { lead, who } = whoAndHow(index, place)
  if (lead === reportedNotQuoted) return marked(place, `${who}, ${reportedMode}`)
  const how = who === '' || place.coverage.startsWith('partly') ? [lead.toLowerCase(), who] : [who]
  return marked(place, how.filter((part) => part !== '').join(', '))
}

const between = <Item>(lists: readonly Item[][], separator: Item): Item[] =>
  lists.flatMap((list, at) => (at === 0 ? list : [separator, ...list]))

const inStatements = (index: ReadoutIndex, { parts }: FoundPlace): Piece[] => [
  `${severalStatements}: `,
  ...between<Piece>(
    parts.map(({ words, place }) => [`${thePart(words)}: ${whose(index, place)}, `, whereIs(index, place)]),
    '; ',
  ),
  '.',
]

/** Places by what is said of them, in the order of the first of each. */
function groupedBy<Some extends Place>(
  places: readonly Some[],
  say: (place: Some) => string,
): [string, Some[]][] {
  const groups = new Map<string, Some[]>()
  for (const place of places) groups.set(say(place), [...(groups.get(say(place)) ?? []), place])
  return [...groups]
}

/** A sentence for each speaker and mode of some places. */
function foundSentences(index: ReadoutIndex, places: readonly FoundPlace[]): Piece[][] {
  const begin = (place: Place) => {
    const { lead, who } = whoAndHow(index, place)
    return who === '' ? lead : marked(place, `${lead}: ${who}`)
  }
  const whole = places.filter(({ parts }) => parts.length === 0)
  return [
    ...groupedBy(whole, begin).map(([words, some]) => [`${words}, `, ...whereAre(index, some), '.']),
    ...places.filter(({ parts }) => parts.length > 0).map((place) => inStatements(index, place)),
  ]
}

function partlySentences(
  index: ReadoutIndex,
  { parts, words }: Extract<QuoteCheck, { kind: 'partly' }>,
): Piece[][] {
  const found = parts.reduce((sum, { from, to }) => sum + to - from, 0)
  const each = parts.map(({ from, to, places }): Piece[] => {
    const groups = groupedBy(places, (place) => whose(index, place))
    const all = groups.map(([who, some]) => [`${who}, `, ...whereAre(index, some)])
    return [`${someWords(from, to, words)}: `, ...between<Piece>(all, ', ')]
  })
  return [[`${inPart(found, words)}: `, ...between<Piece>(each, '; '), '.'], [restIsNot]]
}

/** Of several statements that the answer names: what each says where it is opened. */
export const severalUnconfirmed =
  'No person has confirmed what a program marked; each says how sure that is, and why, where it is opened.'

/** The answer to a pasted quotation in a line: whose words, in which mode, where. */
export function quoteCheckSentence(index: ReadoutIndex, check: QuoteCheck): Piece[] {
  const sentences = (): Piece[][] => {
    switch (check.kind) {
      case 'found': {
        const further = check.total - check.places.length
        return [
          ...foundSentences(index, check.places),
          ...(further > 0 ? [[furtherPlaces(further)]] : []),
          ...(check.marksDiffer ? [[marksDiffer]] : []),
        ]
      }
      case 'differs':
        return [[`${differsIn}: ${whose(index, check.place)}, `, whereIs(index, check.place), '.']]
      case 'partly':
        return partlySentences(index, check)
      case 'title':
      case 'issuer':
        return [[headings[check.kind]]]
      case 'absent':
        return [[notInThisText]]
      case 'too-short':
        return [[tooShort]]
      case 'too-long':
        return [[tooLong]]
    }
  }
  return between<Piece>(sentences(), ' ')
}
