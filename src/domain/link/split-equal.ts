import { type Block, type Fate, kept, type Side, type Split, startsOf } from './block.ts'
import type { TextRange } from './flat-text.ts'
import { type Key, matchEqual } from './match-equal.ts'

export type KeyOf = (side: Side, piece: TextRange) => Key

/** No more equal pieces than this are told one by one. */
const MOST_EQUALS = 20

/**
 * Takes a block apart by what is equal in it. What lies between pairs in order becomes a smaller block, made when it is
 * asked for. `isTelling`: whether an old piece is enough to be known again in another order.
 */
export function splitEqual(block: Block, keyOf: KeyOf, isTelling: (piece: TextRange) => boolean): Split {
  const keys = {
    old: block.old.map((piece) => keyOf('old', piece)),
    new: block.new.map((piece) => keyOf('new', piece)),
  }
  const { toNew, toOld, moved, unsure } = matchEqual(keys.old, keys.new, (at) => {
    const piece = block.old[at]
    return piece ? piece.end - piece.start : 1
  })
  block.old.forEach((piece, at) => {
    const image = toNew[at] ?? -1
    if (image < 0 || (moved[at] === 0 && unsure[at] === 0)) return
    if (unsure[at] === 1 || !isTelling(piece)) toNew[at] = toOld[image] = -1
  })

  const unsureKeys = new Set(block.old.flatMap((_, at) => (unsure[at] === 1 ? (keys.old[at] ?? []) : [])))
  const isUnsure = (side: Side, at: number) => unsureKeys.has(keys[side][at] ?? '')

  /** For each piece, how many pairs in order stand before it: the number of the gap that it lies in. */
  const gaps = { old: new Int32Array(block.old.length), new: new Int32Array(block.new.length) }
  const anchors: number[] = []
  let next = 0
  for (let at = 0; at < block.old.length; at++) {
    gaps.old[at] = anchors.length
    const image = toNew[at] ?? -1
    if (image < 0 || moved[at] === 1) continue
    while (next <= image) gaps.new[next++] = anchors.length
    anchors.push(at)
  }
  while (next < block.new.length) gaps.new[next++] = anchors.length

  const isFree = (side: Side, at: number) =>
    ((side === 'old' ? toNew : toOld)[at] ?? -1) < 0 && !isUnsure(side, at)
  const smaller = new Map<number, Block>()
  const between = (gap: number): Block =>
    kept(smaller, gap, () => {
      const [first, last] = [anchors[gap - 1] ?? -1, anchors[gap] ?? block.old.length]
      const [from, to] = [first < 0 ? -1 : (toNew[first] ?? -1), toNew[last] ?? block.new.length]
      return {
        old: block.old.slice(first + 1, last).filter((_, at) => isFree('old', first + 1 + at)),
        new: block.new.slice(from + 1, to).filter((_, at) => isFree('new', from + 1 + at)),
      }
    })
  const places = new Map<Key, Fate>()
  const equals = (key: Key): Fate =>
    kept(places, key, () => {
      const equal: TextRange[] = []
      for (
        let at = keys.new.indexOf(key);
        at >= 0 && equal.length < MOST_EQUALS;
        at = keys.new.indexOf(key, at + 1)
      )
        equal.push(...block.new.slice(at, at + 1))
      return { unsure: equal }
    })
  const pairs = new Map<number, Fate>()
  const pairOf = (at: number): Fate =>
    kept(pairs, at, () => {
      const [old, now] = [block.old[at], block.new[toNew[at] ?? -1]]
      return old && now ? { pair: { old, new: now, moved: moved[at] === 1 } } : null
    })
  return {
    pieces: block,
    starts: startsOf(block),
    held(side, at) {
      const old = side === 'old' ? ((toNew[at] ?? -1) < 0 ? -1 : at) : (toOld[at] ?? -1)
      if (old >= 0) return pairOf(old)
      return isUnsure(side, at) ? equals(keys[side][at] ?? '') : between(gaps[side][at] ?? 0)
    },
  }
}
