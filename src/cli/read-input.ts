import { readFile as readBytes } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { FileText } from '#data/files/file-text.ts'
import { readFile } from '#data/files/read-file.ts'
import * as say from '#domain/messages/files.ts'

/** How long a file is read in silence, and how often how far it came is told where lines stay, in milliseconds. */
const SILENT = 1000
const EVERY = 5000

/**
 * The bytes and the text of a file, or of the standard input for "-". Throws where there are no bytes to be had. How
 * far it has come is told on stderr unless it is to be quiet: in one line that is written anew, or now and then.
 */
export async function readInput(file: string, isQuiet: boolean): Promise<{ bytes: Buffer; read: FileText }> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file)
  const { isTTY } = process.stderr
  let next = Date.now() + SILENT
  let isTold = false
  const read = await readFile(bytes, file, (done, all) => {
    if (isQuiet || Date.now() < next) return
    isTold = true
    next = Date.now() + (isTTY ? SILENT / 10 : EVERY)
    process.stderr.write(`${isTTY ? '\r' : ''}${file}: ${say.pageOf(done, all)}${isTTY ? '' : '\n'}`)
  })
  if (isTold && isTTY) process.stderr.write('\r\u001b[K')
  return { bytes, read }
}
