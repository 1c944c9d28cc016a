import type { Report } from './fault.ts'
import { lastAtMost } from './last-at-most.ts'
import type { Draft, Span, Statement } from './readout.ts'
import { sentenceStarts } from './sentences.ts'

/** One span of a statement's content, in code units of the whole text. */
type Piece = { statement: number; start: number; end: number }

/** `start` and `end` of a span in the whole text, the paragraphs one after another. */
type Locate = (span: Span) => { start: number; end: number }

/**
 * What statements say of each other: `within` names the smallest statement that holds all the content,
 * no two overlap otherwise, `repeats` and `echoes` point backwards in reading order, and evidence lies
 * inside its statement or in that statement's sentence. Expects ids, references and spans to be sound.
 * One sort and a stack: n log n in the number of spans.
 */
export function checkNesting(draft: Draft, report: Report): void {
  const { statements } = draft
  const bases = new Map<string, number>()
  let length = 0
  for (const { id, text } of draft.paragraphs) {
    bases.set(id, length)
    length += text.length + 1
  }
  const locate: Locate = ({ paragraph, start, end }) => {
    const base = bases.get(paragraph) ?? 0
    return { start: base + start, end: base + end }
  }

  const place = new Map(statements.map(({ id }, at) => [id, at]))
  const { depth, cyclic } = depths(
    statements.map(({ within }) => (within === null ? undefined : place.get(within))),
  )
  for (const at of cyclic) report({ path: `statements[${at}].within`, code: 'within-cycle' })

  const pieces = statements.flatMap(({ content }, statement): Piece[] =>
    content.map((span) => ({ statement, ...locate(span) })),
  )
  const extent = new Float64Array(statements.length)
  for (const { statement, start, end } of pieces) extent[statement] = (extent[statement] ?? 0) + end - start
  // What holds comes before what it holds: of two equal pieces, that of the longer content or the outer statement.
  pieces.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      (extent[b.statement] ?? 0) - (extent[a.statement] ?? 0) ||
      (depth[a.statement] ?? 0) - (depth[b.statement] ?? 0) ||
      a.statement - b.statement,
  )

  /** Place in reading order, and the smallest statement holding the pieces so far (null: none does). */
  const seen = new Map<number, { order: number; holder: number | null }>()
  const overlapping = new Set<number>()
  const open: Piece[] = []
  const overlap = (at: number, other: number): void => {
    if (overlapping.has(at)) return
    overlapping.add(at)
    report({ path: `statements[${at}].content`, code: 'overlap', id: statements[other]?.id ?? '' })
  }
  for (const piece of pieces) {
    let top = open.at(-1)
    while (top && top.end <= piece.start) {
      open.pop()
      top = open.at(-1)
    }
    const holder = top?.statement ?? null
    const known = seen.get(piece.statement)
    if (!known) seen.set(piece.statement, { order: seen.size, holder })
    if (top && top.end < piece.end) overlap(piece.statement, top.statement)
    else if (known && known.holder !== holder) overlap(piece.statement, holder ?? known.holder ?? 0)
    open.push(piece)
  }

  const order = (at: number | undefined): number => seen.get(at ?? -1)?.order ?? -1
  for (const [at, statement] of statements.entries()) {
    const holder = seen.get(at)?.holder ?? null
    const expected = holder === null ? null : (statements[holder]?.id ?? null)
    if (expected !== statement.within && !cyclic.has(at) && !overlapping.has(at))
      report({ path: `statements[${at}].within`, code: 'within-wrong', expected, found: statement.within })

    const { repeats, echoes } = statement
    if (repeats !== null) {
      const path = `statements[${at}].repeats`
      const earlier = statements[place.get(repeats) ?? -1]
      if (order(place.get(repeats)) >= order(at)) report({ path, code: 'not-earlier', id: repeats })
      else if (earlier && !haveSameSpeakers(statement, earlier))
        report({ path, code: 'repeats-other-speaker', id: repeats })
    }
    for (const [item, id] of echoes.entries())
      if (order(place.get(id)) >= order(at))
        report({ path: `statements[${at}].echoes[${item}]`, code: 'not-earlier', id })
  }
  checkEvidence(draft, locate, report)
}

const haveSameSpeakers = (a: Statement, b: Statement): boolean =>
  a.speakers.length === b.speakers.length &&
  new Set([...a.speakers, ...b.speakers]).size === a.speakers.length

/** How deep each item lies, when `outer` tells the one around it; and those that lie in themselves. */
function depths(outer: readonly (number | undefined)[]): { depth: Int32Array; cyclic: Set<number> } {
  const UNKNOWN = -1
  const ON_PATH = -2
  const depth = new Int32Array(outer.length).fill(UNKNOWN)
  const cyclic = new Set<number>()
  for (let from = 0; from < outer.length; from += 1) {
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
function checkEvidence({ paragraphs, statements }: Draft, locate: Locate, report: Report): void {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  const sentences = new Map<string, number[]>()
  const sentence = (paragraph: string, offset: number): number => {
    const held = sentences.get(paragraph)
    const starts = held ?? sentenceStarts(texts.get(paragraph) ?? '')
    if (!held) sentences.set(paragraph, starts)
    return lastAtMost(starts, offset)
  }
  const holds = (content: Span, evidence: Span): boolean =>
    content.paragraph === evidence.paragraph &&
    ((content.start <= evidence.start && evidence.end <= content.end) ||
      (sentence(content.paragraph, content.start) <= sentence(content.paragraph, evidence.start) &&
        sentence(content.paragraph, evidence.end - 1) <= sentence(content.paragraph, content.end - 1)))

  for (const [at, { content, themes }] of statements.entries()) {
    if (themes.length === 0) continue
    const starts = content.map((span) => locate(span).start)
    for (const [item, { evidence }] of themes.entries())
      for (const [part, span] of evidence.entries()) {
        const near = lastAtMost(starts, locate(span).start)
        if (![content[near], content[near + 1]].some((piece) => piece && holds(piece, span)))
          report({
            path: `statements[${at}].themes[${item}].evidence[${part}]`,
            code: 'evidence-elsewhere',
          })
      }
  }
}
