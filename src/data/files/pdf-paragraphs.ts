import { UNSPACED_SCRIPTS } from '#domain/text/unspaced.ts'
import { columnsOf, type Line, linesAcross, type Piece, sizeOf } from './pdf-lines.ts'

/** What stands on a page, and how high it is, in points. */
export type PdfPage = { pieces: Piece[]; height: number }

type PdfParagraph = { text: string; size: number; page: number; isNote: boolean }

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
/** Lines that a page's banner repeats may be this far in; then they stand on three pages or more, and on this share of them. */
const BANNER = { edge: 0.25, pages: 3, share: 0.6 }
/** Lines further apart than this share of what is usual are of two paragraphs. */
const APART = 1.3
/** Or than this, where the first of them is full and no sentence ends in it: letters of another script want more room. */
const FAR_APART = 1.9
/** A first line is set in by this much, in sizes of the letters. */
const INDENT = 0.8
/** A line that leaves this share of its column empty ends its paragraph, even in the middle of a sentence. */
const MUCH_ROOM = 0.3
/** Letters of sizes that differ by less are of one size, as a share. */
const SAME_SIZE = 0.08

const SENTENCE_END = /[.!?…。！？؟।:;][)\]"'”’»“]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u
const BULLET = /^[•▪●◦‣■□○·]\s*/u
const NOTE = /^(?:\d{1,3}|[*†‡§]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)[.)]?\s*\S/u
const PAGE_NUMBER =
  /^(?:[-–—|[( ]*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|de|von|из|من)\s*\d{1,4})?[-–—|\]) ]*)$/iu

/** What a browser prints above and below a page: the time and the title; the address and the number of the page. */
const PRINTED =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: |$)|^(?:https?:\/\/|www\.|file:\/\/|about:)\S+(?: \d{1,4}\/\d{1,4})?$|\s\d{1,4}\/\d{1,4}\s+(?:https?:\/\/|www\.)\S+$/i

