import type { Attributed } from '#ingest/attribution/attribute.ts'
import { placesWithin } from '#ingest/text/places-within.ts'
import { remembered } from '#ingest/text/remembered.ts'
import type { Word } from '#ingest/text/words-in.ts'
import { Phrases, type PlainForms } from '#ingest/themes/phrases.ts'

/** What relations ask of a language. */
export type RelationWords = {
  plainForms: PlainForms
  /** Whether words are the same words with or without this one: "the". */
  isLight: (word: string) => boolean
  /** Whether a word tells nothing of what is spoken of. */
  isEmpty: (word: string) => boolean
  /** Whether a word is one that readouts use of every subject: who uses it takes up nobody's words. */
  isWorn: (word: string) => boolean
}

export type Relations = {
  /** The earlier statement of the same speaker whose words these are again. */
  repeats: ReadonlyMap<Attributed, Attributed>
  /** Earlier statements that a statement takes up. */
  echoes: ReadonlyMap<Attributed, readonly Attributed[]>
}

/** Fewer telling words than these are no words again: "the proposal". */
const LEAST_AGAIN = 2
/** So many telling words in the same order are taken up and no coincidence. */
const RUN = 4
/** A whole quotation of at least so many words, two of them telling, is taken up where it stands in another statement. */
const LEAST_QUOTED = 3
const MOST_QUOTED = 8
/** Nobody's further earlier statements are told. */
const MOST_ECHOES = 3
/** Of one word no more statements are looked at. */
const MOST_HOLDERS = 8

type Read = {
  statement: Attributed
  speaker: string
  words: readonly Word[]
  /** Those of the words that tell what is spoken of and are no worn ones, in their plainest forms. */
  telling: readonly string[]
}

/**
 * Which statements are earlier words again, and which take up words of earlier ones; from the innermost statements
 * that hold the words. `statements`: in reading order; `speakerOf`: null where it is not known; `isName`: whether a
 * word names who speaks, which everybody uses. Linear: an index of runs of words, each with the first that has it.
 */
export function findRelations(
  statements: readonly Attributed[],
  words: readonly (readonly Word[])[],
  speakerOf: (statement: Attributed) => string | null,
  isName: (word: string) => boolean,
  language: RelationWords,
): Relations {
  /** A word that tells what is spoken of and is no worn one, in its plainest form; of others nothing. */
  const tellingForm = remembered((word) =>
    language.isEmpty(word) || language.isWorn(word) || isName(word)
      ? ''
      : language.plainForms(word).reduce((a, b) => (b.length < a.length ? b : a)),
  )
  const tellingOf = (words: readonly Word[]): string[] =>
    words.flatMap(({ plain, look }) => (look === 'small' && tellingForm(plain)) || [])
  const read = statements.map((statement): Read => {
    const own = statement.content.flatMap((place) => placesWithin(words[place.paragraph] ?? [], place))
    return {
      statement,
      speaker: speakerOf(statement) ?? '',
      words: own,
      telling: tellingOf(own),
    }
  })
  const repeats = findRepeats(read, language)
  const echoes = new Map<Attributed, Attributed[]>()
  const order = new Map(statements.map((statement, at) => [statement, at]))
  /** Of two statements the later one takes up the earlier; not one that holds the other, nor what is repeated. */
  const relate = (one: Attributed, other: Attributed) => {
    const [earlier, later] = (order.get(one) ?? 0) < (order.get(other) ?? 0) ? [one, other] : [other, one]
    const first = repeats.get(earlier) ?? earlier
    if (first === later || (repeats.get(later) ?? later) === first || isAround(earlier, later)) return
    // A statement that is words again takes up what those take up.
    if (repeats.has(later)) return
    const known = echoes.get(later)
    if (!known) echoes.set(later, [first])
    else if (known.length < MOST_ECHOES && !known.includes(first)) known.push(first)
  }
  for (const [one, other] of [...sharedRuns(read), ...quotedAgain(read), ...ownAgain(read)])
    relate(one, other)
  return { repeats, echoes: innermost(echoes) }
}

type Pair = readonly [Attributed, Attributed]

const isAround = (one: Attributed, other: Attributed): boolean => isWithin(one, other) || isWithin(other, one)

