/**
 * The text without the characters at its end that `pattern`, a test of one code unit, matches. A regular
 * expression with "+$" would take quadratic time on long runs inside a hostile text.
 */
export function trimEnd(text: string, pattern: RegExp): string {
  let at = text.length
  while (at > 0 && pattern.test(text.charAt(at - 1))) at--
  return text.slice(0, at)
}
