import { openedBy } from '#domain/address/opened.ts'
import type { Route } from '#domain/address/route.ts'
import { attributedTo } from '#domain/document/attribution-chain.ts'
import { type Earlier, isPresentAgain } from '#domain/document/earlier.ts'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Readout, Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import {
  attributedByProgram,
  earlierTitle,
  missingTitle,
  quotedTitle,
  readoutTitle,
  reportedTitle,
  reportedWho,
  retiredReadoutTitle,
  retiredStatementTitle,
} from '#domain/messages/head.ts'
import { siteName } from '#domain/messages/reader.ts'
import { isolate } from '#domain/text/isolate.ts'
import { trimEnd } from '#domain/text/trim-end.ts'
import { shorten } from './shorten.ts'
import { statementWords } from './statement-words.ts'

/** What stands at a readout's address: a readout, the readouts that replace a retired one, or nothing. */
export type Subject = ReadoutIndex | { replacedBy: readonly string[] } | null

/** UTF-16 code units. */
const LONGEST_WORDS = 60
const LONGEST_NAME = 100

const titleOf = ({ title }: Readout): string =>
  isolate(shorten(trimEnd(title, /[\s:：]/) || title, LONGEST_NAME))

const statementTitle = (index: ReadoutIndex, statement: Statement): string => {
  const { issuer } = index.readout
  const who = isolate(shorten(attributedTo(index, statement), 2 * LONGEST_NAME))
  const words = isolate(shorten(statementWords(statement), LONGEST_WORDS))
  const by = isolate(shorten(issuer.name, LONGEST_NAME))
  const isQuoted = statement.mode === 'direct'
  const named = isQuoted || statement.within !== null ? who : reportedWho(who)
  const told = isUnconfirmed(statement) ? attributedByProgram(named) : named
  return (isQuoted ? quotedTitle : reportedTitle)(told, words, by)
}

/** What the page is called, in its tab and when it is shared. `earlier` is set on the pages of an earlier revision. */
export function pageTitle(route: Route, subject: Subject, earlier: Earlier | null = null): string {
  const title = titleAtAddress(route, subject)
  return earlier && !isPresentAgain(earlier) ? earlierTitle(title) : title
}

function titleAtAddress(route: Route, subject: Subject): string {
  if (route.page === 'library') return siteName
  if (route.page === 'missing' || subject === null) return missingTitle
  if ('replacedBy' in subject) return retiredReadoutTitle
  const { readout } = subject
  const opened = openedBy(subject, route.statement, null)
  if (opened.outcome === 'open') return statementTitle(subject, opened.statement)
  if (opened.outcome === 'succeeded' || opened.outcome === 'withdrawn')
    return retiredStatementTitle(titleOf(readout))
  return readoutTitle(titleOf(readout), isolate(shorten(readout.issuer.name, LONGEST_NAME)))
}
