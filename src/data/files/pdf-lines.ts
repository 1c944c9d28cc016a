/** A run of text as a page places it: in points from its top left; `y` is the line it stands on. */
export type Piece = { text: string; left: number; right: number; y: number; size: number; isRtl: boolean }

/** A line of a page, or of one of its columns. */
export type Line = { text: string; left: number; right: number; y: number; size: number }

/** A column, or a page without any: lines from the top down. */
export type Column = Line[]

/** Pieces stand on one line if they are no further apart than this, in sizes of the letters. */
const SAME_LINE = 0.45
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
  const isRtl = pieces.filter((piece) => piece.isRtl).length * 2 > pieces.length
  return split(rows, isRtl).map((column) => column.map((row) => joined(row)))
}

/** A line over the whole page: its parts, which wide gaps stand between. */
type Row = Piece[][]

function rowsOf(pieces: readonly Piece[]): Row[] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    // What was raised or lowered a little belongs to the line beside it.
    const line = lines
      .slice(-3)
      .findLast(({ y, size }) => Math.abs(piece.y - y) < SAME_LINE * Math.max(size, piece.size))
    if (!line) lines.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      line.pieces.push(piece)
      if (piece.size > line.size) Object.assign(line, { y: piece.y, size: piece.size })
    }
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
  const left = run.flatMap((row) => row.filter((part) => leftOf(part) < x))
  const right = run.flatMap((row) => row.filter((part) => leftOf(part) >= x))
  if (Math.min(left.length, right.length) < FEWEST_LINES) return null
  if (Math.min(middleLength(left), middleLength(right)) < SHORTEST) return null
  return { from, to }
}

const middleLength = (parts: readonly (readonly Piece[])[]): number => {
  const lengths = parts
    .map((part) => part.reduce((sum, { text }) => sum + text.length, 0))
    .sort((a, b) => a - b)
  return lengths[lengths.length >> 1] ?? 0
}

/** The text of a row as it is read, from its right where most of its letters are. */
function joined(row: Row): Line {
  const pieces = row.flat()
  const size = sizeOf(pieces)
  const line = pieces.find((piece) => piece.size === Math.max(...pieces.map((one) => one.size)))
  const rtl = pieces.reduce((sum, { isRtl, text }) => sum + (isRtl ? text.length : -text.length), 0) > 0
  const ordered = rtl ? fromRight(pieces) : pieces.toSorted((one, other) => one.left - other.left)
  let text = ''
  let last: Piece | null = null
  for (const piece of ordered) {
    const gap = last ? Math.max(piece.left - last.right, last.left - piece.right) : 0
    const raised = last && line && line.y - piece.y > 0.15 * line.size && piece.size < 0.8 * line.size
    const words = raised ? piece.text.replace(/^\d+$/, superscript) : piece.text
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

/** Pieces from the right, but those of the other direction among them from the left. */
function fromRight(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[][] = []
  for (const piece of pieces.toSorted((one, other) => other.right - one.right)) {
    const last = runs.at(-1)
    if (last && !piece.isRtl && last[0]?.isRtl === false) last.unshift(piece)
    else runs.push([piece])
  }
  return runs.flat()
}

/** The size of most of the letters. */
function sizeOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}
