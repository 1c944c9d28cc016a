/** So many numbers that are not free follow each other at most, before another pattern is tried. */
const MOST_TRIES = 2000

const NUMBERED = /^(.*?)(\d+)$/

type Pattern = { stem: string; width: number }

/** How most ids are made up: what stands before their number, and how many digits that is filled up to. */
function patternOf(ids: readonly string[], fallback: Pattern): Pattern {
  const counts = new Map<string, { count: number; width: number }>()
  for (const id of ids) {
    const [, stem, digits = ''] = NUMBERED.exec(id) ?? []
    if (stem === undefined) continue
    const { count = 0, width = 1 } = counts.get(stem) ?? {}
    counts.set(stem, {
      count: count + 1,
      width: digits.startsWith('0') ? Math.max(width, digits.length) : width,
    })
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  return most ? { stem: most[0], width: most[1].width } : fallback
}

type Used = {
  /** Those of the same kind, ever. */
  own: Iterable<string>
  /** Those of the other kind in the same namespace, ever. */
  other: Iterable<string>
  /** Those whose pattern is followed. */
  live: readonly string[]
}

/**
 * Makes ids that were never used, going on with the pattern of those that are: `q32` after `q31`. Where `apart`, none
 * is the beginning of another or begins with one.
 */
export function newIds({ own, other, live }: Used, fallback: Pattern, apart: boolean): () => string {
  const taken = new Set(own)
  const others = new Set(other)
  const beginnings = new Set<string>()
  const enter = (id: string) => {
    taken.add(id)
    for (let length = 1; length < id.length; length++) beginnings.add(id.slice(0, length))
  }
  for (const id of [...taken]) enter(id)
  const isFree = (id: string): boolean => {
    if (taken.has(id) || others.has(id)) return false
    if (!apart) return true
    if (beginnings.has(id)) return false
    for (let length = 1; length < id.length; length++) if (taken.has(id.slice(0, length))) return false
    return true
  }

  let { stem, width } = patternOf(live, fallback)
  let last = 0
  for (const id of taken) {
    const [, found, digits] = NUMBERED.exec(id) ?? []
    const number = Number(digits)
    if (found === stem && Number.isSafeInteger(number)) last = Math.max(last, number)
  }
  return () => {
    for (;;) {
      for (let tries = 1; tries <= MOST_TRIES; tries++) {
        const id = `${stem}${String(last + tries).padStart(width, '0')}`
        if (!isFree(id)) continue
        last += tries
        enter(id)
        return id
      }
      // Where ten of two digits are followed by ten of three, each begins with one of those.
      stem += 'x'
      last = 0
    }
  }
}
