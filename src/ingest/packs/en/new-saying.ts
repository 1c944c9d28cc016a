import type { Range, Saying } from '#ingest/attribution/saying.ts'
import type { Quotation } from '#ingest/text/quotations.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import type { Run } from './noun-phrase.ts'

export const rangeOf = (tokens: readonly Token[], { from, to }: Run): Range => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

export const reported = (tokens: readonly Token[], cue: Run, mention: Run | null): Saying => ({
  mode: 'indirect',
  content: [],
  quotations: [],
  cue: rangeOf(tokens, cue),
  mention: mention && rangeOf(tokens, mention),
})

export function direct(
  tokens: readonly Token[],
  at: number,
  cue: Run,
  mention: Run | null,
  taken: Set<Quotation>,
): Saying {
  const saying: Saying = { ...reported(tokens, cue, mention), mode: 'direct' }
  take(saying, tokens, at, taken)
  return saying
}

export function take(saying: Saying, tokens: readonly Token[], at: number, taken: Set<Quotation>): void {
  const { quotation, start, end } = tokenAt(tokens, at)
  if (!quotation) return
  taken.add(quotation)
  saying.quotations.push(quotation)
  saying.content.push({ start, end })
}
