import { type Block, type Fate, kept, type Side, type Split, startsOf } from './block.ts'
import type { TextRange } from './flat-text.ts'
import { type Grams, joinGrams, likeness } from './likeness.ts'

/**
 * How alike a sentence must be to the one that stands in its place (see `likeness`). Chosen on the half of the bench's
 * texts that is for choosing, and reported on the other half: see tests/bench/links.
 */
const ALIKE = 0.3
/** Another sentence that is less alike by no more than this may as well be the one. */
const RIVAL = 0.1

/** More cells than this no table of likenesses has: then only what is wanted is looked for, elsewhere. */
const MOST_CELLS = 40_000
/** Up to so many, sentences that were joined or divided are looked for too. */
const MOST_CELLS_WITH_JOINS = 900

/** How many old sentences become how many new ones. */
const STEPS: readonly (readonly [old: number, now: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
]

/** No step takes as many sentences of a side. */
const MOST_JOINED = 4

/**
 * Takes a block apart by what is alike in it: in order, so that the likeness above `ALIKE` of all pairs, by their
 * length, is the greatest. Where a sentence of the later text may have been one of several, none is taken.
 */
export function splitAlike(block: Block, gramsAt: (side: Side, piece: TextRange) => Grams): Split {
  const fates: Record<Side, Fate[]> = { old: block.old.map(() => null), new: block.new.map(() => null) }
  const split: Split = {
    pieces: block,
    starts: startsOf(block),
    held: (side, at) => fates[side][at] ?? null,
  }
  const [rows, columns] = [block.old.length, block.new.length]
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return split
  const joined: Record<Side, Map<number, Grams>> = { old: new Map(), new: new Map() }
  // Each sentence meets every one of the other side: what is joined is joined once.
  const gramsFrom = (side: Side, from: number, count: number): Grams =>
    kept(joined[side], from * MOST_JOINED + count, () =>
      joinGrams(block[side].slice(from, from + count).map((piece) => gramsAt(side, piece))),
    )
  const like = (row: number, column: number, [down, across]: readonly [number, number]) => {
    const [old, now] = [gramsFrom('old', row, down), gramsFrom('new', column, across)]
    return { like: likeness(old, now), size: old.length + now.length }
  }
  const steps = rows * columns <= MOST_CELLS_WITH_JOINS ? STEPS : STEPS.slice(0, 1)
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const chosen = new Uint8Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const cell = row * width + column
      let most = Math.max(best[cell + width] ?? 0, best[cell + 1] ?? 0)
      for (const [at, step] of steps.entries()) {
        const [down, across] = step
        if (row + down > rows || column + across > columns) continue
        const { like: alike, size } = like(row, column, step)
        const sum = (alike - ALIKE) * size + (best[cell + down * width + across] ?? 0)
        if (alike >= ALIKE && sum > most) {
          most = sum
          chosen[cell] = at + 1
        }
      }
      best[cell] = most
    }

  /** Other old sentences as much like what was chosen as those it was chosen for. */
  const rivalsOf = (row: number, column: number, step: readonly [number, number]): number[] => {
    const wanted = gramsFrom('new', column, step[1])
    const least = likeness(gramsFrom('old', row, step[0]), wanted) - RIVAL
    return [...block.old.keys()].filter(
      (at) => (at < row || at >= row + step[0]) && likeness(gramsFrom('old', at, 1), wanted) >= least,
    )
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const cell = row * width + column
    const step = steps[(chosen[cell] ?? 0) - 1]
    const [first, image] = [block.old[row], block.new[column]]
    if (step && first && image) {
      const [down, across] = step
      const old = { start: first.start, end: block.old[row + down - 1]?.end ?? first.end }
      const now = { start: image.start, end: block.new[column + across - 1]?.end ?? image.end }
      const rivals = rivalsOf(row, column, step)
      const fate: Fate = rivals.length > 0 ? { unsure: [now] } : { pair: { old, new: now, moved: false } }
      for (const rival of rivals) fates.old[rival] = fate
      fates.old.fill(fate, row, row + down)
      fates.new.fill(fate, column, column + across)
      row += down
      column += across
    } else if ((best[cell + width] ?? 0) >= (best[cell + 1] ?? 0)) row++
    else column++
  }
  return split
}
