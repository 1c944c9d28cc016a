import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { readFile as readAnyFile } from '#data/files/read-file.ts'
import { documentFile } from '#domain/address/addresses.ts'
import { attributedTo } from '#domain/document/attribution-chain.ts'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { revisionOf, revisionText } from '#domain/document/revision.ts'
import * as sayOfText from '#domain/messages/ingest.ts'
import { notThere } from '#domain/messages/publish.ts'
import * as say from '#domain/messages/revise.ts'
import { type Confirmation, confirmStatements, neverProposed } from '#domain/revise/confirm-statements.ts'
import type { Decision } from '#domain/revise/decide-retired.ts'
import { formatJson } from '#domain/revise/format-json.ts'
import { fieldOf, isObject } from '#domain/revise/overlay.ts'
import { reportLines } from '#domain/revise/report-lines.ts'
import { type ReviseProblem, reviseReadout } from '#domain/revise/revise-readout.ts'
import { undecidedLines } from '#domain/revise/undecided-lines.ts'
import { withSourceFile } from '#domain/revise/with-source-file.ts'
import { reasonOf } from '#domain/text/reason-of.ts'
import { packFor } from '#ingest/packs/pack-for.ts'
import { proposeRevision } from '#ingest/revision/propose-revision.ts'
import { faultyFileLines } from './faulty-file-lines.ts'
import { inTurn } from './in-turn.ts'
import { type PublishedDocument, readJson, readPublished } from './published.ts'
import { type Replacement, replaceFiles, UNFINISHED } from './replace-files.ts'
import { sha256Of } from './sha256-of.ts'
import { unknownSpeakerLines } from './unknown-speaker-lines.ts'

export type ReviseRequest = {
  folder: string
  id: string
  /** The file of the next document, or of the corrected text: then the document is proposed. */
  next: string
  /** The file of its text, where it is named. */
  text: string | null
  decisions: readonly Decision[]
  keepIds: boolean
  date: string
  note: string | null
  isDryRun: boolean
  /** Where to write what is proposed, for an editor, instead of publishing it. */
  out: string | null
  /** Whether the program may propose statements without a speaker. */
  allowUnknown: boolean
  /** What a person confirms of it, if anything. */
  confirmation: Confirmation | null
}

/** `refused`: the files are as they were. `wrong-use`: so they are, and the request has to be another. */
export type ReviseOutcome = { outcome: 'done' | 'refused' | 'wrong-use'; lines: string[] }

const refuse = (...lines: string[]): ReviseOutcome => ({
  outcome: 'refused',
  lines: [...lines, say.nothingWritten],
})

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const readOrNull = (file: string): Promise<Uint8Array | null> => readFile(file).catch(() => null)
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/**
 * Publishes a document as the next revision of a readout, and keeps what it replaces. Every state of the folder on the
 * way is sound, so that a build, or a crash, in the middle finds the old revision or the new one.
 */
export async function revisePublished(
  request: ReviseRequest,
  renameFile?: Parameters<typeof replaceFiles>[1],
): Promise<ReviseOutcome> {
  const turn = await inTurn(request.folder, () => revise(request, renameFile))
  return turn.ok ? turn.done : refuse(turn.line)
}

