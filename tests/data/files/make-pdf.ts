import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib'

/** A run of text, placed in points from the top left of a page. */
export type Placed = { text: string; x: number; y: number; size?: number; isBold?: boolean; angle?: number }

export const WIDTH = 595
export const HEIGHT = 842

/** A PDF of pages with these runs of text. */
export async function makePdf(pages: readonly (readonly Placed[])[], title?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  if (title !== undefined) pdf.setTitle(title)
  const plain = await pdf.embedFont(StandardFonts.TimesRoman)
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold)
  for (const placed of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT])
    for (const { text, x, y, size = 11, isBold = false } of placed)
      page.drawText(text, { x, y: HEIGHT - y, size, font: isBold ? bold : plain })
  }
  return pdf.save()
}

/** A font to measure with. */
export const measuringFont = async (): Promise<PDFFont> =>
  (await PDFDocument.create()).embedFont(StandardFonts.TimesRoman)

/** Lines of a paragraph no wider than this; long words are broken with a hyphen where `isHyphenated`. */
export function wrapped(
  text: string,
  font: PDFFont,
  size: number,
  width: number,
  isHyphenated = false,
): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (words: string) => font.widthOfTextAtSize(words, size) <= width
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    let broken = 0
    if (isHyphenated && /^\p{Ll}{7,}/u.test(word))
      for (let at = 3; at <= word.length - 3; at += 1) if (fits(`${line} ${word.slice(0, at)}-`)) broken = at
    lines.push(broken > 0 ? `${line} ${word.slice(0, broken)}-` : line)
    line = word.slice(broken)
  }
  return [...lines, line]
}

export type Setting = {
  font: PDFFont
  size?: number
  columns?: number
  isHyphenated?: boolean
  isIndented?: boolean
  head?: string
  foot?: string
  title?: string
}

/** Paragraphs set in columns over as many pages as they take, each page with its head and number. */
export function setInPages(paragraphs: readonly string[], setting: Setting): Placed[][] {
  const {
    font,
    size = 11,
    columns = 1,
    isHyphenated = false,
    isIndented = false,
    head,
    foot,
    title,
  } = setting
  const margin = 72
  const gutter = 24
  const width = (WIDTH - 2 * margin - (columns - 1) * gutter) / columns
  const pitch = size * 1.25
  const pages: Placed[][] = []
  let column = columns
  let y = HEIGHT
  let top = 0
  const next = () => {
    column += 1
    if (column >= columns) {
      column = 0
      const page: Placed[] = []
      pages.push(page)
      const number = pages.length
      if (head !== undefined) page.push({ text: head, x: margin, y: 40, size: 9 })
      if (foot !== undefined) page.push({ text: foot.replace('#', String(number)), x: 280, y: 810, size: 9 })
      top = 90
      if (number === 1 && title !== undefined) {
        page.push({ text: title, x: margin, y: 90, size: size * 1.6, isBold: true })
        top = 130
      }
    }
    y = top
  }
  for (const paragraph of paragraphs) {
    const indent = isIndented ? '\u2003' : ''
    const lines = wrapped(`${isIndented ? 'MMM ' : ''}${paragraph}`, font, size, width, isHyphenated)
    for (const [at, line] of lines.entries()) {
      if (y > HEIGHT - 80) next()
      const isFirst = at === 0 && indent !== ''
      const x = margin + column * (width + gutter) + (isFirst ? font.widthOfTextAtSize('MMM ', size) : 0)
      pages.at(-1)?.push({ text: isFirst ? line.replace('MMM ', '') : line, x, y, size })
      y += pitch
    }
    if (!isIndented) y += pitch * 0.6
  }
  return pages
}
