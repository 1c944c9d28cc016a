import { sentenceEnds } from '#domain/text/sentence-ends.ts'

/** Sentences with fewer letters are found in any text twice. */
const LEAST = 25

/** So much of an account is one given again (its letters), where it does not begin like the other. */
const HALF = 0.5

/**
 * Of an account that a page gives twice (whole, in short above the full text, or cut short by "…"), the paragraphs to
 * keep and those of its copy. Words said again within an account are none: a copy begins as the account
 * does or holds half of it, and runs from the first paragraph or to the last. Linear.
 */
export function withoutCopies(paragraphs: readonly string[]): { kept: string[]; copy: string[] } {
  const sentences = paragraphs.map(sentencesOf)
  const [first, last] = [new Map<string, number>(), new Map<string, number>()]
  for (const [at, list] of sentences.entries())
    for (const one of list) {
      if (!first.has(one)) first.set(one, at)
      last.set(one, at)
    }
  const sizes = sentences.map((list) => list.join('').length)
  const sizeOf = (from: number, to: number) => sizes.slice(from, to).reduce((sum, size) => sum + size, 0)
  const begins = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean => {
    const [a = '', b = ''] = [one?.[0], other?.[0]]
    return a.length >= LEAST && a === b
  }

  // The paragraphs behind the last one that holds something new.
  let from = paragraphs.length
  let earliest = -1
  for (let at = paragraphs.length - 1; at > 0; at--) {
    for (const one of sentences[at] ?? []) earliest = Math.max(earliest, first.get(one) ?? at)
    if (earliest >= at) break
    if (sizeOf(at, at + 1) >= LEAST) from = at
  }
  const isCopyBelow =
    from < paragraphs.length &&
    (begins(sentences[from], sentences[0]) || sizeOf(from, paragraphs.length) > HALF * sizeOf(0, from)) &&
    sentences.slice(from).flat().length >= 2
  if (isCopyBelow) return { kept: paragraphs.slice(0, from), copy: paragraphs.slice(from) }

  let to = 0
  let latest = paragraphs.length
  for (let at = 0; at < paragraphs.length - 1; at++) {
    for (const one of sentences[at] ?? [])
      latest = Math.min(latest, isCutShort(one, sentences[at + 1]) ? at + 1 : (last.get(one) ?? at))
    if (latest <= at) break
    if (sizeOf(at, at + 1) >= LEAST) to = at + 1
  }
  const rest = sentences[to]
  const isCopyAbove =
    to > 0 &&
    (begins(sentences[0], rest) ||
      isCutShort(sentences[0]?.at(-1) ?? '', rest) ||
      sizeOf(0, to) > HALF * sizeOf(to, paragraphs.length))
  return isCopyAbove
    ? { kept: paragraphs.slice(to), copy: paragraphs.slice(0, to) }
    : { kept: [...paragraphs], copy: [] }
}

/** Whether a sentence is the beginning of the first of some others, with "…" for the rest. */
const isCutShort = (one: string, others: readonly string[] | undefined): boolean =>
  one.length > LEAST && one.endsWith('…') && (others?.[0] ?? '').startsWith(one.slice(0, -1))

/** Where, when and by whom it was sent, which stands before one of two copies perhaps: "VELL, 3 May (Agency) –". */
const DATELINE = /^(?=[^–—-]*(?:\d|\(|\p{Lu}{3}))[^.!?–—-]{2,60}?[\s)](?:--?|–|—)\s/u

/** So many at a time, as a row of millions is too long for the engine of patterns. */
const NO_LETTERS = /[^\p{L}\p{N}]{1,1000}/gu

/** No dateline that matters here is longer (UTF-16 code units): a pattern's way back may be too long for its engine. */
const MOST_OF_DATELINE = 200
const datelineLength = (text: string): number => DATELINE.exec(text)?.[0].length ?? 0

/** The sentences of a paragraph by their letters alone; "…" at the end stays. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const end of [...sentenceEnds(text), text.length]) {
    const words = text.slice(
      from === 0 ? datelineLength(text.slice(0, Math.min(end, MOST_OF_DATELINE))) : from,
      end,
    )
    const letters = words.toLowerCase().replace(NO_LETTERS, '')
    if (letters !== '') sentences.push(/(?:…|\.{3})\W{0,3}$/.test(words) ? `${letters}…` : letters)
    from = end
  }
  return sentences
}
