import { openedBy } from '#domain/address/opened.ts'
import { type Route, readoutRoute, routeCodec, statementRoute } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { byMachineInShort } from '#domain/messages/attribution.ts'
import {
  libraryDescription,
  missingDescription,
  quotedDescription,
  readoutDescription,
  reportedDescription,
  retiredReadoutDescription,
  retiredStatementDescription,
} from '#domain/messages/head.ts'
import { siteName } from '#domain/messages/reader.ts'
import { isolate } from '#domain/text/isolate.ts'
import { eventLine, eventPlaceAndDate, sizes } from './event-line.ts'
import { pageTitle, type Subject } from './page-title.ts'
import { shorten } from './shorten.ts'
import { statementWords } from './statement-words.ts'

type Meta = { name: string; content: string } | { property: string; content: string }

export type PageHead = {
  title: string
  description: string
  /** Absolute; null where the site does not know its origin, or the page stands for no address. */
  canonical: string | null
  meta: readonly Meta[]
}

/** UTF-16 code units; link previews and search results show about this much. */
const LONGEST_DESCRIPTION = 200
const FEWEST_WORDS = 60

type About = {
  description: string
  /** The route that this page's address stands for; null where no search should lead here. */
  canonical: Route | null
  type: 'website' | 'article'
}

/** Shortened; isolates that the cut leaves open are closed. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : isolate(shorten(text, length))

function wordsAndEvent(index: ReadoutIndex, statement: Statement): string {
  const { attribution } = statement
  const by = attribution.by === 'machine' ? ` ${byMachineInShort(attribution.confidence)}` : ''
  return wordsAndEventWithin(LONGEST_DESCRIPTION - by.length, index, statement) + by
}

function wordsAndEventWithin(length: number, index: ReadoutIndex, statement: Statement): string {
  const event = cut(eventPlaceAndDate(index.readout), length - FEWEST_WORDS)
  const say = statement.mode === 'direct' ? quotedDescription : reportedDescription
  const room = Math.max(FEWEST_WORDS, length - say('', event).length)
  return say(isolate(shorten(statementWords(statement), room)), event)
}

function about(route: Route, subject: Subject): About {
  if (route.page === 'library') return { description: libraryDescription, canonical: route, type: 'website' }
  if (route.page === 'missing' || subject === null)
    return { description: missingDescription, canonical: null, type: 'website' }
  if ('replacedBy' in subject) {
    const [to, ...others] = subject.replacedBy
    const canonical = to !== undefined && others.length === 0 ? readoutRoute(to) : null
    return { description: retiredReadoutDescription, canonical, type: 'website' }
  }
  const { readout } = subject
  const opened = openedBy(subject, route.statement, null)
  if (opened.outcome === 'open')
    return {
      description: wordsAndEvent(subject, opened.statement),
      canonical: statementRoute(readout.id, opened.statement.id, null),
      type: 'article',
    }
  if (opened.outcome === 'succeeded' || opened.outcome === 'withdrawn') {
    const only = opened.outcome === 'succeeded' && opened.successors.length === 1 ? opened.statement : null
    return {
      description: retiredStatementDescription,
      canonical: only && statementRoute(readout.id, only.id, null),
      type: 'article',
    }
  }
  const published = isolate(shorten(readout.issuer.name, LONGEST_DESCRIPTION / 2))
  return {
    description: cut(readoutDescription(published, eventLine(readout), sizes(subject)), LONGEST_DESCRIPTION),
    canonical: readoutRoute(readout.id),
    type: 'article',
  }
}

/** What stands now where a page of an earlier revision stood: its statement, or the readout. */
function presentRoute(route: Route, { present: { readout, statement } }: Earlier): Route {
  const asked = route.page === 'readout' ? route.statement : null
  return asked !== null && (statement.has(asked) || Object.hasOwn(readout.retired, asked))
    ? statementRoute(readout.id, asked, null)
    : readoutRoute(readout.id)
}

/**
 * What a page's head says. The canonical address is the page's own without view and revision; a retired
 * page's is that of the one thing that replaces it, and where there is none the page asks not to be indexed. So
 * do the pages of an earlier revision, whose canonical address is that of the present one.
 */
export function pageHead(
  route: Route,
  subject: Subject,
  site: Pick<Site, 'base' | 'origin' | 'isDraft'>,
  earlier: Earlier | null = null,
): PageHead {
  const title = pageTitle(route, subject, earlier)
  const { description, canonical: own, type } = about(route, subject)
  const target = earlier ? presentRoute(route, earlier) : own
  const canonical =
    site.origin === null || target === null ? null : site.origin + routeCodec(site.base).format(target)
  const named = (name: string, content: string): Meta => ({ name, content })
  const graph = (property: string, content: string): Meta => ({ property: `og:${property}`, content })
  return {
    title,
    description,
    canonical,
    meta: [
      named('description', description),
      ...(target === null || earlier || site.isDraft ? [named('robots', 'noindex')] : []),
      graph('title', title),
      graph('description', description),
      graph('type', type),
      graph('site_name', siteName),
      ...(canonical === null ? [] : [graph('url', canonical)]),
      named('twitter:card', 'summary'),
    ],
  }
}
