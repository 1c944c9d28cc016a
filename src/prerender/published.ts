import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { documentFile } from '#domain/address/addresses.ts'
import { checkReadout } from '#domain/check/check-readout.ts'
import { structureFault } from '#domain/check/check-structure.ts'
import { checkText } from '#domain/check/check-text.ts'
import { type Fault, faultList } from '#domain/check/fault.ts'
import type { Readout } from '#domain/document/readout.ts'
import { checkRetired, type Retired, retiredSchema } from '#domain/document/retired.ts'
import { digestOf, revisionOf, revisionText } from '#domain/document/revision.ts'
import { reasonOf } from '#domain/text/reason-of.ts'
import { sha256Of } from './sha256-of.ts'

/** A document as it is published: what was read, what was written, and the text beside it. */
export type PublishedDocument = { readout: Readout; document: object; text: string }

/** A readout with its earlier revisions, newest first; going through them reads each again. */
export type PublishedReadout = PublishedDocument & {
  earlier?: Iterable<PublishedDocument> | AsyncIterable<PublishedDocument>
}

/** What is wrong in one file: the first hundred faults, and how many there are. */
export type FaultyFile = { file: string; faults: readonly Fault[]; count: number }

type Read<Value> = { ok: true; value: Value } | { ok: false; faulty: FaultyFile }

/** A document of this name is a readout; its earlier revisions have a dot in theirs. */
const READOUT_FILE = /^[a-z][a-z0-9-]*\.json$/
/** Written by the build, or about other readouts. */
const OTHER_FILES = new Set(['catalogue.json', 'retired.json'])

/** Which files of a folder are present readouts. */
export const readoutFiles = (names: readonly string[]): string[] =>
  names.filter((name) => READOUT_FILE.test(name) && !OTHER_FILES.has(name))

const refuse = (file: string, ...faults: Fault[]): { ok: false; faulty: FaultyFile } => ({
  ok: false,
  faulty: { file, faults, count: faults.length },
})

/**
 * Reads and checks one document and the published text beside it, and where it is a present one, not an earlier
 * revision, every earlier one that it lists. Never throws.
 */
export async function readPublished(file: string): Promise<Read<PublishedReadout>> {
  const isEarlier = (readout: Readout) => basename(file) === documentFile(readout.id, revisionOf(readout))
  const read = await readDocument(file, (readout) => {
    const expected = documentFile(readout.id, null)
    return basename(file) === expected || isEarlier(readout)
      ? []
      : [{ path: 'id', code: 'wrong-file-name', expected }]
  })
  if (!read.ok || isEarlier(read.value.readout)) return read
  const { readout } = read.value
  const faulty = await checkEarlier(file, readout)
  if (faulty) return { ok: false, faulty }
  const files = readout.revisions.map((earlier) => join(dirname(file), earlier.file))
  return { ok: true, value: { ...read.value, earlier: readAgain(files, (earlier) => readDocument(earlier)) } }
}

/** What is wrong with the earlier revisions that a readout lists. They are read one at a time, and none is kept. */
async function checkEarlier(file: string, present: Readout): Promise<FaultyFile | null> {
  const { faults, count, report } = faultList()
  const names = new Set<string>()
  let firstFaulty: FaultyFile | null = null
  for (const [at, listed] of present.revisions.entries()) {
    const path = `revisions[${at}]`
    const expected = documentFile(present.id, listed.revision)
    if (names.has(listed.revision))
      report({ path: `${path}.revision`, code: 'listed-twice', id: listed.revision })
    names.add(listed.revision)
    if (listed.file !== expected) {
      report({ path: `${path}.file`, code: 'wrong-revision-file', expected })
      continue
    }
    const read = await readDocument(join(dirname(file), listed.file))
    if (!read.ok) {
      if (read.faulty.faults.some(({ code }) => code === 'unreadable'))
        report({ path: `${path}.file`, code: 'revision-missing', file: listed.file })
      else firstFaulty ??= read.faulty
      continue
    }
    const { readout } = read.value
    const found = revisionOf(readout)
    if (readout.id !== present.id) report({ path: `${path}.file`, code: 'other-readout', found: readout.id })
    else if (found !== listed.revision) report({ path: `${path}.revision`, code: 'revision-differs', found })
    else if (found === revisionOf(present) && revisionText(readout) !== revisionText(present))
      report({ path: `${path}.revision`, code: 'revision-collision' })
  }
  return count() > 0 ? { file, faults, count: count() } : firstFaulty
}

