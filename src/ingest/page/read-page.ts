import { apart } from '#domain/messages/ingest.ts'
import { labelOf } from '#ingest/attribution/find-turns.ts'
import { append } from '#ingest/text/append.ts'
import { withoutCopies } from './without-copies.ts'

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

/** What a line of text ends with, that goes on or not: "Mr President, friends,". */
const TEXT_END = /(?:[.!?…。！？؟।][\s\u00a0]?[)\]"'”’»“」』）》]*|[,;，；،])$/u

/** White space, or a script that does without: a line of several words. */
const PARTED = /\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** What a line of a page is, where its look tells; null: no furniture. */
type WhyApart = (line: string) => string | null

/** What of lines the words that a language's pages use tell. */
export type PageLines = {
  /** Which lines of a page are no part of the account. */
  whyApart: WhyApart
  /** Whether a line begins what a page has below its account: "###", "Related", "Follow us". */
  isEnd: (line: string) => boolean
  isIssuer: (line: string) => boolean
  /** Whether a line leads to words of the account: "The Minister made the following statement:". */
  isLead: (line: string) => boolean
}

type Line = Block & {
  why: string | null
  isEnd: boolean
  /** Whether it is text by its look: a sentence, or long. */
  isBody: boolean
}

/** Parts the account from the rest of its page: title, issuer, and what the page has around it. */
export function readPage(text: string, { whyApart, isEnd, isIssuer, isLead }: PageLines): Page {
  const lines = blocksOf(text, (line) => whyApart(line) !== null).map(({ text: line }): Line => {
    const isBody = line.length > SHORT || (TEXT_END.test(line) && PARTED.test(line)) || isLead(line)
    return { text: line, why: whyApart(line), isEnd: isEnd(line), isBody }
  })
  for (const line of turnsIn(lines)) Object.assign(line, { why: null, isEnd: false, isBody: true })
  const worths = lines.map(worthOf)
  const { title, issuer, from } = headOf(lines, worths, isIssuer)
  const heading = title && headingKey(title.text)
  for (const line of lines)
    if (line !== title && line.text.length <= LONG && headingKey(line.text) === heading)
      line.why ??= apart.again
  // A line of the page's head that comes again runs over its pages.
  const head = new Set(lines.slice(0, Math.max(0, from - 1)).map(({ text }) => text))
  for (const line of lines.slice(Math.max(0, from)))
    if (!line.isBody && head.has(line.text)) line.why ??= apart.running
  const to = from < 0 ? -1 : endOf(lines, worths, Math.max(from, densest(worths)))
  const among = amongFurniture(lines, from, to)
  const page: Page = {
    title: title?.text ?? null,
    issuer: issuer?.text ?? null,
    paragraphs: [],
    setApart: [],
  }
  for (const [at, line] of lines.entries()) {
    if (line === title || line === issuer) continue
    const outside = from < 0 || at < from ? apart.above : at > to ? apart.below : null
    const why = line.why ?? outside ?? (among.has(line) ? apart.among : null)
    if (why === null) page.paragraphs.push(line.text)
    else page.setApart.push({ text: line.text, why })
  }
  const { kept, copy } = withoutCopies(page.paragraphs)
  page.paragraphs = kept
  page.setApart.push(...copy.map((text) => ({ text, why: apart.copy })))
  return page.paragraphs.length > 0 ? page : withoutAccount(page)
}

/**
 * The turns of a transcript: where two labels begin lines again and again, those lines, and where such labels are in
 * capitals all that are.
 */
function turnsIn(lines: readonly Line[]): Line[] {
  const labelled = new Map<string, Line[]>()
  for (const line of lines) {
    const label = labelOf(line.text)
    if (label !== null) append(labelled, label, line)
  }
  const again = [...labelled].filter(([, those]) => those.length > 1)
  if (again.length < 2) return []
  const inCapitals = again.every(([label]) => label === label.toUpperCase())
  return [...labelled].flatMap(([label, those]) =>
    those.length > 1 || (inCapitals && label === label.toUpperCase()) ? those : [],
  )
}

const headingKey = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isPart = (one: string, other: string): boolean =>
  one.length < other.length && headingKey(other).includes(headingKey(one))

/** What a line adds to the account that it is taken for a part of. */
function worthOf({ text, why, isEnd, isBody }: Line): number {
  if (isEnd) return -8
  if (why !== null) return -2
  if (isBody) return text.length < 50 ? 2 : text.length < SHORT ? 4 : 6
  return hasWords(text) ? 1 : -1
}

/** So many short lines in a row cost the account: a list may be of any length. */
const MOST_SHORT = 5

/**
 * The last line of the account that begins with a line: the one up to which lines are worth most together, as in
 * Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation" (2009).
 */
function endOf(lines: readonly Line[], worths: readonly number[], from: number): number {
  let [sum, most, end, short] = [0, 0, from, 0]
  for (let at = from; at < lines.length; at++) {
    const worth = worths[at] ?? 0
    short = worth === -1 ? short + 1 : 0
    if (short <= MOST_SHORT) sum += worth
    if (sum > most) [most, end] = [sum, at]
  }
  return end
}

/** Where the lines that are worth most together begin. */
function densest(worths: readonly number[]): number {
  let [sum, most, start, best] = [0, 0, 0, -1]
  for (const [at, worth] of worths.entries()) {
    if (sum <= 0) [sum, start] = [0, at]
    sum += worth
    if (sum > most) [most, best] = [sum, start]
  }
  return best
}

