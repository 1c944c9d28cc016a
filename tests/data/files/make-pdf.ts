import { degrees, PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib'

/** A run of text, placed in points from the top left of a page. */
export type Placed = { text: string; x: number; y: number; size?: number; isBold?: boolean; angle?: number }

const WIDTH = 595
export const HEIGHT = 842

/** A PDF of pages with these runs of text. */
export async function makePdf(pages: readonly (readonly Placed[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const plain = await pdf.embedFont(StandardFonts.TimesRoman)
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold)
  for (const placed of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT])
    for (const { text, x, y, size = 11, isBold = false, angle = 0 } of placed)
      page.drawText(text, {
        x,
        y: HEIGHT - y,
        size,
        font: isBold ? bold : plain,
        rotate: degrees(angle),
      })
  }
  return pdf.save()
}

/** A font to measure with. */
export const measuringFont = async (): Promise<PDFFont> =>
  (await PDFDocument.create()).embedFont(StandardFonts.TimesRoman)

/** Lines of a paragraph no wider than this; long words are broken with a hyphen where `isHyphenated`. */
function wrapped(text: string, font: PDFFont, size: number, width: number, isHyphenated = false): string[] {
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

/** A picture of one dot, as PNG. */
export const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** A PDF of these objects, numbered from 1, the first of them its catalogue. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  const parts = ['%PDF-1.7\n']
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, object] of objects.entries()) {
    const part = `${at + 1} 0 obj\n${object}\nendobj\n`
    places.push(length)
    length += part.length
    parts.push(part)
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
  )
  return new TextEncoder().encode(parts.join(''))
}

/** A PDF that nobody has the password of. */
export const lockedPdf = (): Uint8Array =>
  pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${HEIGHT}]>>`,
      `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>`,
    ],
    `/Encrypt 4 0 R/ID[<${'11'.repeat(16)}><${'11'.repeat(16)}>]`,
  )

/** A PDF of one page whose content is this stream, packed as the filter says. */
export function streamPdf(stream: Uint8Array, filter: string): Uint8Array {
  const head = new TextEncoder().encode(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${HEIGHT}]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Length ${stream.length}/Filter ${filter}>>\nstream\n`,
  )
  const tail = new TextEncoder().encode('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF')
  const bytes = new Uint8Array(head.length + stream.length + tail.length)
  bytes.set(head)
  bytes.set(stream, head.length)
  bytes.set(tail, head.length + stream.length)
  return bytes
}

const MIRRORED = new Map(
  ['()', '«»'].flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]),
)

/** A PDF whose lines are read from the right: letters from the left as they look, each with what it stands for. */
export function rtlPdf(lines: readonly string[]): Uint8Array {
  const hex = (code: number) => code.toString(16).padStart(4, '0')
  const letters = [...new Set(lines.join(''))]
  const advance = 500
  const shown = lines.map((line, at) => {
    const visual = (line.match(/\d+|\D/g) ?? []).reverse().map((token) => MIRRORED.get(token) ?? token)
    const codes = [...visual.join('')].map((letter) => hex(letters.indexOf(letter) + 1)).join('')
    const x = 520 - (line.length * advance * 12) / 1000
    return `1 0 0 1 ${x} ${700 - at * 16} Tm <${codes}> Tj`
  })
  const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`
  const map = letters.map((letter, at) => `<${hex(at + 1)}> <${hex(letter.charCodeAt(0))}>`).join('\n')
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${HEIGHT}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>`,
    stream(`BT /F 12 Tf ${shown.join(' ')} ET`),
    '<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${advance}/FontDescriptor 8 0 R>>`,
    stream(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar\n${map}\nendbfchar endcmap end`,
    ),
    '<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/CapHeight 700/StemV 80>>',
  ])
}
