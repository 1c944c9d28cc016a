import type { Quotation } from '#ingest/text/quotations.ts'

/** UTF-16 code units into the sentence's paragraph. */
export type Range = { start: number; end: number }

/** What one sentence says that somebody said. */
export type Saying = {
  mode: 'direct' | 'indirect'
  /** None where the sentence only says that somebody said something: "The Minister replied:". */
  content: Range[]
  /** Those that the content consists of, where it is quoted. */
  quotations: Quotation[]
  cue: Range
  /** Null where the sentence does not name who. */
  mention: Range | null
}
