import type { Paragraph, Person, Readout, Speaker, Statement, Theme } from './readout.ts'

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
  paragraph: ReadonlyMap<string, Paragraph>
  /** Place of a paragraph in this revision, from 1: the number that is shown. */
  number: ReadonlyMap<string, number>
  speaker: ReadonlyMap<string, Speaker>
  /** Speakers and silent people together: they share one namespace. */
  person: ReadonlyMap<string, Speaker | Person>
  theme: ReadonlyMap<string, Theme>
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

function group<Item>(items: readonly Item[], keys: (item: Item) => Iterable<string>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    for (const key of keys(item)) {
      const held = groups.get(key)
      if (held) held.push(item)
      else groups.set(key, [item])
    }
  return groups
}

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
    const outer = of.within === null ? undefined : statement.get(of.within)
    return outer ? depth(outer) + 1 : 0
  }
  const statements = readout.statements
    .map((item) => ({ item, ...place(item), depth: depth(item) }))
    .sort(
      (a, b) => a.paragraph - b.paragraph || a.start - b.start || a.depth - b.depth || b.length - a.length,
    )
    .map(({ item }) => item)
  return {
    readout,
    statements,
    statement,
    order: new Map(statements.map(({ id }, at) => [id, at])),
    inParagraph: group(statements, ({ content }) => new Set(content.map(({ paragraph }) => paragraph))),
    nested: group(statements, ({ within }) => (within === null ? [] : [within])),
    paragraph: byId(readout.paragraphs),
    number,
    speaker: byId(readout.speakers),
    person: new Map<string, Speaker | Person>([...byId(readout.people), ...byId(readout.speakers)]),
    theme: byId(readout.themes),
  }
}
