import * as say from '#domain/messages/files.ts'
import { reasonWithin } from '#domain/text/reason-of.ts'
import { type FileText, note, type Stated, warning } from './file-text.ts'
import type { Piece } from './pdf-lines.ts'
import { type PdfPage, type PdfText, pdfParagraphs } from './pdf-paragraphs.ts'
import { unpacksBeyond } from './pdf-unpacked.ts'
import { tidyText } from './tidy-text.ts'

/** Called now and then with how far it has come. */
export type OnProgress = (done: number, all: number) => void

/** What the streams of a file may take unpacked, in bytes, and how long its pages may take to read, in milliseconds. */
const LIMITS = { unpacked: 400_000_000, time: 120_000 }

/** Fewer characters on a page are a stamp or a page number. */
const FEWEST_CHARACTERS = 20
/** Letters of Hebrew and Arabic in the forms that fonts have for them. */
const PRESENTED = /[\ufb1d-\ufdff\ufe70-\ufefc]/g
/** A title's letters are larger than the text's by this much. */
const TITLE_SIZE = 1.15

/** The text of a PDF: columns one after the other, words whole, running heads told apart, notes at the end. */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: OnProgress = () => {},
  limits = LIMITS,
): Promise<FileText> {
  if (await unpacksBeyond(bytes, limits.unpacked))
    return { ok: false, reason: say.tooLargePdf(limits.unpacked) }
  // The worker's part registers itself: it then runs where this runs, which is in a worker already or in Node.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // The library takes hold of what it is given.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const deadline = deadlineIn(limits.time)
  try {
    const pdf = await Promise.race([task.promise, deadline.passed])
    const pages: PdfPage[] = []
    const empty: number[] = []
    const turned: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      onProgress(number, pdf.numPages)
      const page = await Promise.race([pdf.getPage(number), deadline.passed])
      const { height, transform: toView } = page.getViewport({ scale: 1 })
      const { items } = await Promise.race([page.getTextContent(), deadline.passed])
      const pieces: Piece[] = []
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [a = 1, b = 0, , , x = 0, y = 0] = multiply(toView, item.transform)
        const size = Math.hypot(a, b)
        if (Math.abs(b) > 0.1 * size) {
          turned.push(item.str)
          continue
        }
        const left = a < 0 ? x - item.width : x
        pieces.push({
          text: item.str.replace(PRESENTED, (form) => form.normalize('NFKC')).normalize('NFC'),
          left,
          right: left + item.width,
          y,
          size: Math.round(size * 10) / 10,
          isRtl: item.dir === 'rtl',
        })
      }
      if (pieces.reduce((sum, { text }) => sum + text.length, 0) < FEWEST_CHARACTERS) empty.push(number)
      pages.push({ pieces, height })
      page.cleanup()
    }
    if (empty.length === pdf.numPages) {
      const first = await pdf.getPage(1)
      const { fnArray } = await first.getOperatorList()
      const images = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]
      if (images.some((op) => fnArray.includes(op))) return { ok: false, reason: say.pictures }
    }
    const read = pdfParagraphs(pages)
    const { info } = await pdf.getMetadata()
    return textOf(read, empty, turned, 'Title' in info ? String(info.Title) : '')
  } catch (error) {
    if (error instanceof TooSlow) return { ok: false, reason: say.tooSlowPdf(limits.time / 1000) }
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, reason: isLocked ? say.encryptedPdf : say.brokenPdf(reasonWithin(error)) }
  } finally {
    deadline.clear()
    await task.destroy()
  }
}

class TooSlow extends Error {}

/** A promise that is broken after so many milliseconds, until it is cleared. */
function deadlineIn(time: number): { passed: Promise<never>; clear: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), time)
  })
  // Nothing may wait for it when it breaks.
  passed.catch(() => {})
  return { passed, clear: () => clearTimeout(timer) }
}

function textOf(read: PdfText, empty: readonly number[], turned: readonly string[], named: string): FileText {
  const { text, refused } = tidyText(read.paragraphs.map((paragraph) => paragraph.text))
  if (text === '') return { ok: false, reason: say.empty }
  // Fonts that do not say which letters they show give characters that mean nothing.
  const strange = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  if ((strange + refused) * 5 > text.length) return { ok: false, reason: say.unreadableLetters }
  const title = titleOf(read, named)
  const stated: Stated = title === undefined ? {} : { title }
  return {
    ok: true,
    format: 'pdf',
    text,
    kept: text,
    stated,
    findings: [
      ...(empty.length > 0 ? [warning(say.pagesWithoutText(empty))] : []),
      ...read.runningHeads.map((head) => note(say.runningHead(head.text, head.pages))),
      ...(turned.length > 0 ? [note(say.turnedText(turned.join(' ').slice(0, 160)))] : []),
      ...read.keptHyphens.map((word) => note(say.keptHyphen(word))),
      ...(refused > 0 ? [note(say.refusedCharacters(refused))] : []),
    ],
  }
}

/** The title: what the file names as it stands on the first page, or what is set largest above the text there. */
function titleOf({ paragraphs }: PdfText, named: string): string | undefined {
  const folded = (text: string) => text.replace(/\s+/g, '').toLowerCase()
  const first = paragraphs.filter(({ page, isNote }) => page === 0 && !isNote).slice(0, 8)
  const same = first.find(({ text }) => named !== '' && folded(text) === folded(named))
  if (same) return same.text
  const letters = paragraphs.toSorted((one, other) => other.text.length - one.text.length)
  const body = letters[0]?.size ?? 0
  const [largest] = first.toSorted((one, other) => other.size - one.size)
  return largest && largest.size > body * TITLE_SIZE && largest.text.length < 300 ? largest.text : undefined
}

/** Two transforms as one, the second first. (PDF 32000-1, 8.3.4.) */
function multiply(one: readonly number[], other: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
