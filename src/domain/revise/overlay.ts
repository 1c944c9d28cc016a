export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * What was written, unknown fields too, with some of it changed. Lists are changed item by item; what is `undefined`
 * in `changes` stays; fields that were not written come first.
 */
export function overlay(written: unknown, changes: unknown): unknown {
  if (changes === undefined) return written
  if (Array.isArray(written) && Array.isArray(changes))
    return written.map((item, at) => overlay(item, changes[at]))
  if (!isObject(written) || !isObject(changes)) return changes
  const changed = new Map<string, unknown>(Object.entries(changes))
  const added = [...changed].filter(([key, value]) => value !== undefined && !Object.hasOwn(written, key))
  return Object.fromEntries([
    ...added,
    ...Object.entries(written).map(([key, value]) => [key, overlay(value, changed.get(key))]),
  ])
}

/** A field of anything; undefined where it has none of its own. */
export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
}
