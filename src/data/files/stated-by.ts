import * as v from 'valibot'
import { readoutSchema } from '#domain/document/readout.ts'
import type { Stated } from './file-text.ts'
import type { HtmlPage } from './html-blocks.ts'

const organisation = v.union([
  v.pipe(
    v.string(),
    v.transform((name) => ({ name, '@type': undefined })),
  ),
  v.object({ '@type': v.optional(v.unknown()), name: v.string() }),
])
const oneOrMore = v.union([
  v.pipe(v.array(organisation)),
  v.pipe(
    organisation,
    v.transform((one) => [one]),
  ),
])

/** What of JSON-LD (schema.org) is of use here. */
const itemSchema = v.object({
  '@type': v.fallback(v.union([v.string(), v.array(v.string())]), ''),
  headline: v.fallback(v.optional(v.string()), undefined),
  datePublished: v.fallback(v.optional(v.string()), undefined),
  url: v.fallback(v.optional(v.string()), undefined),
  publisher: v.fallback(v.optional(oneOrMore), undefined),
  author: v.fallback(v.optional(oneOrMore), undefined),
})

const ARTICLE = /article|posting|report|webpage|creativework/i
const BODY = /organi[sz]ation|government/i

/** What a page says of itself: title, issuer, address, day of publication. */
export function statedBy({ blocks, stated, data, title, meta }: HtmlPage, html: string): Stated {
  const items = data.flatMap(itemsOf)
  const main = items.find(({ headline }) => headline !== undefined)
  const heads = blocks
    .filter(({ around }) => around.includes('h1'))
    .map(({ text }) => text.replace(/\s+/g, ' '))
  const issuer = clean(
    main?.author?.find((one) => BODY.test(String(one['@type'])))?.name ??
      items.flatMap(({ publisher }) => publisher ?? [])[0]?.name ??
      meta.get('og:site_name') ??
      meta.get('dc.publisher') ??
      meta.get('dcterms.publisher') ??
      meta.get('application-name'),
  )
  // Browsers that save a page write its address into it.
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 4096))?.[1]
  const url = [saved, stated.url, meta.get('og:url'), main?.url].find(
    (one) => one !== undefined && v.is(readoutSchema.entries.source.entries.url, one),
  )
  const published = [
    main?.datePublished,
    meta.get('article:published_time'),
    meta.get('dc.date.issued'),
    meta.get('dcterms.issued'),
    meta.get('dc.date'),
    meta.get('datepublished'),
    meta.get('date'),
  ]
    .map((one) => /^\d{4}-\d{2}-\d{2}/.exec(one ?? '')?.[0])
    .find((one) => one !== undefined)
  const named = titleOf(heads, clean(main?.headline ?? meta.get('og:title')), clean(title), issuer)
  return {
    ...(named === undefined ? {} : { title: named }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
  }
}

/** The title as the page shows it: of its headings the one that its metadata name, or its only one. */
function titleOf(
  heads: readonly string[],
  named: string | undefined,
  title: string | undefined,
  issuer: string | undefined,
): string | undefined {
  const known = [named, title].flatMap((one) => one ?? []).map(folded)
  const shown = heads.find(
    (head) => folded(head).length > 3 && known.some((one) => one.includes(folded(head))),
  )
  const [only, ...others] = heads.filter((head) => head !== issuer && head.includes(' '))
  return shown && shown !== issuer
    ? shown
    : (named ?? (others.length === 0 ? only : undefined) ?? withoutSite(title))
}

/** The title of a window without the name of the site: “Talks end | Ministry”. */
const withoutSite = (title: string | undefined): string | undefined => {
  const [longest] = (title ?? '').split(/\s+[|·»–—-]\s+/).toSorted((one, other) => other.length - one.length)
  return longest === '' ? undefined : longest
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const clean = (text: string | null | undefined): string | undefined => {
  const line = text?.replace(/[\s\u00ad]+/g, ' ').trim()
  return line === '' ? undefined : line
}

function itemsOf(json: string) {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return []
  }
  const graph = v.safeParse(v.object({ '@graph': v.array(v.unknown()) }), value)
  const all = graph.success ? graph.output['@graph'] : Array.isArray(value) ? value : [value]
  return all.flatMap((one) => {
    const item = v.safeParse(itemSchema, one)
    return item.success && [item.output['@type']].flat().some((type) => ARTICLE.test(type))
      ? [item.output]
      : []
  })
}
