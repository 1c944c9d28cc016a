import * as v from 'valibot'
import { readoutSchema } from '#domain/document/readout.ts'

const { paragraphs, statements, source, revisions, revision, digest, ...others } = readoutSchema.entries
const statement = statements.item.entries
const paragraph = paragraphs.item.entries
const span = statement.occasion.wrapped.entries

const spanSchema = v.object({
  ...span,
  /** A paragraph's id in this document, or its place from 1. */
  paragraph: v.union([span.paragraph, v.pipe(v.number(), v.integer(), v.minValue(1))]),
})
const spans = v.optional(v.array(spanSchema), [])
const someSpans = v.pipe(v.array(spanSchema), v.nonEmpty())

/**
 * The next revision of a readout as its editor writes it: a readout document in which ids of paragraphs and
 * statements may be left out. Its ids are names within it; which become ids of the readout is found out. What it
 * says of earlier revisions, and of the published text's digest, is passed over.
 */
export const nextReadoutSchema = v.object({
  ...others,
  source: v.object({
    ...source.entries,
    file: v.optional(source.entries.file),
    sha256: v.optional(source.entries.sha256),
  }),
  paragraphs: v.pipe(v.array(v.object({ ...paragraph, id: v.optional(paragraph.id) })), v.nonEmpty()),
  statements: v.array(
    v.object({
      ...statement,
      id: v.optional(statement.id),
      content: someSpans,
      mention: spans,
      cue: spans,
      occasion: v.optional(spanSchema),
      themes: v.optional(
        v.array(v.object({ ...statement.themes.wrapped.item.entries, evidence: someSpans })),
        [],
      ),
    }),
  ),
})

export type NextReadout = v.InferOutput<typeof nextReadoutSchema>
export type NextSpan = v.InferOutput<typeof spanSchema>
