/** A file in a zip, as its directory gives it; what it says of sizes need not be true. */
export type ZipEntry = { name: string; packed: Uint8Array; isDeflated: boolean }

const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end of a zip may be followed by a comment of at most this length. */
const LONGEST_COMMENT = 0xffff

/** The files in a zip; null where it is damaged. (APPNOTE 6.3.10; no zip64, which no press text needs.) */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const first = Math.max(0, end - LONGEST_COMMENT)
  while (end >= first && view.getUint32(end, true) !== END) end -= 1
  if (end < first) return null
  const entries: ZipEntry[] = []
  const names = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const length = view.getUint16(at + 28, true)
    const name = names.decode(bytes.subarray(at + 46, at + 46 + length))
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true))
    entries.push({ name, packed, isDeflated: view.getUint16(at + 10, true) === 8 })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of a file in a zip, part by part. Throws where they are damaged. */
export async function* unpacked({ packed, isDeflated }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (!isDeflated) {
    yield packed
    return
  }
  const reader = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
