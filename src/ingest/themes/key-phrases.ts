import type { Attributed } from '#ingest/attribution/attribute.ts'
import { placesWithin } from '#ingest/text/places-within.ts'
import type { Word } from '#ingest/text/words-in.ts'
import type { ThemeWord } from './find-themes.ts'
import type { PlainForms } from './phrases.ts'

/** What key phrases ask of a language. */
export type PhraseWords = {
  plainForms: PlainForms
  isEmpty: (word: string) => boolean
  isWorn: (word: string) => boolean
  /** Whether a small word is, as far as its look tells, no part of what names something: a verb, an adverb. */
  isNoName: (word: string) => boolean
  /** Whether a word may stand within what names something: "Council of the North". */
  isLink: (word: string) => boolean
}

type Candidate = {
  /** In plain forms. */
  words: readonly string[]
  /** As the text has it first. */
  label: string
  /** The outermost statements that have it. */
  statements: Set<Attributed>
  count: number
  /** How often it stands within longer candidates, and in how many of these. */
  nested: number
  longer: number
}

export type KeyPhrase = { words: readonly string[]; label: string }

/** Phrases of more words than these are sentences. */
const MOST_WORDS = 4
/** So many phrases of a text are proposed at most. */
const MOST_PHRASES = 8

/**
 * Phrases that several statements have and no theme of the lexicon covers, the weightiest first; names of who speaks
 * are none. By C-value (Frantzi, Ananiadou and Mima 2000, "Automatic recognition of multi-word terms", International
 * Journal on Digital Libraries 3): the logarithm of the length times how often a phrase stands by itself. One is added
 * to the length, so that names of one word count. `again`: whether a statement is words that were counted before.
 */
export function keyPhrases(
  paragraphs: readonly string[],
  statements: readonly Attributed[],
  words: readonly (readonly Word[])[],
  covered: readonly (readonly ThemeWord[])[],
  isName: (word: string) => boolean,
  again: (statement: Attributed) => boolean,
  language: PhraseWords,
): KeyPhrase[] {
  const candidates = new Map<string, Candidate>()
  const wordsWithin = words.map((list) => placesWithin(list))
  const coveredAt = covered.map((list) => placesWithin(list))
  for (const statement of statements) {
    if (statement.within || again(statement)) continue
    for (const place of statement.content) {
      const list = wordsWithin[place.paragraph]?.(place) ?? []
      const text = paragraphs[place.paragraph] ?? ''
      const themed = new Set(
        (coveredAt[place.paragraph]?.(place) ?? []).flatMap((one) =>
          (wordsWithin[place.paragraph]?.(one) ?? []).map(({ start }) => start),
        ),
      )
      for (const run of runsOf(list, (word) => !themed.has(word.start) && !isName(word.plain), language))
        add(candidates, run, text, statement, language)
    }
  }
  const frequent = [...candidates.values()].filter(({ statements }) => statements.size >= 2)
  const known = new Map(frequent.map((one) => [one.words.join(' '), one]))
  for (const one of frequent)
    for (const part of partsOf(one.words)) {
      const shorter = known.get(part)
      if (!shorter) continue
      shorter.nested += one.count
      shorter.longer++
    }
  const weight = ({ words: { length }, count, nested, longer }: Candidate) =>
    Math.log2(length + 1) * (longer === 0 ? count : count - nested / longer)
  return frequent
    .filter((one) => weight(one) > 1)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_PHRASES)
    .map(({ words, label }) => ({ words, label }))
}

/** Runs of words that may name something. */
function* runsOf(
  list: readonly Word[],
  isFree: (word: Word) => boolean,
  { isEmpty, isNoName, isLink }: PhraseWords,
): Generator<readonly Word[]> {
  let run: Word[] = []
  for (const word of list) {
    const isPart =
      isFree(word) &&
      (isLink(word.plain) ||
        (!isEmpty(word.plain) &&
          (word.look !== 'small' || !isNoName(word.plain)) &&
          /\p{L}/u.test(word.plain)))
    if (run.length > 0 && !(isPart && word.isJoined)) {
      yield run
      run = []
    }
    if (isPart) run.push(word)
  }
  yield run
}

function add(
  candidates: Map<string, Candidate>,
  run: readonly Word[],
  text: string,
  statement: Attributed,
  { plainForms, isWorn, isLink }: PhraseWords,
): void {
  for (let from = 0; from < run.length; from++)
    for (let to = from + 1; to <= Math.min(run.length, from + MOST_WORDS); to++) {
      const phrase = run.slice(from, to)
      const [first, last] = [phrase[0], phrase.at(-1)]
      if (!first || !last || isLink(first.plain) || isLink(last.plain)) continue
      if (phrase.every(({ plain }) => isWorn(plain) || isLink(plain))) continue
      // A word by itself names something only where its look says so, and not at the head of a sentence.
      if (phrase.length === 1 && (first.look === 'small' || !first.isJoined || first.plain.length < 3))
        continue
      // Half of a name is none.
      const [before, behind] = [run[from - 1], run[to]]
      if (
        (before && isCapital(before) && isCapital(first)) ||
        (behind && isCapital(behind) && isCapital(last))
      )
        continue
      const plain = phrase.map((word) => (isCapital(word) ? word.plain : plainest(word.plain, plainForms)))
      const key = plain.join(' ')
      const known = candidates.get(key) ?? {
        words: plain,
        label: text.slice(first.start, last.end),
        statements: new Set<Attributed>(),
        count: 0,
        nested: 0,
        longer: 0,
      }
      known.count++
      known.statements.add(statement)
      candidates.set(key, known)
    }
}

const isCapital = ({ look }: Word): boolean => look !== 'small'

/** Of plural and singular the singular. */
export const plainest = (word: string, plainForms: PlainForms): string =>
  /s$/.test(word) ? (plainForms(word).at(-1) ?? word) : word

function partsOf(words: readonly string[]): string[] {
  const parts: string[] = []
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) parts.push(words.slice(from, to).join(' '))
  return parts
}
