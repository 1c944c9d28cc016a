import type { Attributed, Basis } from '#ingest/attribution/attribute.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import { readAccount, type Told } from '#ingest/read-account.ts'
import type { Place } from '#ingest/text/quotations.ts'
import type { Span } from './read-corpus.ts'

/** A statement in the whole text's places. */
export type AnsweredStatement = {
  mode: 'direct' | 'indirect'
  isNested: boolean
  content: readonly Span[]
  cue: Span | null
  /** The words that name who said it, also where they stand elsewhere. */
  speaker: Span | null
  mention: Span | null
  confidence: number
}

/** What the engine finds in a text whose lines are its paragraphs, but for what rests on `without`. */
export function answer(text: string, pack: LanguagePack, without?: Basis): AnsweredStatement[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
  const spanOf = ({ paragraph, start, end }: Place): Span => {
    const from = lines[paragraph]?.index ?? 0
    return [from + start, from + end]
  }
  return readAccount(
    lines.map(([line]) => line),
    pack,
  )
    .told.filter(({ statement }) => statement.basis !== without)
    .map(({ statement, confidence }: Told) => {
      const { mode, cue, mention, content } = statement
      let named: Attributed | null = statement
      while (named && !named.mention) named = named.sameAs
      return {
        mode,
        isNested: statement.within !== null,
        content: content.map(spanOf),
        cue: cue && spanOf(cue),
        mention: mention && spanOf(mention),
        speaker: named?.mention ? spanOf(named.mention) : null,
        confidence,
      }
    })
}
