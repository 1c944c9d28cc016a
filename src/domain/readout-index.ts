import type { Paragraph, Person, Readout, Span, Speaker, Statement, Theme } from './readout.ts'

/** Words that earned a statement a theme. */
export type Evidence = { statement: Statement; theme: string; span: Span }

/** A readout with the look-ups that reading it needs. Built once for each document. */
export type ReadoutIndex = {
  readout: Readout
  /** In reading order: by where the content begins, the outer statement before the one nested in it. */
  statements: readonly Statement[]
  statement: ReadonlyMap<string, Statement>
  /** Place of a statement in reading order, from 0. */
  order: ReadonlyMap<string, number>
  /** Statements with content in a paragraph, in reading order. */
  inParagraph: ReadonlyMap<string, readonly Statement[]>
  /** Statements nested directly in a statement, in reading order. */
  nested: ReadonlyMap<string, readonly Statement[]>
  /** Later statements that repeat a statement's words. */
  repeatedBy: ReadonlyMap<string, readonly Statement[]>
  /** Later statements that take a statement up. */
  echoedBy: ReadonlyMap<string, readonly Statement[]>
  /** Evidence in a paragraph, in reading order of the statements. */
  evidence: ReadonlyMap<string, readonly Evidence[]>
  paragraph: ReadonlyMap<string, Paragraph>
  /** Place of a paragraph in this revision, from 1: the number that is shown. */
  number: ReadonlyMap<string, number>
  speaker: ReadonlyMap<string, Speaker>
  /** Place of a speaker in order of first speech, from 1: it decides colour, shape and row. */
  rank: ReadonlyMap<string, number>
  /** Speakers and silent people together: they share one namespace. */
  person: ReadonlyMap<string, Speaker | Person>
  theme: ReadonlyMap<string, Theme>
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

function group<Item>(items: Iterable<Item>, keys: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    for (const key of keys(item)) {
      const held = groups.get(key)
      if (held) held.push(item)
      else groups.set(key, [item])
    }
  return groups
}

const evidenceOf = (statements: readonly Statement[]): Evidence[] =>
  statements.flatMap((statement) =>
    statement.themes.flatMap(({ id, evidence }) => evidence.map((span) => ({ statement, theme: id, span }))),
  )

/** Expects a readout that passed `checkReadout`. */
export function indexReadout(readout: Readout): ReadoutIndex {
  const number = new Map(readout.paragraphs.map(({ id }, place) => [id, place + 1]))
  const place = ({ content }: Statement) => {
    const first = content[0]
    const last = content[content.length - 1]
    return {
      paragraph: number.get(first?.paragraph ?? '') ?? 0,
      start: first?.start ?? 0,
      length: ((number.get(last?.paragraph ?? '') ?? 0) << 20) + (last?.end ?? 0),
    }
  }
  const statement = byId(readout.statements)
  const depth = (of: Statement): number => {
    let levels = 0
    for (let outer = of.within; outer !== null; outer = statement.get(outer)?.within ?? null) levels++
    return levels
  }
  const statements = readout.statements
    .map((item) => ({ item, ...place(item), depth: depth(item) }))
    .sort(
      (a, b) => a.paragraph - b.paragraph || a.start - b.start || a.depth - b.depth || b.length - a.length,
    )
    .map(({ item }) => item)
  const spoken = new Set([
    ...statements.flatMap(({ speakers }) => speakers),
    ...readout.speakers.map(({ id }) => id),
  ])
  return {
    readout,
    statements,
    statement,
    order: new Map(statements.map(({ id }, at) => [id, at])),
    inParagraph: group(statements, ({ content }) => new Set(content.map(({ paragraph }) => paragraph))),
    nested: group(statements, ({ within }) => (within === null ? [] : [within])),
    repeatedBy: group(statements, ({ repeats }) => (repeats === null ? [] : [repeats])),
    echoedBy: group(statements, ({ echoes }) => echoes),
    evidence: group(evidenceOf(statements), ({ span }) => [span.paragraph]),
    paragraph: byId(readout.paragraphs),
    number,
    speaker: byId(readout.speakers),
    rank: new Map([...spoken].map((id, at) => [id, at + 1])),
    person: new Map<string, Speaker | Person>([...byId(readout.people), ...byId(readout.speakers)]),
    theme: byId(readout.themes),
  }
}
