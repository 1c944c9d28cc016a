import { attributedTo, speakerNames } from '#domain/document/attribution-chain.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { MAX_QUOTE_WORDS, MIN_QUOTE_WORDS, type QuoteCheck } from '#domain/search/quote-check.ts'
import type { Place } from '#domain/search/quote-place.ts'
import { isolate } from '#domain/text/isolate.ts'
import { listed, speakerNotEstablished } from './statement.ts'

/** What the check of a pasted quotation says. Loaded when one is checked. */

const theseWords = 'These words'
const differsIn = 'Differs in'
const reportedNotQuoted = 'Reported, not quoted'
const partly = { 'partly-quoted': 'Only partly quoted', 'partly-reported': 'Partly reported, not quoted' }
const narration = 'Narration of the issuer'
const quotedMode = 'quoted'
const reportedMode = 'reported, not quoted'
const notInThisText = 'Not in this text.'
const marksDiffer = 'Capitals, accents or punctuation differ.'
const furtherPlaces = (count: number) => (count === 1 ? 'And one place more.' : `And ${count} places more.`)
const tooShort = `Too few words to check: it takes ${MIN_QUOTE_WORDS} or more.`
const tooLong = `Too much to check at once: at most ${MAX_QUOTE_WORDS.toLocaleString('en')} words, with few gaps.`
const paragraphs = (first: number, last: number) =>
  first === last ? `¶\u00a0${first}` : `¶\u00a0${first}–${last}`

function whereIs({ number }: ReadoutIndex, { stretches }: Place): string {
  const [first, last] = [stretches[0], stretches.at(-1)].map((at) => number.get(at?.paragraph ?? '') ?? 0)
  return paragraphs(first ?? 0, last ?? 0)
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

const sentence = (lead: string, who: string, where: string) =>
  who === '' ? `${lead}, ${where}.` : `${lead}: ${who}, ${where}.`

function foundSentence(index: ReadoutIndex, places: readonly Place[]): string {
  const groups = new Map<string, { lead: string; who: string; where: string[] }>()
  for (const place of places) {
    const { lead, who } = whoAndHow(index, place)
    const group = groups.get(`${lead}: ${who}`) ?? { lead, who, where: [] }
    groups.set(`${lead}: ${who}`, group)
    group.where.push(whereIs(index, place))
  }
  return [...groups.values()]
    .map(({ lead, who, where }) => sentence(lead, who, listed([...new Set(where)])))
    .join(' ')
}

function differsSentence(index: ReadoutIndex, place: Place): string {
  const { lead, who } = whoAndHow(index, place)
  const mode = place.coverage === 'reported' && lead === reportedNotQuoted ? `${who}, ${reportedMode}` : who
  const how = who === '' || place.coverage.startsWith('partly') ? [lead.toLowerCase(), who] : [mode]
  return sentence(differsIn, how.filter((part) => part !== '').join(', '), whereIs(index, place))
}

/** The answer to a pasted quotation in a line: whose words, in which mode, where. */
export function quoteCheckSentence(index: ReadoutIndex, check: QuoteCheck): string {
  switch (check.kind) {
    case 'found':
      return [
        foundSentence(index, check.places),
        check.total > check.places.length && furtherPlaces(check.total - check.places.length),
        check.marksDiffer && marksDiffer,
      ]
        .filter((part) => part !== false)
        .join(' ')
    case 'differs':
      return differsSentence(index, check.place)
    case 'absent':
      return notInThisText
    case 'too-short':
      return tooShort
    case 'too-long':
      return tooLong
  }
}
