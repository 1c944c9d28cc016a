import { openedBy } from '#domain/address/opened.ts'
import type { Route } from '#domain/address/route.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { missingTitle, retiredReadoutTitle } from '#domain/messages/head.ts'
import { siteName } from '#domain/messages/reader.ts'
import { openedTitle } from './opened-title.ts'

/** What stands at a readout's address: a readout, the readouts that replace a retired one, or nothing. */
export type Subject = ReadoutIndex | { replacedBy: readonly string[] } | null

/** What the page is called, in its tab and when it is shared. `earlier` is set on the pages of an earlier revision. */
export function pageTitle(route: Route, subject: Subject, earlier: Earlier | null = null): string {
  if (route.page === 'library') return siteName
  if (route.page === 'missing' || subject === null) return missingTitle
  if ('replacedBy' in subject) return retiredReadoutTitle
  return openedTitle(subject, openedBy(subject, route.statement, null), earlier)
}
