import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { documentFile } from '#domain/address/addresses.ts'
import { readoutRoute, routeCodec } from '#domain/address/route.ts'
import { checkDraft, checkReadout } from '#domain/check/check-readout.ts'
import { checkText } from '#domain/check/check-text.ts'
import type { Fault } from '#domain/check/fault.ts'
import type { Readout } from '#domain/document/readout.ts'
import * as say from '#domain/messages/publish.ts'
import {
  type Confirmation,
  confirmStatements,
  isByMachine,
  neverProposed,
} from '#domain/revise/confirm-statements.ts'
import { formatJson } from '#domain/revise/format-json.ts'
import { fieldOf, overlay } from '#domain/revise/overlay.ts'
import { reasonOf } from '#domain/text/reason-of.ts'
import { faultyFileLines } from './faulty-file-lines.ts'
import { inTurn } from './in-turn.ts'
import { readJson, readoutFiles, readRetired } from './published.ts'
import { replaceFiles } from './replace-files.ts'
import { sha256Of } from './sha256-of.ts'
import { unknownSpeakerLines } from './unknown-speaker-lines.ts'

export type PublishRequest = {
  folder: string
  /** The document's file, wherever it stands and whatever it is called. */
  file: string
  /** The file of its text, where it is named. */
  text: string | null
  /** Whether statements without a speaker may be published. */
  allowUnknown: boolean
  /** What a person confirms of it, if anything. */
  confirmation: Confirmation | null
  isDryRun: boolean
}

/** `refused`: the folder is as it was. `wrong-use`: so it is, and the request has to be another. */
export type PublishOutcome = { outcome: 'done' | 'refused' | 'wrong-use'; lines: string[] }

const refuse = (...lines: string[]): PublishOutcome => ({
  outcome: 'refused',
  lines: [...lines, say.nothingWritten],
})

/**
 * Puts a document that is published for the first time, and its text, in place. Both are there afterwards, or neither;
 * nothing that was there is overwritten.
 */
export async function publishReadout(
  request: PublishRequest,
  renameFile?: Parameters<typeof replaceFiles>[1],
): Promise<PublishOutcome> {
  const { file, folder, confirmation } = request
  if (resolve(dirname(file)) === resolve(folder))
    return { outcome: 'wrong-use', lines: [say.isInFolder(file)] }
  const read = await readJson(file)
  if (!read.ok) return refuse(...faultyFileLines(read.faulty))
  const checked = checkToPublish(file, read.value, confirmation)
  if (!checked.ok) return refuse(...checked.lines)
  const { readout, document } = checked
  const astray = confirmation ? neverProposed(read.value, confirmation) : undefined
  if (astray !== undefined) return { outcome: 'wrong-use', lines: [say.notThere(astray)] }

  const text = await readText(request, fieldOf(fieldOf(read.value, 'source'), 'file'))
  if (!text.ok) return refuse(text.line)
  const faults = textFaults(readout, text.bytes)
  if (faults.length > 0)
    return refuse(...faultyFileLines({ file, faults, count: faults.length }), say.textIs(text.file))
  const unknown = readout.statements.filter(({ speakers }) => speakers.length === 0)
  if (unknown.length > 0 && !request.allowUnknown)
    return refuse(...unknownSpeakerLines(file, unknown), say.howToGoOn)
  const bytes = { text: text.bytes, document: Buffer.from(formatJson(document), 'utf8') }
  const turn = await inTurn(folder, () => put(request, readout, bytes, renameFile))
  return turn.ok ? turn.done : refuse(turn.line)
}

