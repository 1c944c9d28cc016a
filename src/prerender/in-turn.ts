import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { othersAtWork } from '#domain/messages/publish.ts'

/** Names, in a folder that is being changed, the process that is at it. */
const NOTICE = '.changing'

/** Whoever leaves between being seen and being read is asked for again, so many times. */
const TRIES = 5

/**
 * Does what changes a folder, while no other command does. What a process that is no more has left is passed over.
 * Where another is at work it is not done, and a line says so.
 */
export async function inTurn<Done>(
  folder: string,
  change: () => Promise<Done>,
): Promise<{ ok: true; done: Done } | { ok: false; line: string }> {
  const file = join(folder, NOTICE)
  const taken = await take(file)
  if (taken === 'others') return { ok: false, line: othersAtWork(file) }
  try {
    return { ok: true, done: await change() }
  } finally {
    if (taken === 'taken') await rm(file, { force: true })
  }
}

/** `unwritable`: the folder is missing, or may not be written; what is to be done there finds out why. */
async function take(file: string): Promise<'taken' | 'others' | 'unwritable'> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const handle = await open(file, 'wx')
      await handle.writeFile(String(process.pid)).finally(() => handle.close())
      return 'taken'
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return 'unwritable'
    }
    const holder = await readFile(file, 'utf8').catch(() => null)
    if (holder === null) continue
    if (isRunning(Number(holder))) return 'others'
    await rm(file, { force: true })
  }
  return 'others'
}

/** Whether a process of this machine runs; one that may not be asked does. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)
