import type { Fault, Report } from '#domain/check/fault.ts'
import type { NextReadout, NextSpan } from './next-readout.ts'
import { overlay } from './overlay.ts'

/** What the editor calls paragraphs and statements, and their places (from 0) in the lists. */
export type Names = {
  paragraph: ReadonlyMap<string | number, number>
  statement: ReadonlyMap<string, number>
}

/** Their ids, by their places. */
export type Ids = { paragraphs: readonly string[]; statements: readonly string[] }

type Identified = readonly { id?: string | undefined }[]

/** Reads the names, and reports those given twice and those that name nothing. */
export function readNames(next: NextReadout, report: Report): Names {
  const name = (list: string, items: Identified): Map<string, number> => {
    const places = new Map<string, number>()
    for (const [at, { id }] of items.entries()) {
      if (id === undefined) continue
      const first = places.get(id)
      if (first === undefined) places.set(id, at)
      else report({ path: `${list}[${at}].id`, code: 'duplicate-id', id, other: `${list}[${first}]` })
    }
    return places
  }
  const paragraph = new Map<string | number, number>(name('paragraphs', next.paragraphs))
  for (const at of next.paragraphs.keys()) paragraph.set(at + 1, at)
  const statement = name('statements', next.statements)

  const check = (known: boolean, path: string, id: string | number) => {
    if (!known) report({ path, code: 'unknown-reference', id: String(id) })
  }
  for (const [at, { within, repeats, echoes, ...held }] of next.statements.entries()) {
    const path = `statements[${at}]`
    if (within !== null) check(statement.has(within), `${path}.within`, within)
    if (repeats !== null) check(statement.has(repeats), `${path}.repeats`, repeats)
    for (const [item, id] of echoes.entries()) check(statement.has(id), `${path}.echoes[${item}]`, id)
    const checkSpan = (span: NextSpan, spanPath: string) =>
      check(paragraph.has(span.paragraph), `${path}.${spanPath}.paragraph`, span.paragraph)
    for (const list of ['content', 'mention', 'cue'] as const)
      for (const [item, span] of held[list].entries()) checkSpan(span, `${list}[${item}]`)
    if (held.occasion) checkSpan(held.occasion, 'occasion')
    for (const [item, { evidence }] of held.themes.entries())
      for (const [part, span] of evidence.entries()) checkSpan(span, `themes[${item}].evidence[${part}]`)
  }
  return { paragraph, statement }
}

const orNothing = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined

/** The document as it was written, with these ids for its names. Expects names that were read without a fault. */
export function withIds(written: object, next: NextReadout, names: Names, ids: Ids): object {
  const named = (name: string) => ids.statements[names.statement.get(name) ?? -1] ?? name
  const placed = ({ paragraph }: NextSpan) => ({
    paragraph: ids.paragraphs[names.paragraph.get(paragraph) ?? -1] ?? paragraph,
  })
  const changed = overlay(written, {
    paragraphs: ids.paragraphs.map((id) => ({ id })),
    statements: next.statements.map((statement, at) => ({
      id: ids.statements[at],
      content: statement.content.map(placed),
      mention: orNothing(statement.mention.map(placed)),
      cue: orNothing(statement.cue.map(placed)),
      occasion: statement.occasion && placed(statement.occasion),
      themes: orNothing(statement.themes.map(({ evidence }) => ({ evidence: evidence.map(placed) }))),
      within: statement.within === null ? undefined : named(statement.within),
      repeats: statement.repeats === null ? undefined : named(statement.repeats),
      echoes: orNothing(statement.echoes.map(named)),
    })),
  })
  return Object(changed)
}

/** A fault in the words of the editor, who does not know the ids: what a statement is called, or where it stands. */
export function inNames(fault: Fault, next: NextReadout, ids: Ids): Fault {
  const nameOf = (id: string): string => {
    const at = ids.statements.indexOf(id)
    return at < 0 ? id : (next.statements[at]?.id ?? `statements[${at}]`)
  }
  switch (fault.code) {
    case 'overlap':
    case 'not-earlier':
    case 'repeats-other-speaker':
      return { ...fault, id: nameOf(fault.id) }
    case 'within-wrong':
      return {
        ...fault,
        expected: fault.expected === null ? null : nameOf(fault.expected),
        found: fault.found === null ? null : nameOf(fault.found),
      }
    default:
      return fault
  }
}
