import { sentenceEnds } from '#domain/text/sentence-ends.ts'
import type { Place, Quotation } from './quotations.ts'
import { inPieces, type Token, tokensOf } from './tokens.ts'

/** The sentences within a stretch of a paragraph; each of the given quotations, in order, is one token of its sentence. */
export function sentencesWithin(
  text: string,
  { start, end }: { start: number; end: number },
  quotations: readonly { quotation: Quotation; span: Place }[] = [],
): (readonly Token[])[] {
  const sentences: (readonly Token[])[] = []
  let from = start
  let next = 0
  for (const stop of [...sentenceEnds(text.slice(start, end)), end - start]) {
    const to = start + stop
    if (to <= from) continue
    let past = next
    while ((quotations[past]?.span.start ?? Number.POSITIVE_INFINITY) < to) past++
    const within = quotations.slice(next, past)
    if (within.some(({ span }) => span.end > to)) continue
    next = past
    sentences.push(...inPieces(tokensOf(text, from, to, within)))
    from = to
  }
  return sentences
}
