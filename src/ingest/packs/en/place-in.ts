import * as words from './words.ts'

const MEETING =
  /\b(?:met|meets|meeting|receiv(?:ed|es)|held|holds|host(?:ed|s)|welcom(?:ed|es)|talks|conferred)\b/i
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]*"
const IN = new RegExp(
  `\\s(?:in|at) (?:the )?(${NAME}(?:,? (?:${NAME}|of(?= \\p{Lu})))*)(?=[.,;)]|$|\\s(?:on|to|for|with|and|today|yesterday|after|before|during|at|where|this|by|as)\\b)`,
  'gu',
)
const NO_PLACE =
  /^(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:mon|tues|wednes|thurs|fri|satur|sun)day|english|french|russian|arabic|his|her|mr|mrs|ms)\b|['’]s(?:\s|$)/i

/** Where a sentence says that people met, by its words "in CITY" or "at the Palace of …"; null where it does not say. */
export function placeIn(sentence: string): string | null {
  const verb = MEETING.exec(sentence)
  if (!verb) return null
  for (const { 1: found = '', index } of sentence.matchAll(IN)) {
    const isOffice = found
      .toLowerCase()
      .split(/\s/)
      .some((word) => words.HONORIFICS.has(word))
    if (index > verb.index && !isOffice && !words.BODIES.has(found.toLowerCase()) && !NO_PLACE.test(found))
      return found
  }
  return null
}
