import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import * as v from 'valibot'
import { readoutSchema } from '#domain/document/readout.ts'
import * as say from '#domain/messages/ingest.ts'
import { formatJson } from '#domain/revise/format-json.ts'
import { idFrom } from '#ingest/id-from.ts'
import { ingest } from '#ingest/ingest.ts'
import { english } from '#ingest/packs/en/english.ts'
import { reasonOf } from '#prerender/reason-of.ts'
import { optionsOrReason } from './options-or-reason.ts'

async function run(args: string[]): Promise<0 | 1 | 2> {
  const fail = (code: 1 | 2, sentence: string) => {
    console.error(sentence)
    return code
  }
  const read = optionsOrReason(args, OPTIONS)
  if (typeof read === 'string') return fail(2, say.wrongOption(read))
  const { values, positionals } = read
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return fail(2, say.usage)
  const name = file === '-' ? 'text' : basename(file).replace(/\.[^.]*$/, '')
  const id = values.id ?? idFrom(name, 64, 'readout')
  if (!v.is(readoutSchema.entries.id, id)) return fail(2, say.badId(id))
  if (values.url !== undefined && !v.is(readoutSchema.entries.source.entries.url, values.url))
    return fail(2, say.badAddress(values.url))
  let text: string
  try {
    text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    return fail(1, say.unreadable(file, reasonOf(error)))
  }
  if (text.includes('\0')) return fail(1, say.binary(file))
  if (text.trim() === '') return fail(1, say.empty(file))
  const { readout, findings } = ingest(text, {
    id,
    pack: english,
    source: {
      file: `${id}.txt`,
      sha256: createHash('sha256').update(text).digest('hex'),
      ...(values.url === undefined ? {} : { url: values.url }),
    },
    date: new Date().toISOString().slice(0, 10),
    ...(values.issuer === undefined ? {} : { issuer: values.issuer }),
    ...(values.title === undefined ? {} : { title: values.title }),
  })
  const document = formatJson(readout)
  if (values.out === undefined) {
    if (!values.preview) process.stdout.write(document)
  } else
    try {
      await writeFile(values.out, document)
    } catch (error) {
      return fail(1, say.unwritable(values.out, reasonOf(error)))
    }
  if (values.json) console.error(JSON.stringify(findings))
  else {
    for (const { severity, text: words, line, column } of findings)
      console.error(`${file}${line === null ? '' : `:${line}:${column}`}: ${severity}: ${words}`)
    console.error(say.made(readout.statements.length, findings.length))
  }
  if (values.preview) {
    // As the build does; the reader is loaded for that alone.
    process.env.NODE_ENV = 'production'
    const { previewDraft } = await import('./preview-draft.ts')
    await previewDraft(readout, text)
  }
  return 0
}

const OPTIONS = {
  out: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  issuer: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
} as const

// Exit codes: 0 done, with findings or without, 1 cannot be read or written, 2 wrong use.
process.exitCode = await run(process.argv.slice(2))
