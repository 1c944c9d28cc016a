import type { Finding } from '#ingest/finding.ts'

/** What a file says of itself, apart from its text. */
export type Stated = { title?: string; issuer?: string; url?: string; published?: string }

type FileFormat = 'text' | 'html' | 'docx' | 'pdf'

/** The text of a file, or why there is none: in one sentence without its full stop. */
export type FileText =
  | {
      ok: true
      format: FileFormat
      /** Paragraphs with blank lines between them, unless the file is itself plain text. */
      text: string
      /** What is to be kept beside the document: this text without what no document may hold; null: the file itself. */
      kept: string | null
      stated: Stated
      findings: Finding[]
    }
  | { ok: false; reason: string }

export const note = (text: string): Finding => ({ severity: 'note', text, line: null, column: null })
export const warning = (text: string): Finding => ({ ...note(text), severity: 'warning' })
