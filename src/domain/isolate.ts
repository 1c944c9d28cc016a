import { direction } from './direction.ts'
import { language } from './messages/statement.ts'

const FIRST_STRONG = '\u2068'
const POP = '\u2069'

/**
 * Published words set into the app's own text so that neither reorders the other: between U+2068 and
 * U+2069 where their direction differs from the app's or they hold bidi controls themselves. Isolates
 * that they leave open, or close too often, are made up for outside them; the words stay as they are.
 */
export function isolate(words: string, lang: string): string {
  if (direction(lang) === direction(language) && !/[\u202a-\u202e\u2066-\u2069]/.test(words)) return words
  let open = 0
  let unopened = 0
  for (const [control] of words.matchAll(/[\u2066-\u2069]/g))
    if (control !== POP) open++
    else if (open > 0) open--
    else unopened++
  return FIRST_STRONG.repeat(unopened + 1) + words + POP.repeat(open + 1)
}
