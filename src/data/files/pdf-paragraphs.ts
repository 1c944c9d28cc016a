import { UNSPACED_SCRIPTS } from '#domain/text/unspaced.ts'
import type { Column, Line } from './pdf-lines.ts'

/** A page as its columns give it, in points. */
export type PdfPage = { columns: Column[]; width: number; height: number }

export type PdfParagraph = { text: string; size: number; page: number; isNote: boolean }

export type PdfText = {
  paragraphs: PdfParagraph[]
  /** What stands at the edge of several pages, and of how many. */
  runningHeads: { text: string; pages: number }[]
  /** Words that were broken at a hyphen which may be no part of them. */
  keptHyphens: string[]
}

/** How near the edge of a page running heads stand, as a share of its height. */
const EDGE = 0.13
/** They are no more than so many lines. */
const EDGE_ROWS = 3
/** They stand on this share of the pages or more: those of left and right pages may differ. */
const OF_PAGES = 0.4
/** Lines further apart than this share of what is usual are of two paragraphs. */
const APART = 1.3
/** A first line is set in by this much, in sizes of the letters. */
const INDENT = 0.8
/** Letters of sizes that differ by less are of one size, as a share. */
const SAME_SIZE = 0.08

const SENTENCE_END = /[.!?…。！？؟।:;][)\]"'”’»“]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u
const BULLET = /^[•▪●◦‣■□○·]\s*/u
const NOTE = /^(?:\d{1,3}|[*†‡§]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[.)]?\s*\S/u
const PAGE_NUMBER =
  /^(?:[-–—|[( ]*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|de|von|из|من)\s*\d{1,4})?[-–—|\]) ]*)$/iu

/** The paragraphs of a PDF, from the lines of its pages; its notes at the end. */
export function pdfParagraphs(pages: readonly PdfPage[]): PdfText {
  const body = bodySize(pages.flatMap(({ columns }) => columns.flat()))
  const { heads, told } = runningHeads(pages, body)
  const columns = pages.flatMap((page, at) =>
    page.columns.map((column) => ({ page: at, lines: column.filter((line) => !heads.has(line)) })),
  )
  const kept: string[] = []
  const known = wordsOf(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const join = (text: string, next: string) => joinLines(text, next, known, kept)

  const paragraphs: PdfParagraph[] = []
  const notes: PdfParagraph[] = []
  /** The paragraph that the next column may go on with, and whether its last line was full. */
  let open: { paragraph: PdfParagraph; isFull: boolean } | null = null
  for (const { page, lines } of columns) {
    const noteAt = notesFrom(lines, body)
    const text = groupsOf(lines.slice(0, noteAt))
    for (const [at, group] of text.entries()) {
      const [first, ...others] = group.lines
      if (!first) continue
      const whole = others.reduce((sum, line) => join(sum, line.text), first.text)
      const size = first.size
      if (open && at === 0 && goesOn(open, whole, group.isIndented, size)) {
        open.paragraph.text = join(open.paragraph.text, whole)
      } else {
        open = { paragraph: { text: whole, size, page, isNote: false }, isFull: false }
        paragraphs.push(open.paragraph)
      }
      open.isFull = group.isFull
    }
    for (const group of groupsOf(lines.slice(noteAt), true))
      notes.push({
        text: group.lines.slice(1).reduce((sum, line) => join(sum, line.text), group.lines[0]?.text ?? ''),
        size: group.lines[0]?.size ?? 0,
        page,
        isNote: true,
      })
  }
  return { paragraphs: [...paragraphs, ...notes], runningHeads: told, keptHyphens: [...new Set(kept)] }
}

/** The size of most letters. */
const bodySize = (lines: readonly Line[]): number => usual(lines.map(({ size, text }) => [size, text.length]))

/** Lines at the edge of pages that stand in the same place on others, numbers aside, and page numbers. */
function runningHeads(pages: readonly PdfPage[], body: number) {
  const heads = new Set<Line>()
  const edges = pages.flatMap(({ columns, height }, page) => {
    const lines = columns.flat().toSorted((one, other) => one.y - other.y)
    const gap = 1.3 * Math.max(1.25 * body, pitchOf(lines))
    return [
      ...edgeOf(lines, gap, body).filter(({ y }) => y < height * EDGE),
      ...edgeOf(lines.toReversed(), gap, body).filter(({ y }) => y > height * (1 - EDGE)),
    ].map((line) => ({ line, page, key: line.text.replace(/\d+/g, '#'), y: line.y / height }))
  })
  const places = new Map<string, typeof edges>()
  for (const edge of edges) {
    const near = [-1, 0, 1].map((step) => `${Math.round(edge.y * 100) + step} ${edge.key}`)
    const key = near.find((one) => places.has(one)) ?? near[1] ?? ''
    places.set(key, [...(places.get(key) ?? []), edge])
  }
  const told: { text: string; pages: number }[] = []
  for (const same of places.values()) {
    const on = new Set(same.map(({ page }) => page)).size
    const isNumber = same.every(({ line }) => PAGE_NUMBER.test(line.text))
    if (!isNumber && (on < 2 || on < pages.length * OF_PAGES)) continue
    for (const { line } of same) heads.add(line)
    told.push({ text: same[0]?.line.text ?? '', pages: on })
  }
  return { heads, told }
}

/** The lines at one edge of a page, from it on, that a gap or the size of their letters sets off from the text. */
function edgeOf(lines: readonly Line[], gap: number, body: number): Line[] {
  let end = 0
  let rows = 0
  for (const [at, line] of lines.entries()) {
    const step = at === 0 ? 0 : Math.abs(line.y - (lines[at - 1]?.y ?? 0))
    if (step > gap) end = at
    if (at === 0 || step > 2) rows += 1
    if (rows > EDGE_ROWS + 1) break
  }
  const others = lines.findIndex((line) => isSize(line.size, body))
  return lines.slice(0, Math.max(end, others))
}

const pitchOf = (lines: readonly Line[]): number =>
  usual(lines.slice(1).map((line, at) => [Math.round((line.y - (lines[at]?.y ?? 0)) * 2) / 2, 1]))

type Group = { lines: Line[]; isIndented: boolean; isFull: boolean }

/** Lines of a column by paragraph. */
function groupsOf(lines: readonly Line[], areNotes = false): Group[] {
  const groups: Group[] = []
  const pitch = pitchOf(lines)
  const right = Math.max(...lines.map((line) => line.right))
  const left = usual(lines.map((line) => [Math.round(line.left), line.text.length]))
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1]
    const group = groups.at(-1)
    const isIndented = line.left - left > INDENT * line.size
    const isFull = !fits(line, lines[at + 1], left, right)
    if (last && group && !parts(last, line, { pitch, left, right, areNotes })) {
      group.lines.push(line)
      group.isFull = right - line.right < 2 * line.size || isFull
    } else groups.push({ lines: [line], isIndented, isFull: right - line.right < 2 * line.size })
  }
  return groups
}

