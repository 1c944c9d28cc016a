import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { successors } from '#domain/document/retired.ts'
import { type Stretch, wordsAt } from '#domain/document/stretch.ts'
import { type Alignment, alignTexts } from './alignment.ts'
import {
  type AttributedPart,
  type Attribution,
  type AttributionChange,
  attributionChange,
  attributionOf,
} from './attribution-change.ts'
import { carry } from './carry.ts'
import { flatText, rangeOf, stretchesOf, type TextRange } from './flat-text.ts'
import { areWordsOf, type Selector } from './selector.ts'
import { statementsAt, touchedBy } from './statements-at.ts'

/** Where the words of a link stand now, and which statement they are, if they are one. */
export type Place = { stretches: readonly Stretch[]; statement: string | null }

/** What a link led to when it was made. */
type Original = { stretches: readonly Stretch[]; words: string; attributions: readonly Attribution[] }

/** What a link comes to: of its place and words, and apart from that of who says them. */
export type Resolution = {
  /**
   * `exact`: the same words at the same place. `moved`: the same words in another paragraph, or in another order among
   * their neighbours. `changed`: found, but the words differ. `ambiguous`: several places. `gone`: no place.
   * `unverified`: these are the words now; what they were is not known.
   */
  outcome: 'exact' | 'moved' | 'changed' | 'ambiguous' | 'gone' | 'unverified'
  /** None where it is gone, several where it is ambiguous. */
  places: readonly Place[]
  /** Null where the revision of the link is not at hand. */
  original: Original | null
  /** How the words differ: `marks` where only punctuation or white space do, `between` where others came between them. */
  difference: 'none' | 'marks' | 'between' | 'words'
  /** Whether some of words that are gone stand yet, too few to be led to. */
  inPart: boolean
  attribution: AttributionChange
}

/** More places than this are not told one by one. */
export const MOST_PLACES = 12

const alignments = new WeakMap<ReadoutIndex, WeakMap<ReadoutIndex, Alignment>>()

function alignmentOf(made: ReadoutIndex, now: ReadoutIndex): Alignment {
  const known = alignments.get(made)?.get(now)
  if (known) return known
  const alignment = alignTexts(flatText(made.readout), flatText(now.readout))
  const ofMade = alignments.get(made) ?? new WeakMap<ReadoutIndex, Alignment>()
  ofMade.set(now, alignment)
  alignments.set(made, ofMade)
  return alignment
}

const MARKS = /[^\p{L}\p{M}\p{N}\p{Sm}\p{Sc}\p{So}]+/gu

function differenceOf(then: string, now: string): Resolution['difference'] {
  if (then === now) return 'none'
  return then.replace(MARKS, '') === now.replace(MARKS, '') ? 'marks' : 'words'
}

/** Whether words that stood in some paragraphs now stand in others, as far as paragraphs kept their ids. */
function isInOtherParagraph(then: readonly Stretch[], now: readonly Stretch[], index: ReadoutIndex): boolean {
  const ids = new Set(then.map(({ paragraph }) => paragraph))
  return [...ids].some((id) => index.paragraph.has(id) && !now.some(({ paragraph }) => paragraph === id))
}

/** The revision that a link was made under, and the present one. */
type Revisions = { made: ReadoutIndex; now: ReadoutIndex }

type How = { moved: boolean; interrupted: boolean }
const AS_IT_WAS: How = { moved: false, interrupted: false }

/** Of words that were found at one place: what became of them and of their attribution. `parts`: of which. */
function resolvedAt(
  { made, now }: Revisions,
  original: Original,
  place: Place,
  how: How,
  parts: readonly AttributedPart[],
): Resolution {
  const differs = differenceOf(original.words, wordsAt(now, place.stretches))
  const difference = how.interrupted && differs !== 'words' ? 'between' : differs
  const isMoved = how.moved || isInOtherParagraph(original.stretches, place.stretches, now)
  return {
    outcome: difference !== 'none' ? 'changed' : isMoved ? 'moved' : 'exact',
    places: [place],
    original,
    difference,
    inPart: false,
    attribution: made === now ? { kind: 'same' } : attributionChange(parts),
  }
}

const attributionsAt = (index: ReadoutIndex, stretches: readonly Stretch[]): Attribution[] =>
  touchedBy(index, stretches).map((statement) => attributionOf(index, statement))

const unresolved = (
  outcome: 'ambiguous' | 'gone',
  original: Original,
  places: readonly Place[] = [],
  inPart = false,
): Resolution => ({
  outcome,
  places,
  original,
  difference: 'none',
  inPart,
  attribution: { kind: 'unknown' },
})

const placeOfStatement = ({ id, content }: Statement): Place => ({ stretches: content, statement: id })

/**
 * What a link to a statement that was made under an earlier revision comes to in a later one. The words decide; the
 * statement's id, which its editor keeps, where they do not. Null where that revision had no such statement.
 */
