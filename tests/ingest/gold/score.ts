import type { Draft, Span } from '#domain/document/readout.ts'
import type { Gold, GoldStatement, Range } from './read-gold.ts'

/** Right ones of some: a share is `right / all`. */
export type Share = { right: number; all: number }

/** How well a readout says what its gold does. */
export type Score = {
  /** Quotations of somebody's words, and reported ones: found of the gold's; of those the right speaker. */
  direct: { found: Share; speaker: Share }
  reported: { found: Share; speaker: Share }
  /** Of what was proposed, how much is there, quoted and reported. */
  precision: { direct: Share; reported: Share }
  /** Lines of the page's furniture that became text. */
  furniture: Share
  /** Paragraphs of the account that were set apart. */
  lost: Share
  /** Quotations of nobody's words that became statements of their own. */
  unspoken: Share
  title: Share
}

type Located = { mode: string; speakers: readonly string[]; ranges: Range[]; id: string }

const overlap = (one: readonly Range[], other: readonly Range[]): number =>
  one.reduce(
    (sum, a) =>
      sum +
      other.reduce((inner, b) => inner + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  )
const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0)

/** How much of two places together they have in common, 0 to 1. */
const likeness = (one: readonly Range[], other: readonly Range[]): number => {
  const shared = overlap(one, other)
  return shared / (sizeOf(one) + sizeOf(other) - shared)
}

/** Where in the page a readout's paragraphs stand: white space aside, in order. */
function locate(page: string, paragraphs: Draft['paragraphs']): Map<string, Int32Array> {
  const places = new Map<string, Int32Array>()
  let from = 0
  for (const { id, text } of paragraphs) {
    const letters = [...text.replace(/\s+/g, '')]
      .slice(0, 40)
      .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const match = new RegExp(letters.join('\\s*'), 'u').exec(page.slice(from))
    if (!match) continue
    const map = new Int32Array(text.length + 1)
    let at = from + match.index
    for (let unit = 0; unit < text.length; unit++) {
      if (/\s/.test(text.charAt(unit))) {
        map[unit] = at
        continue
      }
      while (/\s/.test(page.charAt(at)) && at < page.length) at++
      map[unit] = at++
    }
    map[text.length] = at
    places.set(id, map)
    from = at
  }
  return places
}

const SAME = 0.5

/** Which statements of a readout are those of its gold, and which of them are from the right speakers. */
function pairUp(gold: Gold, readout: Draft) {
  const places = locate(gold.page, readout.paragraphs)
  const rangesOf = (spans: readonly Span[]): Range[] =>
    spans.flatMap(({ paragraph, start, end }) => {
      const map = places.get(paragraph)
      return map ? [{ start: map[start] ?? 0, end: (map[end - 1] ?? 0) + 1 }] : []
    })
  const proposed: Located[] = readout.statements.map(({ id, mode, speakers, content }) => ({
    id,
    mode,
    speakers,
    ranges: rangesOf(content),
  }))
  const pairs = gold.statements
    .flatMap((wanted) =>
      proposed.map((given) => ({ wanted, given, like: likeness(wanted.content, given.ranges) })),
    )
    .filter(({ wanted, given, like }) => like >= SAME && wanted.mode === given.mode)
    .sort((one, other) => other.like - one.like)
  const given = new Map<GoldStatement, Located>()
  const taken = new Set<Located>()
  for (const pair of pairs)
    if (!given.has(pair.wanted) && !taken.has(pair.given)) {
      given.set(pair.wanted, pair.given)
      taken.add(pair.given)
    }
  const names = new Map(readout.speakers.map((one) => [one.id, [one.name, ...one.aliases].map(plain)]))
  const isSame = (wanted: GoldStatement, one: Located): boolean => {
    if (wanted.speakers.length === 0) return one.speakers.length === 0
    return wanted.speakers.every((id) => {
      const speaker = gold.speakers.find((known) => known.id === id)
      return one.speakers.some((said) =>
        names.get(said)?.some((name) => speaker?.names.some((known) => isName(plain(known), name))),
      )
    })
  }
  return { proposed, given, taken, isSame }
}

