import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { Attributed } from '#ingest/attribution/attribute.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import { append } from '#ingest/text/append.ts'
import { sentencesWithin } from '#ingest/text/sentences-within.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import { tokensOf } from '#ingest/text/tokens.ts'
import { byStart } from './by-start.ts'
import { Cast } from './cast.ts'
import type { Figure } from './figure.ts'
import type { Named } from './named.ts'

/**
 * Who says each statement, as far as the text establishes it, and everybody whom it names. `byPronoun`: where only a
 * pronoun says so. `heading`: the title, which names whose the answers of an interview are.
 */
export function nameSpeakers(
  paragraphs: readonly string[],
  sentences: readonly (readonly Sentence[])[],
  statements: readonly Attributed[],
  pack: LanguagePack,
  heading: string | null,
): {
  speakerOf: ReadonlyMap<Attributed, Figure>
  figures: readonly Figure[]
  byPronoun: ReadonlySet<Attributed>
} {
  const cast = new Cast()
  const speakerOf = new Map<Attributed, Figure>()
  const byPronoun = new Set<Attributed>()
  const mentioned = byStart(statements, ({ mention }) => mention)
  const isBeforeMention = saidBeforeMention(statements)
  const titled = heading === null ? [] : namesOf(heading, pack)
  /** Whose the answers of an interview are: whom its title names first. */
  const answerer = titled.find(({ offices }) => offices.length > 0)
  /** Finds who says what in a sentence, given whom the text spoke of before. */
  const hear = ({ tokens, paragraph, names }: Heard) => {
    const first = names.find(({ isSubject }) => isSubject)
    const within = mentioned.get(paragraph)
    if (
      first &&
      (first.name.names.length > 0 || first.name.offices.length > 0) &&
      !isBeforeMention(paragraph, first.start) &&
      // Who says something here is found once: "her counterpart" is another after that.
      !within?.has(first.start)
    )
      cast.resolve(first.name, true)
    for (const { name, isGuest } of names) if (isGuest) cast.welcome(name)
    for (const token of within ? tokens : []) {
      const said = within?.get(token.start)
      if (!said) continue
      for (const statement of said) {
        const end = statement.mention?.end ?? 0
        const named = pack.readName(tokens.filter((one) => one.start >= token.start && one.end <= end))
        if (statement.basis === 'turn') cast.forget()
        if (named.pronoun !== null) {
          byPronoun.add(statement)
          cast.note(names.flatMap(({ end: to, name }) => (to <= token.start ? name : [])))
        }
        const before = (paragraphs[paragraph] ?? '').slice(0, token.start).trimEnd()
        const figure = cast.resolve(
          pack.isAnswer(named.text) ? (answerer ?? named) : (antecedent(named, names, before) ?? named),
          true,
          othersOf(statement, names),
        )
        if (figure) speakerOf.set(statement, figure)
      }
    }
    cast.pairOff(names.map(({ name }) => name))
  }
  /** Who does not say it: whom its words name, and who says all of the quotation that it stands in. */
  const othersOf = ({ content, within }: Attributed, names: Heard['names']): Set<Figure> => {
    const isIn = (start: number) => content.some((place) => place.start <= start && start < place.end)
    const others = names.flatMap(({ start, name }) =>
      isIn(start) && name.offices.length > 0 ? (cast.byNameAlone(name) ?? []) : [],
    )
    const holder = quotedIn(within)
    return new Set([...others, holder ? (speakerOf.get(holder) ?? []) : []].flat())
  }
  /** Hears sentences, in which everybody is known by all their names before anybody speaks. */
  const hearAll = (sentences: readonly Pick<Sentence, 'tokens' | 'paragraph'>[]) => {
    const heard = sentences.map((sentence) => heardIn(sentence, pack))
    for (const { names } of heard)
      for (const { name } of names)
        if (name.names.length > 0 && name.kind === 'person') cast.resolve(name, false)
    for (const sentence of heard) hear(sentence)
  }
  if (heading !== null && isSentenceLike(heading, pack))
    for (const name of titled)
      if (name.names.length > 0 && OFFICE.test(name.role ?? '')) cast.resolve(name, false)
  hearAll(sentences.flat())
  // What is named within a quotation is no word of the issuer's sentence.
  const holders = new Set(
    statements.flatMap((one) => (one.mention && !speakerOf.has(one) ? (quotedIn(one.within) ?? []) : [])),
  )
  for (const holder of holders) cast.apart(() => hearAll(sentencesOf(paragraphs, holder)))
  // What is named beside no word of a sentence.
  for (const statement of statements) {
    const { mention } = statement
    if (!mention || speakerOf.has(statement)) continue
    const named = pack.readName(tokensOf(paragraphs[mention.paragraph] ?? '', mention.start, mention.end, []))
    const figure = named.pronoun === null ? cast.resolve(named, false) : null
    if (figure) speakerOf.set(statement, figure)
  }
  const unknown = new Set<Attributed>()
  for (const statement of statements) {
    let known: Attributed | null = statement
    while (known && !speakerOf.has(known) && !unknown.has(known)) known = known.sameAs
    const figure = known && speakerOf.get(known)
    if (figure) speakerOf.set(statement, figure)
    else unknown.add(statement)
  }
  // Where two people speak, each speaks to the other.
  const people = new Set(
    statements.flatMap((one) => {
      const figure = one.within === null ? speakerOf.get(one) : undefined
      return figure && figure.kind === 'person' && !figure.isApart ? figure : []
    }),
  )
  if (people.size === 2)
    for (const statement of statements) {
      const outer = statement.toldIn && speakerOf.get(statement.toldIn)
      const other = outer && people.has(outer) ? [...people].find((one) => one !== outer) : undefined
      if (other) speakerOf.set(statement, other)
    }
  return { speakerOf, figures: cast.figures, byPronoun }
}

