import type { Alignment } from './alignment.ts'
import type { TextRange } from './flat-text.ts'
import { mapRange } from './map-range.ts'

/** What became of words of an earlier text: where they stand, as several ranges where they no longer stand together. */
type Part = { old: TextRange; new: TextRange }

export type Carried =
  | {
      outcome: 'found'
      ranges: readonly TextRange[]
      moved: boolean
      /** Whether other words stand now between some that stood together. */
      interrupted: boolean
      /** What of the old text was found, each part with what it is now. */
      parts: readonly Part[]
    }
  /** Any of these may be what became of them. */
  | { outcome: 'unsure'; places: readonly TextRange[] }
  | {
      outcome: 'gone'
      /** Whether some of the words stand yet, too few to be what was linked to. */
      inPart: boolean
    }

/** Of words that are gone by more than this (of their letters) what is left is not what was linked to. */
const LEAST_KEPT = 0.5

/** Words that took the place of others are not what was linked to, unless this share of its letters is the same. */
const LEAST_SAME = 0.25

/** So many letters are some of the words, and not one that stands anywhere. */
const SOME = 12

/** In a long selection, so many sentences that are not in their places are looked for elsewhere. */
const MOST_SOUGHT = 10

/** `of`: which of the targets it belongs to. */
type Image = { range: TextRange; moved: boolean; of: TextRange; part: TextRange }

/** Signs of a text, white space aside (code units). */
export const lettersIn = (text: string): number => text.match(/\S/g)?.length ?? 0

/** Follows ranges of the old text, in reading order, into the new one. */
export function carry({ old, new: now, findOld }: Alignment, targets: readonly TextRange[]): Carried {
  const images: Image[] = []
  const places: TextRange[] = []
  let [all, kept, same, unsure, sought] = [0, 0, 0, 0, 0]

  /** A part of a piece, in what that piece became. */
  const follow = (part: TextRange, from: TextRange, to: TextRange) => {
    const [oldText, newText] = [old.text.slice(from.start, from.end), now.text.slice(to.start, to.end)]
    const letters = lettersIn(old.text.slice(part.start, part.end))
    const inside = { start: part.start - from.start, end: part.end - from.start }
    const image =
      oldText === newText ? { ...inside, kept: letters, same: letters } : mapRange(oldText, newText, inside)
    if (!image) return null
    return {
      range: { start: to.start + image.start, end: to.start + image.end },
      kept: Math.min(letters, image.kept),
      same: Math.min(letters, image.same),
    }
  }

  for (const target of targets)
    for (let { start: at, end } = target; at < end; ) {
      const found = findOld(at, sought < MOST_SOUGHT)
      if (!found || found.piece.start >= end) break
      const { piece, fate } = found
      const whole = fate && 'pair' in fate ? fate.pair.old : piece
      const part = { start: Math.max(at, piece.start), end: Math.min(end, whole.end) }
      const letters = lettersIn(old.text.slice(part.start, part.end))
      all += letters
      at = Math.max(at + 1, whole.end)
      if (fate === null || ('pair' in fate && fate.pair.moved)) sought++
      if (fate === null) continue
      if ('unsure' in fate) {
        const candidates = fate.unsure.flatMap((place) => follow(part, piece, place)?.range ?? [])
        if (candidates.length > 0) unsure += letters
        places.push(...candidates)
      } else {
        const image = follow(part, fate.pair.old, fate.pair.new)
        if (!image) continue
        kept += image.kept
        same += image.same
        images.push({ range: image.range, moved: fate.pair.moved, of: target, part })
      }
    }
  if (unsure > 0 && unsure + kept >= all * LEAST_KEPT && unsure >= kept)
    return { outcome: 'unsure', places: inOrder(places) }
  if (kept < all * LEAST_KEPT || same < all * LEAST_SAME || same === 0)
    return { outcome: 'gone', inPart: same >= SOME }
  return {
    outcome: 'found',
    ...joined(images, now.text),
    moved: images.some(({ moved }) => moved),
    parts: images.map(({ part, range }) => ({ old: part, new: range })),
  }
}

const inOrder = (ranges: readonly TextRange[]): TextRange[] =>
  ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)

/**
 * Images of words that stood together, as one wherever they still do, or stand in one paragraph with what was put
 * between them.
 */
function joined(images: readonly Image[], text: string): { ranges: TextRange[]; interrupted: boolean } {
  const ranges: TextRange[] = []
  let interrupted = false
  let last: Image | undefined
  for (const image of images) {
    const before = ranges.at(-1)
    const isFollowing = before !== undefined && last?.of === image.of && image.range.start >= before.end
    const between = isFollowing ? text.slice(before.end, image.range.start) : ''
    const isBroken = between.trim() !== ''
    if (
      before &&
      isFollowing &&
      (!isBroken || (!between.includes('\n') && !image.moved && last?.moved === false))
    )
      before.end = image.range.end
    else {
      interrupted ||= before !== undefined && last?.of === image.of
      ranges.push({ ...image.range })
    }
    last = image
  }
  return { ranges: inOrder(ranges), interrupted }
}
