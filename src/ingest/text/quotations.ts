/** A stretch of a paragraph, by its number from 0 (UTF-16 code units). */
export type Place = { paragraph: number; start: number; end: number }

/** Words in quotation marks, which belong to them. */
export type Quotation = {
  /** One in each paragraph that it runs over. */
  spans: readonly Place[]
  /** What closed it: null where nothing did. */
  closedBy: string | null
  /** The quotation that it stands within. */
  within: Quotation | null
}

/** What closes each opening mark; doubled single ones are read as one. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"”'],
  ['“', '”"'],
  ['„', '“”‟"'],
  ['‟', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', "’'"],
  ['‚', "‘’'"],
  ['‛', '’'],
  ["'", "'’"],
  ['’', '’'],
  ['`', "'’`"],
  ["''", "''"],
  ['``', "''"],
  ['‘‘', '’’'],
  ['<<', '>>'],
  ['「', '」'],
  ['『', '』'],
  ['｢', '｣'],
  ['〝', '〞〟'],
  ['＂', '＂'],
])
const DOUBLED = new Set(["''", '``', '‘‘', '’’', '<<', '>>'])
const MARK = /'''|''|``|‘‘|’’|<<|>>|["“”„‟«»‹›‘’‚‛'`「」『』｢｣〝〞〟＂]/g
/** Marks that are apostrophes, too. */
const APOSTROPHES = new Set(["'", '’', '`', '‘'])
/** Of these one cannot tell by their look whether they open. */
const EITHER = new Set(['"', "'", '’', '”', '»', '›', "''", '＂', '`'])

const STRAIGHT = new Set(['"', "''", '＂'])

const LETTER = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{—–\-/:“"«‘„…\u200e\u200f\u202a-\u202e\u2066-\u2069]/

type Found = { spans: Place[]; closedBy: string | null; within: Quotation | null }
/** An opening mark in its paragraph, and the quotation that it began or goes on with. */
type Open = { mark: string; start: number; quotation: Found }

const closes = (open: string, mark: string): boolean => {
  const all = CLOSERS.get(open) ?? ''
  return DOUBLED.has(mark) || DOUBLED.has(open) ? all === mark : all.includes(mark)
}

/**
 * The quotations of a text, in order, each before those within it. Knows the usual systems, also where a mark closes
 * what another kind opened, apostrophes, and quotations over paragraphs, whose opening marks may be repeated at each.
 * What is never closed ends with its paragraph. Linear.
 */
export function findQuotations(paragraphs: readonly string[]): Quotation[] {
  const found: Found[] = []
  let kept: Open[] = []
  paragraphs.forEach((text, paragraph) => {
    const marks = [...text.matchAll(MARK)].flatMap(({ 0: mark, index }) => marksOf(mark, index, text))
    const stack: Open[] = []
    let begin = 0
    for (const { mark, quotation } of kept) {
      const [first] = marks
      const repeats = first?.mark === mark && text.slice(0, first.at).trim() === ''
      if (repeats) begin = 1
      stack.push({ mark, quotation, start: repeats ? first.at : text.search(/\S|$/) })
    }
    kept = []
    const open = (mark: string, start: number) => {
      const quotation: Found = { spans: [], closedBy: null, within: stack.at(-1)?.quotation ?? null }
      found.push(quotation)
      stack.push({ mark, start, quotation })
    }
    const close = (depth: number, mark: string | null, end: number) => {
      for (const [above, { quotation, start }] of stack.splice(depth).entries()) {
        if (start < end) quotation.spans.push({ paragraph, start, end })
        if (above === 0) quotation.closedBy = mark
      }
    }
    for (const [index, { mark, at }] of marks.entries()) {
      if (index < begin) continue
      const after = at + mark.length
      const before = text.charAt(at - 1)
      const next = text.charAt(after)
      const isApostrophe = APOSTROPHES.has(mark)
      if (isApostrophe && LETTER.test(before) && LETTER.test(next)) continue
      const depth = stack.findLastIndex((one) => closes(one.mark, mark))
      if (depth >= 0 && mayClose(mark, before, next)) {
        if (!isApostrophe || !isPossessive(text, marks, index, stack[depth]?.mark ?? ''))
          close(depth, mark, after)
      } else if (
        stack.length < DEEPEST &&
        mayOpen(mark, before, next) &&
        (!isApostrophe || isClosedLater(text, marks, index, stack.at(-1)?.mark))
      )
        open(mark, at)
    }
    // What no mark closes here may go on in the next paragraph.
    const [outer] = stack
    if (outer && goesOn(outer.mark, paragraphs, paragraph + 1)) kept = [outer]
    close(0, null, text.trimEnd().length)
  })
  return found
}

/** Three single marks are a doubled one and one within it. */
function marksOf(mark: string, at: number, text: string): Mark[] {
  if (mark !== "'''") return [{ mark, at }]
  const isOpening = at === 0 || /\s/.test(text.charAt(at - 1))
  return isOpening
    ? [
        { mark: "''", at },
        { mark: "'", at: at + 2 },
      ]
    : [
        { mark: "'", at },
        { mark: "''", at: at + 1 },
      ]
}

/** Within so many quotations no mark opens another. */
const DEEPEST = 16

/** A mark that may open as well closes unless white space stands before it, and words follow. */
const mayClose = (mark: string, before: string, next: string): boolean =>
  !EITHER.has(mark) || !(/\s/.test(before) && LETTER.test(next))

/** A mark that may close as well opens behind white space or another mark; a space behind it is a careless hand's. */
function mayOpen(mark: string, before: string, next: string): boolean {
  if (!CLOSERS.has(mark) || next === '') return false
  if (!EITHER.has(mark) && mark !== '‘') return true
  return (before === '' || BEFORE_OPENING.test(before)) && (STRAIGHT.has(mark) || !/\s/.test(next))
}

type Mark = { mark: string; at: number }

/** Further on than so many marks nothing is looked for. */
const NEAR = 40

const isWithinWord = (text: string, at: number): boolean =>
  LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))

