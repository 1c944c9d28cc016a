import { matchesOf } from './matches-of.ts'
import type { Place, Quotation } from './quotations.ts'
import { remembered } from './remembered.ts'

export type Token = {
  kind: 'word' | 'number' | 'mark' | 'quotation'
  /** UTF-16 code units into the paragraph. */
  start: number
  end: number
  text: string
  /** In small letters, straight apostrophes. */
  lower: string
  /** Of a quotation: which. */
  quotation?: Quotation
}

const NOTHING: Token = { kind: 'mark', start: 0, end: 0, text: '', lower: '' }

/** A token by its place; outside the list a mark of no signs. */
export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? NOTHING

/** Whether any of some tokens is so: from one up to another. */
export function anyIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  is: (token: Token) => boolean,
): boolean {
  for (let at = from; at < to; at++) if (is(tokenAt(tokens, at))) return true
  return false
}

// Nothing is longer than so many signs: a row of millions is too long for the engine of patterns.
const WORD =
  /(?:\p{L}\.){2,999}|[\p{L}\p{M}\u200c\u200d]{1,999}(?:['’\-.&][\p{L}\p{M}\p{N}\u200c\u200d]{1,999}){0,99}['’]?|\p{N}{1,999}(?:[.,:/]\p{N}{1,999}){0,99}\p{L}{0,999}|\S/gu

/** What a word or mark is by its signs, worked out once for each: texts have few others over and over. */
const lookOf = remembered((found): Pick<Token, 'kind' | 'lower'> & { plain: string } => {
  const kind = /^\p{L}/u.test(found) ? 'word' : /\p{N}/u.test(found) ? 'number' : 'mark'
  const plain = kind === 'word' && !/[sS]['’]$/.test(found) ? found.replace(/['’]$/, '') : found
  return { kind, plain, lower: plain.toLowerCase().replaceAll('’', "'") }
}, 50_000)

/** The words and marks of a stretch of a paragraph; each of the given quotations is one. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  quotations: readonly { quotation: Quotation; span: Place }[],
): Token[] {
  const tokens: Token[] = []
  const read = (from: number, to: number) => {
    let done = from
    for (const { 0: found, index } of matchesOf(WORD, text.slice(from, to))) {
      if (from + index < done) continue
      const { kind, plain, lower } = lookOf(found)
      // A stop that did not end the sentence is an abbreviation's.
      const isShort =
        kind === 'word' &&
        text.charAt(from + index + plain.length) === '.' &&
        from + index + plain.length + 1 < end
      const words = isShort && !plain.endsWith('.') ? `${plain}.` : plain
      tokens.push({
        kind,
        start: from + index,
        end: from + index + words.length,
        text: words,
        lower,
      })
      done = from + index + words.length
    }
  }
  let at = start
  for (const { quotation, span } of quotations) {
    if (span.start < at || span.end > end) continue
    read(at, span.start)
    tokens.push({
      kind: 'quotation',
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      lower: '',
      quotation,
    })
    at = span.end
  }
  read(at, end)
  return tokens
}

/** Longer sentences than this nobody writes (words and marks). */
const LONGEST = 500

/** A sentence's tokens, in pieces where there are too many to be read together. */
export const inPieces = (tokens: readonly Token[]): (readonly Token[])[] =>
  tokens.length <= LONGEST
    ? [tokens]
    : Array.from({ length: Math.ceil(tokens.length / LONGEST) }, (_, at) =>
        tokens.slice(at * LONGEST, (at + 1) * LONGEST),
      )