/** The statements of a readout that are there and from whom they are said to be. */
export function rightStatements(gold: Gold, readout: Draft): Set<string> {
  const { given, isSame } = pairUp(gold, readout)
  return new Set([...given].flatMap(([wanted, one]) => (isSame(wanted, one) ? one.id : [])))
}

/** Compares what was made of a page with what is there. Two names are one speaker's where both name them so. */
export function score(gold: Gold, readout: Draft): Score {
  const { proposed, given, taken, isSame } = pairUp(gold, readout)
  const of = (mode: string) => {
    const all = gold.statements.filter((wanted) => wanted.mode === mode)
    const found = all.filter((wanted) => given.has(wanted))
    const right = found.filter((wanted) =>
      isSame(wanted, given.get(wanted) ?? { mode, speakers: [], ranges: [], id: '' }),
    )
    return {
      found: { right: found.length, all: all.length },
      speaker: { right: right.length, all: found.length },
    }
  }
  const precise = (mode: string) => {
    const all = proposed.filter((one) => one.mode === mode)
    return { right: all.filter((one) => taken.has(one)).length, all: all.length }
  }
  const text = readout.paragraphs.map((one) => one.text.replace(/\s+/g, '')).join('\n')
  const isText = (range: Range) => text.includes(gold.page.slice(range.start, range.end).replace(/\s+/g, ''))
  const own = gold.furniture.filter(({ start, end }) => isWholeLine(gold.page, start, end))
  const lines = paragraphsOf(gold)
  const unspoken = gold.unspoken.filter((range) =>
    proposed.some(({ mode, ranges }) => mode === 'direct' && likeness(ranges, [range]) >= SAME),
  )
  const [title] = gold.headings.filter((heading) => heading.of === 'title')
  const isTitle = title ? plain(readout.title) === plain(gold.page.slice(title.start, title.end)) : true
  return {
    direct: of('direct'),
    reported: of('indirect'),
    precision: { direct: precise('direct'), reported: precise('indirect') },
    furniture: { right: own.filter(isText).length, all: own.length },
    lost: { right: lines.filter((range) => !isText(range)).length, all: lines.length },
    unspoken: { right: unspoken.length, all: gold.unspoken.length },
    title: { right: title && isTitle ? 1 : 0, all: title ? 1 : 0 },
  }
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|a|an) /, '')
    .trim()

/** Whether a name is one of somebody's: the same, or with more around it. */
const isName = (known: string, name: string): boolean =>
  known === name ||
  ` ${name} `.includes(` ${known} `) ||
  (name.length > 3 && ` ${known} `.includes(` ${name} `))

const isWholeLine = (page: string, start: number, end: number): boolean =>
  /(?:^|\n)\s*$/.test(page.slice(0, start)) && /^\s*(?:\n|$)/.test(page.slice(end))

/** The lines of the account that hold a statement. */
function paragraphsOf(gold: Gold): Range[] {
  const found: Range[] = []
  for (const { index, 0: line } of gold.page.matchAll(/[^\n]+/g)) {
    const range = { start: index, end: index + line.trimEnd().length }
    if (
      overlap(
        [range],
        gold.statements.flatMap(({ content }) => content),
      ) > 0
    )
      found.push(range)
  }
  return found
}

/** Scores together. */
export function total(scores: readonly Score[]): Score {
  const add = (pick: (score: Score) => Share): Share => ({
    right: scores.reduce((sum, score) => sum + pick(score).right, 0),
    all: scores.reduce((sum, score) => sum + pick(score).all, 0),
  })
  return {
    direct: { found: add((one) => one.direct.found), speaker: add((one) => one.direct.speaker) },
    reported: { found: add((one) => one.reported.found), speaker: add((one) => one.reported.speaker) },
    precision: { direct: add((one) => one.precision.direct), reported: add((one) => one.precision.reported) },
    furniture: add((one) => one.furniture),
    lost: add((one) => one.lost),
    unspoken: add((one) => one.unspoken),
    title: add((one) => one.title),
  }
}

export const percent = ({ right, all }: Share): string =>
  all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} % of ${all}`
