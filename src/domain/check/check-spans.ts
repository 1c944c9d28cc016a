import type { Draft, Span } from '#domain/document/readout.ts'
import { isCharacterBoundary } from '#domain/text/character-boundary.ts'
import type { Places } from './check-ids.ts'
import type { Fault, Report } from './fault.ts'

/** Every span carries the words that stand at its offsets, and the spans of a content follow each other. */
export function checkSpans({ paragraphs, statements }: Draft, places: Places, report: Report): void {
  /** What is wrong with a span; its path is what to add to the span's own. */
  const spanFault = ({ paragraph, start, end, text }: Span): Fault | null => {
    const whole = paragraphs[places.get(paragraph) ?? -1]?.text
    if (whole === undefined) return { path: '.paragraph', code: 'unknown-reference', id: paragraph }
    if (start >= end) return { path: '', code: 'span-empty' }
    if (end > whole.length) return { path: '', code: 'span-outside', length: whole.length }
    if (text.length !== end - start || !whole.startsWith(text, start))
      return { path: '', code: 'span-text', expected: cut(whole.slice(start, end)), found: cut(text) }
    if (!isCharacterBoundary(whole, start) || !isCharacterBoundary(whole, end))
      return { path: '', code: 'span-cuts-character' }
    return null
  }
  const checkList = (spans: readonly Span[], path: string, report: Report): void => {
    for (let at = 0; at < spans.length; at += 1) {
      const span = spans[at]
      const fault = span ? spanFault(span) : null
      if (fault) report({ ...fault, path: `${path}[${at}]${fault.path}` })
    }
  }

  const isBefore = (a: Span, b: Span): boolean =>
    a.paragraph === b.paragraph
      ? a.end <= b.start
      : (places.get(a.paragraph) ?? 0) < (places.get(b.paragraph) ?? 0)

  let at = 0
  const here: Report = (fault) => report({ ...fault, path: `statements[${at}].${fault.path}` })
  for (const { content, mention, cue, occasion, themes } of statements) {
    checkList(content, 'content', here)
    checkList(mention, 'mention', here)
    checkList(cue, 'cue', here)
    const fault = occasion ? spanFault(occasion) : null
    if (fault) here({ ...fault, path: `occasion${fault.path}` })
    for (let item = 0; item < themes.length; item += 1)
      checkList(themes[item]?.evidence ?? [], `themes[${item}].evidence`, here)
    for (let place = 1; place < content.length; place += 1) {
      const [before, span] = [content[place - 1], content[place]]
      if (before && span && !isBefore(before, span))
        here({ path: `content[${place}]`, code: 'content-order' })
    }
    at += 1
  }
}

const cut = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…` : text