/** Whether a closing single mark is rather an apostrophe: "the leaders' visit", with a better end further on. */
function isPossessive(text: string, marks: readonly Mark[], index: number, opened: string): boolean {
  const at = marks[index]?.at ?? 0
  if (!/[sxz]/i.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false
  for (const later of marks.slice(index + 1, index + NEAR)) {
    if (later.mark === opened && opened === '‘') return false
    if (
      closes(opened, later.mark) &&
      !LETTER.test(text.charAt(later.at + 1)) &&
      !/\s/.test(text.charAt(later.at - 1))
    )
      return true
  }
  return false
}

/** A single mark opens only what another closes before what it stands within is over. */
function isClosedLater(
  text: string,
  marks: readonly Mark[],
  index: number,
  outer: string | undefined,
): boolean {
  const { mark, at } = marks[index] ?? { mark: '', at: 0 }
  let inner = 0
  for (const later of marks.slice(index + 1, index + NEAR)) {
    if (isWithinWord(text, later.at)) continue
    if (closes(mark, later.mark) && inner === 0 && later.at > at + 1 && !/\s/.test(text.charAt(later.at - 1)))
      return true
    if (outer === undefined) continue
    if (later.mark === outer && !EITHER.has(outer)) inner++
    else if (closes(outer, later.mark) && inner-- === 0) return false
  }
  return false
}

/** How many paragraphs on an end is looked for where the opening mark is not repeated. */
const FAR = 4

/** Whether an open quotation goes on in a paragraph: it begins with the same mark, or one that closes it comes unopened. */
function goesOn(mark: string, paragraphs: readonly string[], at: number): boolean {
  const following = paragraphs[at]
  if (following === undefined || (APOSTROPHES.has(mark) && mark !== '‘')) return false
  if (following.trimStart().startsWith(mark)) return true
  if (EITHER.has(mark)) {
    // A straight mark tells nothing, but an odd one that stands at the end of a paragraph closes.
    for (const text of paragraphs.slice(at, at + FAR)) {
      const count = text.split(mark).length - 1
      if (count === 0) continue
      return count % 2 === 1 && /\S$/.test(text.slice(0, text.indexOf(mark)))
    }
    return false
  }
  for (const text of paragraphs.slice(at, at + FAR)) {
    const opens = text.indexOf(mark)
    const end = [...(CLOSERS.get(mark) ?? '')].map((one) => text.indexOf(one)).filter((place) => place >= 0)
    const first = Math.min(...end)
    if (end.length > 0) return opens < 0 || first < opens
    if (opens >= 0) return false
  }
  return false
}
