const FIRST_STRONG = '\u2068'
const POP = '\u2069'

/** Where letters that run from right to left are coded, for a class of a `u` pattern. */
export const RTL_RANGES =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'

/** Letters that run from right to left, which the app's own language has none of, and bidi controls. */
const REORDERS = new RegExp(`[${RTL_RANGES}\\u200f\\u202a-\\u202e\\u2066-\\u2069]`, 'u')

/**
 * Published words set into the app's own text so that neither reorders the other: between U+2068 and
 * U+2069 where they hold letters of the other direction or bidi controls. Isolates that they leave open, or
 * close too often, are made up for outside them; the words stay as they are.
 */
export function isolate(words: string): string {
  if (!REORDERS.test(words)) return words
  let open = 0
  let unopened = 0
  for (const [control] of words.matchAll(/[\u2066-\u2069]/g))
    if (control !== POP) open++
    else if (open > 0) open--
    else unopened++
  return FIRST_STRONG.repeat(unopened + 1) + words + POP.repeat(open + 1)
}
