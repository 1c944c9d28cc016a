import type { LanguagePack } from '#ingest/packs/pack.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import type { Figure } from './figure.ts'

/** Behind a verb of meeting somebody is named within so many words and marks. */
const NEAR = 14

/**
 * Who met whom, as the first sentence that tells of a meeting says: who does so, and whom it names next behind the word
 * for it. None where they are not two.
 */
export function takePart(
  sentences: readonly Sentence[],
  figures: readonly Figure[],
  { isMeeting, namesIn, readName }: Pick<LanguagePack, 'isMeeting' | 'namesIn' | 'readName'>,
): Figure[] {
  for (const { tokens } of sentences) {
    const at = tokens.findIndex(({ lower }, place) => isMeeting(lower, tokens[place + 1]?.lower ?? ''))
    if (at < 1) continue
    const names = namesIn(tokens)
    const object = names.find(({ from }) => from > at && from <= at + NEAR)
    const subject = names.find((one) => one.isSubject && one !== object)
    const found = [subject, object].flatMap((one) => {
      if (!one) return []
      const { text, apart } = readName(tokens.slice(one.from, one.to))
      const named = apart.length > 0 ? apart.map((each) => each.text) : [text]
      return named.flatMap((words) => figures.find(({ texts }) => texts.has(words)) ?? [])
    })
    // A name without an office may be a place's.
    const people = [...new Set(found)].filter(({ kind, offices }) => kind === 'person' && offices.length > 0)
    if (people.length >= 2) return people
  }
  return []
}
