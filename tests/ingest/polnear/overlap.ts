import type { Span } from './read-corpus.ts'

/** How many code units two spans have in common. */
export const shared = ([start, end]: Span, [from, to]: Span): number =>
  Math.max(0, Math.min(end, to) - Math.max(start, from))

/** The same of several with several. */
export const sharedOf = (one: readonly Span[], other: readonly Span[]): number =>
  one.reduce((sum, a) => sum + other.reduce((inner, b) => inner + shared(a, b), 0), 0)
