import * as v from 'valibot'
import type { Mode, Readout, Statement } from './readout.ts'
import { readoutSchema } from './readout.ts'
import { indexReadout } from './readout-index.ts'
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
  event: v.pick(event, ['kind', 'date', 'place']),
  revision: v.nonOptional(revision),
  digest: v.nonOptional(digest),
  /** Who says something, in order of first speech, and in how many statements. */
  speakers: v.array(v.object({ id, name: v.string(), statements: count })),
  /** Nested statements and repeats are part of the count and told beside it. */
  quoted: counted,
  reported: counted,
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
  const { kind, date, place } = readout.event
  return {
    id: readout.id,
    title: readout.title,
    lang: readout.lang,
    issuer: { name, ...(country !== undefined && { country }) },
    event: { kind, ...(date !== undefined && { date }), ...(place !== undefined && { place }) },
    revision,
    digest,
    speakers: speakersOf(readout, index.statements),
    quoted: counts(index.statements, 'direct'),
    reported: counts(index.statements, 'indirect'),
    words: plot.total,
    paragraphs: readout.paragraphs.length,
    marks: fewer(plot.marks.map(rounded)),
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

/** Joins neighbours of one row and mode over ever larger gaps, until there are few enough marks. */
function fewer(marks: readonly Mark[]): Mark[] {
  let left = [...marks].sort(([a], [b]) => a - b)
  for (let gap = 1; left.length > MOST_CATALOGUE_MARKS; gap *= 2) {
    const last = new Map<string, Mark>()
    left = left.filter((mark) => {
      const key = `${mark[2]} ${mark[3]}`
      const before = last.get(key)
      if (!before || mark[0] - (before[0] + before[1]) > gap) {
        last.set(key, mark)
        return true
      }
      before[1] = Math.max(before[1], mark[0] + mark[1] - before[0])
      return false
    })
  }
  return left
}
