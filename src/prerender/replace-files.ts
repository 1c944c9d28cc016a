import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { reasonOf } from '#domain/text/reason-of.ts'

/** A file and what it shall hold; null: it shall not be there. */
export type Replacement = { file: string; bytes: Uint8Array | null }

export type Replaced =
  | { ok: true }
  /** `isRestored`: whether every file is as it was. */
  | { ok: false; file: string; reason: string; isRestored: boolean }

/** Ends the names of files that are being written. A readout's file or text never has it. */
export const UNFINISHED = '.part'

type Rename = (from: string, to: string) => Promise<void>

/**
 * Replaces files one after the other, each at once: whoever reads meanwhile, or after a crash, finds the first so many
 * replaced, whole, and the others as they were. All that is to be written is on the disk before the first is replaced.
 * Where one cannot be, those before it are put back. A file may be named several times.
 */
export async function replaceFiles(
  replacements: readonly Replacement[],
  renameFile: Rename = rename,
): Promise<Replaced> {
  const steps = replacements.map((step, at) => ({ ...step, unfinished: `${step.file}.${at}${UNFINISHED}` }))
  const done: (typeof steps)[number][] = []
  let at = ''
  try {
    for (const { file, bytes, unfinished } of steps) {
      at = file
      if (bytes) await write(unfinished, bytes)
    }
    for (const step of steps) {
      at = step.file
      const before = await readFile(at).catch(whereMissing)
      await put(step, renameFile)
      done.push({ ...step, bytes: before })
    }
    return { ok: true }
  } catch (error) {
    const isRestored = await restore(done.reverse(), renameFile)
    for (const { unfinished } of steps) await rm(unfinished, { force: true }).catch(() => {})
    return { ok: false, file: at, reason: reasonOf(error), isRestored }
  }
}

async function restore(
  steps: readonly (Replacement & { unfinished: string })[],
  renameFile: Rename,
): Promise<boolean> {
  try {
    for (const step of steps) {
      if (step.bytes) await write(step.unfinished, step.bytes)
      await put(step, renameFile)
    }
    return true
  } catch {
    return false
  }
}

async function put(
  { file, bytes, unfinished }: Replacement & { unfinished: string },
  renameFile: Rename,
): Promise<void> {
  if (bytes) await renameFile(unfinished, file)
  else await rm(file, { force: true })
  await sync(dirname(file)).catch(() => {
    // Not every system lets folders be opened; there a crash of the machine may undo the last step.
  })
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const whereMissing = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