/** The same words, but for light ones, of the same speaker. */
function findRepeats(
  read: readonly Read[],
  { isLight, isEmpty }: RelationWords,
): Map<Attributed, Attributed> {
  const first = new Map<string, Attributed>()
  const repeats = new Map<Attributed, Attributed>()
  for (const { statement, speaker, words } of read) {
    if (speaker === '' || words.length <= LEAST_AGAIN) continue
    let telling = 0
    let key = speaker
    for (const { plain } of words) {
      if (!isEmpty(plain)) telling++
      if (!isLight(plain)) key += `\n${plain}`
    }
    if (telling < LEAST_AGAIN) continue
    const earlier = first.get(key)
    if (!earlier) first.set(key, statement)
    else if (!isAround(earlier, statement)) repeats.set(statement, earlier)
  }
  return repeats
}

/** Statements that share a run of telling words, empty and worn ones between them aside, with the first that has it. */
function sharedRuns(read: readonly Read[]): Pair[] {
  const first = new Map<string, Attributed>()
  const pairs: Pair[] = []
  for (const { statement, telling } of read) {
    const met = new Set<Attributed>()
    for (let at = 0; at + RUN <= telling.length; at++) {
      const plain = telling.slice(at, at + RUN)
      // "more and more and more": no run of words of its own.
      if (new Set(plain).size < RUN) continue
      const key = plain.join(' ')
      const earlier = first.get(key)
      // The innermost has it.
      if (!earlier || isWithin(statement, earlier)) first.set(key, statement)
      else if (earlier !== statement) met.add(earlier)
    }
    for (const earlier of met) pairs.push([earlier, statement])
  }
  return pairs
}

function isWithin(statement: Attributed, outer: Attributed): boolean {
  for (let around = statement.within; around; around = around.within) if (around === outer) return true
  return false
}

/** Short quotations, and the statements of others that hold all their words, one after the other. */
function quotedAgain(read: readonly Read[]): Pair[] {
  const quoted = new Phrases<Attributed>((word) => [word])
  const first = new Set<string>()
  for (const { statement, words, telling } of read) {
    if (statement.mode !== 'direct' || words.length < LEAST_QUOTED || words.length > MOST_QUOTED) continue
    if (telling.length < 2) continue
    const phrase = words.map(({ plain }) => plain).join(' ')
    if (first.has(phrase)) continue
    first.add(phrase)
    quoted.add(phrase, statement)
  }
  return read.flatMap(({ statement, words }) =>
    quoted
      .findIn(words)
      .flatMap(({ values }) => values)
      .filter((one) => one !== statement)
      .map((one): Pair => [one, statement]),
  )
}

/**
 * What somebody is quoted as having said, by somebody else, and their own earlier statement that has most of its
 * telling words, which no other has.
 */
function ownAgain(read: readonly Read[]): Pair[] {
  if (read.every(({ statement }) => !statement.within)) return []
  /** By word, the first statements that have it: a word that many have tells nothing. */
  const holders = new Map<string, Read[]>()
  for (const one of read)
    for (const plain of new Set(one.telling)) {
      const known = holders.get(plain)
      if (!known) holders.set(plain, [one])
      else if (known.length < MOST_HOLDERS) known.push(one)
    }
  return read.flatMap((one): Pair[] => {
    const { statement, speaker, telling } = one
    if (!statement.within || speaker === '') return []
    const plain = new Set(telling)
    const shared = new Map<Read, number>()
    for (const word of plain)
      for (const other of holders.get(word) ?? [])
        if (other.speaker === speaker && other !== one && !isAround(other.statement, statement))
          shared.set(other, (shared.get(other) ?? 0) + 1)
    const most = Math.max(0, ...shared.values())
    if (most < 2 || most * 2 < plain.size) return []
    const best = [...shared].filter(([, count]) => count === most).map(([other]) => other.statement)
    const inner = best.reduce((one, other) => (isWithin(other, one) ? other : one))
    return best.every((other) => other === inner || isWithin(inner, other)) ? [[inner, statement]] : []
  })
}

/** Without what a statement holds that takes up the same words itself. */
function innermost(echoes: ReadonlyMap<Attributed, readonly Attributed[]>): Map<Attributed, Attributed[]> {
  const inner = new Map<Attributed, Set<Attributed>>()
  for (const [statement, earlier] of echoes)
    for (let around = statement.within; around; around = around.within) {
      const known = inner.get(around) ?? new Set()
      for (const one of earlier) known.add(one)
      inner.set(around, known)
    }
  const kept = new Map<Attributed, Attributed[]>()
  for (const [statement, earlier] of echoes) {
    const own = earlier.filter((one) => !inner.get(statement)?.has(one))
    if (own.length > 0) kept.set(statement, own)
  }
  return kept
}
