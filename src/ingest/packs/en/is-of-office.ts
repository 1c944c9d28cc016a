import type { Token } from '#ingest/text/tokens.ts'
import * as words from './words.ts'

/** What stands before the head of an office: "prime", "foreign". */
export const QUALIFIERS = new Set([
  'state',
  'majesty',
  'highness',
  'excellency',
  'holiness',
  'eminence',
  'prime',
  'foreign',
  'deputy',
  'vice',
  'first',
  'interior',
  'defence',
  'defense',
  'finance',
  'supreme',
  'crown',
  'secretary',
  'acting',
  'former',
  'late',
  'health',
  'trade',
  'energy',
  'general',
  'executive',
  'managing',
  'senior',
  'special',
  'parliamentary',
  'permanent',
  'joint',
  'under',
])
/** Whether a word is part of what names an office. */
export const isOfOffice = ({ lower }: Pick<Token, 'lower'>): boolean =>
  words.OFFICES.has(lower) || QUALIFIERS.has(lower)
