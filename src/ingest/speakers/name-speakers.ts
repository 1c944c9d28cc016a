import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { Attributed } from '#ingest/attribution/attribute.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import type { Sentence } from '#ingest/text/split-sentences.ts'
import { tokensOf } from '#ingest/text/tokens.ts'
import { Cast, type Figure } from './cast.ts'
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
  /** By paragraph, and where in it the words begin that name who says them. */
  const mentioned = new Map<number, Map<number, Attributed[]>>()
  for (const statement of statements) {
    if (!statement.mention) continue
    const { paragraph, start } = statement.mention
    const within = mentioned.get(paragraph) ?? new Map<number, Attributed[]>()
    append(within, start, statement)
    mentioned.set(paragraph, within)
  }
  const named = sentences.flat().map((sentence) => ({
    sentence,
    names: pack.namesIn(sentence.tokens).map(({ from, to, isSubject, isGuest }) => ({
      isSubject,
      isGuest,
      start: sentence.tokens[from]?.start ?? 0,
      name: pack.readName(sentence.tokens.slice(from, to)),
    })),
  }))
  const isBeforeMention = saidBeforeMention(statements)
  /** Who is named in what is said is not who says it. */
  const spokenOf = ({ content }: Attributed, names: readonly { start: number; name: Named }[]): Set<Figure> =>
    new Set(
      names
        .filter(({ start }) => content.some((place) => place.start <= start && start < place.end))
        .flatMap(({ name }) => (name.offices.length > 0 ? (cast.byNameAlone(name) ?? []) : [])),
    )
  const answerer = heading === null ? null : answererOf(heading, pack)
  // Everybody is known by all their names before anybody speaks.
  for (const { names } of named)
    for (const { name } of names)
      if (name.names.length > 0 && name.kind === 'person') cast.resolve(name, false)
  for (const {
    sentence: { tokens, paragraph },
    names,
  } of named) {
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
        if (named.pronoun !== null) byPronoun.add(statement)
        const figure = cast.resolve(
          pack.isAnswer(named.text) ? (answerer ?? named) : named,
          true,
          spokenOf(statement, names),
        )
        if (figure) speakerOf.set(statement, figure)
      }
    }
    cast.pairOff(names.map(({ name }) => name))
  }
  // What is named within a quotation is no word of the issuer's sentence.
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
  const people = new Set([...speakerOf.values()].filter(({ kind, isApart }) => kind === 'person' && !isApart))
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
    for (const place of content)
      if ((mention?.start ?? 0) >= place.end) {
        const here = said.get(place.paragraph)
        if (here) here.push(place)
        else said.set(place.paragraph, [place])
      }
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

function append(lists: Map<number, Attributed[]>, key: number, statement: Attributed): void {
  const known = lists.get(key)
  if (known) known.push(statement)
  else lists.set(key, [statement])
}

/** Whom the title of an interview names first. */
function answererOf(heading: string, { namesIn, readName }: LanguagePack): Named | null {
  const tokens = tokensOf(heading, 0, heading.length, [])
  return (
    namesIn(tokens)
      .map(({ from, to }) => readName(tokens.slice(from, to)))
      .find(({ offices }) => offices.length > 0) ?? null
  )
}
