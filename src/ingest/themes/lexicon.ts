import * as v from 'valibot'
import { FORBIDDEN, type Theme } from '#domain/document/readout.ts'
import { badLexicon } from '#domain/messages/ingest.ts'
import { wordsIn } from '#ingest/text/words-in.ts'

/** A phrase of more words than this is none. */
const MOST_WORDS = 8

const phrase = v.pipe(
  v.string(),
  v.check((value) => !FORBIDDEN.test(value), badLexicon.character),
  v.check((value) => wordsIn(value).length > 0, badLexicon.noWord),
  v.check((value) => wordsIn(value).length <= MOST_WORDS, badLexicon.long(MOST_WORDS)),
)

/**
 * The themes that a text is searched for, and the words that earn them. In a phrase, a word with a capital stands for
 * one with a capital, one in capitals for one in capitals, any other for itself in every look; and each word for its
 * inflected forms, too, as the language pack knows them.
 */
const lexiconSchema = v.pipe(
  v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/, badLexicon.id)),
      label: v.pipe(
        v.string(),
        v.trim(),
        v.nonEmpty(badLexicon.empty),
        v.check((value) => !FORBIDDEN.test(value), badLexicon.character),
      ),
      /** Words and phrases, a verb or noun in its plain form: "sanction", "free and fair election". */
      words: v.pipe(v.array(phrase), v.nonEmpty(badLexicon.empty)),
      /** Phrases that hold some of the words and speak of something else: "trade union". */
      except: v.optional(v.array(phrase), []),
    }),
  ),
  v.check((themes) => new Set(themes.map(({ id }) => id)).size === themes.length, badLexicon.twice),
)

export type Lexicon = readonly (Theme & { words: readonly string[]; except?: readonly string[] })[]

/** Reads anything as a lexicon; or says in one sentence each, ten at most, where and what is wrong. */
export function readLexicon(
  input: unknown,
): { ok: true; lexicon: Lexicon } | { ok: false; faults: readonly string[] } {
  const read = v.safeParse(lexiconSchema, input)
  if (read.success) return { ok: true, lexicon: read.output }
  const faults = read.issues.slice(0, MOST_FAULTS).map(({ path, message }) => {
    const place = (path ?? [])
      .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '')
    return badLexicon.fault(place, message)
  })
  return { ok: false, faults }
}

const MOST_FAULTS = 10
