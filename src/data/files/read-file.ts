import * as say from '#domain/messages/files.ts'
import { decodeText } from './decode-text.ts'
import { fileKind } from './file-kind.ts'
import type { FileText } from './file-text.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { type OnProgress, readPdf } from './read-pdf.ts'
import { withoutRefused } from './tidy-text.ts'

/** How far into a page its encoding may be named. (HTML, 13.2.3.2, asks for 1,024 bytes; pages ask for more.) */
const HEAD = 4096

const MARKUP_START =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|\?xml[^>]*>[\s\S]{0,500}<html|(?:html|head|body|title|meta|div|p|h[1-6]|article|main|section|table|span|header|center)\b)/i

/**
 * The text of a file, whatever it is: plain text in any usual encoding, HTML, Word or PDF; what it is, its content
 * says first, its name (`talks.html`) second. Nothing in it is run, and nothing that it names is fetched. Never throws.
 */
export async function readFile(bytes: Uint8Array, name: string, onProgress?: OnProgress): Promise<FileText> {
  if (bytes.length === 0) return { ok: false, reason: say.empty }
  const kind = fileKind(bytes)
  if (kind.kind === 'none') return { ok: false, reason: kind.reason }
  if (kind.kind === 'pdf') return readPdf(bytes, onProgress)
  if (kind.kind === 'docx') return readDocx(bytes)
  const decoded = decodeText(bytes, statedEncoding(bytes))
  if (!decoded) return { ok: false, reason: say.unknownKind }
  const { text, isUtf8, findings } = decoded
  if (text.trim() === '') return { ok: false, reason: say.empty }
  if (MARKUP_START.test(text.slice(0, HEAD)) || (/\.x?html?$/i.test(name) && /<[a-z][^>]*>/i.test(text))) {
    const page = await readHtml(text)
    return page.ok ? { ...page, findings: [...findings, ...page.findings] } : page
  }
  const kept = withoutRefused(text)
  return { ok: true, format: 'text', text, kept: isUtf8 && kept === text ? null : kept, stated: {}, findings }
}

/** The encoding that markup names at its head. */
function statedEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  return /<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ?? null
}
