import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { isQuoteLike } from './pasted-words.ts'
import { checkQuote, type QuoteCheck } from './quote-check.ts'
import { statementsMeeting } from './quote-place.ts'
import { type Hit, hitsInParagraph, searchReadout } from './search.ts'

/** What a search came to: what it lets through, and where its words stand. */
export type FoundWords = {
  statements: ReadonlySet<string>
  narrationHits: number
  narrationParagraphs: ReadonlySet<string>
  /** Where the words stand in a paragraph, in reading order. */
  hitsIn: (paragraph: string) => readonly Hit[]
  /** Of four words or more: whose words they are. */
  check: QuoteCheck | null
}

/** The words of a search box, found: as words, or, where there are four or more, as one quote. Null for none. */
export function findWords(index: ReadoutIndex, words: string): FoundWords | null {
  if (isQuoteLike(words)) return placesOf(index, checkQuote(index, words))
  const found = searchReadout(index, words)
  return found && { ...found, hitsIn: (paragraph) => hitsInParagraph(index, paragraph, found), check: null }
}

function placesOf(index: ReadoutIndex, check: QuoteCheck): FoundWords {
  const places = check.kind === 'found' ? check.places : check.kind === 'differs' ? [check.place] : []
  const stretches = places.flatMap((place) => place.stretches)
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
  }
}
