const ELLIPSIS = '…'

/** What must not be torn from the character before it. */
const CLINGS = /^(?:[\p{M}\p{Emoji_Modifier}\u1160-\u11ff]|\u200c|\u200d|[\u{e0020}-\u{e007f}])/u
const FLAG = /\p{Regional_Indicator}/u

function isBoundary(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (/^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at)))
    return false
  if (CLINGS.test(next) || text[at - 1] === '\u200d') return false
  return !(FLAG.test(next) && FLAG.test(text.slice(Math.max(0, at - 2), at)))
}

/**
 * The text, or its beginning and "…" where it is longer than `length` UTF-16 code units. It is cut between
 * words where one ends in the second half, otherwise between characters as a reader sees them.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const room = Math.max(1, length - ELLIPSIS.length)
  const space = text.slice(0, room + 1).search(/\s\S*$/)
  let at = room
  if (space >= room / 2) at = space
  else while (at > 0 && !isBoundary(text, at)) at--
  return text.slice(0, at).replace(/[\s,;:،؛，；：、–—-]+$/u, '') + ELLIPSIS
}
