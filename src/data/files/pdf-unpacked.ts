import { unpacked } from './zip-entries.ts'

/** What stands before a stream and says how it is packed is no longer than this (bytes). */
const DICTIONARY = 600

const STREAM = [...'stream'].map((letter) => letter.charCodeAt(0))
const LETTER_E = 0x65

/**
 * Whether the streams of a PDF unpack to more than so many bytes, or are packed more than once, as no program does.
 * What is packed otherwise than by Flate (ISO 32000-1, 7.4.4) is not measured. Stops where the measure is full.
 */
export async function unpacksBeyond(bytes: Uint8Array, most: number): Promise<boolean> {
  const text = new TextDecoder('latin1')
  let all = 0
  for (let at = streamAt(bytes, 0); at >= 0; at = streamAt(bytes, at)) {
    const dictionary = text.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at))
    const filters =
      dictionary.slice(dictionary.lastIndexOf('/Filter')).match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0
    if (filters > 1) return true
    let start = at + STREAM.length
    if (bytes[start] === 0x0d) start += 1
    if (bytes[start] === 0x0a) start += 1
    const end = endOf(bytes, start)
    if (filters === 1) {
      // Two bytes before it say that it is zlib's (RFC 1950).
      const entry = { name: '', packed: bytes.subarray(start + 2, end), isDeflated: true }
      try {
        for await (const part of unpacked(entry)) {
          all += part.length
          if (all > most) return true
        }
      } catch {
        // Damaged, or with more behind it: what came out is counted.
      }
    }
    at = end
  }
  return false
}

/** Where the next stream begins; -1 where there is none. */
function streamAt(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x73, from); at >= 0; at = bytes.indexOf(0x73, at + 1))
    if (STREAM.every((letter, place) => bytes[at + place] === letter) && bytes[at - 1] !== 0x64) return at
  return -1
}

/** Where a stream ends: at "endstream", or with the file. */
function endOf(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LETTER_E, from); at >= 0; at = bytes.indexOf(LETTER_E, at + 1))
    if (
      bytes[at + 1] === 0x6e &&
      bytes[at + 2] === 0x64 &&
      STREAM.every((letter, place) => bytes[at + 3 + place] === letter)
    )
      return at
  return bytes.length
}
