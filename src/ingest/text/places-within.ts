type Range = { start: number; end: number }

/** Of ranges that follow each other, those that lie within another: a binary search. */
export function placesWithin<Item extends Range>(ranges: readonly Item[], { start, end }: Range): Item[] {
  let from = 0
  for (let high = ranges.length; from < high; ) {
    const middle = (from + high) >> 1
    if ((ranges[middle]?.start ?? Infinity) < start) from = middle + 1
    else high = middle
  }
  let to = from
  while ((ranges[to]?.end ?? Infinity) <= end) to++
  return ranges.slice(from, to)
}
