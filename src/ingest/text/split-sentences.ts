import { sentenceEnds } from '#domain/text/sentence-ends.ts'
import type { Place, Quotation } from './quotations.ts'
import { inPieces, type Token, tokensOf } from './tokens.ts'

/** A sentence of the issuer: what stands within a quotation ends none. */
export type Sentence = Place & { tokens: readonly Token[] }

const SIGN = /\S/g

/** The sentences of each paragraph; a quotation that stands within no other is one token of its sentence. */
export function splitSentences(
  paragraphs: readonly string[],
  quotations: readonly Quotation[],
): Sentence[][] {
  const held: { quotation: Quotation; span: Place }[][] = paragraphs.map(() => [])
  for (const quotation of quotations)
    if (!quotation.within) for (const span of quotation.spans) held[span.paragraph]?.push({ quotation, span })
  return paragraphs.map((text, paragraph) => {
    const within = held[paragraph] ?? []
    const sentences: Sentence[] = []
    let start = text.search(/\S|$/)
    let next = 0
    let done = 0
    const close = (end: number) => {
      if (end <= start) return
      const from = done
      while ((within[done]?.span.end ?? Infinity) <= end) done++
      const [first = [], ...more] = inPieces(tokensOf(text, start, end, within.slice(from, done)))
      sentences.push({ paragraph, start, end, tokens: first })
      for (const tokens of more) sentences.push({ paragraph, start: tokens[0]?.start ?? end, end, tokens })
      SIGN.lastIndex = end
      start = SIGN.exec(text)?.index ?? text.length
    }
    for (const end of sentenceEnds(text)) {
      while ((within[next]?.span.end ?? Infinity) < end) next++
      const span = within[next]?.span
      // The last stop within a quotation ends its sentence, too.
      if (!span || span.start >= end || span.end === end) close(end)
    }
    close(text.trimEnd().length)
    return sentences
  })
}
