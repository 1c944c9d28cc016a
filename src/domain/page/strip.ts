import type { Mode, Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { wordOffsets } from '#domain/text/word-offsets.ts'

/** A mark of the strip: one statement, or, in a long document, neighbours in one row. Places are in words. */
export type Mark = {
  at: number
  length: number
  row: number
  mode: Mode
  /** In reading order; a mark leads to the first of them that matches. */
  statements: readonly Statement[]
  /** Hung from the mark that holds it, or cut into it where the speaker is the same. */
  nesting: 'none' | 'hung' | 'cut'
}

export type StripPlot = {
  /** Words of the whole document: the length of the plot. */
  total: number
  rows: number
  marks: readonly Mark[]
  paragraphs: readonly { id: string; number: number; at: number; length: number }[]
  /** Repeats: from the middle of one mark to the middle of the other. */
  ties: readonly { from: number; to: number; row: number }[]
}

/** More statements than this are merged, into as many marks at most. */
const MOST_MARKS = 300

/** More speakers than this share the last row. */
const MOST_ROWS = 8

/** The marks of neighbours merged, in the finest parts of the plot that leave few enough. */
function merged(marks: readonly Mark[], total: number): Mark[] {
  let parts = MOST_MARKS
  /** A row and mode, and one of so many equal parts of the plot: marks that begin there are one. */
  const cellOf = ({ row, mode, at }: Mark) =>
    (2 * row + (mode === 'direct' ? 0 : 1)) * (parts + 1) + Math.floor(at / (total / parts))
  const areFew = () => {
    const cells = new Set<number>()
    return marks.every((mark) => cells.add(cellOf(mark)).size <= MOST_MARKS)
  }
  while (parts > 1 && !areFew()) parts = Math.floor(parts * 0.9)
  const groups = new Map<number, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(cellOf(mark))
    if (group) group.push(mark)
    else groups.set(cellOf(mark), [mark])
  }
  return [...groups.values()].map((group) => {
    const at = Math.min(...group.map((mark) => mark.at))
    const end = Math.max(...group.map((mark) => mark.at + mark.length))
    const [first] = group
    return {
      at,
      length: Math.min(end - at, total / parts),
      row: first?.row ?? 0,
      mode: first?.mode ?? 'direct',
      statements: [...new Set(group.flatMap(({ statements }) => statements))],
      nesting: 'none',
    }
  })
}

type Tie = StripPlot['ties'][number]

/** Of repeats that cross each other in one row, only the longest is drawn: the others say it in the margin. */
function apart(ties: readonly (Tie & { weight: number })[]): Tie[] {
  const kept: Tie[] = []
  for (const { weight: _, ...tie } of ties.toSorted((a, b) => b.weight - a.weight))
    if (!kept.some(({ row, from, to }) => row === tie.row && from < tie.to && tie.from < to)) kept.push(tie)
  return kept
}

/** The plot of a whole readout: every statement as long as its words, in its speaker's row. */
export function stripPlot(index: ReadoutIndex): StripPlot {
  const words = wordOffsets(index.readout)
  const rows = Math.max(1, Math.min(index.rank.size, MOST_ROWS))
  const rowOf = ({ speakers }: Statement) => Math.min(index.rank.get(speakers[0] ?? '') ?? rows, rows) - 1
  const marks = index.statements.flatMap((statement): Mark[] => {
    const outer = statement.within === null ? undefined : index.statement.get(statement.within)
    const row = rowOf(statement)
    return statement.content.map((span) => ({
      ...words.span(span),
      row,
      mode: statement.mode,
      statements: [statement],
      nesting: outer === undefined ? 'none' : rowOf(outer) === row ? 'cut' : 'hung',
    }))
  })
  const lengthOf = ({ content }: Statement) => content.reduce((sum, span) => sum + words.span(span).length, 0)
  const middle = (statement: Statement | undefined) => {
    const [first] = statement?.content ?? []
    if (!first) return 0
    const { at, length } = words.span(first)
    return at + length / 2
  }
  const ties = index.statements.flatMap((statement) =>
    statement.repeats === null
      ? []
      : [
          {
            from: middle(index.statement.get(statement.repeats)),
            to: middle(statement),
            row: rowOf(statement),
            weight: lengthOf(statement),
          },
        ],
  )
  return {
    total: words.total,
    rows,
    marks: index.statements.length > MOST_MARKS ? merged(marks, words.total) : marks,
    paragraphs: index.readout.paragraphs.map(({ id }, place) => ({
      id,
      number: place + 1,
      at: words.before(id),
      length: words.inside(id),
    })),
    ties: index.statements.length > MOST_MARKS ? [] : apart(ties),
  }
}
