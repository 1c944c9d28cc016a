import { checkText } from '#domain/check/check-text.ts'
import { replacedHeading } from '#domain/messages/ingest.ts'
import { withoutSpace } from '#domain/text/without-space.ts'
import { allAccount, type Page, type PageLines, readPage } from './read-page.ts'

/** The page's parts; where a document could not hold them apart from one another, every line is account. */
export function soundPage(
  text: string,
  { pack, issuer, title, id }: { pack: PageLines; id: string; issuer?: string; title?: string },
): Page {
  const read = readPage(text, pack)
  const given = [title === undefined ? null : read.title, issuer === undefined ? null : read.issuer]
  const setApart = [
    ...given.flatMap((line) => (line === null ? [] : { text: line, why: replacedHeading })),
    ...read.setApart,
  ]
  // What was given stands in the text perhaps: then it is a heading of it, and is not set apart.
  for (const heading of [title, issuer]) {
    const at = setApart.findIndex((part) => withoutSpace(part.text) === withoutSpace(heading ?? ''))
    if (at >= 0) setApart.splice(at, 1)
  }
  const page = { ...read, setApart }
  const faults = checkText(
    {
      title: title ?? read.title ?? id,
      issuer: issuer === undefined ? (read.issuer === null ? null : { name: read.issuer }) : { name: issuer },
      paragraphs: read.paragraphs.map((paragraph) => ({ text: paragraph })),
      source: { setApart },
    },
    text,
  )
  return faults.length === 0 ? page : allAccount(text)
}
