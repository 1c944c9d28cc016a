import * as v from 'valibot'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Mode, Readout, Statement } from '#domain/document/readout.ts'
import { readoutSchema } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { type Mark as StripMark, stripPlot } from './strip.ts'

/** The small strip of the library has no more marks than this. */
export const MOST_CATALOGUE_MARKS = 120

const { id, title, lang, issuer, event, revision, digest } = readoutSchema.entries
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const counted = v.object({ count, nested: count, repeats: count })

const entry = v.object({
  id,
  title,
  lang,
  issuer: v.pick(issuer, ['name', 'country']),
  event: v.pick(event, ['kind', 'date', 'dateBasis', 'place']),
  revision: v.nonOptional(revision),
  digest: v.nonOptional(digest),
  /** Who says something, in order of first speech, and in how many statements. */
  speakers: v.array(v.object({ id, name: v.string(), statements: count })),
  /** Nested statements and repeats are part of the count and told beside it. */
  quoted: counted,
  reported: counted,
  /** Those that a program alone says who they are by. */
  unconfirmed: v.optional(count, 0),
  words: count,
  paragraphs: count,
  /** Marks of a small strip as long as `words`: where, how long (both in words), in which row, in which mode. */
  marks: v.array(v.tuple([count, count, count, v.picklist(['direct', 'indirect'])])),
})

/** What the library lists without loading a readout: `public/readouts/catalogue.json`, written by the build. */
export const catalogueSchema = v.object({ schemaVersion: v.literal(1), readouts: v.array(entry) })

export type Catalogue = v.InferOutput<typeof catalogueSchema>
export type CatalogueEntry = v.InferOutput<typeof entry>
type Mark = CatalogueEntry['marks'][number]

/** Expects a readout that passed `checkReadout`; `revision` and `digest` are those of its served copy. */
export function catalogueEntry(
  readout: Readout,
  { revision, digest }: { revision: string; digest: string },
): CatalogueEntry {
  const index = indexReadout(readout)
  const plot = stripPlot(index)
  const { name, country } = readout.issuer
  const { kind, date, dateBasis, place } = readout.event
  return {
    id: readout.id,
    title: readout.title,
    lang: readout.lang,
    issuer: { name, ...(country !== undefined && { country }) },
    event: {
      kind,
      ...(date !== undefined && { date }),
      ...(dateBasis !== undefined && { dateBasis }),
      ...(place !== undefined && { place }),
    },
    revision,
    digest,
    speakers: speakersOf(readout, index.statements),
    quoted: counts(index.statements, 'direct'),
    reported: counts(index.statements, 'indirect'),
    unconfirmed: index.statements.filter(isUnconfirmed).length,
    words: plot.total,
    paragraphs: readout.paragraphs.length,
    marks: [...fewer(plot.marks.map(rounded), plot.total)],
  }
}

function speakersOf({ speakers }: Readout, statements: readonly Statement[]): CatalogueEntry['speakers'] {
  const spoken = new Map<string, number>()
  for (const statement of statements)
    for (const speaker of statement.speakers) spoken.set(speaker, (spoken.get(speaker) ?? 0) + 1)
  const names = new Map(speakers.map(({ id, short, name }) => [id, short ?? name]))
  return Array.from(spoken, ([id, statements]) => ({ id, name: names.get(id) ?? id, statements }))
}

function counts(statements: readonly Statement[], mode: Mode): CatalogueEntry['quoted'] {
  const those = statements.filter((statement) => statement.mode === mode)
  return {
    count: those.length,
    nested: those.filter(({ within }) => within !== null).length,
    repeats: those.filter(({ repeats }) => repeats !== null).length,
  }
}

const rounded = ({ at, length, row, mode }: StripMark): Mark => {
  const from = Math.floor(at)
  return [from, Math.max(1, Math.ceil(at + length) - from), row, mode]
}

/** Joins marks of one row and mode that begin in one cell of the strip, with ever fewer cells until that does. */
function fewer(marks: readonly Mark[], words: number): readonly Mark[] {
  let left = marks
  for (let cells = MOST_CATALOGUE_MARKS; left.length > MOST_CATALOGUE_MARKS; cells /= 2) {
    const joined = new Map<string, Mark>()
    for (const [at, length, row, mode] of marks) {
      const key = `${row} ${mode} ${Math.floor((at / words) * cells)}`
      const [from, upTo] = joined.get(key) ?? [at, 0]
      const start = Math.min(from, at)
      joined.set(key, [start, Math.max(from + upTo, at + length) - start, row, mode])
    }
    left = [...joined.values()]
  }
  return left
}
