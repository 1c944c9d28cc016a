import * as say from '#domain/messages/files.ts'
import { zipEntries } from './zip-entries.ts'

/** What a file is, by its first bytes: its format, "characters" where those decide nothing, or why it is none. */
export type FileKind = { kind: 'pdf' | 'docx' | 'characters' } | { kind: 'none'; reason: string }

const none = (reason: string): FileKind => ({ kind: 'none', reason })
const other = (kind: string): FileKind => none(say.otherKind(kind))

/** How files begin that are no text, in Latin-1; from the start, or from a place in it. */
const BEGINNINGS: readonly (readonly [string, FileKind, number?])[] = [
  ['\x89PNG', other(say.kinds.image)],
  ['\xff\xd8\xff', other(say.kinds.image)],
  ['GIF8', other(say.kinds.image)],
  ['II*\0', other(say.kinds.image)],
  ['MM\0*', other(say.kinds.image)],
  ['WEBP', other(say.kinds.image), 8],
  ['ftyphei', other(say.kinds.image), 4],
  ['ftypavif', other(say.kinds.image), 4],
  ['ftyp', other(say.kinds.sound), 4],
  ['RIFF', other(say.kinds.sound)],
  ['ID3', other(say.kinds.sound)],
  ['OggS', other(say.kinds.sound)],
  ['fLaC', other(say.kinds.sound)],
  ['\x1f\x8b', other(say.kinds.gzip)],
  ['BZh', other(say.kinds.gzip)],
  ['\xfd7zXZ', other(say.kinds.gzip)],
  ['7z\xbc\xaf', other(say.kinds.archive)],
  ['Rar!', other(say.kinds.archive)],
  ['ustar', other(say.kinds.archive), 257],
  ['\x7fELF', other(say.kinds.program)],
  ['MZ\x90', other(say.kinds.program)],
  ['bplist', other(say.kinds.propertyList)],
  ['\xd0\xcf\x11\xe0', none(say.encryptedOffice)],
  ['{\\rtf', none(say.rtf)],
]

/** What a zip holds, by the beginning of a name in it. */
const ZIPS: readonly (readonly [string, string])[] = [
  ['xl/', say.kinds.spreadsheet],
  ['ppt/', say.kinds.slides],
  ['META-INF/manifest.xml', say.kinds.openDocument],
  ['META-INF/container.xml', say.kinds.book],
]

export function fileKind(bytes: Uint8Array): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  // Readers of PDF allow for some bytes before it.
  if (start.includes('%PDF-')) return { kind: 'pdf' }
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipKind(bytes)
  const known = BEGINNINGS.find(([beginning, , at = 0]) => start.startsWith(beginning, at))
  if (known) return known[1]
  return /^(?:[\w-]+:.*\r?\n)*content-type:\s*multipart\/related/i.test(start)
    ? none(say.mhtml)
    : { kind: 'characters' }
}

function zipKind(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes)
  if (!entries) return none(say.brokenZip)
  if (entries.some(({ name }) => name === 'word/document.xml')) return { kind: 'docx' }
  const holds = ZIPS.find(([beginning]) => entries.some(({ name }) => name.startsWith(beginning)))
  return other(holds?.[1] ?? say.kinds.archive)
}
