import { isCharacterBoundary } from './character-boundary.ts'
import type { Report } from './fault.ts'
import type { Draft, Span } from './readout.ts'

/** Every span carries the words that stand at its offsets, and the spans of a content follow each other. */
export function checkSpans(draft: Draft, report: Report): void {
  const texts = new Map(draft.paragraphs.map(({ id, text }) => [id, text]))
  const number = new Map(draft.paragraphs.map(({ id }, at) => [id, at]))

  const checkSpan = (span: Span, path: () => string): void => {
    const { paragraph, start, end, text } = span
    const whole = texts.get(paragraph)
    if (whole === undefined) report({ path: `${path()}.paragraph`, code: 'unknown-reference', id: paragraph })
    else if (start >= end) report({ path: path(), code: 'span-empty' })
    else if (end > whole.length) report({ path: path(), code: 'span-outside', length: whole.length })
    else if (text.length !== end - start || !whole.startsWith(text, start))
      report({ path: path(), code: 'span-text', expected: cut(whole.slice(start, end)), found: cut(text) })
    else if (!isCharacterBoundary(whole, start) || !isCharacterBoundary(whole, end))
      report({ path: path(), code: 'span-cuts-character' })
  }
  const checkList = (spans: readonly Span[], path: () => string): void => {
    for (let at = 0; at < spans.length; at += 1) {
      const span = spans[at]
      if (span) checkSpan(span, () => `${path()}[${at}]`)
    }
  }

  for (const [at, statement] of draft.statements.entries()) {
    const path = (field: string) => () => `statements[${at}].${field}`
    const { content, mention, cue, occasion, themes } = statement
    checkList(content, path('content'))
    checkList(mention, path('mention'))
    checkList(cue, path('cue'))
    if (occasion) checkSpan(occasion, path('occasion'))
    for (const [place, { evidence }] of themes.entries())
      checkList(evidence, path(`themes[${place}].evidence`))

    let before: Span | undefined
    for (const [place, span] of content.entries()) {
      const from = number.get(before?.paragraph ?? '') ?? -1
      const to = number.get(span.paragraph) ?? from
      if (before && (to < from || (to === from && span.start < before.end)))
        report({ path: `statements[${at}].content[${place}]`, code: 'content-order' })
      before = span
    }
  }
}

const cut = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…` : text
