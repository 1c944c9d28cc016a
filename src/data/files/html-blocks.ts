import type { Stated } from './file-text.ts'

/** A run of text that a page shows by itself: a paragraph, a heading, an item of a list, a row of a table. */
export type HtmlBlock = {
  text: string
  /** How much of it is links, in UTF-16 code units, more or less. */
  linked: number
  /** The elements around it of those in `TELLING`, outermost first. */
  around: readonly string[]
}

export type HtmlPage = {
  blocks: HtmlBlock[]
  elements: number
  stated: Stated
  /** What its JSON-LD says, unread. */
  data: string[]
  title: string | null
  meta: ReadonlyMap<string, string>
}

/** What is not shown, or is no text. */
const UNSEEN = new Set(
  'script style noscript template iframe object embed svg math canvas video audio select datalist textarea button head'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Elements that tell what the text in them is. */
const TELLING = new Set(
  'nav aside footer header form figcaption caption h1 h2 h3 h4 h5 h6 li table pre article main'.split(' '),
)
const CELLS = new Set(['td', 'th'])
/** A row of a table whose cells are longer than this lays out a page. */
const LONG_CELL = 100

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * What a page of HTML shows, in order, and what it says of itself. Reads tags as they come and builds no document:
 * nothing of it can run or be fetched, and it takes no more memory than the text.
 */
export async function htmlBlocks(html: string): Promise<HtmlPage> {
  const { Parser } = await import('htmlparser2')
  const blocks: HtmlBlock[] = []
  const stated: Stated = {}
  const meta = new Map<string, string>()
  const data: string[] = []
  let title: string | null = null
  let elements = 0
  /** The text of the open block, and of the open title or JSON-LD, which is kept apart. */
  let open: string[] = []
  let linked = 0
  let apart: string[] | null = null
  /** How deep the reader is in what is not shown, in links, in text whose white space counts, and so on. */
  let unseen = 0
  let links = 0
  let kept = 0
  let superscript = 0
  let cellDepth = 0
  const around: string[] = []
  const hidden: boolean[] = []
  const names: string[] = []

  const flush = (): void => {
    const text = plain(open.join(''))
    // A row of a table whose cells are paragraphs is no row; two line breaks part paragraphs.
    const cells = text.split('\t')
    const parts = (cells.some((cell) => cell.length > LONG_CELL || cell.includes('\n\n')) ? cells : [text])
      .flatMap((part) => part.split(/\n{2,}/))
      .map((part) => part.trim())
    for (const part of parts)
      if (part !== '')
        blocks.push({ text: part, linked: (linked * part.length) / text.length, around: [...around] })
    open = []
    linked = 0
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      elements += 1
      const isHidden =
        UNSEEN.has(name) ||
        attributes.hidden !== undefined ||
        /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
      hidden.push(isHidden && name !== 'head')
      names.push(name)
      if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
        if (key !== '' && attributes.content !== undefined && !meta.has(key))
          meta.set(key, attributes.content)
      }
      if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '') && attributes.href)
        stated.url ??= attributes.href
      if (name === 'title' && title === null && names.at(-2) !== 'svg') apart = []
      if (name === 'script' && /^application\/ld\+json/i.test(attributes.type ?? '')) apart = []
      if (isHidden && name !== 'head') unseen += 1
      if (unseen > 0) return
      if (TELLING.has(name)) {
        flush()
        around.push(name)
      }
      if (name === 'p' && cellDepth > 0) open.push('\n\n')
      else if (BLOCKS.has(name)) flush()
      if (CELLS.has(name)) {
        if (open.some((part) => part.trim() !== '')) open.push('\t')
        cellDepth += 1
      }
      if (name === 'a') links += 1
      if (name === 'pre') kept += 1
      if (name === 'sup') superscript += 1
      if (name === 'q') open.push('“')
      if (name === 'br') open.push('\n')
    },
    ontext(text) {
      if (apart) apart.push(text)
      else if (unseen === 0 && !names.includes('title')) {
        if (links > 0) linked += text.trim().length
        open.push(superscript > 0 ? raised(text) : kept > 0 ? text : text.replace(/[ \t\n\r\f]+/g, ' '))
      }
    },
    onclosetag(name) {
      names.pop()
      if (apart && (name === 'title' || name === 'script')) {
        if (name === 'title') title = plain(apart.join(''))
        else data.push(apart.join(''))
        apart = null
      }
      if (hidden.pop()) {
        unseen -= 1
        return
      }
      if (unseen > 0) return
      if (CELLS.has(name)) cellDepth -= 1
      if (name === 'p' && cellDepth > 0) open.push('\n\n')
      else if (BLOCKS.has(name) || TELLING.has(name)) flush()
      if (TELLING.has(name)) around.pop()
      if (name === 'a') links -= 1
      if (name === 'pre') kept -= 1
      if (name === 'sup') superscript -= 1
      if (name === 'q') open.push('”')
    },
  })
  parser.write(html)
  parser.end()
  flush()
  return { blocks, elements, stated, data, title, meta }
}

/** White space as it is shown: one space, or the line breaks that the markup sets. */
const plain = (text: string): string =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/ +/g, ' ')
    .replace(/\s*\t\s*/g, '\t')
    .trim()

/** A raised number, as the mark of a note, so that it does not run into the word before it. */
const raised = (text: string): string =>
  /^\s*\d+\s*$/.test(text)
    ? text.trim().replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
    : text
