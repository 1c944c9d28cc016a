/** What some words say of whom they name, in small letters. */
export type Named = Readonly<{
  text: string
  kind: 'person' | 'body' | 'joint'
  /** Where the words tell: of an honorific, of "spokeswoman". */
  gender: 'he' | 'she' | null
  /** "he"; then nothing else is known. */
  pronoun: string | null
  /** The name alone, and the office beside it, as the text has them; null where there is none. */
  name: string | null
  role: string | null
  /** What the office is cut down to in brackets: "cgs". */
  cut: string | null
  /** Given names and surnames, in order. */
  names: readonly string[]
  /** "prime", "minister". */
  offices: readonly string[]
  /** Of somebody in several offices, the others: "Ada Orr, President and Foreign Minister". */
  others: readonly (readonly string[])[]
  /** What they hold it of: "osmira", "osmiran". */
  of: readonly string[]
  /** Of several who are each named: "Waverly and Marran". */
  apart: readonly Named[]
}>

/** Words that name nobody yet. */
export const nobody = (): Named => ({
  text: '',
  kind: 'person',
  gender: null,
  pronoun: null,
  name: null,
  role: null,
  cut: null,
  names: [],
  offices: [],
  others: [],
  of: [],
  apart: [],
})
