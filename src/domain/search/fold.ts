/** A text made comparable, with the way back from it. */
export type Folded = {
  folded: string
  /**
   * For each code unit of `folded`, and for its end, the code unit of the original that it comes from;
   * ascending. `null` where both are the same throughout.
   */
  map: Uint32Array | null
}

// What a code unit folds to, where that is not one other: no text folds to a control character. 0: not learnt yet.
const NOTHING = 1
const SEVERAL = 2
const SPACE = 32

/** Marks that only vary a letter. Vowel signs of Indic and Thai letters, and kana's voicing, make another one. */
const DIACRITICS =
  /(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}](?<![\u3099\u309a])/gu
const INVISIBLE = /\p{DI}|\u0640/gu
const SPACES = /[\s\p{Cc}]+/gu

/** Each list: what is folded to its first character. */
const ALIKE = new Map(
  [
    '"“”„‟«»「」『』｢｣《》〈〉〝〞〟❝❞″״',
    "'‘’‚‛‹›❛❜`´ʼʻʹ′׳",
    '-‐‑‒–—―−⸺⸻־',
    'oø',
    'lł',
    'dđð',
    'hħ',
    'tŧ',
    'σς',
    'اٱ',
    'يىی',
    'هةۀہھە',
    'كک',
  ].flatMap(([to = '', ...from]) => from.map((character) => [character, to])),
)
  .set('æ', 'ae')
  .set('œ', 'oe')
  .set('þ', 'th')

const unmarked = (text: string): string =>
  text.normalize('NFKD').replace(DIACRITICS, '').replace(INVISIBLE, '')

function foldCharacter(character: string): string {
  const like = ALIKE.get(character)
  if (like !== undefined) return like
  // By way of capitals ß and ſ are ss and s, as in Unicode's own case folding; small first, for ẞ is its own capital.
  const letters = unmarked(unmarked(character).toLowerCase().toUpperCase().toLowerCase())
  return Array.from(letters, (letter) => ALIKE.get(letter) ?? letter)
    .join('')
    .replace(SPACES, ' ')
}

/** What each code unit folds to, learnt as it is met. */
const single = new Uint16Array(0x10000)
const several = new Map<number, string>()

function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit))
  if (folded.length > 1) several.set(unit, folded)
  const entry = folded === '' ? NOTHING : folded.length > 1 ? SEVERAL : folded.charCodeAt(0)
  single[unit] = entry
  return entry
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00

function foldPair(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0
  const known = several.get(point)
  if (known !== undefined) return known
  const folded = foldCharacter(text.slice(at, at + 2))
  several.set(point, folded)
  return folded
}

/** Where each folded code unit comes from, while a text is folded. */
let sources = new Uint32Array(1024)
/** The longest that one character becomes is 18 (U+FDFA). */
const LONGEST = 18

function fill(text: string): { folded: string; moved: boolean } {
  const lower = text.toLowerCase()
  // Few letters fold to anything but their small one: the others are copied in runs.
  const aligned = lower.length === text.length
  let folded = ''
  let length = 0
  let copied = 0
  let moved = false
  let afterSpace = false
  for (let at = 0; at < text.length; at++) {
    if (length + LONGEST >= sources.length) sources = grown(sources)
    const unit = text.charCodeAt(at)
    const to = single[unit] || learn(unit)
    if (aligned && to === lower.charCodeAt(at) && !(afterSpace && to === SPACE) && (to & 0xf800) !== 0xd800) {
      sources[length++] = at
      afterSpace = to === SPACE
      continue
    }
    const pair = isPair(text, at)
    const all = pair ? foldPair(text, at) : foldUnit(unit, to)
    const part = afterSpace && all.startsWith(' ') ? all.slice(1) : all
    if (aligned) folded += lower.slice(copied, at)
    folded += part
    if (part.length !== 1 || pair) moved = true
    for (let i = 0; i < part.length; i++) sources[length++] = at
    if (all !== '') afterSpace = all.endsWith(' ')
    if (pair) at++
    copied = at + 1
  }
  sources[length] = text.length
  return { folded: copied === 0 && aligned ? lower : aligned ? folded + lower.slice(copied) : folded, moved }
}

function foldUnit(unit: number, to: number): string {
  if (to === NOTHING) return ''
  return to === SEVERAL ? (several.get(unit) ?? '') : String.fromCharCode(to)
}

function grown(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}

/**
 * A text made comparable: case and diacritics folded (with Arabic alef, ya and ta marbuta, and compatibility
 * forms, as NFKD has them), quotation marks, apostrophes and dashes of all kinds made one, white space made
 * single spaces, tatweel and what is invisible left out. Linear; folding twice changes nothing more.
 */
export function foldWithMap(text: string): Folded {
  const { folded, moved } = fill(text)
  return { folded, map: moved ? sources.slice(0, folded.length + 1) : null }
}

/** `foldWithMap` without the way back. */
export const fold = (text: string): string => fill(text).folded

/** The code unit of the original that a place in the folded text comes from. */
export const unfold = ({ map }: Folded, at: number): number => map?.[at] ?? at
