import { readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Where the text of a document goes: beside it, under its id; `path` is null where nothing is to be written. Null where
 * another file of that name would be lost. The file that was read is never written over: where it has that name, and
 * other bytes, the text gets another.
 */
export async function textBeside(
  out: string | undefined,
  id: string,
  bytes: Uint8Array,
  input: string,
): Promise<{ name: string; path: string | null } | null> {
  const name = `${id}.txt`
  if (out === undefined) return { name, path: null }
  const path = join(dirname(out), name)
  const there = await readFile(path).catch(() => null)
  if (there === null) return { name, path }
  if (there.equals(bytes)) return { name, path: null }
  const isInput = input !== '-' && (await realpath(input)) === (await realpath(path))
  return isInput ? { name: `${id}.utf-8.txt`, path: join(dirname(out), `${id}.utf-8.txt`) } : null
}
