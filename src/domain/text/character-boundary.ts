/**
 * Two code units that never belong to one character: Latin, Greek, Cyrillic, Hebrew and Arabic letters,
 * punctuation, kana and Han, in any pair. Spares Intl.Segmenter nearly everywhere.
 */
const APART =
  /^[\u0020-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u0481\u048a-\u052f\u05d0-\u05ea\u060c\u061b\u061f-\u064a\u0660-\u066f\u0671-\u06d5\u06f0-\u06fc\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]{2}$/

/** How far either side of a boundary a character is looked for (code units); longer ones do not matter. */
const REACH = 32

const characters = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en') : null

/** Whether a cut at `at` (code units) leaves whole what a reader takes for one character. */
export function isCharacterBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  if (APART.test(text.slice(at - 1, at + 1))) return true
  if (isInsidePair(text, at)) return false
  let from = Math.max(0, at - REACH)
  if (isInsidePair(text, from)) from += 1
  const segment = characters?.segment(text.slice(from, at + REACH)).containing(at - from)
  return segment === undefined || segment.index === at - from
}

const isInsidePair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
