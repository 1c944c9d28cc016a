import { english } from '#ingest/packs/en/english.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { splitSentences } from '#ingest/text/split-sentences.ts'
import { type Token, tokensOf } from '#ingest/text/tokens.ts'

/** The tokens of each sentence of a paragraph. */
const sentencesOf = (text: string): (readonly Token[])[] =>
  splitSentences([text], findQuotations([text]))
    .flat()
    .map(({ tokens }) => tokens)

/** The tokens of some words in which nothing is quoted. */
export const wordsOf = (text: string): readonly Token[] => tokensOf(text, 0, text.length, [])

/** Who says something in a sentence, by which words, quoted or not, and what: "Orr · said · indirect · …". */
export const sayingsOf = (text: string, read = english.readSentence): string[] =>
  sentencesOf(text)
    .flatMap(read)
    .map(({ mention, cue, mode, content }) =>
      [
        mention && text.slice(mention.start, mention.end),
        text.slice(cue.start, cue.end),
        mode,
        content.map(({ start, end }) => text.slice(start, end)).join(' … '),
      ].join(' · '),
    )
