/** What some words say of whom they name, in small letters. */
export type Named = {
  text: string
  kind: 'person' | 'body' | 'joint'
  /** Where the words tell: of an honorific, of "spokeswoman". */
  gender: 'he' | 'she' | null
  /** "he"; then nothing else is known. */
  pronoun: string | null
  /** Given names and surnames, in order. */
  names: string[]
  /** "prime", "minister". */
  offices: string[]
  /** What they hold it of: "osmira", "osmiran". */
  of: string[]
  /** Of several who are each named: "Waverly and Marran". */
  apart: Named[]
}
