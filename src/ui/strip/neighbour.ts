import type { Mark } from '#domain/page/strip.ts'

/** The nearest mark above (-1) or below (1), in the nearest row that has one. */
function inOtherRow(marks: readonly Mark[], here: Mark, step: -1 | 1): number | null {
  const middle = (mark: Mark) => mark.at + mark.length / 2
  const [nearest] = marks
    .map((mark, at) => ({
      at,
      rows: (mark.row - here.row) * step,
      words: Math.abs(middle(mark) - middle(here)),
    }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => a.rows - b.rows || a.words - b.words)
  return nearest?.at ?? null
}

/**
 * The mark that a key goes to from another: left and right along the text, up and down to other rows, Home and
 * End. Null where the key goes nowhere. `rtl` turns left and right about.
 */
export function neighbour(marks: readonly Mark[], from: number, key: string, rtl: boolean): number | null {
  const here = marks[from]
  if (!here) return null
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return marks.length - 1
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = (key === 'ArrowRight') === rtl ? -1 : 1
      return Math.min(marks.length - 1, Math.max(0, from + step))
    }
    case 'ArrowUp':
      return inOtherRow(marks, here, -1)
    case 'ArrowDown':
      return inOtherRow(marks, here, 1)
    default:
      return null
  }
}
