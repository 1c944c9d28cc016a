import { lastAtMost } from '#domain/text/last-at-most.ts'

type Range = { start: number; end: number }

/** Of ranges that follow each other, those that lie within another: a binary search. */
export function placesWithin<Item extends Range>(ranges: readonly Item[]): (outer: Range) => Item[] {
  const starts = ranges.map(({ start }) => start)
  return ({ start, end }) => {
    const inside: Item[] = []
    for (let at = lastAtMost(starts, start - 1) + 1; at < ranges.length; at++) {
      const range = ranges[at]
      if (!range || range.end > end) break
      inside.push(range)
    }
    return inside
  }
}
