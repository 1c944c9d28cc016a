import type { Readout } from '#domain/document/readout.ts'
import { apart } from '#domain/messages/ingest.ts'
import { withoutSpace } from '#domain/text/without-space.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import { blocksOf, type Page, readPage } from '#ingest/page/read-page.ts'

/** A paragraph may have been made of so many lines. */
const MOST_LINES = 20

type Role = 'paragraph' | 'heading' | 'apart' | 'unknown'
type Part = { text: string; role: Role; why: string }

/**
 * Parts the account of a corrected text from the rest of its page: what an editor took for a paragraph, or set apart,
 * is that again, white space aside; of the rest its look tells, and where it stands. Expects a clean text.
 */
export function readPageAgain(text: string, old: Readout, pack: LanguagePack): Page {
  const look = readPage(text, pack)
  const parts = partsOf(text, old)
  const [first, last] = [parts.findIndex(isParagraph), parts.findLastIndex(isParagraph)]
  if (first < 0) return look
  const taken = new Set(look.paragraphs)
  const why = new Map(look.setApart.map((one) => [one.text, one.why]))
  const hasTitle = parts.some(({ text, role }) => role === 'heading' && isSame(text, old.title))
  const page: Page = { title: old.title, issuer: old.issuer.name, paragraphs: [], setApart: [] }
  for (const [at, { text: words, role, why: before }] of parts.entries()) {
    const isInside = at > first && at < last
    if (role === 'paragraph') page.paragraphs.push(words)
    else if (role === 'apart') page.setApart.push({ text: words, why: before })
    else if (role === 'unknown') {
      const furniture = pack.whyApart(words)
      if (at < first && !hasTitle && words === look.title) page.title = words
      else if (isInside ? furniture === null : taken.has(words)) page.paragraphs.push(words)
      else
        page.setApart.push({
          text: words,
          why: furniture ?? why.get(words) ?? (at < first ? apart.above : apart.below),
        })
    }
  }
  return page
}

const isParagraph = ({ role }: Part): boolean => role === 'paragraph'
const isSame = (one: string, other: string): boolean => withoutSpace(one) === withoutSpace(other)

/** The blocks of a page, each as what it was in the old document. */
function partsOf(text: string, { title, issuer, paragraphs, source }: Readout): Part[] {
  const old = new Map(paragraphs.map((one) => [withoutSpace(one.text), one.text]))
  // Paragraphs of several lines are rare, so what may begin one is looked up.
  const beginnings = new Map<string, string[]>()
  for (const key of old.keys()) {
    const start = key.slice(0, BEGINNING)
    beginnings.set(start, [...(beginnings.get(start) ?? []), key])
  }
  const setApart = new Map(source.setApart.map((one) => [withoutSpace(one.text), one.why]))
  const headings = new Set([title, issuer.name].map(withoutSpace))
  const blocks = blocksOf(text).map((block) => ({ text: block.text, key: withoutSpace(block.text) }))
  const parts: Part[] = []
  for (let at = 0; at < blocks.length; ) {
    const { text: words, key } = blocks[at] ?? { text: '', key: '' }
    let lines = 1
    let joined = key
    const isBegun = (beginnings.get(key.slice(0, BEGINNING)) ?? []).some(
      (one) => one.length > key.length && one.startsWith(key),
    )
    while (isBegun && !old.has(joined) && lines < MOST_LINES && at + lines < blocks.length)
      joined += blocks[at + lines++]?.key ?? ''
    const paragraph = old.get(joined)
    const why = setApart.get(key)
    if (paragraph !== undefined) {
      parts.push({ text: paragraph, role: 'paragraph', why: '' })
      at += lines
      continue
    }
    // Headings stand above the account alone.
    const role =
      headings.has(key) && !parts.some(isParagraph) ? 'heading' : why !== undefined ? 'apart' : 'unknown'
    parts.push({ text: words, role, why: why ?? '' })
    at++
  }
  return parts
}

/** A line shorter than this begins no paragraph (code units without white space). */
const BEGINNING = 8
