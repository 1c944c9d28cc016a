import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** UTF-16 code units into the text: from one up to another. */
export type Span = readonly [start: number, end: number]

const span = v.tuple([v.number(), v.number()])
const place = v.nullable(v.number())

const article = v.object({
  id: v.string(),
  text: v.string(),
  quotes: v.array(v.object({ content: v.array(span), speaker: v.array(span) })),
})
/** A text with what annotators found in it: who is said to have said what. */
export type Article = v.InferOutput<typeof article>

const quotedArticle = v.object({
  id: v.string(),
  quotes: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      words: v.number(),
      speaker_start: place,
      speaker_end: place,
      attribution_type: v.string(),
    }),
  ),
})
/** What stands in quotation marks in a text, and who said it; `none`: nobody. */
export type QuotedArticle = v.InferOutput<typeof quotedArticle>

const row = v.object({ id: v.string(), offsets: v.array(v.nullable(span)), labels: v.array(v.string()) })
/** A sentence of a text: where its words stand, and the label of each (B-source, I-content, O …). */
export type Row = v.InferOutput<typeof row>

/** The texts, as the scripts wrote them, that are in a folder. */
export function readCorpus(folder: string, split: 'dev' | 'train') {
  const read = <Of extends v.GenericSchema>(name: string, schema: Of): v.InferOutput<Of>[] => {
    const file = join(folder, name)
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.filter((line) => line !== '').map((line) => v.parse(schema, JSON.parse(line)))
  }
  return {
    articles: read(`polnear.${split}.jsonl`, article),
    quoted: read(`polnear-direct.${split}.jsonl`, quotedArticle),
    // Rows are made of the dev texts alone.
    rows: split === 'dev' ? read('polnear-cofenet.valid.jsonl', row) : [],
  }
}
