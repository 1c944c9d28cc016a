import type { Named } from '#ingest/speakers/named.ts'
import type { Token } from '#ingest/text/tokens.ts'
import * as words from './words.ts'

const QUALIFIERS = new Set([
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
const JOINT_WORDS = /^(?:two|both|three|four)$/
const PLURAL_OFFICE =
  /^(?:presidents|ministers|leaders|sides|parties|interlocutors|heads|delegations|chiefs|principals|participants|speakers|chairmen|counterparts|officials|guests)$/

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** Between two who are each named: the place of the "and". */
export function andBetween(tokens: readonly Token[]): number | null {
  for (const [at, { lower }] of tokens.entries()) {
    const next = tokens[at + 1]
    if (lower !== 'and' || at === 0 || !next || next.kind !== 'word') continue
    const isNew =
      words.DETERMINERS.has(next.lower) || words.HONORIFICS.has(next.lower) || words.OFFICES.has(next.lower)
    const isWithin = tokens.slice(0, at).some((token) => /^(?:of|for)$/.test(token.lower))
    const before = tokens
      .slice(0, at)
      .some(({ text, lower: word }) => isCapital(text) || words.OFFICES.has(word))
    if (before && (isNew || (isCapital(next.text) && !isWithin))) return at
  }
  return null
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,)])/g, '$1')

/** What a noun phrase says of whom it names. */
export function readName(tokens: readonly Token[]): Named {
  const named: Named = { text: '', kind: 'person', pronoun: null, names: [], offices: [], of: [], apart: [] }
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return named
  if (tokens.length === 1 && (words.PERSONAL.has(first.lower) || words.POSSESSIVE.has(first.lower)))
    return { ...named, text: first.text, pronoun: first.lower }
  const and = andBetween(tokens)
  if (and !== null)
    return {
      ...named,
      text: textOf(tokens),
      kind: 'joint',
      apart: [readName(tokens.slice(0, and)), readName(tokens.slice(and + 1))],
    }
  const parts: Token[][] = [[]]
  for (const token of tokens)
    if (/^[,()]$/.test(token.text)) parts.push([])
    else parts.at(-1)?.push(token)
  let isBody = false
  let isPlural = false
  for (const one of parts) {
    if (one[0]?.lower === 'who' || one[0]?.lower === 'which') break
    let office = -1
    one.forEach(({ lower }, at) => {
      const plain = lower.replace(/'s$/, '')
      if (office < 0 || !one.slice(office, at).some((token) => /^(?:of|for|to|in)$/.test(token.lower)))
        if (words.OFFICES.has(plain) || PLURAL_OFFICE.test(plain)) office = at
    })
    let linked = false
    for (const [at, { lower, text, kind }] of one.entries()) {
      const plain = lower.replace(/'s$/, '')
      if (kind !== 'word') continue
      if (/^(?:of|for|to|from|in|at)$/.test(lower)) {
        linked = true
        continue
      }
      if (PLURAL_OFFICE.test(plain) && !linked && !isCapital(text)) isPlural = true
      if (JOINT_WORDS.test(plain) && at <= 1) isPlural = true
      if (words.DETERMINERS.has(plain) || plain === 'and') continue
      if (at === office || (QUALIFIERS.has(plain) && at < office)) {
        named.offices.push(plain)
        linked = false
        continue
      }
      if (words.BODIES.has(plain) && office < 0 && !linked) {
        isBody = true
        named.offices.push(plain)
        continue
      }
      if (words.HONORIFICS.has(plain)) continue
      if (!isCapital(text)) {
        if (linked) named.of.push(plain)
        continue
      }
      if (linked || at < office) named.of.push(plain)
      else named.names.push(plain)
    }
  }
  named.text = textOf(tokens)
  named.kind = isPlural ? 'joint' : isBody && named.names.length === 0 ? 'body' : 'person'
  return named
}
