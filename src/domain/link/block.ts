import type { TextRange } from './flat-text.ts'

/** Of two revisions of a text, the earlier and the later. */
export type Side = 'old' | 'new'

/** Paragraphs or sentences that say the same in both revisions, though the words may differ. */
type Pair = {
  old: TextRange
  new: TextRange
  /** Whether they stand in another order among their neighbours. */
  moved: boolean
}

/** What became of a piece of text: a pair, several places of which none is more likely, or nothing. */
export type Fate = { pair: Pair } | { unsure: readonly TextRange[] } | null

/** Pieces of both texts between two places that are known to be the same; ascending. */
export type Block = Record<Side, readonly TextRange[]>

/** A block taken apart. */
export type Split = {
  pieces: Block
  /** Where the pieces of each side begin; ascending. */
  starts: Record<Side, readonly number[]>
  /** What became of a piece, by its place among those of its side, or the smaller block that it lies in. */
  held: (side: Side, at: number) => Fate | Block
}

export const isBlock = (held: Fate | Block): held is Block => held !== null && 'old' in held

export const startsOf = ({ old, new: now }: Block): Split['starts'] => ({
  old: old.map(({ start }) => start),
  new: now.map(({ start }) => start),
})

/** What was kept under a key, or is made and kept now. */
export function kept<Key, Value>(held: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = held.get(key)
  if (known !== undefined) return known
  const made = make()
  held.set(key, made)
  return made
}
