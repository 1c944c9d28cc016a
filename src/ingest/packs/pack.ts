/** How a verb of speech stands: in a finite form or a participle ("said"), bare ("say"), or in -ing ("saying"). */
export type CueForm = 'finite' | 'base' | 'ing'

/** A verb of speech in one of its forms. */
export type Cue = {
  verb: string
  /** The words that belong to it behind the first. */
  rest: readonly string[]
  form: CueForm
  takes: ReadonlySet<'clause' | 'object' | 'to'>
}
