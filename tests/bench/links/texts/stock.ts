export type Script = 'latin' | 'arabic' | 'chinese' | 'cyrillic'

/** Texts to choose thresholds by, and texts to report by. */
export type Half = 'dev' | 'held'

export type Person = {
  id: string
  name: string
  short: string
  /** As it stands within a sentence, instead of the name. */
  role: string
  gender: 'm' | 'f'
}

/**
 * Sentences to compose texts from. Marks: `[i A:…]` reported and `[d A:…]` quoted words of a slot, `[+:…]` their
 * next span, `[m:…]` mention and `[c:…]` cue of the first statement, `[m2:…]` and `[c2:…]` of the second, `¶` a new
 * paragraph. Slots: `{A}` and `{B}` persons, `{J}` both, `{H}` the pronoun of A, `{C}` a country, `{K}` another,
 * `{P}` a place, `{N}` a number, `{M}` a month, `{T}` a subject, `{x}` a clause, `{Q}` a quotable sentence, `{R}`
 * a quote said before; `{he/she}` goes by the gender of A, `{2:he/she}` by that of B.
 */
type Frames = {
  indirect: readonly string[]
  direct: readonly string[]
  split: readonly string[]
  nested: readonly string[]
  /** Quotes that run over paragraphs. */
  runOn: readonly string[]
  joint: readonly string[]
  again: readonly string[]
}

type Stock = {
  title: readonly string[]
  openings: readonly string[]
  /** After "that": no capital, no full stop. */
  clauses: readonly string[]
  /** Whole sentences to put in quotation marks, without their full stop. */
  quotes: readonly string[]
  narration: readonly string[]
  /** Whole sentences, marked, that recur within a text with other slots. */
  formulae: readonly string[]
}

export type Language = {
  lang: string
  script: Script
  /** What stands between sentences. */
  space: string
  pronoun: { m: string; f: string }
  joint: string
  issuer: string
  countries: readonly string[]
  places: readonly string[]
  months: readonly string[]
  subjects: readonly string[]
  people: Readonly<Record<Half, readonly Person[]>>
  themes: readonly { id: string; label: string; words: readonly string[] }[]
  frames: Frames
  stock: Readonly<Record<Half, Stock>>
  /** For revisions: sentences that stand in no text. */
  inserts: readonly string[]
  /** For revisions: words that may stand for each other. */
  synonyms: readonly (readonly string[])[]
}
