const ELLIPSIS = '…'

/** What must not be torn from the character before it. */
const CLINGS = /^(?:[\p{M}\p{Emoji_Modifier}\u1160-\u11ff]|\u200c|\u200d|[\u{e0020}-\u{e007f}])/u
const FLAG = /^\p{Regional_Indicator}/u
const FLAGS_BEFORE = /\p{Regional_Indicator}*$/u

/** Whether what a reader takes for one character ends at `at`: by rule, since engines differ over new scripts. */
function isBoundary(text: string, at: number): boolean {
  if (/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))) return false
  const next = text.slice(at)
  if (CLINGS.test(next) || text[at - 1] === '\u200d') return false
  const flags = FLAGS_BEFORE.exec(text.slice(0, at))?.[0].length ?? 0
  // A flag is two letters of two code units each.
  return !(FLAG.test(next) && flags % 4 !== 0)
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
