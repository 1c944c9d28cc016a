import type { Span, Statement } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

type Range = { start: number; end: number }

/** Stops, and the closing marks that belong to their sentence. */
const STOPS = /[.!?…؟۔。！？｡।॥։።]+["'”’“»›」』）)\]】》〉]*/gu
const STOPS_WITHOUT_SPACE = /^[。！？｡]/
/** Stops of scripts with small letters: behind them a small letter goes on with the sentence. */
const GOES_ON_SMALL = /^[.!?…]/

const ABBREVIATIONS = new Set(
  'mr mrs ms messrs mme mlle dr prof st gen col lt maj capt sgt adm sen rep gov pres amb hon rev jr sr vs e.g i.e cf approx dept hr fr nr bzw z.b d.h'.split(
    ' ',
  ),
)
/** These are abbreviations before a number only: "No. 5", and "He said no. Then …". */
const BEFORE_NUMBERS = new Set('no nos art para paras vol p pp fig sec ch ca c'.split(' '))

const LAST_WORD = /[\p{L}\p{M}.]*$/u
const INITIAL = /^(?:[\p{Lu}\p{Lo}]\p{M}*\.)*[\p{Lu}\p{Lo}]\p{M}*$/u

/** No word that matters here is longer (UTF-16 code units). */
const NEAR = 40

function isAbbreviated(before: string, after: string): boolean {
  const word = LAST_WORD.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(lower)) return true
  if (BEFORE_NUMBERS.has(lower) && /^\p{N}/u.test(after)) return true
  return word !== 'I' && INITIAL.test(word)
}

/** Where sentences end, as far as the text alone can tell. */
function* endsOf(text: string): Generator<number, void> {
  for (const { 0: stop, index: at } of text.matchAll(STOPS)) {
    const end = at + stop.length
    const rest = text.slice(end, end + NEAR)
    if (STOPS_WITHOUT_SPACE.test(stop)) yield end
    else if (rest === '' || /^\s/.test(rest)) {
      const after = rest.replace(/^[\s"'“‘«‹„([]+/u, '')
      const abbreviated = stop === '.' && isAbbreviated(text.slice(Math.max(0, at - NEAR), at), after)
      if (!abbreviated && !(GOES_ON_SMALL.test(stop) && /^\p{Ll}/u.test(after))) yield end
    }
  }
}

/** Ranges that no sentence ends within: content, and the way from it to words after it that name who spoke. */
function heldRanges(index: ReadoutIndex, paragraph: string): Range[] {
  const held: Range[] = []
  for (const { content, mention, cue } of index.inParagraph.get(paragraph) ?? []) {
    let last: Span | undefined
    for (const span of content)
      if (span.paragraph === paragraph) {
        held.push(span)
        last = span
      }
    if (last === undefined) continue
    for (const { paragraph: at, start } of [...mention, ...cue])
      if (at === paragraph && start >= last.end) held.push({ start: last.start, end: start + 1 })
  }
  return held.sort((a, b) => a.start - b.start)
}

/** The issuer's sentences in a paragraph, in order, without the white space between them. */
function sentencesOf(index: ReadoutIndex, paragraph: string): Range[] {
  const text = index.paragraph.get(paragraph)?.text ?? ''
  const held = heldRanges(index, paragraph)
  const sentences: Range[] = []
  let next = 0
  let heldUpTo = 0
  let start = 0
  const close = (end: number) => {
    const skip = text.slice(start, end).search(/\S/)
    if (skip >= 0) sentences.push({ start: start + skip, end })
    start = end
  }
  for (const end of endsOf(text)) {
    for (let range = held[next]; range && range.start < end; range = held[++next])
      heldUpTo = Math.max(heldUpTo, range.end)
    if (end >= heldUpTo) close(end)
  }
  close(start + text.slice(start).trimEnd().length)
  return sentences
}

/**
 * The issuer's whole sentences that hold a statement's content: one span for each run of neighbouring
 * sentences. A stop inside any statement's content ends no sentence. The rule is this module's own, since
 * engines disagree about sentences: it knows common abbreviations, initials and closing marks.
 */
export function sentenceOf(index: ReadoutIndex, statement: Statement): Span[] {
  const found: Span[] = []
  for (const paragraph of new Set(statement.content.map((span) => span.paragraph))) {
    const text = index.paragraph.get(paragraph)?.text ?? ''
    const content = statement.content.filter((span) => span.paragraph === paragraph)
    let run: Range | undefined
    const close = () => {
      if (run) found.push({ paragraph, ...run, text: text.slice(run.start, run.end) })
      run = undefined
    }
    for (const sentence of sentencesOf(index, paragraph)) {
      while (content[0] && content[0].end <= sentence.start) content.shift()
      const [span] = content
      if (span && span.start < sentence.end) run = { start: run?.start ?? sentence.start, end: sentence.end }
      else close()
    }
    close()
  }
  return found
}
