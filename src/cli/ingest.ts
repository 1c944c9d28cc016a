import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import { isReservedId } from '#domain/address/route.ts'
import { readoutSchema } from '#domain/document/readout.ts'
import * as say from '#domain/messages/ingest.ts'
import { formatJson } from '#domain/revise/format-json.ts'
import { reasonOf } from '#domain/text/reason-of.ts'
import { idFrom } from '#ingest/id-from.ts'
import { ingest } from '#ingest/ingest.ts'
import { packFor } from '#ingest/packs/pack-for.ts'
import { type Lexicon, readLexicon } from '#ingest/themes/lexicon.ts'
import { asksHelp } from './asks-help.ts'
import { optionsOrReason } from './options-or-reason.ts'
import { progressLine } from './progress-line.ts'
import { readInput } from './read-input.ts'
import { textBeside } from './text-beside.ts'

async function run(args: string[]): Promise<0 | 1 | 2> {
  const fail = (code: 1 | 2, sentence: string) => {
    console.error(sentence)
    return code
  }
  if (asksHelp(args)) {
    console.log(say.usage)
    return 0
  }
  const read = optionsOrReason(args, OPTIONS)
  if (typeof read === 'string') return fail(2, say.wrongOption(read))
  const { values, positionals } = read
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return fail(2, say.usage)
  // A document is found by its id: the file it goes to gives it, if it is not given.
  const name = values.out ?? (file === '-' ? 'text' : file)
  const id = values.id ?? idFrom(basename(name).replace(/\.[^.]*$/, ''), 64, 'readout')
  if (!v.is(readoutSchema.entries.id, id)) return fail(2, say.badId(id))
  if (isReservedId(id)) return fail(2, say.reservedId(id))
  if (values.out !== undefined && !/\.json$/i.test(values.out)) return fail(2, say.outIsNoJson(values.out))
  if (values.out !== undefined && values.out === file) return fail(2, say.outIsInput(values.out))
  for (const [option, value] of [
    ['title', values.title],
    ['issuer', values.issuer],
  ] as const)
    if (value !== undefined && !v.is(readoutSchema.entries.title, value)) return fail(2, say.badWords(option))
  if (values.lang !== undefined && !v.is(readoutSchema.entries.lang, values.lang))
    return fail(2, say.badLanguage(values.lang))
  if (values.date !== undefined && !v.is(readoutSchema.entries.markup.entries.date, values.date))
    return fail(2, say.badDate(values.date))
  if (values.url !== undefined && !v.is(readoutSchema.entries.source.entries.url, values.url))
    return fail(2, say.badAddress(values.url))
  let input: Awaited<ReturnType<typeof readInput>>
  try {
    input = await readInput(file, values.json)
  } catch (error) {
    return fail(1, say.unreadable(file, reasonOf(error)))
  }
  const themes = values.themes === undefined ? null : await lexiconOf(values.themes)
  if (typeof themes === 'string') return fail(1, themes)
  const { read: made } = input
  if (!made.ok) return fail(1, say.unreadable(file, made.reason))
  const { text, stated } = made
  const bytes = made.kept === null ? input.bytes : Buffer.from(made.kept)
  const beside = await textBeside(values.out, id, bytes, file)
  if (beside === null) return fail(1, say.otherText(`${id}.txt`))
  const url = values.url ?? stated.url
  const title = values.title ?? stated.title
  const progress = progressLine(file, values.json)
  const { readout, findings: unsettled } = ingest(text, {
    onProgress: (done, all) => progress.tell(() => say.sentenceOf(done, all)),
    id,
    pack: packFor(text, values.lang),
    source: {
      file: beside.name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(url === undefined ? {} : { url }),
    },
    date: new Date().toISOString().slice(0, 10),
    ...(values.date === undefined ? {} : { eventDate: values.date }),
    ...(values.issuer === undefined ? {} : { issuer: values.issuer }),
    ...(title === undefined ? {} : { title }),
    ...(stated.issuer === undefined ? {} : { statedIssuer: stated.issuer }),
    ...(themes ? { themes } : {}),
  })
  progress.clear()
  const misnamed = values.out !== undefined && basename(values.out) !== `${id}.json` ? [say.misnamed(id)] : []
  const kept = values.out === undefined ? null : await keepFormer(values.out, formatJson(readout))
  const told = [...misnamed, ...(kept === null ? [] : [say.keptFormer(kept)])]
  const findings = [
    ...made.findings,
    ...unsettled,
    ...told.map((text) => ({ severity: 'note' as const, text, line: null, column: null })),
  ]
  const document = formatJson(readout)
  if (values.out === undefined) {
    if (!values.preview) process.stdout.write(document)
  } else
    try {
      if (beside.path !== null) await writeFile(beside.path, bytes)
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

/** Moves another document out of the way, so that nobody's work on it is lost; gives where to, or null. */
async function keepFormer(out: string, document: string): Promise<string | null> {
  const former = await readFile(out, 'utf8').catch(() => null)
  if (former === null || former === document) return null
  await rename(out, `${out}.bak`)
  return `${out}.bak`
}

/** The list of themes in a file; or what is wrong with it. */
async function lexiconOf(file: string): Promise<Lexicon | string> {
  let input: unknown
  try {
    input = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const reason = reasonOf(error)
    return say.unreadable(file, error instanceof SyntaxError ? say.noJson(reason) : reason)
  }
  const read = readLexicon(input)
  return read.ok ? read.lexicon : say.badThemes(file, read.faults)
}

const OPTIONS = {
  out: { type: 'string' },
  id: { type: 'string' },
  lang: { type: 'string' },
  title: { type: 'string' },
  issuer: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
  themes: { type: 'string' },
  json: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
} as const

// Exit codes: 0 done, with findings or without, 1 cannot be read or written, 2 wrong use.
process.exitCode = await run(process.argv.slice(2))
