import { withoutSpace } from '#domain/text/without-space.ts'
import { type Fault, faultList } from './fault.ts'

/** Characters shown either side of a difference. */
const AROUND = 24

/** What of a document its text has to hold. */
type Parts = {
  issuer: { name: string } | null
  title: string
  paragraphs: readonly { text: string }[]
  source: { setApart: readonly { text: string }[] }
}

/**
 * Proves that a published text is the issuer's name and the title where it has them, the paragraphs in
 * order, and everything `setApart` (anywhere between those), white space aside: nothing more, nothing
 * less. Returns no fault, or the first.
 *
 * It reads ahead by one part: of what could follow, the next paragraph is taken first, then the longest of
 * the headings and of what is set apart. That can refuse a text whose parts begin alike; it never lets one pass that differs.
 */
export function checkText({ issuer, title, paragraphs, source }: Parts, publishedText: string): Fault[] {
  const { faults, report } = faultList()
  const text = withoutSpace(publishedText)
  const headings = [issuer?.name ?? '', title].map(withoutSpace).filter((heading) => heading !== '')
  const apart = source.setApart
    .map((part, at) => ({ at, text: withoutSpace(part.text) }))
    .sort((a, b) => b.text.length - a.text.length)
  let place = 0

  /** Takes what stands outside the paragraphs, once each, for as long as any of it follows and the next paragraph does not. */
  const takeOthers = (next: string | null): void => {
    while (next === null || !text.startsWith(next, place)) {
      const other = apart.findIndex((part) => text.startsWith(part.text, place))
      const least = apart[other]?.text.length ?? 0
      const heading = headings.findIndex((part) => part.length >= least && text.startsWith(part, place))
      const [taken] = heading >= 0 ? headings.splice(heading, 1) : []
      const [takenApart] = heading < 0 && other >= 0 ? apart.splice(other, 1) : []
      const length = taken?.length ?? takenApart?.text.length
      if (length === undefined) return
      place += length
    }
  }

  for (const [at, paragraph] of paragraphs.entries()) {
    const expected = withoutSpace(paragraph.text)
    takeOthers(expected)
    if (!text.startsWith(expected, place)) {
      const path = `paragraphs[${at}].text`
      const same = sharedLength(expected, text, place)
      report({
        path,
        code: 'text-differs',
        expected: around(paragraph.text, same),
        found: around(publishedText, place + same),
      })
      return faults
    }
    place += expected.length
    headings.length = 0
  }
  takeOthers(null)
  const [left] = apart.sort((a, b) => a.at - b.at)
  if (place < text.length)
    report({ path: 'paragraphs', code: 'text-more', found: around(publishedText, place) })
  else if (left)
    report({ path: `source.setApart[${left.at}].text`, code: 'text-less', expected: left.text.slice(0, 80) })
  return faults
}

function sharedLength(part: string, text: string, from: number): number {
  let length = 0
  while (length < part.length && part[length] === text[from + length]) length += 1
  return length
}

/** The words around the place that has `count` code units before it, white space aside. */
function around(text: string, count: number): string {
  let at = 0
  for (let left = count; at < text.length; at += 1) {
    if (/\s/u.test(text[at] ?? '')) continue
    if (left === 0) break
    left -= 1
  }
  const excerpt = text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\p{Surrogate}/gu, '')
  return `${at > AROUND ? '…' : ''}${excerpt.replace(/\s+/gu, ' ')}${at + AROUND < text.length ? '…' : ''}`
}
