import type { Attributed } from '#ingest/attribution/attribute.ts'
import { placesWithin } from '#ingest/text/places-within.ts'
import { remembered } from '#ingest/text/remembered.ts'
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
  /** Whether it is written with capitals. */
  isName: boolean
  /** The outermost statements that have it. */
  statements: Set<Attributed>
  count: number
  /** How often it stands within longer candidates, and in how many of these. */
  nested: number
  longer: number
}

export type KeyPhrase = { words: readonly string[]; label: string }

/** Phrases of more words than these are sentences; of one word, too often parties to the talks or figures of speech. */
const MOST_WORDS = 4
/** So many outermost statements have what is written as a name, and what is not. */
const LEAST_NAMED = 2
const LEAST_SMALL = 3
/** So many phrases of a text are proposed at most. */
const MOST_PHRASES = 8

/**
 * Phrases that several statements have and no theme of the lexicon covers, the weightiest first; names of who speaks
 * are none. By C-value (Frantzi, Ananiadou and Mima 2000, "Automatic recognition of multi-word terms", International
 * Journal on Digital Libraries 3): the logarithm of the length times how often a phrase stands by itself.
 * `again`: whether a statement is words that were counted before.
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
  const partOf = readerOf(language)
  const runs = statements.flatMap((statement) =>
    statement.within || again(statement)
      ? []
      : statement.content.map((place): Run => {
          const list = placesWithin(words[place.paragraph] ?? [], place)
          const isFree = freeOf(placesWithin(covered[place.paragraph] ?? [], place))
          const parts = list.map((word) => {
            const part = partOf(word)
            return part.mayName && isFree(word) && !isName(word.plain) ? part : null
          })
          return { statement, paragraph: place.paragraph, list, parts }
        }),
  )
  const candidates = new Map<string, Candidate>()
  const isFrequent = frequentPairs(runs)
  for (const run of runs) count(candidates, run, isFrequent, paragraphs[run.paragraph] ?? '')
  const frequent = [...candidates.values()].filter(
    ({ statements, isName }) => statements.size >= (isName ? LEAST_NAMED : LEAST_SMALL),
  )
  const known = new Map(frequent.map((one) => [one.words.join(' '), one]))
  for (const one of frequent)
    for (const part of partsOf(one.words)) {
      const shorter = known.get(part)
      if (!shorter) continue
      shorter.nested += one.count
      shorter.longer++
    }
  const weight = ({ words: { length }, count, nested, longer }: Candidate) =>
    Math.log2(length) * (longer === 0 ? count : count - nested / longer)
  return frequent
    .filter((one) => weight(one) > 1)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_PHRASES)
    .map(({ words, label }) => ({ words, label }))
}

/** What a word is in a phrase. */
type Part = {
  /** In its plain form. */
  plain: string
  /** Which of all plain forms. */
  number: number
  isLink: boolean
  isWorn: boolean
  /** Whether it may be part of what names something. */
  mayName: boolean
}

function readerOf({ plainForms, isEmpty, isWorn, isNoName, isLink }: PhraseWords): (word: Word) => Part {
  let last = 0
  const numberOf = remembered(() => ++last)
  const reader = (isSmall: boolean) =>
    remembered((word): Part => {
      const plain = isSmall ? plainest(word, plainForms) : word
      return {
        plain,
        number: numberOf(plain),
        isLink: isLink(word),
        isWorn: isWorn(word) || isLink(word),
        mayName: isLink(word) || (!isEmpty(word) && !(isSmall && isNoName(word)) && /\p{L}/u.test(word)),
      }
    })
  const [small, capital] = [reader(true), reader(false)]
  return (word) => (isCapital(word) ? capital : small)(word.plain)
}

/** The words of a span of a statement: what each is, null where it is no part of a phrase. */
type Run = {
  statement: Attributed
  paragraph: number
  list: readonly Word[]
  parts: readonly (Part | null)[]
}

/** Whether words lie outside of some places; asked of words in order. */
function freeOf(places: readonly { start: number; end: number }[]): (word: Word) => boolean {
  let next = 0
  return ({ start }) => {
    while ((places[next]?.end ?? Infinity) <= start) next++
    return (places[next]?.start ?? Infinity) > start
  }
}

/** Whether more than one statement has two neighbours: no others are part of a phrase that several have. */
function frequentPairs(runs: readonly Run[]): (one: Part, other: Part) => boolean {
  const first = new Map<number, Attributed>()
  const frequent = new Set<number>()
  for (const { statement, list, parts } of runs)
    for (let at = 1; at < parts.length; at++) {
      const [one, other] = [parts[at - 1], parts[at]]
      if (!one || !other || !list[at]?.isJoined) continue
      const pair = pairOf(one, other)
      const known = first.get(pair)
      if (!known) first.set(pair, statement)
      else if (known !== statement) frequent.add(pair)
    }
  return (one, other) => frequent.has(pairOf(one, other))
}

/** More words than this no text has. */
const MOST_NUMBERS = 2 ** 26
const pairOf = (one: Part, other: Part): number => one.number * MOST_NUMBERS + other.number

/** Counts the phrases of a run. */
function count(
  candidates: Map<string, Candidate>,
  { statement, list, parts }: Run,
  isFrequent: (one: Part, other: Part) => boolean,
  text: string,
): void {
  for (let from = 0; from < list.length; from++) {
    const first = list[from]
    const head = parts[from]
    if (!first || !head || head.isLink || first.isHyphened) continue
    let key = head.plain
    let isWorn = head.isWorn
    let isName = isCapital(first)
    let before = head
    for (let to = from + 2; to <= from + MOST_WORDS; to++) {
      const last = list[to - 1]
      const part = parts[to - 1]
      if (!last?.isJoined || !part || !isFrequent(before, part)) break
      before = part
      key += ` ${part.plain}`
      isWorn &&= part.isWorn
      isName &&= isCapital(last) || part.isLink
      if (isWorn || part.isLink || list[to]?.isHyphened) continue
      if (isPartOfName(list, from, to, (at) => parts[at]?.isLink === true)) continue
      const known = candidates.get(key)
      if (known) {
        known.count++
        known.statements.add(statement)
      } else
        candidates.set(key, {
          words: key.split(' '),
          label: text.slice(first.start, last.end),
          isName,
          statements: new Set([statement]),
          count: 1,
          nested: 0,
          longer: 0,
        })
    }
  }
}

/** Whether a name goes on before or behind some words: "Party of | Popular Dawn". */
function isPartOfName(
  list: readonly Word[],
  from: number,
  to: number,
  linkAt: (at: number) => boolean,
): boolean {
  const capitalAt = (at: number) => list[at] !== undefined && isCapital(list[at])
  const joinedAt = (at: number) => list[at]?.isJoined === true
  return (
    (capitalAt(from) &&
      joinedAt(from) &&
      (capitalAt(from - 1) || (linkAt(from - 1) && joinedAt(from - 1) && capitalAt(from - 2)))) ||
    (capitalAt(to - 1) &&
      joinedAt(to) &&
      (capitalAt(to) || (linkAt(to) && joinedAt(to + 1) && capitalAt(to + 1))))
  )
}

const isCapital = ({ look }: Word): boolean => look !== 'small'

/** Of plural and singular the singular. */
const plainest = (word: string, plainForms: PlainForms): string =>
  /s$/.test(word) ? (plainForms(word).at(-1) ?? word) : word

function partsOf(words: readonly string[]): string[] {
  const parts: string[] = []
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) parts.push(words.slice(from, to).join(' '))
  return parts
}
