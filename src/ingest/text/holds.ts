import type { Place } from './quotations.ts'

/** Whether each of some places lies within one of others. */
export const holds = (outer: readonly Place[], inner: readonly Place[]): boolean =>
  inner.every((part) =>
    outer.some(
      ({ paragraph, start, end }) => paragraph === part.paragraph && start <= part.start && part.end <= end,
    ),
  )
