/** A run of text as a page places it: in points from its top left; `y` is the line it stands on. */
export type Piece = { text: string; left: number; right: number; y: number; size: number; isRtl: boolean }

/** A line of a page, or of one of its columns. */
export type Line = { text: string; left: number; right: number; y: number; size: number }

/** A column, or a page without any: lines from the top down. */
export type Column = Line[]

/** Pieces stand on one line if they are no further apart than this, in sizes of the letters. */
const SAME_LINE = 0.2
/** The mark of a note is smaller than this, as a share of the text's letters, and stands so near to its line and word. */
const SMALLER = 0.9
const NEAR_LINE = 0.6
const NEAR_PIECE = 0.3
/** Gaps in a line: more is a space, more parts it, in sizes of the letters. */
const SPACE = 0.15
const GAP = 1.1
/** A gutter is at least this wide, has so many lines on either side, of so many characters in the middle. */
const GUTTER = 0.6
const FEWEST_LINES = 3
const SHORTEST = 15

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The columns of a page in reading order; what runs over all of them stands before, between and after them. */
export function columnsOf(pieces: readonly Piece[]): Column[] {
  const rows = rowsOf(pieces)
  const isRtl = isMostlyRtl(pieces)
  return split(rows, isRtl).flatMap(byDirection)
}

/** A column in runs of lines that are read from one side. */
function byDirection(column: readonly Row[]): Column[] {
  const runs: { isRtl: boolean; lines: Column }[] = []
  for (const row of column) {
    const pieces = row.flat()
    const isRtl = isMostlyRtl(pieces)
    const line = joined(row)
    const last = runs.at(-1)
    // Seen from where its lines begin, what is read from the right is as what is read from the left.
    const seen = isRtl ? { ...line, left: -line.right, right: -line.left } : line
    if (last?.isRtl === isRtl) last.lines.push(seen)
    else runs.push({ isRtl, lines: [seen] })
  }
  return runs.map(({ lines }) => lines)
}

/** Whether most of the letters are read from the right. */
const isMostlyRtl = (pieces: readonly Piece[]): boolean =>
  pieces.reduce(
    (sum, { isRtl, text }) => sum + (isRtl ? text.length : LATIN.test(text) ? -text.length : 0),
    0,
  ) > 0

/** The lines over a whole page, whatever its columns, with what they are made of. */
export const linesAcross = (pieces: readonly Piece[]): { line: Line; pieces: Piece[] }[] =>
  rowsOf(pieces).map((row) => ({ line: joined(row), pieces: row.flat() }))

/** A line over the whole page: its parts, which wide gaps stand between. */
type Row = Piece[][]

function rowsOf(pieces: readonly Piece[]): Row[] {
  const body = sizeOf(pieces)
  const isRaised = ({ text, size }: Piece) => size < SMALLER * body && text.trim().length <= 4
  const lines: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces.filter((one) => !isRaised(one)).sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1)
    if (!line || Math.abs(piece.y - line.y) > SAME_LINE * Math.max(line.size, piece.size))
      lines.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      line.pieces.push(piece)
      if (piece.size > line.size) Object.assign(line, { y: piece.y, size: piece.size })
    }
  }
  // What is small and short may be the mark of a note: it belongs to the line that it stands against.
  const whole = [...lines]
  for (const piece of pieces.filter(isRaised)) {
    const line = whole.find(
      ({ y, size, pieces: others }) =>
        Math.abs(piece.y - y) < NEAR_LINE * size &&
        others.some(
          ({ left, right }) =>
            Math.min(Math.abs(piece.left - right), Math.abs(left - piece.right)) < NEAR_PIECE * size,
        ),
    )
    const own = lines.findLast(({ y }) => Math.abs(piece.y - y) <= SAME_LINE * piece.size)
    if (line ?? own) (line ?? own)?.pieces.push(piece)
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return lines
    .sort((one, other) => one.y - other.y)
    .map(({ pieces: parts, size }) => {
      const row: Row = []
      let right = Number.NEGATIVE_INFINITY
      for (const piece of parts.sort((one, other) => one.left - other.left)) {
        const last = row.at(-1)
        if (last && piece.left - right < GAP * size) last.push(piece)
        else row.push([piece])
        right = Math.max(right, piece.right)
      }
      return row
    })
}

const leftOf = (part: readonly Piece[]): number => part[0]?.left ?? 0
const rightOf = (part: readonly Piece[]): number => Math.max(...part.map((piece) => piece.right))

