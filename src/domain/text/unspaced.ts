/** Scripts written without spaces between words, for a class of a `u` pattern. */
export const UNSPACED_SCRIPTS =
  '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'