async function revise(
  request: ReviseRequest,
  renameFile: Parameters<typeof replaceFiles>[1],
): Promise<ReviseOutcome> {
  const { folder, id } = request
  const file = join(folder, documentFile(id, null))
  const textFile = join(folder, `${id}.txt`)
  // With what is confirmed the next document differs from it, and what it was can be told.
  if (resolve(request.next) === resolve(file) && !request.confirmation)
    return { outcome: 'wrong-use', lines: [say.isPublished(file)] }
  const read = await readPublished(file)
  if (!read.ok) return refuse(...faultyFileLines(read.faulty))
  const old = read.value
  const earlier: PublishedDocument[] = []
  for await (const document of old.earlier ?? []) earlier.push(document)

  const isText = !DOCUMENT_FILE.test(request.next)
  if (!isText && request.out !== null) return { outcome: 'wrong-use', lines: [say.outOfText] }
  if (isText && request.text !== null) return { outcome: 'wrong-use', lines: [say.textTwice(request.next)] }
  if (isText && request.confirmation) return { outcome: 'wrong-use', lines: [say.confirmText(request.next)] }
  const given = isText ? await propose(request, old) : await readNext(request, old.readout)
  if (!given.ok) return refuse(...given.lines)
  const { text, told: found } = given
  const astray = request.confirmation ? neverProposed(given.next, request.confirmation) : undefined
  if (astray !== undefined) return { outcome: 'wrong-use', lines: [notThere(astray)] }
  const next =
    request.confirmation && isObject(given.next)
      ? confirmStatements(given.next, request.confirmation)
      : given.next
  if (isText && request.out !== null) return writeProposal(request, request.out, next, found)

  const revised = reviseReadout({
    ...request,
    old,
    earlier,
    next,
    text: { words: Buffer.from(text.bytes).toString('utf8'), sha256: sha256Of(text.bytes) },
  })
  if (!revised.ok)
    return refuse(
      ...found,
      ...problemLines(request.next, revised.problem),
      // What is missing besides is asked for at once.
      ...(revised.problem.code === 'undecided' && request.note === null && !request.isDryRun
        ? [say.noteToo]
        : []),
      ...(isOfText(revised.problem) ? [say.textIs(text.file)] : []),
    )
  const { document, readout, isNewRevision } = revised
  const published = await readOrNull(textFile)
  const isTextSame = published !== null && isSame(published, text.bytes)
  if (revised.isSame && isTextSame) {
    if (!request.isDryRun) await clearAway(folder, id)
    return { outcome: 'done', lines: [say.nothingToDo(id)] }
  }

  const unknown = isText && !request.allowUnknown ? newlyUnknown(old.readout, readout) : []
  if (unknown.length > 0)
    return refuse(
      ...unknownSpeakerLines(request.next, unknown),
      say.unknownProposed,
      ...(isNewRevision && request.note === null && !request.isDryRun ? [say.noteToo] : []),
    )
  // The program's names for what it proposes tell an editor nothing.
  const report = isText ? { ...revised.report, renamed: [] } : revised.report
  const lines = [...found, ...reportLines(report)]
  if (isText) lines.push(...proposedLines(old.readout, readout), say.asBefore)
  const revision = revisionOf(old.readout)
  const nextRevision = revisionOf(readout)
  lines.push(isNewRevision ? say.newRevision(revision, nextRevision) : say.sameRevision(revision))
  if (isNewRevision && old.readout.revisions.some((listed) => listed.revision === nextRevision))
    lines.push(say.backAgain(nextRevision))
  const plan = await planned(folder, {
    old: old.readout,
    earlier: earlier.map((one) => one.readout),
    document: bytesOf(formatJson(document)),
    text: text.bytes,
    isTextSame,
    isNewRevision,
  })
  if (!plan.ok) return refuse(say.keptDiffers(plan.inTheWay))
  const told = plan.told.map(say.wrote)
  if (plan.kept) told.unshift(say.alreadyKept(plan.kept))
  if (request.isDryRun) return { outcome: 'done', lines: [...lines, say.wouldWrite, ...told] }
  if (isNewRevision && request.note === null)
    return { outcome: 'wrong-use', lines: [...lines, say.noteMissing] }

  const replaced = await replaceFiles(plan.replacements, renameFile)
  if (replaced.ok) {
    await clearAway(folder, id)
    return { outcome: 'done', lines: [...lines, ...told] }
  }
  const failed = replaced.isRestored ? say.writeFailed : say.rollbackFailed
  return { outcome: 'refused', lines: [failed(replaced.file, replaced.reason)] }
}

/** The text that is replaced, for the moment between: no document that is published names it. */
const replacedText = (id: string): string => `${id}.replaced.txt`

/** What a run that was killed may have left. */
async function clearAway(folder: string, id: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name === replacedText(id) || (name.startsWith(`${id}.`) && name.endsWith(UNFINISHED)))
      await rm(join(folder, name), { force: true }).catch(() => {})
}

/** The name of a document; any other is a text's. */
const DOCUMENT_FILE = /\.json$/i

/** What there is to publish, and what a person should know of how it was made. */
type Given =
  | { ok: true; next: unknown; text: Text & { ok: true }; told: string[] }
  | { ok: false; lines: string[] }