/** Reads and checks one document and the published text beside it. */
async function readDocument(
  file: string,
  nameFaults: (readout: Readout) => Fault[] = () => [],
): Promise<Read<PublishedDocument>> {
  const read = await readJson(file)
  if (!read.ok) return read
  const checked = checkReadout(read.value)
  if (!checked.ok) return { ok: false, faulty: { file, faults: checked.faults, count: checked.count } }

  const { readout } = checked
  const { source } = readout
  const misnamed = nameFaults(readout)
  if (misnamed.length > 0) return refuse(file, ...misnamed)
  const bytes = await readFile(join(dirname(file), source.file)).catch(() => null)
  if (!bytes) return refuse(file, { path: 'source.file', code: 'text-missing', file: source.file })

  const text = bytes.toString('utf8')
  const faults = checkText(readout, text)
  const sha256 = sha256Of(bytes)
  if (sha256 !== source.sha256) faults.push({ path: 'source.sha256', code: 'sha256-differs', found: sha256 })
  if (faults.length > 0) return refuse(file, ...faults)
  const document = typeof read.value === 'object' ? read.value : null
  return { ok: true, value: { readout, document: document ?? readout, text } }
}

/** What was found sound, read again one at a time, so that memory does not grow with their number. */
async function* readAgain<Published>(
  files: readonly string[],
  read: (file: string) => Promise<Read<Published>>,
): AsyncGenerator<Published> {
  for (const file of files) {
    const again = await read(file)
    if (!again.ok) throw new Error(`${file} was changed while it was read.`)
    yield again.value
  }
}

/**
 * Checks every readout of a folder, and `retired.json` where there is one. Never throws; one faulty file refuses
 * the whole folder. The sound readouts are given nevertheless, in order of their ids; going through them reads
 * each again.
 */
export async function loadPublished(
  folder: string,
): Promise<
  { readouts: AsyncIterable<PublishedReadout> } & (
    | { ok: true; retired: Retired }
    | { ok: false; faulty: FaultyFile[] }
  )
> {
  const names = await readdir(folder).catch(reasonOf)
  if (typeof names === 'string') {
    const { faulty } = refuse(folder, { path: '', code: 'unreadable', reason: names })
    return { ok: false, readouts: readAgain([], readPublished), faulty: [faulty] }
  }

  const sound: string[] = []
  const live = new Set<string>()
  const faulty: FaultyFile[] = []
  for (const name of readoutFiles(names).sort()) {
    const file = join(folder, name)
    const read = await readPublished(file)
    if (read.ok) {
      sound.push(file)
      live.add(read.value.readout.id)
    } else faulty.push(read.faulty)
  }

  const readouts = readAgain(sound, readPublished)
  const retired = await readRetired(folder, names, live)
  if (!retired.ok) return { ok: false, readouts, faulty: [...faulty, retired.faulty] }
  return faulty.length > 0 ? { ok: false, readouts, faulty } : { ok: true, readouts, retired: retired.value }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What was written, unknown fields too, with what the schema fills in where nothing was. */
function filled(written: unknown, read: unknown): unknown {
  if (!isObject(written) || !isObject(read)) return written
  const known = new Map<string, unknown>(Object.entries(read))
  if (Array.isArray(written)) return written.map((item, at) => filled(item, known.get(String(at))))
  const missing = [...known].filter(([key]) => !Object.hasOwn(written, key))
  return Object.fromEntries([
    ...Object.entries(written).map(([key, value]) => [key, filled(value, known.get(key))]),
    ...missing,
  ])
}

/**
 * The document that is served: what the editor wrote, unknown fields too, with what the schema fills in, its
 * revision and its digest. A page that finds these very bytes need not check them again.
 */
export function servedCopy({ readout, document }: PublishedReadout) {
  const whole: object = Object(filled(document, readout))
  return { ...whole, revision: revisionOf(readout), digest: digestOf(whole) }
}

/** The JSON of a file, of which nothing is known yet. Never throws. */
export async function readJson(file: string): Promise<Read<unknown>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => ({ reason: reasonOf(error) }))
  if (typeof text !== 'string') return refuse(file, { path: '', code: 'unreadable', reason: text.reason })
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return refuse(file, { path: '', code: 'not-json', reason: reasonOf(error) })
  }
}

/** The readouts that a folder has retired: none where it has no such file. Never throws. */
export async function readRetired(
  folder: string,
  names: readonly string[],
  live: ReadonlySet<string>,
): Promise<Read<Retired>> {
  if (!names.includes('retired.json')) return { ok: true, value: {} }
  const file = join(folder, 'retired.json')
  const read = await readJson(file)
  if (!read.ok) return read
  const { faults, count, report } = faultList()
  const parsed = v.safeParse(retiredSchema, read.value)
  if (parsed.success) checkRetired(parsed.output, live, '', report)
  else for (const issue of parsed.issues) report(structureFault(issue))
  if (!parsed.success || count() > 0) return { ok: false, faulty: { file, faults, count: count() } }
  return { ok: true, value: parsed.output }
}
