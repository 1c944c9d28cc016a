import type { Share } from '../gold/score.ts'
import type { AnsweredStatement } from './answer.ts'
import { shared } from './overlap.ts'
import type { QuotedArticle, Span } from './read-corpus.ts'

const LONG = 4
/** So much of a quotation has to be there for it to be found. */
const FOUND = 0.8

export type DirectScore = { found: Share; precision: Share; speaker: Share }

/**
 * Quotations of four words or more: found of those that somebody said, said of those found, and, of those with a
 * speaker named, those whose speaker's words overlap the wanted ones. A shorter one is neither right nor wrong.
 */
export function scoreDirect(
  articles: readonly QuotedArticle[],
  answers: ReadonlyMap<string, { statements: readonly AnsweredStatement[] }>,
): DirectScore {
  const found = { right: 0, all: 0 }
  const precision = { right: 0, all: 0 }
  const speaker = { right: 0, all: 0 }
  for (const { id, quotes } of articles) {
    const given = (answers.get(id)?.statements ?? [])
      .filter(({ mode }) => mode === 'direct')
      .flatMap(({ content, speaker: who }) => content.map((span) => ({ span, who })))
    const long = quotes.filter(({ words }) => words >= LONG)
    const isFound = (quote: (typeof long)[number], span: Span) =>
      shared(span, [quote.start, quote.end]) >= FOUND * (quote.end - quote.start)
    for (const quote of long) {
      if (quote.attribution_type === 'none') continue
      const one = given.find(({ span }) => isFound(quote, span))
      found.all++
      if (one) found.right++
      const { speaker_start: start, speaker_end: end } = quote
      if (start === null || end === null) continue
      speaker.all++
      if (one?.who && shared(one.who, [start, end]) > 0) speaker.right++
    }
    for (const { span } of given) {
      const twin = long.find((quote) => isFound(quote, span))
      if (!twin) continue
      precision.all++
      if (twin.attribution_type !== 'none') precision.right++
    }
  }
  return { found, precision, speaker }
}
