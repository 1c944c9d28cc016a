import type { Attributed } from '#ingest/attribution/attribute.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import type { Place } from '#ingest/text/quotations.ts'

/** The words before whoever speaks that place what they said outside this event. */
export function occasionOf(
  { mention, cue }: Attributed,
  paragraphs: readonly string[],
  { occasionIn }: LanguagePack,
): Place | null {
  if (!mention || !cue || cue.paragraph !== mention.paragraph || cue.start < mention.end) return null
  const { paragraph, start } = mention
  const found = occasionIn((paragraphs[paragraph] ?? '').slice(Math.max(0, start - NEAR), start))
  const from = Math.max(0, start - NEAR)
  return found && { paragraph, start: from + found.start, end: from + found.end }
}

/** So far before a name its occasion is looked for (UTF-16 code units). */
const NEAR = 120
