const END = /[.!?…؟۔।]["'”’»›)\]]*\s+|[。！？][”’」』）]*/g
/** A short capitalised word before a full stop ("Mr", "St", the S of "U.S"): taken for an abbreviation. */
const ABBREVIATION = /(?:^|[^\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{0,2}$/u

/**
 * Where the sentences of a text begin (code units, ascending, the first 0): after a closing mark, the
 * quotation marks or brackets behind it and white space. Generous: when in doubt two sentences are one.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(END)) {
    const next = match.index + match[0].length
    const isAbbreviation =
      /^\.\s/.test(match[0]) && ABBREVIATION.test(text.slice(Math.max(0, match.index - 5), match.index))
    if (next < text.length && !isAbbreviation) starts.push(next)
  }
  return starts
}
