import * as v from 'valibot'

/**
 * The one definition of a readout document. The types are inferred from these schemas, every load
 * passes through them, and the published JSON Schema is generated from them.
 *
 * They check structure only. What one part says of another (spans, nesting, references) is proved
 * by `checkReadout` in check-readout.ts.
 */

/** Control characters, bidi overrides and lone surrogates: nothing a reader could see or copy safely. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
export const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u202d\u202e]|\p{Surrogate}/u

export const text = v.pipe(
  v.string(),
  v.check((value) => !FORBIDDEN.test(value), 'forbidden'),
)
const filled = v.pipe(text, v.nonEmpty())
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/))
const date = v.pipe(v.string(), v.isoDate())
const webAddress = v.pipe(text, v.regex(/^https?:\/\/[^\s<>"']+$/i))
const revision = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/))

/** A list that may be left out: absent means empty. */
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), [])

const span = v.object({
  /** A paragraph's id. */
  paragraph: id,
  /** UTF-16 code units into the paragraph's text. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** UTF-16 code units, exclusive. */
  end: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The words between `start` and `end`, carried so that the offsets can be proved. */
  text: filled,
})

const person = v.object({
  id,
  name: filled,
  aliases: list(filled),
  sameAs: v.optional(webAddress),
})

const speaker = v.object({
  ...person.entries,
  kind: v.picklist(['person', 'body', 'joint', 'unnamed']),
  /** The name for margin and strip; `name` where it is absent. */
  short: v.optional(filled),
  role: v.optional(filled),
  /** Of a joint speaker: the speakers it is made of. */
  members: v.optional(v.array(id)),
})

const theme = v.object({ id, label: filled })

const paragraph = v.object({ id, text: filled })

const statement = v.object({
  id,
  /** Quoted or reported, as seen from whoever reports it: the issuer, or the speaker of `within`. */
  mode: v.picklist(['direct', 'indirect']),
  /** Empty where the text does not establish who said it. */
  speakers: v.array(id),
  addressees: list(id),
  content: v.pipe(v.array(span), v.nonEmpty()),
  mention: list(span),
  cue: list(span),
  /** Words that place it outside this event ("A few years ago"). */
  occasion: v.optional(span),
  themes: list(v.object({ id, evidence: v.pipe(v.array(span), v.nonEmpty()) })),
  /** The statement this one is nested in. */
  within: v.optional(v.nullable(id), null),
  /** The earlier statement of the same speaker whose words these are again. */
  repeats: v.optional(v.nullable(id), null),
  /** Earlier statements that this one takes up. */
  echoes: list(id),
  attribution: v.optional(
    v.variant('by', [
      v.object({ by: v.literal('editor') }),
      v.object({
        by: v.literal('machine'),
        confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        reason: filled,
      }),
    ]),
    { by: 'editor' },
  ),
  note: v.optional(filled),
})

const readout = v.object({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1),
  id,
  /** BCP 47; the direction of the text follows from it. */
  lang: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/)),
  title: filled,
  issuer: v.object({
    id,
    name: filled,
    /** ISO 3166-1 alpha-2. */
    country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    /** Whose side the issuer is: its own speakers. */
    sides: list(id),
  }),
  event: v.object({
    kind: filled,
    date: v.optional(date),
    dateStated: v.optional(filled),
    dateBasis: v.optional(filled),
    place: v.optional(filled),
    placeBasis: v.optional(filled),
    participants: list(id),
  }),
  source: v.object({
    /** The published text, untouched, beside the document. */
    file: fileName,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    url: v.optional(webAddress),
    obtained: v.optional(filled),
    archive: v.optional(webAddress),
    translationOf: v.optional(filled),
    rights: v.optional(filled),
    /** What the source has that is not the account. */
    setApart: list(v.object({ text: filled, why: filled })),
    notes: list(filled),
  }),
  /** Who drew the marks, when and how. */
  markup: v.object({ by: filled, date, method: v.optional(filled) }),
  speakers: v.array(speaker),
  /** Mentioned, silent. */
  people: list(person),
  themes: v.array(theme),
  paragraphs: v.pipe(v.array(paragraph), v.nonEmpty()),
  statements: v.array(statement),
  retired: v.optional(
    v.record(id, v.object({ to: v.array(id), reason: filled, date: v.optional(date) })),
    {},
  ),
  /** Earlier whole documents, newest first. */
  revisions: list(v.object({ revision, date, note: filled, file: fileName })),
  /** Written by the build into the served copy: see revision.ts. */
  revision: v.optional(revision),
  digest: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
})

/** A draft may lack its issuer; a published readout may not. */
export const readoutSchema = readout
export const draftSchema = v.object({ ...readout.entries, issuer: v.nullable(readout.entries.issuer) })

export type Readout = v.InferOutput<typeof readoutSchema>
export type Draft = v.InferOutput<typeof draftSchema>
export type Span = v.InferOutput<typeof span>
export type Speaker = v.InferOutput<typeof speaker>
export type Person = v.InferOutput<typeof person>
export type Theme = v.InferOutput<typeof theme>
export type Paragraph = v.InferOutput<typeof paragraph>
export type Statement = v.InferOutput<typeof statement>
export type Mode = Statement['mode']