/** Whether a place lies within what is said before the words that name who says it. */
function saidBeforeMention(statements: readonly Attributed[]): (paragraph: number, at: number) => boolean {
  const said = new Map<number, { start: number; end: number }[]>()
  for (const { content, mention } of statements)
    for (const place of content) if ((mention?.start ?? 0) >= place.end) append(said, place.paragraph, place)
  /** Where they begin, in order, and how far those up to each reach. */
  const reach = new Map(
    Array.from(said, ([paragraph, places]) => {
      places.sort((one, other) => one.start - other.start)
      let furthest = 0
      return [
        paragraph,
        {
          starts: places.map(({ start }) => start),
          ends: places.map(({ end }) => (furthest = Math.max(furthest, end))),
        },
      ]
    }),
  )
  return (paragraph, at) => {
    const here = reach.get(paragraph)
    return here !== undefined && (here.ends[lastAtMost(here.starts, at)] ?? 0) > at
  }
}

/** A sentence, with the names in it. */
type Heard = Pick<Sentence, 'tokens' | 'paragraph'> & {
  names: readonly { isSubject: boolean; isGuest: boolean; start: number; end: number; name: Named }[]
}

const heardIn = (
  { tokens, paragraph }: Pick<Sentence, 'tokens' | 'paragraph'>,
  { namesIn, readName }: LanguagePack,
): Heard => ({
  tokens,
  paragraph,
  names: namesIn(tokens).map(({ from, to, isSubject, isGuest }) => ({
    isSubject,
    isGuest,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    name: readName(tokens.slice(from, to)),
  })),
})

/** Whom "who" stands for: the name right before it. `before`: the text up to it. */
const antecedent = ({ pronoun }: Named, names: Heard['names'], before: string): Named | null =>
  (pronoun === 'who' && names.find(({ end }) => end === before.replace(/,$/, '').length)?.name) || null

/** The outermost quotation of those that hold a statement. */
function quotedIn(within: Attributed | null): Attributed | null {
  let found: Attributed | null = null
  for (let one = within; one; one = one.within) if (one.mode === 'direct') found = one
  return found
}

/** The sentences within a quotation, without the marks that open it. */
const sentencesOf = (
  paragraphs: readonly string[],
  { content }: Attributed,
): Pick<Sentence, 'tokens' | 'paragraph'>[] =>
  content.flatMap(({ paragraph, start, end }) => {
    const text = paragraphs[paragraph] ?? ''
    const from = start + (/^[\s"“”„«‘'’]+/.exec(text.slice(start, end))?.[0].length ?? 0)
    return sentencesWithin(text, { start: from, end }).map((tokens) => ({ paragraph, tokens }))
  })

/** Whom a title names. */
function namesOf(heading: string, { namesIn, readName }: LanguagePack): Named[] {
  const tokens = tokensOf(heading, 0, heading.length, [])
  return namesIn(tokens).map(({ from, to }) => readName(tokens.slice(from, to)))
}

/** An office in a title: a word that may be a verb is none of it. */
const OFFICE = /^(?:the )?(?:\p{Lu}\S*|of|for)(?: (?:\p{Lu}\S*|of|for|the|and))*$/u

/** Whether a title has capitals only where a sentence has: of others it does not tell what is a name. */
const isSentenceLike = (heading: string, { isEmpty }: LanguagePack): boolean =>
  heading.split(/\s+/).some((word) => /^\p{Ll}{4}/u.test(word) && !isEmpty(word))
