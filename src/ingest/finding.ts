/** Something that could not be settled, and a person should look at. */
export type Finding = {
  severity: 'note' | 'warning'
  /** In one sentence, with what else it may be. */
  text: string
  /** Where in the given text, from 1, where it is of one place; columns are UTF-16 code units. */
  line: number | null
  column: number | null
}
