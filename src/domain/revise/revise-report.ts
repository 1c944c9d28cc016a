import type { StaleNumber } from './stale-numbers.ts'

/** What a revision did, statement by statement; all in ids of the readout. */
export type ReviseReport = {
  /** Statements that go on as they were. */
  unchanged: number
  moved: readonly string[]
  /** Their words. */
  changed: readonly { id: string; from: string; to: string }[]
  /** Who says it, how, and in whose words. */
  reattributed: readonly { id: string; from: string; to: string }[]
  issuer: { from: string; to: string } | null
  split: readonly { id: string; to: readonly string[] }[]
  retired: readonly { id: string; to: readonly string[]; reason: string }[]
  revived: readonly string[]
  added: readonly { id: string; words: string }[]
  /** Names that the editor gave, and the ids that took their place. */
  renamed: readonly { path: string; name: string; id: string }[]
  /** Numbers of paragraphs in notes that no longer fit. */
  stale: readonly StaleNumber[]
  paragraphs: { added: readonly string[]; gone: readonly string[] }
}