export function resolveStatement({ made, now }: Revisions, id: string): Resolution | null {
  const old = made.statement.get(id)
  if (!old) return null
  const alignment = alignmentOf(made, now)
  const original = {
    stretches: old.content,
    words: wordsAt(made, old.content),
    attributions: [attributionOf(made, old)],
  }
  const at = (place: Place, how: How) => {
    const statement = now.statement.get(place.statement ?? '')
    const to = statement ? [attributionOf(now, statement)] : attributionsAt(now, place.stretches)
    return resolvedAt({ made, now }, original, place, how, [{ from: original.attributions, to }])
  }
  const sameId = now.statement.get(id)
  const named = sameId
    ? [sameId]
    : successors(now.readout.retired, id).flatMap((successor) => now.statement.get(successor) ?? [])
  const carried = carry(
    alignment,
    old.content.map((span) => rangeOf(alignment.old, span)),
  )
  if (carried.outcome === 'found') {
    const stretches = carried.ranges.flatMap((range) => stretchesOf(alignment.new, range))
    const statements = statementsAt(now, stretches, { id, like: old })
    const [statement, ...others] = statements
    if (others.length > 0) return unresolved('ambiguous', original, statements.map(placeOfStatement))
    // Its editor has said that it is no more, and no statement holds its words.
    if (!statement && now.readout.retired[id]?.to.length === 0) return unresolved('gone', original, [], true)
    return at(statement ? placeOfStatement(statement) : { stretches, statement: null }, carried)
  }
  const [only, ...others] = named
  if (others.length > 0) return unresolved('ambiguous', original, named.map(placeOfStatement))
  if (only) return at(placeOfStatement(only), AS_IT_WAS)
  if (carried.outcome === 'gone') return unresolved('gone', original, [], carried.inPart)
  return unresolved('ambiguous', original, placesOf(alignment, now, carried.places))
}

const placesOf = (alignment: Alignment, now: ReadoutIndex, ranges: readonly TextRange[]): Place[] =>
  ranges.slice(0, MOST_PLACES).map((range) => {
    const stretches = stretchesOf(alignment.new, range)
    return { stretches, statement: statementsAt(now, stretches)[0]?.id ?? null }
  })

/**
 * What a link to a selection comes to. `made` is the document of the link's revision, the present one where that is
 * still it, or null where it is not at hand: then nothing that the link says of its words is taken for published.
 */
export function resolveSelection(
  { made, now }: { made: ReadoutIndex | null; now: ReadoutIndex },
  selector: Selector,
): Resolution {
  const { start, length } = selector
  const range = { start, end: start + length }
  if (!made) return unverified(now, selector)
  const flat = flatText(made.readout)
  if (range.end > flat.text.length || !areWordsOf(selector, flat.text.slice(range.start, range.end)))
    return unverified(now, selector)
  const stretches = stretchesOf(flat, range)
  const original = {
    stretches,
    words: wordsAt(made, stretches),
    attributions: attributionsAt(made, stretches),
  }
  if (made === now) return resolvedAt({ made, now }, original, { stretches, statement: null }, AS_IT_WAS, [])
  const alignment = alignmentOf(made, now)
  const carried = carry(alignment, [range])
  if (carried.outcome === 'gone') return unresolved('gone', original, [], carried.inPart)
  if (carried.outcome === 'unsure')
    return unresolved('ambiguous', original, placesOf(alignment, now, carried.places))
  const found = carried.ranges.flatMap((part) => stretchesOf(alignment.new, part))
  const parts = carried.parts.map((part) => ({
    from: attributionsAt(made, stretchesOf(flat, part.old)),
    to: attributionsAt(now, stretchesOf(alignment.new, part.new)),
  }))
  return resolvedAt({ made, now }, original, { stretches: found, statement: null }, carried, parts)
}

/**
 * So many code units are looked at for the words that a link names, and each place counts for so many more: a made-up
 * link may name any length, and a beginning that stands nearly everywhere.
 */
const MOST_READ = 4_000_000
const EACH = 400

/** Where the words stand now that a link names, by the words and what stands around them alone. */
function unverified(now: ReadoutIndex, selector: Selector): Resolution {
  const flat = flatText(now.readout)
  const places = placesNamed(flat.text, selector)
  return {
    outcome: 'unverified',
    places: places.map((range) => ({ stretches: stretchesOf(flat, range), statement: null })),
    original: null,
    difference: 'none',
    inPart: false,
    attribution: { kind: 'unknown' },
  }
}

function placesNamed(text: string, selector: Selector): TextRange[] {
  const { head, tail, length, prefix, suffix } = selector
  const places: (TextRange & { isAsNamed: boolean })[] = []
  if (head === '') return []
  let left = MOST_READ
  for (
    let at = text.indexOf(head);
    at >= 0 && places.length < MOST_PLACES && left > 0;
    at = text.indexOf(head, at + 1)
  ) {
    const end = at + length
    if (end > text.length || !text.startsWith(tail, end - tail.length)) continue
    left -= length + EACH
    if (!areWordsOf(selector, text.slice(at, end))) continue
    const isAsNamed = text.startsWith(suffix, end) && text.endsWith(prefix, at)
    places.push({ start: at, end, isAsNamed })
  }
  const asNamed = places.filter(({ isAsNamed }) => isAsNamed)
  return (asNamed.length > 0 ? asNamed : places).map(({ start, end }) => ({ start, end }))
}