/** What stands in the folder afterwards, once it is known that it can. */
async function put(
  { file, folder, confirmation, isDryRun }: PublishRequest,
  readout: Readout,
  bytes: { text: Uint8Array; document: Uint8Array },
  renameFile: Parameters<typeof replaceFiles>[1],
): Promise<PublishOutcome> {
  const { id, title, statements } = readout
  const names = await readdir(folder).catch(reasonOf)
  if (typeof names === 'string') return refuse(say.folderUnreadable(folder, names))
  if (names.includes(documentFile(id, null))) return refuse(say.isPublished(id, file))
  const retired = await readRetired(
    folder,
    names,
    new Set(readoutFiles(names).map((name) => name.slice(0, -5))),
  )
  if (!retired.ok) return refuse(...faultyFileLines(retired.faulty))
  if (Object.hasOwn(retired.value, id)) return refuse(say.isRetired(id))
  // The text first: alone it is nobody's, and a document without its text is faulty.
  const replacements = [
    { file: join(folder, readout.source.file), bytes: bytes.text },
    { file: join(folder, documentFile(id, null)), bytes: bytes.document },
  ]
  for (const one of replacements) {
    const there = await readFile(one.file).catch(() => null)
    if (there && Buffer.compare(there, one.bytes) !== 0) return refuse(say.inTheWay(one.file))
  }

  const byMachine = statements.filter(isByMachine).length
  const lines = [
    say.sound(id, statements.length),
    ...(statements.length === 0
      ? []
      : [
          confirmation && byMachine > 0
            ? say.byMachineStill(byMachine)
            : say.byMachine(byMachine, statements.length, id, join(folder, documentFile(id, null))),
        ]),
    ...(title === id ? [say.titleIsId(id)] : []),
  ]
  const told = replacements.map((one) => say.wrote(one.file))
  const address = say.address(routeCodec('/').format(readoutRoute(id)))
  if (isDryRun) return { outcome: 'done', lines: [...lines, say.wouldWrite, ...told, address] }
  const replaced = await replaceFiles(replacements, renameFile)
  if (!replaced.ok)
    return {
      outcome: 'refused',
      lines: [say.writeFailed(replaced.file, replaced.reason, replaced.isRestored)],
    }
  return { outcome: 'done', lines: [...lines, ...told, address, say.next] }
}

type ToPublish = { ok: true; readout: Readout; document: object } | { ok: false; lines: string[] }

/** The document as it will stand in the folder, or what is wrong with it as a published one. */
function checkToPublish(file: string, value: unknown, confirmation: Confirmation | null): ToPublish {
  const isDraft = fieldOf(value, 'issuer') === null
  const asGiven = isDraft ? checkDraft(value) : checkReadout(value)
  const lines = [
    ...(isDraft ? [say.issuerMissing(file)] : []),
    ...(asGiven.ok ? [] : faultyFileLines({ file, ...asGiven })),
  ]
  if (asGiven.ok && asGiven.readout.revisions.length > 0) lines.push(say.hasRevisions(file))
  if (lines.length > 0) return { ok: false, lines }
  // What the build writes into the served copy would not be true of what is published now.
  const { revision, digest, ...written } = { revision: 0, digest: 0, ...Object(value) }
  const confirmed = confirmation ? confirmStatements(written, confirmation) : written
  const id = String(fieldOf(value, 'id'))
  const placed = overlay(confirmed, { $schema: '../schema/readout.v1.json', source: { file: `${id}.txt` } })
  const checked = checkReadout(placed)
  if (!checked.ok) return { ok: false, lines: faultyFileLines({ file, ...checked }) }
  return { ok: true, readout: checked.readout, document: Object(placed) }
}

type Text = { ok: true; file: string; bytes: Uint8Array } | { ok: false; line: string }

/** The text that is named, else the one beside the document that it names. */
async function readText({ file, text }: PublishRequest, named: unknown): Promise<Text> {
  if (text !== null) {
    const bytes = await readFile(text).catch(reasonOf)
    return typeof bytes === 'string'
      ? { ok: false, line: say.textUnreadable(text, bytes) }
      : { ok: true, file: text, bytes }
  }
  const beside = typeof named === 'string' && basename(named) === named ? join(dirname(file), named) : null
  const bytes = beside === null ? null : await readFile(beside).catch(() => null)
  return beside === null || bytes === null
    ? { ok: false, line: say.textNotFound(file, beside) }
    : { ok: true, file: beside, bytes }
}

function textFaults(readout: Readout, bytes: Uint8Array): Fault[] {
  const faults = checkText(readout, Buffer.from(bytes).toString('utf8'))
  const found = sha256Of(bytes)
  if (found !== readout.source.sha256) faults.push({ path: 'source.sha256', code: 'sha256-differs', found })
  return faults
}
