import type { Judged } from '../calibration.ts'
import type { AnsweredStatement } from './answer.ts'
import { sharedOf } from './overlap.ts'
import type { Article } from './read-corpus.ts'

/**
 * Of the statements that name somebody, which are right: what annotators say was said shares words with it, and of
 * whom they say it shares words with the name. Those within others cannot be judged: the corpus has none.
 */
export const judgeStatements = (
  { quotes }: Article,
  statements: readonly AnsweredStatement[],
): (Judged & Pick<AnsweredStatement, 'mode'>)[] =>
  statements.flatMap(({ mode, isNested, content, speaker, confidence }) => {
    if (isNested || !speaker) return []
    const [best] = quotes
      .map((quote) => ({ quote, size: sharedOf(content, quote.content) }))
      .filter(({ size }) => size > 0)
      .sort((one, other) => other.size - one.size)
    if (best && best.quote.speaker.length === 0) return []
    return [{ mode, confidence, isRight: best !== undefined && sharedOf([speaker], best.quote.speaker) > 0 }]
  })
