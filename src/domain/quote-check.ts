import { type Folded, foldWithMap, unfold } from './fold.ts'
import { lastAtMost } from './last-at-most.ts'
import { leftOut } from './messages/statement.ts'
import type { ReadoutIndex } from './readout-index.ts'
import { foldedParagraphs } from './search.ts'

/** Words that stand in one paragraph without a break, in code units of its text. */
export type Stretch = { paragraph: string; start: number; end: number }

/** Where words stand, and whose they are there. */
export type Place = {
  /** Several where the words run over paragraphs, or a gap was left between them. In reading order. */
  stretches: readonly Stretch[]
  /**
   * `quoted` or `reported`: one statement holds all of it, and the innermost that does is of that mode.
   * `partly-…`: no statement holds all, one of that mode holds or meets some. `narration`: none does.
   */
  coverage: 'quoted' | 'reported' | 'partly-quoted' | 'partly-reported' | 'narration'
  /** The innermost statement that holds all of it. */
  statement: string | null
  /** The speakers of that statement, or of the outermost ones that hold some. */
  speakers: readonly string[]
}

/** `missing`: in the text only. `added`: in the pasted words only. `gap`: an ellipsis, for what it passes over. */
type Difference = { kind: 'same' | 'missing' | 'added' | 'gap'; text: string }

export type QuoteCheck =
  /** `places` has the first `MAX_PLACES` of `total`. `marksDiffer`: in case, accents or punctuation, everywhere. */
  | { kind: 'found'; places: readonly Place[]; total: number; marksDiffer: boolean }
  /** `share`: of the words of both sides, how many are the same. */
  | { kind: 'differs'; place: Place; differences: readonly Difference[]; share: number }
  | { kind: 'absent' }
  | { kind: 'too-short' }
  | { kind: 'too-long' }

/** Fewer words are no quotation; and on the average there must be two between ellipses. */
export const MIN_QUOTE_WORDS = 4
export const MAX_QUOTE_WORDS = 2000
const MAX_LENGTH = 40_000
const MAX_PARTS = 12
const MAX_PLACES = 20

/**
 * From this share of equal words on, a place is near enough to be shown. Measured on the real and on generated
 * readouts: of quotations with a fifth of their words changed, 95 % share 0.7 or more of them with their place;
 * of unrelated English of eight words or more, 95 % share at most 0.55 with any place.
 */
const NEAR = 0.6

/** Words of a folded text, or of several joined: what each is, by hash, and where it stands in its text. */
type Words = { hashes: number[]; starts: number[]; ends: number[] }

const OTHER = 1
const LETTER = 2
const DIGIT = 3
const MARK = 4
const UNSPACED = 5
const SYMBOL = 6

