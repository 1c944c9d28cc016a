import search from 'approx-string-match'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Stretch } from '#domain/document/stretch.ts'
import { flatText, rangeOf, stretchesOf, type TextRange } from '#domain/link/flat-text.ts'
import { type Resolution, resolveSelection, resolveStatement } from '#domain/link/resolve.ts'
import { describeRange } from '#domain/link/selector.ts'
import { selectorCodec } from '#domain/link/selector-codec.ts'
import type { LinkCase } from './cases.ts'

/** Where a link is said to lead; null where it is said to lead nowhere, or to no one place. */
type Answer = { places: readonly Stretch[] | null; says: Resolution['outcome'] | 'found' | 'none' }

export type Contestant = (link: LinkCase) => Answer

const OLD = '01d00001'
const NEW = '0e000002'

const indexes = new WeakMap<Readout, ReadoutIndex>()
function indexOf(readout: Readout, revision: string): ReadoutIndex {
  const known = indexes.get(readout)
  if (known) return known
  const made = indexReadout({ ...readout, revision })
  indexes.set(readout, made)
  return made
}

/** The range of the whole old text from the first of the target's words to the last. */
function targetIn({ old, ranges }: LinkCase): TextRange {
  const flat = flatText(old)
  const all = ranges.map((range) => rangeOf(flat, range))
  return { start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 }
}

/** What the reader says of a link, through the very address. */
export function resolve(link: LinkCase): Resolution {
  const [made, now] = [indexOf(link.old, OLD), indexOf(link.revised.readout, NEW)]
  if ('statement' in link.target) {
    const resolution = resolveStatement({ made, now }, link.target.statement)
    if (!resolution) throw new Error(`no statement ${link.target.statement}`)
    return resolution
  }
  const read = selectorCodec.parse(
    selectorCodec.format(describeRange(flatText(link.old), targetIn(link), OLD)),
  )
  if (!read.ok) throw new Error(`the link is ${read.why}`)
  return resolveSelection({ made, now }, read.selector)
}

export const ours: Contestant = (link) => {
  const { outcome, places } = resolve(link)
  const isOne = outcome === 'exact' || outcome === 'moved' || outcome === 'changed'
  return { places: isOne ? (places[0]?.stretches ?? null) : null, says: outcome }
}

const wordsOf = (link: LinkCase): string => {
  const { start, end } = targetIn(link)
  return flatText(link.old).text.slice(start, end)
}

const found = (readout: Readout, range: TextRange | null): Answer =>
  range ? { places: stretchesOf(flatText(readout), range), says: 'found' } : { places: null, says: 'none' }

/** The very words, at the first place where they stand. */
export const exactText: Contestant = (link) => {
  const words = wordsOf(link)
  const at = flatText(link.revised.readout).text.indexOf(words)
  return found(link.revised.readout, at < 0 ? null : { start: at, end: at + words.length })
}

const EXACT_BELOW = 300
const CONTEXT_WORDS = 3

/**
 * A text fragment as browsers make and follow it: the words whole below 300 characters, else their first and last three;
 * some words before and behind where they stand in several places; white space and case aside; the first match.
 */
export const textFragment: Contestant = (link) => {
  const old = flatText(link.old).text
  const { start, end } = targetIn(link)
  const words = old.slice(start, end)
  const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const first = words.split(/\s+/).slice(0, CONTEXT_WORDS).join(' ')
  const last = words.split(/\s+/).slice(-CONTEXT_WORDS).join(' ')
  const isWhole = words.length < EXACT_BELOW || first === words
  const body = isWhole ? escaped(words) : `${escaped(first)}[\\s\\S]*?${escaped(last)}`
  const isUnique = folded(old).split(folded(words)).length === 2
  const before = isUnique ? '' : old.slice(0, start).trimEnd().split(/\s+/).slice(-CONTEXT_WORDS).join(' ')
  const behind = isUnique ? '' : old.slice(end).trimStart().split(/\s+/).slice(0, CONTEXT_WORDS).join(' ')
  const pattern = new RegExp(
    `${before === '' ? '' : `(?<=${escaped(before)}\\s*)`}${body}${behind === '' ? '' : `(?=\\s*${escaped(behind)})`}`,
    'iu',
  )
  const match = pattern.exec(flatText(link.revised.readout).text)
  return found(
    link.revised.readout,
    match ? { start: match.index, end: match.index + match[0].length } : null,
  )
}

/** The best match with at most half the letters other, wherever it is: no threshold, and never ambiguous. */
export const bestMatch: Contestant = (link) => {
  const words = wordsOf(link)
  const { text } = flatText(link.revised.readout)
  const matches = search(text, words, Math.min(256, Math.floor(words.length / 2)))
  const near = targetIn(link).start
  const best = matches.toSorted(
    (a, b) => a.errors - b.errors || Math.abs(a.start - near) - Math.abs(b.start - near),
  )[0]
  return found(link.revised.readout, best ? { start: best.start, end: best.end } : null)
}
