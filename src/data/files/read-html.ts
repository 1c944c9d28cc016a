import * as say from '#domain/messages/files.ts'
import type { Finding } from '#ingest/finding.ts'
import { type FileText, note, type Stated, warning } from './file-text.ts'
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts'
import { statedBy } from './stated-by.ts'
import { tidyText } from './tidy-text.ts'

/** A page of more elements than this is no article, and the search for one would take long. */
const MOST_ELEMENTS = 50_000
/** A block of at least this length that ends as a sentence reads like text (UTF-16 code units). */
const LIKE_TEXT = 60
/** A title stands no more lines above its account than this. */
const FAR_FROM_TITLE = 12
/** How many lines that were left out are told one by one. */
const MOST_TOLD = 20

/** The account of a page of HTML, and what the page says of itself. */
export async function readHtml(html: string): Promise<FileText> {
  const page = await htmlBlocks(html)
  const findings: Finding[] = []
  const { title, ...stated } = statedBy(page, html)
  let kept: Set<HtmlBlock> | null = null
  if (page.elements > MOST_ELEMENTS) findings.push(note(say.tooManyElements(page.elements)))
  else {
    kept = accountIn(page.blocks, await articleOf(html), title)
    if (kept === null) findings.push(note(say.noArticle))
  }
  kept ??= new Set(page.blocks.filter(({ around }) => !around.includes('nav')))
  findings.push(...leftOut(page.blocks, kept))
  const blocks = page.blocks.filter((block) => kept.has(block))
  const lines = blocks.map((block) => block.text)
  const heading = title ?? null
  const at = heading === null ? -1 : lines.findIndex((line) => isSame(line, heading))
  if (at > 0) lines.splice(at, 1)
  if (heading !== null && at !== 0) lines.unshift(heading)
  const { text, refused } = tidyText(lines)
  if (text === '' || blocks.length === 0) return { ok: false, reason: say.emptyPage }
  if (refused > 0) findings.push(note(say.refusedCharacters(refused)))
  if (stated.published !== undefined) findings.push(note(say.published(stated.published)))
  const said: Stated = { ...stated, ...(heading === null ? {} : { title: tidyText([heading]).text.trim() }) }
  return { ok: true, format: 'html', text, kept: text, stated: said, findings }
}

/** The blocks of the article that Readability finds on a page, if it finds one. */
async function articleOf(html: string): Promise<HtmlBlock[]> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, disableJSONLD: true }).parse()
    const { blocks } = await htmlBlocks(article?.content ?? '')
    return blocks
  } catch {
    // Markup nested beyond all measure: there is a text nevertheless.
    return []
  }
}

/**
 * Which blocks of a page are its account. Readability says where it is; what reads like text between its first and its
 * last line is kept too, and what stands between the title and them, in the page's own order. Null: nowhere.
 */
function accountIn(
  page: readonly HtmlBlock[],
  article: readonly HtmlBlock[],
  title: string | undefined,
): Set<HtmlBlock> | null {
  const wanted = new Map<string, number>()
  for (const { text } of article) wanted.set(squeezed(text), (wanted.get(squeezed(text)) ?? 0) + 1)
  // Readability joins some lines and parts others.
  const runs = article.map(({ text }) => squeezed(text)).join('\n')
  const found = new Set<number>()
  for (const [at, { text }] of page.entries()) {
    const key = squeezed(text)
    const left = wanted.get(key) ?? 0
    if (left > 0) wanted.set(key, left - 1)
    if (left > 0 || (key.length > LIKE_TEXT && runs.includes(key))) found.add(at)
  }
  const [first = -1] = found
  const last = Math.max(-1, ...found)
  if (last < 0) return null
  const heading =
    title === undefined ? -1 : page.findLastIndex(({ text }, at) => at <= first && isSame(text, title))
  const isNear = heading >= 0 && first - heading <= FAR_FROM_TITLE
  return new Set(
    page.filter(
      (block, at) =>
        !isCaption(block) &&
        (found.has(at) ||
          at === heading ||
          (at > first && at < last && isLikeText(block)) ||
          (isNear && at > heading && at < first && !isAround(block) && block.linked === 0)),
    ),
  )
}

/** What of a page is not in its account, told: what reads like text line by line, the rest together. */
function leftOut(page: readonly HtmlBlock[], kept: ReadonlySet<HtmlBlock>): Finding[] {
  const out = page.filter((block) => !kept.has(block))
  const captions = out.filter(isCaption)
  const texts = out.filter((block) => !isCaption(block) && isLikeText(block))
  const rest = out.filter((block) => !captions.includes(block) && !texts.includes(block))
  return [
    ...texts.slice(0, MOST_TOLD).map(({ text }) => warning(say.leftOutText(shown(text)))),
    ...captions.slice(0, MOST_TOLD).map(({ text }) => note(say.caption(shown(text)))),
    ...(rest.length > 0
      ? [note(say.leftOutRest(rest.length, shown(rest.map(({ text }) => text).join(' · '))))]
      : []),
  ]
}

const isCaption = ({ around }: HtmlBlock): boolean =>
  around.includes('figcaption') || around.includes('caption')

const isAround = ({ around }: Pick<HtmlBlock, 'around'>): boolean =>
  around.some((name) => name === 'nav' || name === 'form' || name === 'footer' || name === 'aside')

const isLikeText = ({ text, linked, around }: HtmlBlock): boolean =>
  text.length >= LIKE_TEXT &&
  linked * 3 < text.length &&
  /[.!?…。！？؟।][)\]"'”’»“]*$/u.test(text) &&
  !isAround({ around })

const squeezed = (text: string): string => text.replace(/\s+/g, '')

const isSame = (one: string, other: string): boolean =>
  squeezed(one).toLowerCase() === squeezed(other).toLowerCase()

const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 160).replace(/\p{Surrogate}/gu, '')}…` : line
}
