// Scripts written without spaces: each of their letters is a word.
const WORD =
  /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}](?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{N})*/gu

/**
 * Where the words of a text begin (code units, ascending): at the first letter or digit of each run
 * between white space that has one, and at each letter of a script written without spaces.
 *
 * Not Intl.Segmenter: its dictionaries differ between engines, and a page must count as the build did.
 */
export const wordStarts = (text: string): number[] => Array.from(text.matchAll(WORD), ({ index }) => index)

export const countWords = (text: string): number => wordStarts(text).length
