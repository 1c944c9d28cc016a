/** The percent-decoded text, or the text itself where it is not UTF-8. Never throws. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/**
 * The query of an address ("?a=1&b=2") as name and value pairs, in order. Total: any string is a query.
 * Written here because the domain compiles without the DOM's URLSearchParams, and keeps what is not UTF-8.
 */
export const parseQueryString = (search: string): [name: string, value: string][] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
    })

/**
 * A value as it stands in an address, in the form that browsers leave as it is (they write ' as %27).
 * Lone surrogates, which no address can hold, become U+FFFD.
 */
export const encodeQueryValue = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll("'", '%27')
