import type { Span } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

/** A place in one paragraph, in UTF-16 code units of its text. */
export type Stretch = Pick<Span, 'paragraph' | 'start' | 'end'>

/** The words at some places, a line each. */
export const wordsAt = ({ paragraph }: ReadoutIndex, stretches: readonly Stretch[]): string =>
  stretches.map(({ paragraph: id, start, end }) => paragraph.get(id)?.text.slice(start, end) ?? '').join('\n')
