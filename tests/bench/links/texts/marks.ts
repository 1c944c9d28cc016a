import type { Paragraph, Span, Statement } from '#domain/document/readout.ts'
import { bareStatement } from '../../../fixtures/bare-statement.ts'

export type Writer = ReturnType<typeof createWriter>

export function createWriter() {
  const paragraphs: Paragraph[] = []
  const statements: Statement[] = []
  let text = ''
  let letters = 0
  const paragraph = () => `p${paragraphs.length + 1}`
  const finish = (): void => {
    if (text !== '') paragraphs.push({ id: paragraph(), text })
    text = ''
  }
  return {
    paragraphs,
    statements,
    letters: () => letters,
    length: () => text.length,
    write(more: string): void {
      text += more
      letters += more.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    },
    newParagraph: finish,
    finish,
    spanFrom: (start: number): Span => ({
      paragraph: paragraph(),
      start,
      end: text.length,
      text: text.slice(start),
    }),
    begin(mode: Statement['mode'], speaker: string, within: string | null): Statement {
      const id = `s${String(statements.length + 1).padStart(3, '0')}`
      const statement = bareStatement({ id, mode, speakers: [speaker], within })
      statements.push(statement)
      return statement
    },
  }
}

type Part = { label: string; start: number; statement: Statement | null }

/** Writes a marked text (the marks are told in stock.ts) and returns the statements in it. */
export function writeMarked(writer: Writer, marked: string, space: string): Statement[] {
  const made: Statement[] = []
  const later: { label: string; span: Span }[] = []
  const open: Part[] = []
  if (writer.length() > 0) writer.write(space)
  for (const [piece] of marked.matchAll(/\[[^:[\]]+:|\]|¶|[^[\]¶]+/g)) {
    if (piece === '¶') writer.newParagraph()
    else if (piece === ']') {
      const part = open.pop()
      if (!part) throw new Error(`a mark too many: ${marked}`)
      const span = writer.spanFrom(part.start)
      if (part.statement) part.statement.content.push(span)
      else later.push({ label: part.label, span })
    } else if (piece.startsWith('[')) {
      const [label = '', speaker] = piece.slice(1, -1).split(' ')
      let statement: Statement | null = null
      if (speaker !== undefined) {
        const holder = open.findLast((part) => part.statement)?.statement?.id ?? null
        statement = writer.begin(label === 'd' ? 'direct' : 'indirect', speaker, holder)
        made.push(statement)
      } else if (label === '+') statement = made[0] ?? null
      open.push({ label, start: writer.length(), statement })
    } else writer.write(piece)
  }
  if (open.length > 0) throw new Error(`a mark is left open: ${marked}`)
  for (const { label, span } of later) {
    const statement = made[label.endsWith('2') ? 1 : 0]
    statement?.[label.startsWith('c') ? 'cue' : 'mention'].push(span)
  }
  const [first, ...others] = made
  for (const other of others)
    if (other.mention.length === 0 && first && other.speakers[0] === first.speakers[0])
      other.mention.push(...first.mention)
  return made
}
