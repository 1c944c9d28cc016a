import { queryOptions } from '@tanstack/react-query'
import { documentFile, readoutFile } from '#domain/address/addresses.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import { fetchText, parseJson } from './fetch-text.ts'
import { loadPart } from './load-part.ts'

export type ReadoutRequest = {
  base: string
  id: string
  /** An earlier revision; null: the present one. */
  revision?: string | null
  /**
   * The SHA-256 (base64) of the document that the served page was drawn from. The build checked that document,
   * so the very same bytes need no second check; whatever else arrives goes through the schema.
   */
  proof?: string | null
  allowLarge?: boolean
}

const isProven = (_document: unknown, digest: string | null, proof: string | null): _document is Readout =>
  digest !== null && digest === proof

/** The SHA-256 of a text's UTF-8, in base64; null where the browser cannot say (a page on plain http). */
async function sha256(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}

async function read(text: string, proof: string | null): Promise<ReadoutIndex> {
  const document = parseJson(text)
  if (proof !== null && isProven(document, await sha256(text), proof)) return indexReadout(document)
  const { readReadout } = await loadPart(import('./read-readout.ts'))
  return readReadout(document)
}

/** One published readout, or an earlier revision of it. It does not change while one reads. */
export const readoutQuery = ({
  base,
  id,
  revision = null,
  proof = null,
  allowLarge = false,
}: ReadoutRequest) =>
  queryOptions({
    queryKey: ['readout', base, id, revision],
    queryFn: async ({ signal }) =>
      read(await fetchText(readoutFile(base, documentFile(id, revision)), { signal, allowLarge }), proof),
  })