/** The paragraphs of a PDF, from the lines of its pages; its notes at the end. */
export function pdfParagraphs(pages: readonly PdfPage[]): PdfText {
  const body = sizeOf(pages.flatMap(({ pieces }) => pieces))
  const { heads, told } = runningHeads(pages, body)
  const columns = pages.flatMap(({ pieces }, page) =>
    columnsOf(pieces.filter((piece) => !heads.has(piece))).map((lines) => ({ page, lines })),
  )
  const kept: string[] = []
  const known = wordsOf(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const join = (text: string, next: string) => joinLines(text, next, known, kept)

  const areIndented = setIn(columns.map(({ lines }) => lines))
  const parted = columns.map(({ page, lines }) => {
    const noteAt = notesFrom(lines, body)
    return {
      page,
      text: groupsOf(lines.slice(0, noteAt), { areIndented }),
      notes: groupsOf(lines.slice(noteAt), { areNotes: true }),
    }
  })

  const paragraphs: PdfParagraph[] = []
  const notes: PdfParagraph[] = []
  /** The paragraph that the next column may go on with, and its last lines. */
  let open: { paragraph: PdfParagraph; group: Group } | null = null
  for (const { page, text, notes: ofColumn } of parted) {
    for (const [at, group] of text.entries()) {
      const [first, ...others] = group.lines
      const whole = others.reduce((sum, line) => join(sum, line.text), first.text)
      if (open && at === 0 && goesOn(open.group, group, areIndented)) {
        open.paragraph.text = join(open.paragraph.text, whole)
        open.group = group
      } else {
        open = { paragraph: { text: whole, size: first.size, page, isNote: false }, group }
        paragraphs.push(open.paragraph)
      }
    }
    for (const group of ofColumn)
      notes.push({
        text: group.lines.slice(1).reduce((sum, line) => join(sum, line.text), group.lines[0].text),
        size: group.lines[0].size,
        page,
        isNote: true,
      })
  }
  return { paragraphs: [...paragraphs, ...notes], runningHeads: told, keptHyphens: [...new Set(kept)] }
}

/** Lines at the edge of pages that stand in the same place on others, numbers aside, and page numbers. */
function runningHeads(pages: readonly PdfPage[], body: number) {
  const heads = new Set<Piece>()
  const edges = pages.flatMap(({ pieces, height }, page) => {
    const rows = linesAcross(pieces)
    const gap = APART * Math.max(1.25 * body, pitchOf(rows.map(({ line }) => line)))
    return [
      ...edgeOf(rows, gap, body).filter(({ line }) => line.y < height * EDGE),
      ...edgeOf(rows.toReversed(), gap, body).filter(({ line }) => line.y > height * (1 - EDGE)),
    ].map((row) => ({ ...row, page, key: row.line.text.replace(/\d+/g, '#'), y: row.line.y / height }))
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
    const isNumber = same.every(({ line }) => PAGE_NUMBER.test(line.text) || PRINTED.test(line.text))
    if (!isNumber && (on < 2 || on < pages.length * OF_PAGES)) continue
    for (const { pieces } of same) for (const piece of pieces) heads.add(piece)
    told.push({ text: same[0]?.line.text ?? '', pages: on })
  }
  for (const { text, on, pieces } of pages.length < BANNER.pages ? [] : bannersOf(pages)) {
    if (pieces.every((piece) => heads.has(piece))) continue
    for (const piece of pieces) heads.add(piece)
    told.push({ text, pages: on })
  }
  return { heads, told }
}

/** Equal lines in the same place near the edge of most pages, however near the text stands to them. */
function bannersOf(pages: readonly PdfPage[]): { text: string; on: number; pieces: Piece[] }[] {
  const places = new Map<string, { text: string; pages: Set<number>; pieces: Piece[] }>()
  for (const [page, { pieces, height }] of pages.entries())
    for (const { line, pieces: parts } of linesAcross(pieces)) {
      if (line.y > height * BANNER.edge && line.y < height * (1 - BANNER.edge)) continue
      const key = `${Math.round((line.y / height) * 200)} ${Math.round(line.left)} ${line.text}`
      const same = places.get(key) ?? { text: line.text, pages: new Set(), pieces: [] }
      same.pages.add(page)
      same.pieces.push(...parts)
      places.set(key, same)
    }
  const most = Math.max(BANNER.pages, pages.length * BANNER.share)
  return [...places.values()].flatMap(({ text, pages: on, pieces }) =>
    on.size >= most ? [{ text, on: on.size, pieces }] : [],
  )
}

/** The lines at one edge of a page, from it on, that a gap or the size of their letters sets off from the text. */
function edgeOf<Row extends { line: Line }>(rows: readonly Row[], gap: number, body: number): Row[] {
  const near = rows.slice(0, EDGE_ROWS + 1)
  const step = near.findLastIndex(({ line }, at) => Math.abs(line.y - (rows[at - 1]?.line.y ?? line.y)) > gap)
  const others = near.findIndex(({ line }) => isSize(line.size, body))
  return rows.slice(0, Math.max(step, others))
}

const pitchOf = (lines: readonly Line[]): number =>
  usual(lines.slice(1).map((line, at) => [Math.round((line.y - (lines[at]?.y ?? 0)) * 2) / 2, 1]))

/** The lines of a paragraph in one column, whether the first of them is set in, and where the column ends. */
type Group = { lines: [Line, ...Line[]]; isIndented: boolean; right: number }

type Manner = { areIndented?: boolean; areNotes?: boolean }

const leftOf = (lines: readonly Line[]): number =>
  usual(lines.map((line) => [Math.round(line.left), line.text.length]))

const isSetIn = (line: Line, left: number): boolean => line.left - left > INDENT * line.size

/** Whether paragraphs have their first line set in: now and then a line is, by itself. */
function setIn(columns: readonly (readonly Line[])[]): boolean {
  let firsts = 0
  let all = 0
  for (const lines of columns) {
    const left = leftOf(lines)
    all += lines.length
    for (const [at, line] of lines.entries()) {
      const around = [lines[at - 1], lines[at + 1]]
      if (isSetIn(line, left) && around.every((one) => !one || !isSetIn(one, left))) firsts += 1
    }
  }
  return firsts > 1 && firsts * 25 > all
}

/** Lines of a column by paragraph. */
function groupsOf(lines: readonly Line[], manner: Manner): Group[] {
  const groups: Group[] = []
  const pitch = pitchOf(lines)
  // A heading may run wider than the column under it.
  const rights = new Map<number, number>()
  for (const { size, right } of lines) rights.set(size, Math.max(rights.get(size) ?? right, right))
  const left = leftOf(lines)
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1]
    const group = groups.at(-1)
    const isIndented = isSetIn(line, left)
    const right = rights.get(last?.size ?? line.size) ?? line.right
    if (last && group && !parts(last, line, { ...manner, pitch, left, right })) group.lines.push(line)
    else groups.push({ lines: [line], isIndented, right: rights.get(line.size) ?? line.right })
  }
  return groups
}

/** Whether a line begins a paragraph. */
function parts(
  last: Line,
  line: Line,
  column: Manner & { pitch: number; left: number; right: number },
): boolean {
  const { pitch, left, right, areIndented = false, areNotes = false } = column
  const gap = line.y - last.y
  if (!isSize(last.size, line.size)) return true
  const isOpen = !fits(last, line, right) && !SENTENCE_END.test(last.text)
  if (gap > Math.max(pitch, line.size) * (isOpen ? FAR_APART : APART)) return true
  if (/\p{L}[-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return false
  if (BULLET.test(line.text) || (areNotes && NOTE.test(line.text))) return true
  const isCentred = (one: Line) =>
    Math.abs(one.left - left - (right - one.right)) < 2 * one.size && isSetIn(one, left)
  if (isCentred(last) && (isCentred(line) || line.right >= right - line.size)) return false
  // Set in, where the line before was not: a first line. The other way round: what follows a first line.
  if (isSetIn(line, left) && !isSetIn(last, left)) return true
  return (
    fits(last, line, right) &&
    ((!areIndented && SENTENCE_END.test(last.text)) || right - last.right > MUCH_ROOM * (right - left))
  )
}

/** Whether the first word of a line would have had room at the end of the line before. */
function fits(last: Line, line: Line, right: number): boolean {
  const perCharacter = (line.right - line.left) / Math.max(1, line.text.length)
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0
  return right - last.right > (word + 1) * perCharacter + 0.5 * last.size
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
function goesOn({ lines, right }: Group, next: Group, areIndented: boolean): boolean {
  const last = lines.at(-1) ?? lines[0]
  const [first] = next.lines
  if (!isSize(last.size, first.size) || next.isIndented || BULLET.test(first.text)) return false
  if (/^\p{Ll}/u.test(first.text)) return true
  return !fits(last, first, right) && (areIndented || !SENTENCE_END.test(last.text))
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