async function readNext(request: ReviseRequest, old: Readout): Promise<Given> {
  const next = await readJson(request.next)
  if (!next.ok) return { ok: false, lines: faultyFileLines(next.faulty) }
  const text = await readText(request, next.value, old)
  return text.ok ? { ok: true, next: next.value, text, told: [] } : { ok: false, lines: [text.line] }
}

/** The next document as the program proposes it of a corrected text. */
async function propose({ next: file, date }: ReviseRequest, old: PublishedDocument): Promise<Given> {
  const bytes = await readFile(file).catch(reasonOf)
  if (typeof bytes === 'string') return { ok: false, lines: [say.textUnreadable(file, bytes)] }
  const made = await readAnyFile(bytes, file)
  if (!made.ok) return { ok: false, lines: [sayOfText.unreadable(file, made.reason)] }
  const { next, findings } = proposeRevision({
    old,
    text: made.text,
    pack: packFor(made.text, old.readout.lang),
    date,
  })
  const told = [...made.findings, ...findings].flatMap(({ severity, text: words, line, column }) =>
    line === null ? [] : [`${file}:${line}:${column}: ${severity}: ${words}`],
  )
  return {
    ok: true,
    next,
    text: { ok: true, file, bytes: made.kept === null ? bytes : Buffer.from(made.kept) },
    told,
  }
}

async function writeProposal(
  { id, next: file }: ReviseRequest,
  out: string,
  next: unknown,
  told: readonly string[],
): Promise<ReviseOutcome> {
  const reason = await writeFile(out, formatJson(next)).then(() => null, reasonOf)
  return reason === null
    ? { outcome: 'done', lines: [...told, say.wrote(out), say.thenRevise(id, out, file)] }
    : refuse(sayOfText.unwritable(out, reason))
}

/** Statements without a speaker that the old readout did not have so. */
function newlyUnknown(old: Readout, now: Readout): Readout['statements'] {
  const known = new Set(old.statements.flatMap(({ id, speakers }) => (speakers.length === 0 ? [id] : [])))
  return now.statements.filter(({ id, speakers }) => speakers.length === 0 && !known.has(id))
}

/** Each statement that the program proposes, which its readers are told until a person confirms it. */
function proposedLines(old: Readout, now: Readout): string[] {
  const index = indexReadout(now)
  const before = new Map(old.statements.map(({ id, attribution }) => [id, attribution]))
  return now.statements.flatMap((statement) => {
    const { id, attribution } = statement
    const was = before.get(id)
    const isNew = was?.by !== 'machine' || JSON.stringify(was) !== JSON.stringify(attribution)
    return attribution.by === 'machine' && isNew
      ? [say.proposed(id, attributedTo(index, statement), attribution.confidence, attribution.reason)]
      : []
  })
}

/** Whether document and text do not go together: then it is told which text was read. */
const isOfText = (problem: ReviseProblem): boolean =>
  problem.code === 'faults' && problem.faults.some(({ code }) => code.startsWith('text-'))

type Text = { ok: true; file: string; bytes: Uint8Array } | { ok: false; line: string }

/** The text that is named, else the one beside the next document that it names, else the old one if it is still that. */
async function readText({ folder, next, text }: ReviseRequest, value: unknown, old: Readout): Promise<Text> {
  if (text !== null) {
    const bytes = await readFile(text).catch((error: unknown) => ({ error }))
    return bytes instanceof Uint8Array
      ? { ok: true, file: text, bytes }
      : { ok: false, line: say.textUnreadable(text, reasonOf(bytes.error)) }
  }
  const source = fieldOf(value, 'source')
  const name = fieldOf(source, 'file')
  const beside = typeof name === 'string' && basename(name) === name ? join(dirname(next), name) : null
  const found = beside === null ? null : await readOrNull(beside)
  if (beside !== null && found) return { ok: true, file: beside, bytes: found }
  const sha256 = fieldOf(source, 'sha256')
  if (sha256 !== undefined && sha256 !== old.source.sha256)
    return { ok: false, line: say.textNotFound(next, beside ?? old.source.file) }
  const published = join(folder, old.source.file)
  return { ok: true, file: published, bytes: await readFile(published) }
}

