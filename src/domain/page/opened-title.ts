import type { Opened } from '#domain/address/opened.ts'
import { attributedTo } from '#domain/document/attribution-chain.ts'
import { type Earlier, isPresentAgain } from '#domain/document/earlier.ts'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import {
  attributedByProgram,
  earlierTitle,
  quotedTitle,
  readoutTitle,
  reportedTitle,
  reportedWho,
  retiredStatementTitle,
} from '#domain/messages/head.ts'
import { isolate } from '#domain/text/isolate.ts'
import { trimEnd } from '#domain/text/trim-end.ts'
import { shorten } from './shorten.ts'
import { statementWords } from './statement-words.ts'

/** UTF-16 code units. */
const LONGEST_WORDS = 60
const LONGEST_NAME = 100

const titleOf = ({ readout: { title } }: ReadoutIndex): string =>
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

function titleOfOpened(index: ReadoutIndex, opened: Opened): string {
  if (opened.outcome === 'open') return statementTitle(index, opened.statement)
  if (opened.outcome === 'succeeded' || opened.outcome === 'withdrawn')
    return retiredStatementTitle(titleOf(index))
  return readoutTitle(titleOf(index), isolate(shorten(index.readout.issuer.name, LONGEST_NAME)))
}

/** What a readout's page is called with what is open in it. `earlier` is set on the pages of an earlier revision. */
export function openedTitle(index: ReadoutIndex, opened: Opened, earlier: Earlier | null): string {
  const title = titleOfOpened(index, opened)
  return earlier && !isPresentAgain(earlier) ? earlierTitle(title) : title
}