const KINDS: readonly (readonly [kind: number, of: RegExp])[] = [
  [MARK, /\p{M}/u],
  [DIGIT, /\p{N}/u],
  [UNSPACED, /(?=\p{L})[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u],
  [LETTER, /\p{L}/u],
  [SYMBOL, /[\p{S}%&#@]/u],
]
const kindOf = (character: string): number => KINDS.find(([, of]) => of.test(character))?.[0] ?? OTHER

/** By code unit, learnt as they are met; 0: not yet. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  // The second half of a pair goes with the first, as a mark does.
  if ((unit & 0xfc00) === 0xdc00) return MARK
  if ((unit & 0xfc00) === 0xd800) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const known = kinds[unit]
  if (known) return known
  const kind = at < text.length ? kindOf(text.charAt(at)) : OTHER
  kinds[unit] = kind
  return kind
}

const APOSTROPHE = 39
const COMMA = 44
const STOP = 46

/** Where the word ends that begins at a place. Apostrophes inside a word, and points inside a number, are its own. */
function wordEnd(text: string, start: number): number {
  const first = kindAt(text, start)
  let last = first
  for (let at = start + 1; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === MARK) continue
    if (first === UNSPACED) return at
    if (first === SYMBOL ? kind === SYMBOL : kind === LETTER || kind === DIGIT) {
      last = kind
      continue
    }
    const unit = text.charCodeAt(at)
    const joins = unit === APOSTROPHE ? last === LETTER : (unit === STOP || unit === COMMA) && last === DIGIT
    if (first === SYMBOL || !joins || kindAt(text, at + 1) !== last) return at
  }
  return text.length
}

/** FNV-1a, cut to 30 bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 2
}

function addWords({ hashes, starts, ends }: Words, text: string): void {
  let at = 0
  while (at < text.length) {
    if (kindAt(text, at) === OTHER) {
      at++
      continue
    }
    const end = wordEnd(text, at)
    hashes.push(hashOf(text, at, end))
    starts.push(at)
    ends.push(end)
    at = end
  }
}

const noWords = (): Words => ({ hashes: [], starts: [], ends: [] })

type ReadoutWords = Words & {
  paragraphs: readonly { id: string; folded: Folded; outer: readonly { start: number; end: number }[] }[]
  /** For each word, the place of its paragraph, from 0. */
  holders: readonly number[]
}

const cache = new WeakMap<ReadoutIndex, ReadoutWords>()

/** The words of a readout as one run. Done once for each document, when a quotation is first checked. */
function wordsOf(index: ReadoutIndex): ReadoutWords {
  const known = cache.get(index)
  if (known) return known
  const words = noWords()
  const paragraphs = [...foldedParagraphs(index).values()]
  const holders: number[] = []
  for (const [place, { folded }] of paragraphs.entries()) {
    addWords(words, folded.folded)
    while (holders.length < words.hashes.length) holders.push(place)
  }
  const made = { ...words, paragraphs, holders }
  cache.set(index, made)
  return made
}

/** Words of one text from `from` up to `to`. */
type Run = { from: number; to: number }

const ELLIPSIS = /[[(]? ?\.(?: ?\.){2,} ?[\])]?/g

type Pasted = Words & { text: string; folded: Folded; parts: readonly Run[] }

/** Pasted words, and the parts that ellipses divide them into. */
function readPasted(text: string): Pasted {
  const folded = foldWithMap(text)
  const words = noWords()
  addWords(words, folded.folded)
  const cuts = Array.from(
    folded.folded.matchAll(ELLIPSIS),
    ({ index }) => lastAtMost(words.starts, index) + 1,
  )
  const edges = [...new Set([0, ...cuts, words.hashes.length])]
  const parts = edges.slice(1).map((to, at) => ({ from: edges[at] ?? 0, to }))
  return { ...words, text, folded, parts }
}

/** Every place where a part of the pasted words stands in the text: Knuth, Morris and Pratt. */
function placesOf(part: readonly number[], text: Int32Array): number[] {
  const back = [0]
  for (let at = 1, length = 0; at < part.length; at++) {
    while (length > 0 && part[at] !== part[length]) length = back[length - 1] ?? 0
    if (part[at] === part[length]) length++
    back.push(length)
  }
  const places: number[] = []
  for (let at = 0, length = 0; at < text.length; at++) {
    while (length > 0 && text[at] !== part[length]) length = back[length - 1] ?? 0
    if (text[at] === part[length]) length++
    if (length === part.length) {
      places.push(at + 1 - length)
      length = back[length - 1] ?? 0
    }
  }
  return places
}

/** A paragraph's place, from 0, by a word in it. */
const paragraphOf = ({ holders }: ReadoutWords, word: number): number => holders[word] ?? 0

/** For a part, where it may begin, and with which of the next part's beginnings it goes on. */
type Beginnings = { length: number; places: number[]; next: number[] }

/**
 * The parts' beginnings that lead on to the end, each part in the paragraph where the one before ends, or in the
 * next. Of several beginnings that lead to the same rest, the nearest only.
 */
function chainParts(
  words: ReadoutWords,
  parts: readonly (readonly number[])[],
  text: Int32Array,
): Beginnings[] {
  const chain: Beginnings[] = []
  for (const part of parts.toReversed()) {
    const rest = chain[0]?.places
    const all = placesOf(part, text)
    const [places, next]: [number[], number[]] = [[], []]
    let following = (rest?.length ?? 0) - 1
    for (const place of rest ? all.toReversed() : []) {
      const end = place + part.length
      while ((rest?.[following - 1] ?? -1) >= end) following--
      const begins = rest?.[following] ?? -1
      if (begins < end || following === next.at(-1)) continue
      if (paragraphOf(words, begins) > paragraphOf(words, end - 1) + 1) continue
      places.push(place)
      next.push(following)
    }
    const length = part.length
    chain.unshift(
      rest ? { length, places: places.reverse(), next: next.reverse() } : { length, places: all, next: [] },
    )
    if (chain[0]?.places.length === 0) return []
  }
  return chain
}

/** The runs that begin at the first part's beginning of this place among them. */
function runsFrom(chain: readonly Beginnings[], first: number): Run[] {
  let at = first
  return chain.map(({ length, places, next }) => {
    const from = places[at] ?? 0
    at = next[at] ?? 0
    return { from, to: from + length }
  })
}

/** Where a folded end stands in the original: behind the whole of a character that became several. */
function endIn(folded: Folded, end: number): number {
  let at = end
  while (at < folded.folded.length && unfold(folded, at) === unfold(folded, at - 1)) at++
  return unfold(folded, at)
}

function stretchesOf(words: ReadoutWords, { from, to }: Run): Stretch[] {
  const stretches: Stretch[] = []
  for (let word = from; word < to; ) {
    const place = paragraphOf(words, word)
    let last = word
    while (last + 1 < to && paragraphOf(words, last + 1) === place) last++
    const paragraph = words.paragraphs[place]
    if (!paragraph) break
    const { id, folded } = paragraph
    const [start, end] = [unfold(folded, words.starts[word] ?? 0), endIn(folded, words.ends[last] ?? 0)]
    stretches.push({ paragraph: id, start, end })
    word = last + 1
  }
  return stretches
}

const holds = (outer: Stretch, inner: Stretch) => outer.start <= inner.start && inner.end <= outer.end
const meets = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end

function placeOf(index: ReadoutIndex, stretches: readonly Stretch[]): Place {
  const having = (test: typeof holds, stretch: Stretch) =>
    (index.inParagraph.get(stretch.paragraph) ?? []).filter(({ content }) =>
      content.some((span) => span.paragraph === stretch.paragraph && test(span, stretch)),
    )
  const held = stretches.map((stretch) => new Set(having(holds, stretch)))
  const holder = [...(held[0] ?? [])].findLast((statement) => held.every((set) => set.has(statement)))
  const met = holder ? [] : stretches.flatMap((stretch) => having(meets, stretch))
  const ids = new Set(met.map(({ id }) => id))
  const outermost = met.filter(({ within }) => within === null || !ids.has(within))
  const isQuoted = (holder ? [holder] : met).some(({ mode }) => mode === 'direct')
  const mode = isQuoted ? 'quoted' : 'reported'
  return {
    stretches,
    coverage: holder ? mode : met.length > 0 ? `partly-${mode}` : 'narration',
    statement: holder?.id ?? null,
    speakers: [...new Set((holder ? [holder] : outermost).flatMap(({ speakers }) => speakers))],
  }
}

/** Words as they stand; paragraphs are set apart by a space. */
const textOf = (index: ReadoutIndex, words: ReadoutWords, run: Run): string =>
  stretchesOf(words, run)
    .map(({ paragraph, start, end }) => index.paragraph.get(paragraph)?.text.slice(start, end))
    .join(' ')

const pastedText = ({ text, folded, starts, ends }: Pasted, { from, to }: Run): string =>
  text.slice(unfold(folded, starts[from] ?? 0), endIn(folded, ends[to - 1] ?? 0))

/** Without what no reader would call a difference, and what a search would have taken off as an operator. */
const evened = (text: string): string =>
  text.replace(/[\p{DI}\p{Pi}\p{Pf}"'„‚]/gu, '').replace(/[\s\p{Pd}]+/gu, ' ')

/** The stretches of the text, no longer than pasted words may be, that have most words in common with them. */
function nearestOf(text: Int32Array, pasted: readonly number[], length: number): Run[] {
  const wanted = new Int32Array(pasted.length)
  for (const word of pasted) wanted[word] = (wanted[word] ?? 0) + 1
  const had = new Int32Array(pasted.length)
  const best = new Map<number, Run & { common: number }>()
  let common = 0
  for (let to = 1; to <= text.length; to++) {
    const added = text[to - 1] ?? -1
    const from = Math.max(0, to - length)
    const dropped = to > length ? (text[from - 1] ?? -1) : -1
    if (added >= 0) {
      const count = (had[added] ?? 0) + 1
      had[added] = count
      if (count <= (wanted[added] ?? 0)) common++
    }
    if (dropped >= 0) {
      const count = (had[dropped] ?? 0) - 1
      had[dropped] = count
      if (count < (wanted[dropped] ?? 0)) common--
    }
    const block = Math.floor(from / length)
    if (common > (best.get(block)?.common ?? 0)) best.set(block, { from, to, common })
  }
  const many = pasted.length > 300 ? 1 : 4
  return [...best.values()].sort((a, b) => b.common - a.common).slice(0, many)
}

/** Pairs of equal words of two runs, in order: their longest common subsequence. */
function pairsOf(pasted: readonly number[], text: Int32Array): (readonly [pasted: number, text: number])[] {
  const width = text.length + 1
  const lengths = new Uint16Array((pasted.length + 1) * width)
  for (let row = pasted.length - 1; row >= 0; row--)
    for (let column = text.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        pasted[row] === text[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < pasted.length && column < text.length; ) {
    const at = row * width + column
    if (pasted[row] === text[column]) pairs.push([row++, column++])
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row++
    else column++
  }
  return pairs
}

/** Some pairs, and the run of the text from which they come. */
type Alignment = { pairs: readonly (readonly [pasted: number, text: number])[]; run: Run; share: number }

const isCut = (parts: readonly Run[], after: number, before: number): boolean =>
  parts.some(({ from }) => from > after && from <= before)

/** Of the pairs those neighbours that make the nearest place: chance matches far off would widen it. */
function closest(pairs: Alignment['pairs'], { parts, hashes }: Pasted): Alignment {
  let best: Alignment = { pairs: [], run: { from: 0, to: 0 }, share: 0 }
  let [first, last] = [0, -1]
  for (let at = 0; at < pairs.length; at++) {
    let passedOver = 0
    for (let to = at; to < pairs.length; to++) {
      const [pasted, text] = pairs[to] ?? [0, 0]
      const [before, previous] = pairs[to - 1] ?? [0, 0]
      if (to > at && isCut(parts, before, pasted)) passedOver += text - previous - 1
      const from = pairs[at]?.[1] ?? 0
      const share = (2 * (to - at + 1)) / (hashes.length + text + 1 - from - passedOver)
      if (share <= best.share) continue
      ;[first, last] = [at, to]
      best = { ...best, share, run: { from, to: text + 1 } }
    }
  }
  return { ...best, pairs: pairs.slice(first, last + 1) }
}

/** How many words beside a place are shown for pasted ones that open or close it and have no equal. */
const BESIDE = 3

/** Where one sentence ends and another begins, between words of a folded text. */
const STOPS = /[.!?؟۔。！？।]/

/** Whether a word and the next stand in one sentence, and both in the same content or in narration. */
function isOneRun(words: ReadoutWords, word: number): boolean {
  const paragraph = words.paragraphs[paragraphOf(words, word)]
  if (!paragraph || word + 1 >= words.hashes.length) return false
  if (paragraph !== words.paragraphs[paragraphOf(words, word + 1)]) return false
  const { folded, outer } = paragraph
  const [end, start] = [words.ends[word] ?? 0, words.starts[word + 1] ?? 0]
  if (STOPS.test(folded.folded.slice(end, start))) return false
  const [before, behind] = [unfold(folded, end - 1), unfold(folded, start)]
  return outer.every(
    ({ start, end }) => (start <= before && before < end) === (start <= behind && behind < end),
  )
}

/** A run with the words before and behind it that stand where pasted ones found no equal. */
function widened(words: ReadoutWords, { pairs, run }: Alignment, length: number): Run {
  let { from, to } = run
  const before = Math.min(BESIDE, pairs[0]?.[0] ?? 0)
  const behind = Math.min(BESIDE, length - 1 - (pairs.at(-1)?.[0] ?? length))
  while (from > run.from - before && isOneRun(words, from - 1)) from--
  while (to < run.to + behind && isOneRun(words, to - 1)) to++
  return { from, to }
}

function differencesOf(
  index: ReadoutIndex,
  words: ReadoutWords,
  pasted: Pasted,
  pairs: Alignment['pairs'],
  run: Run,
): Difference[] {
  const all: Difference[] = []
  const put = (kind: Difference['kind'], text: string) => {
    if (text !== '') all.push({ kind, text })
  }
  const ends = [...pairs, [pasted.hashes.length, run.to] as const]
  let [here, there] = [0, run.from]
  let same = 0
  const putSame = () => {
    put('same', textOf(index, words, { from: there - same, to: there }))
    same = 0
  }
  for (const [at, text] of ends) {
    if (at > here || text > there || at === pasted.hashes.length) {
      putSame()
      const isGap = here > 0 && isCut(pasted.parts, here - 1, at) && at < pasted.hashes.length
      if (isGap) put('gap', leftOut)
      else put('missing', textOf(index, words, { from: there, to: text }))
      if (at > here) put('added', pastedText(pasted, { from: here, to: at }))
    }
    same++
    ;[here, there] = [at + 1, text + 1]
  }
  return all
}

function nearest(index: ReadoutIndex, words: ReadoutWords, pasted: Pasted, ids: Ids): QuoteCheck {
  const length = Math.ceil(pasted.hashes.length * 1.5) + 4 + (pasted.parts.length - 1) * 40
  let best: Alignment = { pairs: [], run: { from: 0, to: 0 }, share: 0 }
  for (const { from, to } of nearestOf(ids.text, ids.pasted, length)) {
    const pairs = pairsOf(ids.pasted, ids.text.subarray(from, to))
      .map(([at, text]) => [at, from + text] as const)
      .filter(([at, text]) => isSameWord(words, text, pasted, at))
    const alignment = closest(pairs, pasted)
    if (alignment.share > best.share) best = alignment
  }
  if (best.share < NEAR) return { kind: 'absent' }
  const run = widened(words, best, pasted.hashes.length)
  return {
    kind: 'differs',
    place: placeOf(index, stretchesOf(words, run)),
    differences: differencesOf(index, words, pasted, best.pairs, run),
    share: best.share,
  }
}

/** Pasted words by where each first stands among them, and the text's words as those; -1 for all others. */
type Ids = { pasted: readonly number[]; text: Int32Array }

function idsOf({ hashes }: Words, pasted: Words): Ids {
  const ids = new Map<number, number>()
  pasted.hashes.forEach((hash, at) => {
    if (!ids.has(hash)) ids.set(hash, at)
  })
  const text = new Int32Array(hashes.length)
  for (let at = 0; at < hashes.length; at++) text[at] = ids.get(hashes[at] ?? 0) ?? -1
  return { pasted: pasted.hashes.map((hash) => ids.get(hash) ?? -1), text }
}

/** Hashes may agree by chance: the words decide. */
const isSameWord = (words: ReadoutWords, word: number, pasted: Pasted, at: number): boolean =>
  words.paragraphs[paragraphOf(words, word)]?.folded.folded.slice(words.starts[word], words.ends[word]) ===
  pasted.folded.folded.slice(pasted.starts[at], pasted.ends[at])

function isSameRun(words: ReadoutWords, { from, to }: Run, pasted: Pasted, at: number): boolean {
  for (let word = from; word < to; word++)
    if (!isSameWord(words, word, pasted, at + word - from)) return false
  return true
}

/**
 * Whose words pasted ones are. Case, accents, punctuation, the form of marks and dashes, and white space do not
 * count, but points and commas inside numbers do. They are found only if every word stands there, in order, with
 * nothing between; over paragraphs, too. "…" or "[…]" passes over any run of the text that ends in the same
 * paragraph or the next. What is almost the text is told as a difference, never as found.
 */
export function checkQuote(index: ReadoutIndex, text: string): QuoteCheck {
  if (text.length > MAX_LENGTH) return { kind: 'too-long' }
  const pasted = readPasted(text)
  const count = pasted.hashes.length
  if (count < MIN_QUOTE_WORDS || count < pasted.parts.length * 2) return { kind: 'too-short' }
  if (count > MAX_QUOTE_WORDS || pasted.parts.length > MAX_PARTS) return { kind: 'too-long' }
  const words = wordsOf(index)
  const ids = idsOf(words, pasted)
  const parts = pasted.parts.map(({ from, to }) => ids.pasted.slice(from, to))
  const places: Place[] = []
  const partTexts = pasted.parts.map((part) => evened(pastedText(pasted, part)))
  let total = 0
  let end = 0
  let marksDiffer = true
  const chain = chainParts(words, parts, ids.text)
  for (const [first, place] of (chain[0]?.places ?? []).entries()) {
    if (place < end) continue
    const runs = runsFrom(chain, first)
    if (!runs.every((run, part) => isSameRun(words, run, pasted, pasted.parts[part]?.from ?? 0))) continue
    end = runs.at(-1)?.to ?? end
    total++
    if (places.length === MAX_PLACES) continue
    places.push(
      placeOf(
        index,
        runs.flatMap((run) => stretchesOf(words, run)),
      ),
    )
    if (runs.every((run, part) => evened(textOf(index, words, run)) === partTexts[part])) marksDiffer = false
  }
  return total > 0 ? { kind: 'found', places, total, marksDiffer } : nearest(index, words, pasted, ids)
}