/** Title and issuer, which stand above all that is text (a document has no place for others), and the first line of the account. */
function headOf(lines: readonly Line[], worths: readonly number[], isIssuer: (line: string) => boolean) {
  // A line that ends without a stop is a heading, however long, where sentences follow it.
  const isHeading = ({ text, why, isBody }: Line) =>
    why === null && text.length <= LONG && !TEXT_END.test(text) && !(isBody && text.endsWith(':'))
  const isText = ({ why, isBody }: Line) => why === null && isBody
  const dense = densest(worths)
  const sentence = lines.findIndex((line, at) => at >= dense && isText(line) && !isHeading(line))
  const first = lines.findIndex((line) => isText(line) && !isHeading(line))
  if (first < 0) return headAbove(lines, lines.findIndex(isText), isHeading, isIssuer)
  // Words that the account takes up again tell its title from other headings, also where sentences of the page stand above.
  const account = wordsOf(
    lines
      .slice(sentence, sentence + BEGINNING)
      .filter(isText)
      .map(({ text }) => text),
  )
  const shared = new Map(
    lines
      .slice(0, sentence)
      .filter((line) => isHeading(line) && !isIssuer(line.text))
      .map((line) => [line, [...wordsOf([line.text])].filter((word) => account.has(word)).length]),
  )
  const most = Math.max(0, ...shared.values())
  const alike = [...shared].flatMap(([line, count]) => (count >= 2 && count * 2 >= most ? [line] : []))
  // A title with the name of the site around it is not the title.
  const title = alike.find((line, at) => at > 0 && alike[0] && isPart(line.text, alike[0].text)) ?? alike[0]
  if (!title) return headAbove(lines, first, isHeading, isIssuer)
  const at = lines.indexOf(title)
  const from = lines.findIndex((line, place) => place > at && line.why === null && isStandfirst(line))
  const issuer = lines
    .slice(0, Math.max(0, from))
    .find((line) => line !== title && isHeading(line) && isIssuer(line.text))
  return { title, issuer, from }
}

/** The head where nothing but its look tells the title: of what stands above the account the longest, of equals the first. */
function headAbove(
  lines: readonly Line[],
  from: number,
  isHeading: (line: Line) => boolean,
  isIssuer: (line: string) => boolean,
) {
  const above = lines.slice(0, Math.max(0, from)).filter((line) => isHeading(line))
  const issuer = above.find(({ text }) => isIssuer(text))
  const [title] = above
    .filter((line) => line !== issuer)
    .toSorted((one, other) => other.text.length - one.text.length)
  return { title, issuer, from }
}

/** So many lines are the beginning of an account. */
const BEGINNING = 8

/** Longer words, in small letters; of scripts that part no words, pairs of letters. */
const wordsOf = (lines: readonly string[]): Set<string> =>
  new Set(
    lines.flatMap((line) => {
      const short = line.slice(0, 1000).toLowerCase()
      return [
        ...(short.match(/[\p{L}\p{N}]{4,}/gu) ?? []),
        ...(short.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/gu) ?? []),
      ]
    }),
  )

/** A line below the title that says something, with a stop or without. */
const isStandfirst = ({ text, isBody }: Line): boolean => isBody || hasWords(text)

/** Short lines that stand among furniture, and are some of it: a place below a date, a name above a picture's credit. */
function amongFurniture(lines: readonly Line[], from: number, to: number): Set<Line> {
  const found = new Set<Line>()
  let run: Line[] = []
  let bodies = 0
  for (const line of lines.slice(Math.max(0, from), to + 1)) {
    if (line.why === null && (line.isBody || hasWords(line.text))) {
      const furniture = run.filter(({ why }) => why !== null).length
      // Below its first paragraph a page may still have its head.
      if (furniture >= (bodies <= 1 ? 1 : 2)) for (const one of run) found.add(one)
      run = []
      bodies++
    } else run.push(line)
  }
  return found
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

/** Where nothing looks like an account (a list, a poem), every line that is not of the page stands for one; or else the first. */
function withoutAccount({ title, issuer, setApart }: Page): Page {
  const headings = [title ?? [], issuer ?? []].flat().map((text) => ({ text, why: apart.above }))
  const lines = [...headings, ...setApart]
  const account = lines.filter(({ why }) => why === apart.above)
  const taken = new Set(account.length > 0 ? account : lines.slice(0, 1))
  return {
    title: null,
    issuer: null,
    paragraphs: [...taken].map(({ text }) => text),
    setApart: lines.filter((line) => !taken.has(line)),
  }
}

/** Lines, or blocks between blank lines whose lines were wrapped. */
export function blocksOf(text: string, isOfPage: (line: string) => boolean = () => false): Block[] {
  const lines = text.split('\n').map((line) => ({ text: line.replace(/^[^\S\u00a0]+|\s+$/g, '') }))
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0)
  const longest = Math.max(0, ...lengths.slice(0, 10_000))
  const isWrapped =
    longest <= 100 && lengths.filter((length) => length > longest * 0.75).length >= lengths.length / 3
  const blocks: Block[] = []
  let open: Block | null = null
  let last = 0
  for (const [at, line] of lines.entries()) {
    if (line.text === '') {
      open = null
      continue
    }
    // A byline right under a title.
    const isApart = (): boolean => {
      const next = lines[at + 1]?.text ?? ''
      return open?.text === lines[at - 1]?.text && (next === '' || isOfPage(next)) && isOfPage(line.text)
    }
    // A line that ends before the next word would have had room was not wrapped.
    if (
      open &&
      isWrapped &&
      last + 1 + (/^\S*/.exec(line.text)?.[0].length ?? 0) > longest * 0.85 &&
      !isApart()
    )
      open.text += ` ${line.text}`
    else {
      open = { ...line }
      blocks.push(open)
    }
    last = line.text.length
  }
  return blocks
}
