import { UNSPACED_SCRIPTS } from '#domain/text/unspaced.ts'

/** What one revision is compared with another by, as the source of a `u` pattern: a word, or a letter of a script without spaces. */
export const WORD_TOKEN = `[${UNSPACED_SCRIPTS}]\\p{M}*|(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}\\p{M}])+`
