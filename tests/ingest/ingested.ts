import { ingest } from '#ingest/ingest.ts'
import { english } from '#ingest/packs/en/english.ts'
import type { Lexicon } from '#ingest/themes/lexicon.ts'

/** What the engine makes of an English text. */
export const ingested = (text: string, themes?: Lexicon, pack = english) =>
  ingest(text, {
    id: 'talks',
    pack,
    source: { file: 'talks.txt', sha256: '0'.repeat(64) },
    date: '2026-11-27',
    ...(themes ? { themes } : {}),
  })
