/** What makes items equal. */
export type Key = string | number

/** Which of two lists' items are the same one: for each item its place in the other list, -1 where it has none there. */
export type Matched = {
  toNew: Int32Array
  toOld: Int32Array
  /** By old item: 1 where it stands in another order among its neighbours. */
  moved: Uint8Array
  /** By old item: 1 where as many of its kind are no longer there, so that which of them is left cannot be told. */
  unsure: Uint8Array
}

/** A value, and how much it counts. */
type Weighted = { value: number; weight: number }

/**
 * The ascending run of values that counts most, as places; ties go to the later. Values are whole numbers from 0, each
 * there once. A Fenwick tree holds the best run that ends at or below each value.
 */
function heaviestAscending(items: readonly Weighted[]): Set<number> {
  const size = items.reduce((most, { value }) => Math.max(most, value), 0) + 2
  const best = new Int32Array(size).fill(-1)
  const sums: number[] = []
  const before: number[] = []
  const sumOf = (at: number) => (at < 0 ? 0 : (sums[at] ?? 0))
  let last = -1
  for (const [at, { value, weight }] of items.entries()) {
    let previous = -1
    for (let node = value; node > 0; node -= node & -node) {
      const run = best[node] ?? -1
      if (sumOf(run) >= sumOf(previous)) previous = run
    }
    before[at] = previous
    sums[at] = sumOf(previous) + weight
    for (let node = value + 1; node < size; node += node & -node)
      if (sumOf(at) >= sumOf(best[node] ?? -1)) best[node] = at
    if (sumOf(at) >= sumOf(last)) last = at
  }
  const run = new Set<number>()
  for (let at = last; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}

/** The items of both lists, by what makes them equal. */
type Keys = readonly [old: readonly Key[], now: readonly Key[]]
/** Where something begins and ends in the old list, and in the new one. */
type Between = readonly [oldFrom: number, oldTo: number, newFrom: number, newTo: number]

type Seen = { old: number; oldAt: number; new: number; newAt: number }

/** How often each kind of item stands in both lists from one place to another, and where last. */
function countIn([oldKeys, newKeys]: Keys, [oldFrom, oldTo, newFrom, newTo]: Between): Map<Key, Seen> {
  const seen = new Map<Key, Seen>()
  const of = (key: Key): Seen => {
    const known = seen.get(key)
    if (known) return known
    const made = { old: 0, oldAt: -1, new: 0, newAt: -1 }
    seen.set(key, made)
    return made
  }
  for (let at = oldFrom; at < oldTo; at++) {
    const entry = of(oldKeys[at] ?? '')
    entry.old++
    entry.oldAt = at
  }
  for (let at = newFrom; at < newTo; at++) {
    const entry = seen.get(newKeys[at] ?? '')
    if (!entry) continue
    entry.new++
    entry.newAt = at
  }
  return seen
}

/**
 * Matches equal items of two revisions of a list. Those that stand in each once hold the order, as in Bram Cohen's
 * patience diff; what is equal next to them, or between them in equal number, belongs to it; those out of order
 * were moved, the fewest that can be by weight. Nothing else is matched: an item that stands in several places is not guessed at.
 */
export function matchEqual(
  oldKeys: readonly Key[],
  newKeys: readonly Key[],
  weightOf: (old: number) => number = () => 1,
): Matched {
  const matched: Matched = {
    toNew: new Int32Array(oldKeys.length).fill(-1),
    toOld: new Int32Array(newKeys.length).fill(-1),
    moved: new Uint8Array(oldKeys.length),
    unsure: new Uint8Array(oldKeys.length),
  }
  const match = (old: number, now: number, moved: 0 | 1 = 0) => {
    matched.toNew[old] = now
    matched.toOld[now] = old
    matched.moved[old] = moved
  }
  const keys: Keys = [oldKeys, newKeys]
  const all: Between = [0, oldKeys.length, 0, newKeys.length]
  const counts = countIn(keys, all)
  const once = [...counts.values()].filter((entry) => entry.old === 1 && entry.new === 1)
  const weighted = (old: number, value: number): Weighted => ({ value, weight: weightOf(old) })
  const inOrder = heaviestAscending(once.map(({ oldAt, newAt }) => weighted(oldAt, newAt)))
  for (const [at, { oldAt, newAt }] of once.entries()) match(oldAt, newAt, inOrder.has(at) ? 0 : 1)

  const anchors = [
    ...once.filter((_, at) => inOrder.has(at)).map(({ oldAt, newAt }) => [oldAt, newAt] as const),
    [oldKeys.length, newKeys.length] as const,
  ]
  /** Whether any of some old items has equals on both sides, and did not stand in each once. */
  const hasSeveral = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const entry = counts.get(oldKeys[at] ?? '')
      if (entry && entry.new > 0 && (entry.old > 1 || entry.new > 1)) return true
    }
    return false
  }
  let [oldFrom, newFrom] = [0, 0]
  for (const [oldTo, newTo] of anchors) {
    if (hasSeveral(oldFrom, oldTo)) matchBetween(keys, [oldFrom, oldTo, newFrom, newTo], matched, match)
    ;[oldFrom, newFrom] = [oldTo + 1, newTo + 1]
  }
  return matched
}

