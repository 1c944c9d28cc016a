import { withMark } from '#domain/messages/attribution.ts'
import { quoted, reported } from '#domain/messages/reader.ts'
import { inParagraph, parts } from '#domain/messages/statement.ts'
import { attributedInMode } from './attribution-chain.ts'
import { isUnconfirmed } from './is-unconfirmed.ts'
import type { Mode, Statement } from './readout.ts'
import type { ReadoutIndex } from './readout-index.ts'

export const modeWord = (mode: Mode): string => (mode === 'direct' ? quoted : reported)

/** How a statement is given, wherever that stands beside who says it: "quoted", "quoted, marked by a program". */
export const givenAs = (statement: Statement): string =>
  withMark(modeWord(statement.mode), isUnconfirmed(statement))

/** A statement's accessible name: "Khamenei, quoted, paragraph 4", with its chain where it is nested. */
export const statementName = (index: ReadoutIndex, statement: Statement): string =>
  parts([
    attributedInMode(index, statement, givenAs(statement)),
    inParagraph(index.number.get(statement.content[0]?.paragraph ?? '') ?? 0),
  ])
