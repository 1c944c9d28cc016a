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

/** How deep each statement is nested; each chain is walked once. */
function depths(statements: readonly Statement[], byId: ReadonlyMap<string, Statement>): Map<string, number> {
  const depth = new Map<string, number>()
  for (const statement of statements) {
    const chain: string[] = []
    let at: Statement | undefined = statement
    while (at && !depth.has(at.id)) {
      chain.push(at.id)
      at = at.within === null ? undefined : byId.get(at.within)
    }
    let level = at ? (depth.get(at.id) ?? 0) + 1 : 0
    for (const id of chain.reverse()) depth.set(id, level++)
  }
  return depth
}

/** Expects a readout that passed `checkReadout`. */
export function indexReadout(readout: Readout): ReadoutIndex {
  const number = new Map(readout.paragraphs.map(({ id }, place) => [id, place + 1]))
  const statement = byId(readout.statements)
  const depth = depths(readout.statements, statement)
  const place = ({ id, content }: Statement) => {
    const first = content[0]
    const last = content[content.length - 1]
    return {
      paragraph: number.get(first?.paragraph ?? '') ?? 0,
      start: first?.start ?? 0,
      lastParagraph: number.get(last?.paragraph ?? '') ?? 0,
      end: last?.end ?? 0,
      depth: depth.get(id) ?? 0,
    }
  }
  const statements = readout.statements
    .map((item) => ({ item, ...place(item) }))
    .sort(
      (a, b) =>
        a.paragraph - b.paragraph ||
        a.start - b.start ||
        b.lastParagraph - a.lastParagraph ||
        b.end - a.end ||
        a.depth - b.depth,
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
