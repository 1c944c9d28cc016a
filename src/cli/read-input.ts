import { readFile as readBytes } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { FileText } from '#data/files/file-text.ts'
import { readFile } from '#data/files/read-file.ts'
import * as say from '#domain/messages/files.ts'
import { progressLine } from './progress-line.ts'

/**
 * The bytes and the text of a file, or of the standard input for "-". Throws where there are no bytes to be had. How
 * far it has come is told on stderr unless it is to be quiet: in one line that is written anew, or now and then.
 */
export async function readInput(file: string, isQuiet: boolean): Promise<{ bytes: Buffer; read: FileText }> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file)
  const progress = progressLine(file, isQuiet)
  const read = await readFile(bytes, file, (done, all) => progress.tell(() => say.pageOf(done, all)))
  progress.clear()
  return { bytes, read }
}
