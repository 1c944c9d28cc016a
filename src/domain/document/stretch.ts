import type { Span } from './readout.ts'

/** A place in one paragraph, in UTF-16 code units of its text. */
export type Stretch = Pick<Span, 'paragraph' | 'start' | 'end'>
