import type { Draft, Span, Statement } from '#domain/document/readout.ts'
import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { Places } from './check-ids.ts'
import type { Report } from './fault.ts'
import { sentenceStarts } from './sentences.ts'

/** One span of a statement's content, in code units of the whole text. */
type Piece = { statement: number; start: number; end: number }

/** Where a span begins in the whole text, the paragraphs one after another. */
type Locate = (span: Span) => number

const NONE = -1
const UNKNOWN = -1
const ON_PATH = -2

/**
 * What statements say of each other: `within` names the smallest statement that holds all the content,
 * no two overlap otherwise, `repeats` and `echoes` point backwards in reading order, and evidence lies
 * inside its statement or in that statement's sentence. Expects ids, references and spans to be sound.
 * One sort and a stack: n log n in the number of spans.
 */
export function checkNesting(draft: Draft, paragraphs: Places, place: Places, report: Report): void {
  const { statements } = draft
  const bases = new Float64Array(draft.paragraphs.length)
  let base = 0
  for (const [at, { text }] of draft.paragraphs.entries()) {
    bases[at] = base
    base += text.length + 1
  }
  const locate: Locate = ({ paragraph, start }) => (bases[paragraphs.get(paragraph) ?? NONE] ?? 0) + start

  const { depth, cyclic } = depths(
    statements.map(({ within }) => (within === null ? undefined : place.get(within))),
  )
  for (const at of cyclic) report({ path: `statements[${at}].within`, code: 'within-cycle' })

  const pieces: Piece[] = []
  const extent = new Float64Array(statements.length)
  for (let statement = 0; statement < statements.length; statement += 1)
    for (const span of statements[statement]?.content ?? []) {
      const start = locate(span)
      const length = span.end - span.start
      pieces.push({ statement, start, end: start + length })
      extent[statement] = (extent[statement] ?? 0) + length
    }
  // What holds comes before what it holds: of two equal pieces, that of the longer content or the outer statement.
  pieces.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      (extent[b.statement] ?? 0) - (extent[a.statement] ?? 0) ||
      (depth[a.statement] ?? 0) - (depth[b.statement] ?? 0) ||
      a.statement - b.statement,
  )

  /** Place in reading order. */
  const order = new Int32Array(statements.length).fill(UNKNOWN)
  /** The smallest statement that holds the pieces so far. */
  const holder = new Int32Array(statements.length).fill(NONE)
  const overlapping = new Set<number>()
  const open: Piece[] = []
  let placed = 0
  for (const piece of pieces) {
    const at = piece.statement
    let top = open.at(-1)
    while (top && top.end <= piece.start) {
      open.pop()
      top = open.at(-1)
    }
    const around = top?.statement ?? NONE
    const isFirst = order[at] === UNKNOWN
    if (isFirst) {
      order[at] = placed++
      holder[at] = around
    }
    const isCrossed = top !== undefined && top.end < piece.end
    if ((isCrossed || (!isFirst && holder[at] !== around)) && !overlapping.has(at)) {
      overlapping.add(at)
      const other = statements[around === NONE ? (holder[at] ?? NONE) : around]
      report({ path: `statements[${at}].content`, code: 'overlap', id: other?.id ?? '' })
    }
    open.push(piece)
  }

  const isEarlier = (id: string, than: number): boolean =>
    (order[place.get(id) ?? NONE] ?? 0) < (order[than] ?? 0)
  let at = 0
  const here: Report = (fault) => report({ ...fault, path: `statements[${at}].${fault.path}` })
  for (const statement of statements) {
    const { within, repeats, echoes } = statement
    const expected = statements[holder[at] ?? NONE]?.id ?? null
    if (expected !== within && !cyclic.has(at) && !overlapping.has(at))
      here({ path: 'within', code: 'within-wrong', expected, found: within })
    if (repeats !== null) {
      const earlier = statements[place.get(repeats) ?? NONE]
      if (!isEarlier(repeats, at)) here({ path: 'repeats', code: 'not-earlier', id: repeats })
      else if (earlier && !haveSameSpeakers(statement, earlier))
        here({ path: 'repeats', code: 'repeats-other-speaker', id: repeats })
    }
    for (const [item, id] of echoes.entries())
      if (!isEarlier(id, at)) here({ path: `echoes[${item}]`, code: 'not-earlier', id })
    at += 1
  }
  checkEvidence(draft, paragraphs, locate, report)
}

const haveSameSpeakers = (a: Statement, b: Statement): boolean =>
  a.speakers.length === b.speakers.length &&
  new Set([...a.speakers, ...b.speakers]).size === a.speakers.length

/** How deep each item lies, when `outer` tells the one around it; and those that lie in themselves. */
function depths(outer: readonly (number | undefined)[]): { depth: Int32Array; cyclic: Set<number> } {
  const depth = new Int32Array(outer.length).fill(UNKNOWN)
  const cyclic = new Set<number>()
  for (let from = 0; from < outer.length; from += 1) {
    if (outer[from] === undefined) depth[from] = 0
    if (depth[from] !== UNKNOWN) continue
    const path: number[] = []
    let at: number | undefined = from
    while (at !== undefined && depth[at] === UNKNOWN) {
      depth[at] = ON_PATH
      path.push(at)
      at = outer[at]
    }
    if (at !== undefined && depth[at] === ON_PATH) {
      for (const member of path.slice(path.indexOf(at))) cyclic.add(member)
      depth[at] = 0
    }
    let below = at === undefined ? -1 : (depth[at] ?? 0)
    for (const item of path.reverse()) {
      below += 1
      depth[item] = below
    }
  }
  return { depth, cyclic }
}

/**
 * Evidence lies inside a span of its statement's content, or in a sentence that this span begins, ends
 * or runs through: the lead-in.
 */
function checkEvidence(
  { paragraphs, statements }: Draft,
  places: Places,
  locate: Locate,
  report: Report,
): void {
  const sentences = new Map<string, number[]>()
  const sentence = (paragraph: string, offset: number): number => {
    const held = sentences.get(paragraph)
    const starts = held ?? sentenceStarts(paragraphs[places.get(paragraph) ?? NONE]?.text ?? '')
    if (!held) sentences.set(paragraph, starts)
    return lastAtMost(starts, offset)
  }
  const holds = (content: Span, evidence: Span): boolean =>
    content.paragraph === evidence.paragraph &&
    ((content.start <= evidence.start && evidence.end <= content.end) ||
      (sentence(content.paragraph, content.start) <= sentence(content.paragraph, evidence.start) &&
        sentence(content.paragraph, evidence.end - 1) <= sentence(content.paragraph, content.end - 1)))

  let at = 0
  const here: Report = (fault) => report({ ...fault, path: `statements[${at}].${fault.path}` })
  for (const { content, themes } of statements) {
    const starts = themes.length > 0 && content.length > 1 ? content.map(locate) : []
    for (let item = 0; item < themes.length; item += 1) {
      const evidence = themes[item]?.evidence ?? []
      for (let part = 0; part < evidence.length; part += 1) {
        const span = evidence[part]
        if (!span) continue
        const near = starts.length > 0 ? lastAtMost(starts, locate(span)) : 0
        const [before, after] = [content[near], content[near + 1]]
        if (!(before && holds(before, span)) && !(after && holds(after, span)))
          here({ path: `themes[${item}].evidence[${part}]`, code: 'evidence-elsewhere' })
      }
    }
    at += 1
  }
}
