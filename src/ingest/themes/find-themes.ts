import { sentenceStarts } from '#domain/check/sentences.ts'
import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { Attributed } from '#ingest/attribution/attribute.ts'
import { append } from '#ingest/text/append.ts'
import { placesWithin } from '#ingest/text/places-within.ts'
import type { Place } from '#ingest/text/quotations.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import type { Word } from '#ingest/text/words-in.ts'
import type { Lexicon } from './lexicon.ts'
import { Phrases, type PlainForms } from './phrases.ts'

/** What themes ask of a language. */
export type ThemeWords = {
  /** The themes that are looked for where no others are given. */
  lexicon: Lexicon
  plainForms: PlainForms
  /** Whether words stand in the name of an office or a body, and only say who somebody is. */
  isInTitle: (words: readonly Word[], from: number, to: number) => boolean
  /** The words at the head of a sentence that tell of what the rest is said. */
  topicOf: (tokens: Sentence['tokens']) => { start: number; end: number } | null
}

/** A theme of a statement by its id, with the words that earned it. */
export type Earned = { id: string; evidence: Place[] }

/** Words of a paragraph that stand for themes of the lexicon. */
export type ThemeWord = Place & { ids: readonly string[] }

/** Where a text has words of a lexicon's themes, by paragraph, in order. Linear in the text. */
export function themeWordsOf(
  words: readonly (readonly Word[])[],
  lexicon: Lexicon,
  { plainForms, isInTitle }: Pick<ThemeWords, 'plainForms' | 'isInTitle'>,
): ThemeWord[][] {
  const phrases = phrasesOf(lexicon, plainForms)
  return words.map((list, paragraph) =>
    phrases.findIn(list).flatMap(({ from, to, values }) => {
      const [first, last] = [list[from], list[to - 1]]
      if (!first || !last || isInTitle(list, from, to)) return []
      return [{ paragraph, start: first.start, end: last.end, ids: values }]
    }),
  )
}

const made = new WeakMap<Lexicon, { phrases: Phrases<string>; plainForms: PlainForms }>()

/** The phrases of a lexicon, put together once. */
function phrasesOf(lexicon: Lexicon, plainForms: PlainForms): Phrases<string> {
  const known = made.get(lexicon)
  if (known?.plainForms === plainForms) return known.phrases
  const phrases = new Phrases<string>(plainForms)
  for (const { id, words, except = [] } of lexicon) {
    for (const phrase of words) phrases.add(phrase, id)
    for (const phrase of except) phrases.add(phrase, null)
  }
  made.set(lexicon, { phrases, plainForms })
  return phrases
}

/** The themes of each statement, each with all words that earned it: those within it, then those that lead it in. */
export function findThemes(
  paragraphs: readonly string[],
  sentences: readonly (readonly Sentence[])[],
  statements: readonly Attributed[],
  found: readonly (readonly ThemeWord[])[],
  { topicOf }: Pick<ThemeWords, 'topicOf'>,
): Map<Attributed, Earned[]> {
  const topics = leadingTopics(paragraphs, sentences, statements, topicOf)
  const themes = new Map<Attributed, Earned[]>()
  for (const statement of statements) {
    const topic = topics.get(statement)
    const evidence = new Map<string, Place[]>()
    for (const place of [...statement.content, ...(topic ? [topic] : [])])
      for (const { ids, ...at } of placesWithin(found[place.paragraph] ?? [], place)) {
        const text = paragraphs[at.paragraph] ?? ''
        if (!isCharacterBoundary(text, at.start) || !isCharacterBoundary(text, at.end)) continue
        for (const id of ids) append(evidence, id, at)
      }
    if (evidence.size > 0)
      themes.set(
        statement,
        Array.from(evidence, ([id, places]) => ({ id, evidence: places })),
      )
  }
  return themes
}

/** The topics that outermost statements are led in by: of the first in a sentence, where its sentence begins so. */
function leadingTopics(
  paragraphs: readonly string[],
  sentences: readonly (readonly Sentence[])[],
  statements: readonly Attributed[],
  topicOf: ThemeWords['topicOf'],
): Map<Attributed, Place> {
  const topics = new Map<Attributed, Place>()
  const outermost = paragraphs.map((): Attributed[] => [])
  for (const statement of statements)
    if (!statement.within) outermost[statement.content[0]?.paragraph ?? -1]?.push(statement)
  for (const [paragraph, list] of sentences.entries()) {
    const here = outermost[paragraph] ?? []
    let next = 0
    if (here.length === 0) continue
    let starts: number[] | null = null
    for (const { start, end, tokens } of list) {
      const startOf = (one: Attributed | undefined) => one?.content[0]?.start ?? Infinity
      while (startOf(here[next]) < start) next++
      const statement = here[next]
      const content = startOf(statement)
      if (!statement || content >= end) continue
      const topic = topicOf(tokens)
      if (!topic || topic.end > content) continue
      starts ??= sentenceStarts(paragraphs[paragraph] ?? '')
      // What a document takes for another sentence leads nothing in.
      if (lastAtMost(starts, topic.start) === lastAtMost(starts, content))
        topics.set(statement, { paragraph, ...topic })
    }
  }
  return topics
}
