import type { Token } from '#ingest/text/tokens.ts'

export const isComma = (token: Token | undefined): boolean => token?.text === ','
export const isStop = (token: Token | undefined): boolean =>
  token !== undefined && /^[.!?…;]$/.test(token.text)
