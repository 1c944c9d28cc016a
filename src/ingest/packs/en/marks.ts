import type { Token } from '#ingest/text/tokens.ts'

export const isComma = (token: Token | undefined): boolean => token?.text === ','
export const isStop = (token: Token | undefined): boolean =>
  token !== undefined && /^[.!?…;]$/.test(token.text)

/** What parts a sentence. */
export const BREAKS: ReadonlySet<string> = new Set([...',;:.!?…—–'])

/** Where a stretch ends: before the next mark that parts it from the rest, or a quotation. */
export function endOfStretch(tokens: readonly Token[], from: number, end = tokens.length): number {
  let to = from
  while (to < end && !BREAKS.has(tokens[to]?.text ?? '') && tokens[to]?.kind !== 'quotation') to++
  return to
}
