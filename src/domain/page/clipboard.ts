import { attributedTo, chain, speakerNames } from '#domain/document/attribution-chain.ts'
import { type Earlier, isPresentAgain } from '#domain/document/earlier.ts'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import { markedBy } from '#domain/document/marked-by.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { sentenceOf } from '#domain/document/sentence-of.ts'
import { byMachine } from '#domain/messages/attribution.ts'
import {
  added,
  attribution,
  earlierRevision,
  inQuotationMarks,
  notQuoted,
  quotedMode,
  reportedMode,
  reportedPart,
  whoIsMeant,
} from '#domain/messages/clipboard.ts'
import { asPublishedBy } from '#domain/messages/head.ts'
import { leftOut } from '#domain/messages/statement.ts'
import { direction } from '#domain/text/direction.ts'
import { isolate } from '#domain/text/isolate.ts'
import { escapeHtml } from './escape-html.ts'
import { eventDate, formatDate } from './event-line.ts'
import { statementWords } from './statement-words.ts'

export type Copy = { plain: string; html: string }

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const WRITTEN_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function names(text: string, name: string): boolean {
  const wanted = folded(name)
  if (wanted === '') return false
  return WRITTEN_WITHOUT_SPACES.test(wanted)
    ? folded(text).includes(wanted)
    : ` ${folded(text)} `.includes(` ${wanted} `)
}

/** Whether the words that name the speakers name every one of them to a reader who has only these words. */
const isNamed = (index: ReadoutIndex, { speakers, mention }: Statement): boolean =>
  speakers.every((id) => {
    const speaker = index.speaker.get(id)
    const known = speaker ? [speaker.name, ...(speaker.short ? [speaker.short] : []), ...speaker.aliases] : []
    return mention.some(({ text }) => known.some((name) => names(text, name)))
  })

/** Words in square brackets, and whose they are. */
type Addition = { words: string; by: 'editor' | 'program' }

type Report = { words: string; additions: Addition[]; isShared: boolean }

/** The issuer's sentences, with who is meant in square brackets after "He" and the like. */
function reportOf(index: ReadoutIndex, statement: Statement): Report {
  const given = new Set(chain(index, statement))
  const pronouns = [...given]
    .filter((said) => !isNamed(index, said))
    .flatMap((said) => said.mention.slice(-1).map((span) => ({ span, said })))
    .sort((a, b) => a.span.end - b.span.end)
  const additions: Addition[] = []
  let isShared = false
  const sentences = sentenceOf(index, statement).map(({ paragraph, start, end }) => {
    const text = index.paragraph.get(paragraph)?.text ?? ''
    let words = ''
    let at = start
    for (const { span, said } of pronouns) {
      if (span.paragraph !== paragraph || span.end <= at || span.end > end) continue
      const meant = whoIsMeant(speakerNames(index, said, 'short'))
      additions.push({ words: meant, by: isUnconfirmed(said) ? 'program' : 'editor' })
      words += `${text.slice(at, span.end)} ${meant}`
      at = span.end
    }
    isShared ||= (index.inParagraph.get(paragraph) ?? []).some(
      ({ id, content }) =>
        id !== statement.id &&
        content.some((held) => held.paragraph === paragraph && held.start < end && held.end > start),
    )
    return words + text.slice(at, end)
  })
  return { words: sentences.join(` ${leftOut} `), additions, isShared }
}

const modeOf = ({ mode, within }: Statement): string | null => {
  if (within === null) return mode === 'direct' ? quotedMode : reportedMode
  // The chain has said "as quoted by" or "as reported by".
  return mode === 'direct' ? null : notQuoted
}

/**
 * A statement for the clipboard, with who said it according to whom, when, and its address: a quoted one's
 * words in quotation marks, a reported one as the issuer's whole sentence. The published words stay as
 * they are; what is added stands in square brackets and says so. Of an earlier revision, that it is one; of what a
 * program attributed, that nobody has confirmed it.
 */
export function copyStatement(
  index: ReadoutIndex,
  statement: Statement,
  address: string,
  earlier: Earlier | null = null,
): Copy {
  const { lang, issuer, event } = index.readout
  const own = statementWords(statement)
  const report = statement.mode === 'direct' ? null : reportOf(index, statement)
  const words = report?.words ?? own
  const mark = report ? (text: string) => text : inQuotationMarks
  const date = eventDate(event, 'short')
  const additions = [
    ...(report?.additions ?? []),
    ...(date !== null && event.dateBasis !== undefined
      ? [
          {
            words: date,
            by: markedBy(index.readout) === 'program' ? ('program' as const) : ('editor' as const),
          },
        ]
      : []),
  ]
  const addedBy = (by: Addition['by']) => {
    const words = new Set(additions.flatMap((one) => (one.by === by ? [one.words] : [])))
    return words.size > 0 ? [added(by, [...words])] : []
  }
  const source = attribution(
    [
      attributedTo(index, statement),
      modeOf(statement),
      asPublishedBy(isolate(issuer.name)),
      date,
      earlier && !isPresentAgain(earlier)
        ? earlierRevision(earlier.revision, formatDate(earlier.date, 'short'))
        : null,
    ].filter((part) => part !== null),
  )
  const { attribution: by } = statement
  const notices = [
    ...(by.by === 'machine' ? [byMachine(by.confidence, isolate(by.reason))] : []),
    ...(report?.isShared ? [reportedPart(isolate(own))] : []),
    ...addedBy('program'),
    ...addedBy('editor'),
  ]
  const safe = escapeHtml(address)
  const link = /^https?:/i.test(address) ? `<a href="${safe}">${safe}</a>` : safe
  return {
    plain: [mark(isolate(words)), source, address, ...notices].join('\n'),
    html:
      `<blockquote cite="${safe}"><p lang="${escapeHtml(lang)}" dir="${direction(lang)}">` +
      `${escapeHtml(mark(words))}</p></blockquote>` +
      `<p>${[escapeHtml(source), link, ...notices.map(escapeHtml)].join('<br>')}</p>`,
  }
}
