import {
  type Ids,
  isSameWord,
  type Pasted,
  paragraphOf,
  type ReadoutWords,
  type Run,
  weigher,
} from './quote-words.ts'

/** Every place where a part of the pasted words stands in the text: Knuth, Morris and Pratt. */
function placesOf(part: readonly number[], text: Int32Array): number[] {
  const back = [0]
  for (let at = 1, length = 0; at < part.length; at++) {
    while (length > 0 && part[at] !== part[length]) length = back[length - 1] ?? 0
    if (part[at] === part[length]) length++
    back.push(length)
  }
  const places: number[] = []
  for (let at = 0, length = 0; at < text.length; at++) {
    while (length > 0 && text[at] !== part[length]) length = back[length - 1] ?? 0
    if (text[at] === part[length]) length++
    if (length === part.length) {
      places.push(at + 1 - length)
      length = back[length - 1] ?? 0
    }
  }
  return places
}

/** For a part, where it may begin, and with which of the next part's beginnings it goes on. */
type Beginnings = { length: number; places: number[]; next: number[] }

/**
 * The parts' beginnings that lead on to the end, each part in the paragraph where the one before ends, or in the
 * next. Of several beginnings that lead to the same rest, the nearest only.
 */
function chainParts(
  words: ReadoutWords,
  parts: readonly (readonly number[])[],
  text: Int32Array,
): Beginnings[] {
  const chain: Beginnings[] = []
  for (const part of parts.toReversed()) {
    const rest = chain[0]?.places
    const all = placesOf(part, text)
    const [places, next]: [number[], number[]] = [[], []]
    let following = (rest?.length ?? 0) - 1
    for (const place of rest ? all.toReversed() : []) {
      const end = place + part.length
      while ((rest?.[following - 1] ?? -1) >= end) following--
      const begins = rest?.[following] ?? -1
      if (begins < end || following === next.at(-1)) continue
      if (paragraphOf(words, begins) > paragraphOf(words, end - 1) + 1) continue
      places.push(place)
      next.push(following)
    }
    const length = part.length
    chain.unshift(
      rest ? { length, places: places.reverse(), next: next.reverse() } : { length, places: all, next: [] },
    )
    if (chain[0]?.places.length === 0) return []
  }
  return chain
}

/** The runs that begin at the first part's beginning of this place among them. */
function runsFrom(chain: readonly Beginnings[], first: number): Run[] {
  let at = first
  return chain.map(({ length, places, next }) => {
    const from = places[at] ?? 0
    at = next[at] ?? 0
    return { from, to: from + length }
  })
}

function isSameRun(words: ReadoutWords, { from, to }: Run, pasted: Pasted, at: number): boolean {
  for (let word = from; word < to; word++)
    if (!isSameWord(words, word, pasted, at + word - from)) return false
  return true
}

/** The runs of the text that are the pasted words, in reading order: one for each part that ellipses leave. */
export function* runsOf(words: ReadoutWords, pasted: Pasted, ids: Ids): Generator<Run[]> {
  const parts = pasted.parts.map(({ from, to }) => ids.pasted.slice(from, to))
  const chain = chainParts(words, parts, ids.text)
  let end = 0
  for (const [first, place] of (chain[0]?.places ?? []).entries()) {
    if (place < end) continue
    const runs = runsFrom(chain, first)
    if (!runs.every((run, part) => isSameRun(words, run, pasted, pasted.parts[part]?.from ?? 0))) continue
    end = runs.at(-1)?.to ?? end
    yield runs
  }
}

/** Runs of fewer words in common say nothing. */
const SHORTEST = 4
/** And so do runs that weigh less than so many words that stand in the text once: "the Leader of the". */
const LEAST_WEIGHT = 3
/** Of some words that stand in many places, the first so many are gone on from. */
const MAX_SEEDS = 20

/** Four words as one number; none where a word is not among the pasted ones, of which there are fewer than 2,048. */
function seedAt(ids: ArrayLike<number>, at: number): number {
  let seed = 0
  for (let next = at; next < at + SHORTEST; next++) {
    const id = ids[next] ?? -1
    if (id < 0) return -1
    seed = seed * 2048 + id
  }
  return seed
}

/** The telling runs of four pasted words or more that stand in the text, from left to right, each as long as can be. */
export function sharedRuns(ids: Ids): Run[] {
  const { pasted, text } = ids
  const weight = weigher(ids)
  const isTelling = (run: readonly number[]) =>
    run.reduce((sum, id) => sum + weight(id), 0) >= LEAST_WEIGHT * weight(-1)
  const seeds = new Map<number, number[]>()
  for (let at = 0; at + SHORTEST <= pasted.length; at++) seeds.set(seedAt(pasted, at), [])
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    const places = (text[at] ?? -1) < 0 ? undefined : seeds.get(seedAt(text, at))
    if (places && places.length < MAX_SEEDS) places.push(at)
  }
  const runs: Run[] = []
  for (let from = 0; from + SHORTEST <= pasted.length; ) {
    let length = 0
    for (const place of seeds.get(seedAt(pasted, from)) ?? []) {
      let here = SHORTEST
      while (from + here < pasted.length && pasted[from + here] === text[place + here]) here++
      length = Math.max(length, here)
    }
    if (length > 0 && isTelling(pasted.slice(from, from + length))) runs.push({ from, to: from + length })
    from += Math.max(1, length)
  }
  return runs
}