function split(rows: readonly Row[], isRtl: boolean): Row[][] {
  const gutter = gutterOf(rows)
  if (!gutter) return rows.length > 0 ? [rows.map((row) => [row.flat()])] : []
  const { from, to, x } = gutter
  const run = rows.slice(from, to)
  const side = (isWanted: (part: readonly Piece[]) => boolean) =>
    split(
      run.map((row) => row.filter(isWanted)).filter((row) => row.length > 0),
      isRtl,
    )
  const left = side((part) => leftOf(part) < x)
  const right = side((part) => leftOf(part) >= x)
  return [
    ...split(rows.slice(0, from), isRtl),
    ...(isRtl ? [...right, ...left] : [...left, ...right]),
    ...split(rows.slice(to), isRtl),
  ]
}

/** Where columns part, over the longest run of rows that nothing crosses. */
function gutterOf(rows: readonly Row[]): { from: number; to: number; x: number } | null {
  const starts = new Map<number, number>()
  for (const row of rows)
    for (const part of row) {
      const start = Math.round(leftOf(part))
      starts.set(start, (starts.get(start) ?? 0) + 1)
    }
  let best: { from: number; to: number; x: number } | null = null
  for (const [start, count] of starts) {
    if (count < FEWEST_LINES) continue
    const x = start - 1
    let from = 0
    for (let at = 0; at <= rows.length; at += 1) {
      const row = rows[at]
      if (row && !row.some((part) => leftOf(part) < x && rightOf(part) > x - gutterAt(part))) continue
      const run = columned(rows, from, at, x)
      if (run && (!best || run.to - run.from > best.to - best.from)) best = { ...run, x }
      from = at + 1
    }
  }
  return best
}

const gutterAt = (part: readonly Piece[]): number => GUTTER * (part[0]?.size ?? 0)

/** A run of rows where it has columns on both sides of a place; or null. */
function columned(rows: readonly Row[], from: number, to: number, x: number) {
  const run = rows.slice(from, to)
  const sides = [
    (part: readonly Piece[]) => leftOf(part) < x,
    (part: readonly Piece[]) => leftOf(part) >= x,
  ].map((isOfSide) =>
    run
      .map((row) => row.filter(isOfSide).flat())
      .filter((pieces) => pieces.length > 0)
      .map((pieces) => pieces.reduce((sum, { text }) => sum + text.length, 0))
      .sort((one, other) => one - other),
  )
  return sides.every(
    (lengths) => lengths.length >= FEWEST_LINES && (lengths[lengths.length >> 1] ?? 0) >= SHORTEST,
  )
    ? { from, to }
    : null
}

/** The text of a row as it is read, from its right where most of its letters are. */
function joined(row: Row): Line {
  const pieces = row.flat()
  const size = sizeOf(pieces)
  const line = pieces.find((piece) => piece.size === Math.max(...pieces.map((one) => one.size)))
  const rtl = isMostlyRtl(pieces)
  const ordered = rtl ? fromRight(pieces) : pieces.toSorted((one, other) => one.left - other.left)
  let text = ''
  let last: Piece | null = null
  for (const piece of ordered) {
    const gap = last ? Math.max(piece.left - last.right, last.left - piece.right) : 0
    const raised = last && line && line.y - piece.y > 0.15 * line.size && piece.size < SMALLER * line.size
    const shown = rtl ? fromVisual(piece) : piece.text
    const words = raised ? shown.replace(/^\d+$/, superscript) : shown
    text += last && gap > SPACE * piece.size && !/\s$/.test(text) && !/^\s/.test(words) ? ` ${words}` : words
    last = piece
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: rightOf(pieces),
    y: line?.y ?? 0,
    size,
  }
}

const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)

/** Pieces from the right, but those that are read from the left among them from the left. */
function fromRight(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[][] = []
  for (const piece of pieces.toSorted((one, other) => other.right - one.right)) {
    const last = runs.at(-1)
    if (last && LATIN.test(piece.text) && LATIN.test(last[0]?.text ?? '')) last.unshift(piece)
    else runs.push([piece])
  }
  return runs.flat()
}

const LATIN = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u
const PAIRS = new Map(
  ['()', '[]', '{}', '«»', '‹›', '<>'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
)

/**
 * What a piece of a line that is read from the right says. Marks in pairs are given as they look, so each is the other;
 * and what has no letters is given from the left, but is read from the right, its numbers aside.
 */
function fromVisual({ text, isRtl }: Piece): string {
  if (!isRtl && LATIN.test(text)) return text
  const tokens = isRtl ? [text] : (text.match(/\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*|[^\p{Nd}]/gu) ?? []).reverse()
  return tokens.join('').replace(/[()[\]{}«»‹›<>]/g, (mark) => PAIRS.get(mark) ?? mark)
}

/** The size of most of the letters. */
export function sizeOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}