function problemLines(file: string, problem: ReviseProblem): string[] {
  switch (problem.code) {
    case 'faults':
      return faultyFileLines({ file, ...problem })
    case 'other-id':
      return [say.otherId(file, problem.found, problem.expected)]
    case 'collision':
      return [say.collision(file, problem.revision)]
    case 'undecided':
      return undecidedLines(problem.undecided)
    case 'decisions':
      return problem.faults.map((fault) =>
        fault.code === 'successor-unknown'
          ? say.successorUnknown(fault.id, fault.successor)
          : fault.code === 'retire-live'
            ? say.retireLive(fault.id)
            : say.retireUnknown(fault.id),
      )
  }
}

type Change = {
  old: Readout
  earlier: readonly Readout[]
  document: Uint8Array
  text: Uint8Array
  /** Whether the published text stands where the next document looks for it. */
  isTextSame: boolean
  isNewRevision: boolean
}

type Plan =
  | {
      ok: true
      replacements: Replacement[]
      /** The files of it that a person is told of. */
      told: string[]
      /** The file of the old revision, where it was kept before. */
      kept: string | null
    }
  | { ok: false; inTheWay: string }

/**
 * What to write, in an order in which the folder is sound after each step. Whoever says that its text is `<id>.txt`
 * must say otherwise before another text is put there: the old document too, for the moment between.
 */
async function planned(folder: string, change: Change): Promise<Plan> {
  const { old, earlier, isNewRevision } = change
  const { id } = old
  const at = (name: string) => join(folder, name)
  const [file, textName, replacedName] = [at(documentFile(id, null)), `${id}.txt`, replacedText(id)]
  const replacements: Replacement[] = []
  const told: string[] = []
  const put = (replacement: Replacement) => {
    replacements.push(replacement)
    told.push(replacement.file)
  }
  const mustMove = ({ source }: Readout): boolean =>
    source.file === replacedName || (source.file === textName && !change.isTextSame)
  /** A text under the name of its revision, and the document that is told of it; null where a file is in the way. */
  const moveText = async (readout: Readout, json: Uint8Array): Promise<Uint8Array | null> => {
    if (!mustMove(readout)) return json
    const name = `${id}.${revisionOf(readout)}.txt`
    const bytes = await readFile(at(readout.source.file))
    const there = await readOrNull(at(name))
    if (there && !isSame(there, bytes)) return null
    if (!there) put({ file: at(name), bytes })
    return bytesOf(withSourceFile(Buffer.from(json).toString('utf8'), name))
  }

  const revision = revisionOf(old)
  const keptFile = at(documentFile(id, revision))
  const json = await readFile(file)
  const kept = await readPublished(keptFile)
  const isKept = kept.ok && revisionText(kept.value.readout) === revisionText(old)
  const keptReadouts = [...earlier]
  if (isNewRevision && isKept && !old.revisions.some((listed) => listed.revision === revision))
    keptReadouts.push(kept.value.readout)
  for (const readout of keptReadouts) {
    const name = at(documentFile(id, revisionOf(readout)))
    const before = await readFile(name)
    const bytes = await moveText(readout, before)
    if (!bytes) return { ok: false, inTheWay: at(`${id}.${revisionOf(readout)}.txt`) }
    if (!isSame(bytes, before)) put({ file: name, bytes })
  }
  if (isNewRevision && !isKept) {
    if (await readOrNull(keptFile)) return { ok: false, inTheWay: keptFile }
    const bytes = await moveText(old, json)
    if (!bytes) return { ok: false, inTheWay: at(`${id}.${revision}.txt`) }
    put({ file: keptFile, bytes })
  }

  if (!change.isTextSame) {
    if (old.source.file === textName) {
      const bytes = await readFile(at(textName))
      replacements.push({ file: at(replacedName), bytes })
      const held = bytesOf(withSourceFile(json.toString('utf8'), replacedName))
      replacements.push({ file, bytes: held })
    }
    put({ file: at(textName), bytes: change.text })
  }
  put({ file, bytes: change.document })
  return { ok: true, replacements, told, kept: isNewRevision && isKept ? keptFile : null }
}
