import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { isQuoteLike, quoteToCheck } from './pasted-words.ts'
import { checkQuote, findVerbatim, type QuoteCheck } from './quote-check.ts'
import { statementsMeeting } from './quote-place.ts'
import { type Hit, hitsInParagraph, searchReadout } from './search.ts'

/** What a search came to: what it lets through, and where its words stand. */
export type FoundWords = {
  statements: ReadonlySet<string>
  narrationHits: number
  narrationParagraphs: ReadonlySet<string>
  /** Where the words stand in a paragraph, in reading order. */
  hitsIn: (paragraph: string) => readonly Hit[]
  /** Whose words they are, where that was asked or can be told. */
  check: QuoteCheck | null
  /** The words as they are named: a quote to check without its marks. */
  words: string
}

/** What a check says of words that nobody asked to be checked is worth a line only if it says where they stand. */
const isTelling = ({ kind }: QuoteCheck): boolean =>
  kind === 'found' || kind === 'differs' || kind === 'partly'

/**
 * What the words of a search box find; null for none. A quote to check (see `quoteToCheck`) is looked up as it is.
 * Everything else is searched for, word by word; four words or more that stand so in the text are told to be someone's,
 * too, and so are those that no search finds: addresses shared before quotes had marks keep their answer.
 */
export function findWords(index: ReadoutIndex, words: string): FoundWords | null {
  const quote = quoteToCheck(words)
  if (quote !== null) return placesOf(index, checkQuote(index, quote), quote)
  const result = searchReadout(index, words)
  if (!result) return null
  const found = {
    ...result,
    hitsIn: (paragraph: string) => hitsInParagraph(index, paragraph, result),
    words: words.trim(),
  }
  if (!isQuoteLike(words) || result.search.without.length > 0) return { ...found, check: null }
  if (result.statements.size + result.narrationHits > 0)
    return { ...found, check: findVerbatim(index, words) }
  const check = checkQuote(index, words)
  return isTelling(check) ? placesOf(index, check, found.words) : { ...found, check: null }
}

/** Only what is found counts: what is near, or in the text in part, is no match. */
function placesOf(index: ReadoutIndex, check: QuoteCheck, words: string): FoundWords {
  const stretches = check.kind === 'found' ? check.places.flatMap((place) => place.stretches) : []
  const statements = new Set<string>()
  const narrationParagraphs = new Set<string>()
  for (const stretch of stretches) {
    const holders = statementsMeeting(index, stretch)
    for (const { id } of holders) statements.add(id)
    if (holders.length === 0) narrationParagraphs.add(stretch.paragraph)
  }
  return {
    statements,
    narrationHits: narrationParagraphs.size,
    narrationParagraphs,
    hitsIn: (paragraph) => stretches.filter((stretch) => stretch.paragraph === paragraph),
    check,
    words,
  }
}
