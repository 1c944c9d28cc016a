/** Nouns and adjectives that end like adverbs. */
const NO_ADVERBS = new Set(
  'family ally assembly supply reply rally monopoly anomaly bully early daily weekly monthly yearly friendly elderly likely lovely costly deadly only'.split(
    ' ',
  ),
)

/** Whether a word is, as far as its look tells, an adverb: "warmly". */
export const isAdverb = (word: string): boolean =>
  word.endsWith('ly') && /^\p{Ll}/u.test(word) && !NO_ADVERBS.has(word)