/**
 * Matches what is equal between two anchors: item by item from both ends, then by kind, where as many of a kind are
 * on both sides. Where not, which is which cannot be told, unless all that differs was replaced item by item.
 */
function matchBetween(
  keys: Keys,
  between: Between,
  { toNew, toOld, unsure }: Matched,
  match: (old: number, now: number, moved?: 0 | 1) => void,
): void {
  const [oldKeys, newKeys] = keys
  let [oldFrom, oldTo, newFrom, newTo] = between
  if (oldFrom >= oldTo || newFrom >= newTo) return
  const isFree = (old: number, now: number) => (toNew[old] ?? 0) < 0 && (toOld[now] ?? 0) < 0
  const isSame = (old: number, now: number) => oldKeys[old] === newKeys[now] && isFree(old, now)
  if (oldTo - oldFrom === 1 && newTo - newFrom === 1) {
    if (isSame(oldFrom, newFrom)) match(oldFrom, newFrom)
    return
  }
  const counts = countIn(keys, between)
  const isUncertain = (old: number) => {
    const count = counts.get(oldKeys[old] ?? '')
    return count !== undefined && count.new > 0 && count.old !== count.new
  }
  while (oldFrom < oldTo && newFrom < newTo && isSame(oldFrom, newFrom)) match(oldFrom++, newFrom++)
  while (oldFrom < oldTo && newFrom < newTo && isSame(oldTo - 1, newTo - 1)) match(--oldTo, --newTo)
  if (isReplacedInPlace(keys, [oldFrom, oldTo, newFrom, newTo], counts)) {
    for (let at = 0; oldFrom + at < oldTo; at++)
      if (isSame(oldFrom + at, newFrom + at)) match(oldFrom + at, newFrom + at)
    return
  }
  for (let at = between[0]; at < between[1]; at++) if (isUncertain(at)) unsure[at] = 1

  const places = new Map<Key, number[]>()
  for (let at = newTo - 1; at >= newFrom; at--) {
    const held = places.get(newKeys[at] ?? '')
    if ((toOld[at] ?? 0) >= 0) continue
    if (held) held.push(at)
    else places.set(newKeys[at] ?? '', [at])
  }
  const pairs: (readonly [old: number, now: number])[] = []
  for (let at = oldFrom; at < oldTo; at++) {
    if ((toNew[at] ?? 0) >= 0 || (unsure[at] ?? 0) === 1) continue
    const now = places.get(oldKeys[at] ?? '')?.pop()
    if (now !== undefined) pairs.push([at, now])
  }
  const inOrder = heaviestAscending(pairs.map(([, value]) => ({ value, weight: 1 })))
  for (const [at, [old, now]] of pairs.entries()) match(old, now, inOrder.has(at) ? 0 : 1)
}

/** Whether both sides have as many items, and each that has no equal at its own place has none at all. */
function isReplacedInPlace(
  [oldKeys, newKeys]: Keys,
  [oldFrom, oldTo, newFrom, newTo]: Between,
  counts: ReadonlyMap<Key, Seen>,
): boolean {
  if (oldTo - oldFrom !== newTo - newFrom) return false
  for (let at = 0; oldFrom + at < oldTo; at++) {
    const [old = '', now = ''] = [oldKeys[oldFrom + at], newKeys[newFrom + at]]
    if (old !== now && ((counts.get(old)?.new ?? 0) > 0 || counts.has(now))) return false
  }
  return true
}
