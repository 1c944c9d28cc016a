/** Fewer letters may be an abbreviation (UTF-16 code units). */
const LEAST = 20

/** Whether a paragraph has no small letter, in a script that has them. */
export const isAllCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.slice(0, 1000).match(/\p{Lu}/gu)?.length ?? 0) >= LEAST
