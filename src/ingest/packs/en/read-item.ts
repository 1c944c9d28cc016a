import type { Range, Saying } from '#ingest/attribution/saying.ts'
import type { Token } from '#ingest/text/tokens.ts'
import { clauseBefore } from './clauses.ts'
import { rangeOf } from './new-saying.ts'
import { readSentence } from './read-sentence.ts'
import { subjectBefore } from './subject-before.ts'
import { CUES } from './verbs.ts'
import { speaks } from './who-speaks.ts'
import * as words from './words.ts'

/** Who is named before the colon that items follow: "…, the Council:". */
export function leadsItems(tokens: readonly Token[]): Range | null {
  const colon = tokens.length - 1
  if (tokens[colon]?.text !== ':') return null
  const who = subjectBefore(tokens, clauseBefore(tokens, colon), colon)
  return who && speaks(tokens, who) ? rangeOf(tokens, who) : null
}

/** What an item says whose subject stands before the list: "1. Strongly condemns …". Its own words name nobody. */
export function readItem(tokens: readonly Token[]): Saying[] {
  const from = tokens.findIndex(({ kind }) => kind === 'word')
  const first = tokens[from]
  if (!first || from > MOST_MARKS) return []
  const item = [{ ...first, text: first.text.toLowerCase() }, ...tokens.slice(from + 1)]
  const verb = item.find(({ lower }) => !words.BETWEEN.has(lower) && !lower.endsWith('ly'))
  const isVerb = CUES.get(verb?.lower ?? '')?.some(({ form }) => form === 'finite')
  const they: Token = { kind: 'word', start: first.start, end: first.start, text: 'they', lower: 'they' }
  return isVerb ? readSentence([they, ...item]) : []
}

/** Before the first word of an item, as in "(iv) •". */
const MOST_MARKS = 4