/** Whether a line begins a paragraph. */
function parts(
  last: Line,
  line: Line,
  { pitch, left, right, areNotes }: { pitch: number; left: number; right: number; areNotes: boolean },
): boolean {
  const gap = line.y - last.y
  if (!isSize(last.size, line.size)) return true
  if (gap > Math.max(pitch, line.size) * APART) return true
  if (BULLET.test(line.text) || (areNotes && NOTE.test(line.text))) return true
  const isSetIn = (one: Line) => one.left - left > INDENT * one.size
  const isCentred = (one: Line) =>
    Math.abs(one.left - left - (right - one.right)) < 2 * one.size && isSetIn(one)
  if (isCentred(last) && (isCentred(line) || line.right >= right - line.size)) return false
  // Set in, where the line before was not: a first line. The other way round: what follows a first line.
  if (isSetIn(line) && !isSetIn(last)) return true
  return fits(last, line, left, right) && SENTENCE_END.test(last.text)
}

/** Whether the first word of a line would have had room at the end of the line before. */
function fits(last: Line, line: Line | undefined, left: number, right: number): boolean {
  if (!line) return false
  const perCharacter = (line.right - line.left) / Math.max(1, line.text.length)
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0
  // From the right to the left, lines end at the left.
  const room = Math.max(right - last.right, last.right > right - last.size ? last.left - left : 0)
  return room > (word + 1) * perCharacter + 0.5 * last.size
}

const isSize = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME_SIZE * Math.max(one, other)

/** Where a column's notes begin: smaller lines at its foot, the first of them with the mark of a note. */
function notesFrom(lines: readonly Line[], body: number): number {
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? body) < body * (1 - SAME_SIZE)) from -= 1
  if (from === 0) return lines.length
  const first = lines.findIndex((line, at) => at >= from && NOTE.test(line.text))
  return first < 0 ? lines.length : first
}

/** Whether a paragraph goes on with the first lines of the next column or page. */
function goesOn(
  { paragraph, isFull }: { paragraph: PdfParagraph; isFull: boolean },
  next: string,
  isIndented: boolean,
  size: number,
): boolean {
  if (!isSize(paragraph.size, size) || isIndented || BULLET.test(next)) return false
  if (/^\p{Ll}/u.test(next)) return true
  return isFull && !SENTENCE_END.test(paragraph.text)
}

const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}\\u3000-\\u303f\\uff00-\\uffef]`, 'u')

/** Two lines as one, a word that was broken at the end of the first made whole. */
function joinLines(text: string, next: string, known: ReadonlyMap<string, number>, kept: string[]): string {
  const broken = /([\p{L}\p{M}\p{N}'’-]+)[-\u00ad\u2010]$/u.exec(text)
  if (!broken) {
    const isClosed =
      /\S[–—]$/.test(text) || (UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? ''))
    return isClosed ? text + next : `${text} ${next}`
  }
  const [whole, start = ''] = broken
  const rest = /^[\p{L}\p{M}'’-]+/u.exec(next)?.[0] ?? ''
  const without = text.slice(0, -1)
  if (whole.endsWith('\u00ad')) return without + next
  const has = (word: string) => known.has(word.toLowerCase())
  // A name or a number, or a word that has a hyphen already: the hyphen is its own.
  if (!/^\p{Ll}/u.test(rest) || start.includes('-') || has(`${start}-${rest}`)) return text + next
  if (has(start + rest)) return without + next
  // Two words of the text that it never writes as one.
  if (start.length > 2 && rest.length > 2 && has(start) && has(rest)) {
    kept.push(`${start}-${rest}`)
    return text + next
  }
  return without + next
}

/** How often each word stands in lines, those cut at their ends aside. */
function wordsOf(lines: readonly string[]): Map<string, number> {
  const words = new Map<string, number>()
  let wasCut = false
  for (const line of lines) {
    const found = line.match(/[\p{L}\p{M}]+(?:[-\u2010'’][\p{L}\p{M}]+)*[-\u00ad\u2010]?/gu) ?? []
    for (const [at, word] of found.entries()) {
      const isCut = at === found.length - 1 && /[-\u00ad\u2010]$/.test(word)
      if (!(at === 0 && wasCut) && !isCut) {
        const key = word.replace(/\u2010/g, '-').toLowerCase()
        words.set(key, (words.get(key) ?? 0) + 1)
      }
      wasCut = isCut
    }
  }
  return words
}

/** The value of most weight. */
function usual(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}
