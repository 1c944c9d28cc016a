import { type Token, tokenAt } from '#ingest/text/tokens.ts'

const LEADS: readonly (readonly string[])[] = [
  'referring to',
  'in reference to',
  'with reference to',
  'speaking about',
  'speaking of',
  'speaking on',
  'talking about',
  'commenting on',
  'touching on',
  'touching upon',
  'dwelling on',
  'turning to',
  'pointing to',
  'alluding to',
  'asked about',
  'regarding',
  'concerning',
  'with regard to',
  'with regards to',
  'with respect to',
  'in regard to',
  'in relation to',
  'as regards',
  'as for',
  'as to',
  'on',
  'in the field of',
  'in the fields of',
  'in the area of',
  'in the areas of',
  'in the sphere of',
  'in the context of',
  'in connection with',
].map((lead) => lead.split(' '))
const FIRST = new Set(LEADS.map(([first]) => first))

/** "On Monday", "on behalf of", "On the sidelines of the summit": when and where, and not of what. */
const NO_TOPIC =
  /^(?:\d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|behalf|sidelines|margins|occasion|part|side|arrival|instructions?|invitation|eve|initiative|basis|other|one|hand)$/

/**
 * The words at the head of a sentence that tell of what the rest is said, behind "Speaking about" and the like: up to
 * the comma before whoever speaks. Null where there are none.
 */
export function topicOf(tokens: readonly Token[]): { start: number; end: number } | null {
  if (!FIRST.has(tokens[0]?.lower)) return null
  const lead = LEADS.find((words) => words.every((word, at) => tokens[at]?.lower === word))
  if (!lead) return null
  const next = tokens.slice(lead.length, lead.length + 3)
  if (lead[0] === 'on' && next.some(({ lower }) => NO_TOPIC.test(lower))) return null
  const comma = tokens.findIndex(({ text }) => text === ',')
  return comma > lead.length
    ? { start: tokenAt(tokens, lead.length).start, end: tokenAt(tokens, comma - 1).end }
    : null
}
