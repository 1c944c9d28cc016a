import { apart } from '#domain/messages/ingest.ts'

/** A line of a page, or several that were one paragraph before they were wrapped. */
type Block = { text: string }

export type Page = {
  /** Null where the page has none that stands alone. */
  title: string | null
  issuer: string | null
  /** The account, verbatim but for white space at the ends and where lines were wrapped. */
  paragraphs: string[]
  setApart: { text: string; why: string }[]
}

/** Lines longer than this are not furniture, unless they look like it in every way (UTF-16 code units). */
const SHORT = 120

/** Longer than this no title is (UTF-16 code units). */
const LONG = 260

const SENTENCE_END = /[.!?…。！？؟।][\s\u00a0]?[)\]"'”’»“」』）》]*$/u

/** White space, or a script that does without: a line of several words. */
const PARTED = /\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** What a line of a page is, where its look tells; null: no furniture. */
type WhyApart = (line: string) => string | null

/** What of lines the words that a language's pages use tell. */
export type PageLines = {
  /** Which lines of a page are no part of the account. */
  whyApart: WhyApart
  isIssuer: (line: string) => boolean
  /** Whether a line leads to words of the account: "The Minister made the following statement:". */
  isLead: (line: string) => boolean
}

/** Parts the account from the rest of its page: title, issuer, and what the page has around it. */
export function readPage(text: string, { whyApart, isIssuer, isLead }: PageLines): Page {
  const blocks = blocksOf(text)
  const page: Page = { title: null, issuer: null, paragraphs: [], setApart: [] }
  const isBody = (line: string) =>
    line.length > SHORT || (SENTENCE_END.test(line) && PARTED.test(line)) || isLead(line)
  // Title and issuer stand above all that is text: a document has no place for others.
  const whys = blocks.map(({ text: line }) => whyApart(line))
  // A line that ends without a stop is a heading, however long, where sentences follow it.
  const isLongTitle = ({ text: line }: Block) =>
    line.length <= LONG && !SENTENCE_END.test(line) && !line.endsWith(':')
  const sentence = blocks.findIndex(
    ({ text: line }, at) => whys[at] === null && isBody(line) && !isLongTitle({ text: line }),
  )
  const first = blocks.findIndex(({ text: line }, at) => whys[at] === null && isBody(line))
  const body =
    sentence > first &&
    blocks.slice(first, sentence).every((block, at) => whys[first + at] !== null || isLongTitle(block))
      ? sentence
      : first
  const above = blocks.slice(0, Math.max(0, body)).filter((_, at) => whys[at] === null)
  const issuer = above.find(({ text: line }) => isIssuer(line))
  // Of what else stands above the account its title is the longest, of equals the first.
  const [title] = above
    .filter((block) => block !== issuer)
    .toSorted((one, other) => other.text.length - one.text.length)
  page.issuer = issuer?.text ?? null
  page.title = title?.text ?? null
  for (const [at, block] of blocks.entries()) {
    const { text: line } = block
    const why = whys[at] ?? null
    if (why !== null) page.setApart.push({ text: line, why })
    else if (block === title || block === issuer) continue
    else if (body >= 0 && at >= body) page.paragraphs.push(line)
    else page.setApart.push({ text: line, why: apart.above })
  }
  // What stands below the last sentence of the account is no part of it.
  const last = page.paragraphs.findLastIndex((line) => isBody(line) || hasWords(line))
  const below = last < 0 ? [] : page.paragraphs.splice(last + 1)
  page.setApart.push(...below.map((line) => ({ text: line, why: apart.below })))
  return page.paragraphs.length > 0 ? page : withoutAccount(page)
}

/** Whether a line holds words in quotation marks and what leads to them, or many small words: so no furniture does. */
const hasWords = (line: string): boolean =>
  (/["“«„「]/.test(line) && line.split(/\s+/).length >= 5) ||
  (line.match(/(?<!\S)\p{Ll}+(?!\S)/gu)?.length ?? 0) >= 6

/** Every line of a text as its account. */
export const allAccount = (text: string): Page => ({
  title: null,
  issuer: null,
  paragraphs: blocksOf(text).map((block) => block.text),
  setApart: [],
})

/** Where nothing looks like an account, what there is stands for one. */
function withoutAccount({ title, issuer, setApart }: Page): Page {
  const [first, ...others] = [title ?? [], issuer ?? []].flat().map((text) => ({ text, why: apart.above }))
  if (first)
    return { title: null, issuer: null, paragraphs: [first.text], setApart: [...others, ...setApart] }
  return {
    title: null,
    issuer: null,
    paragraphs: setApart.slice(0, 1).map(({ text }) => text),
    setApart: setApart.slice(1),
  }
}

/** Lines, or blocks between blank lines whose lines were wrapped. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n').map((line) => ({ text: line.replace(/^[^\S\u00a0]+|\s+$/g, '') }))
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0)
  const longest = Math.max(0, ...lengths.slice(0, 10_000))
  const isWrapped =
    longest <= 100 && lengths.filter((length) => length > longest * 0.75).length >= lengths.length / 3
  const blocks: Block[] = []
  let open: Block | null = null
  let last = 0
  for (const line of lines) {
    if (line.text === '') {
      open = null
      continue
    }
    // A line that ends before the next word would have had room was not wrapped.
    if (open && isWrapped && last + 1 + (/^\S*/.exec(line.text)?.[0].length ?? 0) > longest * 0.85)
      open.text += ` ${line.text}`
    else {
      open = { ...line }
      blocks.push(open)
    }
    last = line.text.length
  }
  return blocks
}
