import type { Theme } from '#domain/document/readout.ts'
import type { Attributed } from '#ingest/attribution/attribute.ts'
import { idFrom } from '#ingest/id-from.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import type { Word } from '#ingest/text/words-in.ts'
import { type Earned, findThemes, type ThemeWord, type ThemeWords, themeWordsOf } from './find-themes.ts'
import { keyPhrases, type PhraseWords } from './key-phrases.ts'
import type { Lexicon } from './lexicon.ts'

export type Themed = {
  /** Those that some statement has, in the lexicon's order, then those proposed. */
  themes: Theme[]
  earned: ReadonlyMap<Attributed, readonly Earned[]>
  /** Those that are not of the lexicon. */
  proposed: readonly Theme[]
}

/**
 * The themes of a text: those of a lexicon, and phrases of its own that several statements have. `words`: those of each
 * paragraph; `isName`: whether a word names who speaks; `again`: whether a statement is earlier words again.
 */
export function markThemes(
  paragraphs: readonly string[],
  sentences: readonly (readonly Sentence[])[],
  statements: readonly Attributed[],
  words: readonly (readonly Word[])[],
  lexicon: Lexicon,
  isName: (word: string) => boolean,
  again: (statement: Attributed) => boolean,
  language: ThemeWords & PhraseWords,
): Themed {
  const listed = themeWordsOf(words, lexicon, language)
  const used = new Set(lexicon.map(({ id }) => id))
  const proposals = keyPhrases(paragraphs, statements, words, listed, isName, again, language).map(
    ({ words: phrase, label }) => ({ id: newId(label, used), label, words: [phrase.join(' ')] }),
  )
  const own = themeWordsOf(words, proposals, { ...language, isInTitle: () => false })
  const found = listed.map((list, paragraph) => merged(list, own[paragraph] ?? []))
  const earned = findThemes(paragraphs, sentences, statements, found, language)
  const had = new Set([...earned.values()].flatMap((list) => list.map(({ id }) => id)))
  const ofText = ({ id }: Theme) => had.has(id)
  const proposed = proposals.filter(ofText).map(({ id, label }) => ({ id, label }))
  return {
    themes: [...lexicon.filter(ofText).map(({ id, label }) => ({ id, label })), ...proposed],
    earned,
    proposed,
  }
}

function newId(label: string, used: Set<string>): string {
  const base = idFrom(label, 40, 'theme')
  let id = base
  for (let next = 2; used.has(id); next++) id = `${base}-${next}`
  used.add(id)
  return id
}

/** Two lists in order as one; what overlaps is left to the first. */
function merged(first: readonly ThemeWord[], second: readonly ThemeWord[]): ThemeWord[] {
  const all: ThemeWord[] = []
  let next = 0
  for (const one of second) {
    for (let listed = first[next]; listed && listed.start < one.end; listed = first[++next]) all.push(listed)
    if (one.start >= (all.at(-1)?.end ?? 0)) all.push(one)
  }
  return [...all, ...first.slice(next)]
}
