import type { Saying } from '#ingest/attribution/saying.ts'
import type { Quotation } from '#ingest/text/quotations.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { beforeMainClause, beforeNextClause, endOfClauses } from './clauses.ts'
import { isComma } from './marks.ts'
import { rangeOf } from './new-saying.ts'
import type { Run } from './noun-phrase.ts'
import { type Verb, verbsOf } from './verbs-of.ts'

/** A saying whose content has begun: where, whether "that" led to it, and whether a main clause is to come. */
type Open = { saying: Saying; from: number; isLed: boolean; isBeforeMain?: boolean }

/** A sentence, and what has been read of it so far. */
export type SoFar = {
  readonly tokens: readonly Token[]
  /** Behind the last word of its clauses. */
  readonly end: number
  readonly verbs: readonly Verb[]
  readonly sayings: Saying[]
  /** The subject so far: of what follows it with "and", or as a participle. */
  subject: Run | null
  /** The last saying, while the next may cut its content. */
  open: Open | null
  /** Sayings of participles that open the sentence: whose they are comes with the main verb. */
  ahead: { saying: Saying; verb: Verb }[]
  /** Quotations that somebody has said. */
  readonly taken: Set<Quotation>
}

export function unread(tokens: readonly Token[]): SoFar {
  const end = endOfClauses(tokens)
  return {
    tokens,
    end,
    verbs: verbsOf(tokens, end),
    sayings: [],
    subject: null,
    open: null,
    ahead: [],
    taken: new Set(),
  }
}

export function isTaken({ tokens, taken }: SoFar, at: number): boolean {
  const { quotation } = tokenAt(tokens, at)
  return quotation !== undefined && taken.has(quotation)
}

/** Ends the content of the last saying before a token, without what leads on to the next. */
export function closeContent(soFar: SoFar, to: number): void {
  const { tokens, open } = soFar
  if (!open) return
  const next = beforeNextClause(tokens, open.from, to, open.isLed)
  let last = open.isBeforeMain ? beforeMainClause(tokens, open.from, next) : next
  while (last > open.from && leadsOn(tokens, last, to)) last--
  if (last > open.from) open.saying.content.push(rangeOf(tokens, { from: open.from, to: last }))
  soFar.open = null
}

function leadsOn(tokens: readonly Token[], last: number, to: number): boolean {
  const { lower } = tokenAt(tokens, last - 1)
  return LINKS.has(lower) || (BEFORE_WHICH.has(lower) && isWhich(tokens, last, to))
}
const LINKS = new Set(
  [',', ';', ':', '—', '–', '-'].concat('and but while whereas though although as with'.split(' ')),
)
const BEFORE_WHICH = new Set(['to', 'for', 'which'])

/** Whether a stretch ends with ", to which". */
const isWhich = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[to - 1]?.lower === 'which' && isComma(tokens[to - 3]) && at >= to - 2
