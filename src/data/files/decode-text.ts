import * as say from '#domain/messages/files.ts'
import type { Finding } from '#ingest/finding.ts'
import { note, warning } from './file-text.ts'

export type Decoded = { text: string; isUtf8: boolean; findings: Finding[] }

/** No more bytes than this are looked at to guess an encoding. */
const SAMPLE = 100_000
/** What is UTF-8 may have this share of control characters: taken for UTF-16 it would be nonsense. */
const STRAY = 0.1
/** Of its characters beyond ASCII, no more than these are weighed. */
const MOST_WEIGHED = 5000

/**
 * Which letters are frequent in what is written in an encoding. Where two are as likely, the first holds: what
 * only has curly quotation marks and dashes beside ASCII is the same in all of them.
 */
const ENCODINGS: readonly { name: string; label: string; frequent: string }[] = [
  { name: 'Windows-1252', label: 'windows-1252', frequent: 'éèàçêôùûîâëïœäöüßñáíóúøåæãõ' },
  { name: 'Windows-1254', label: 'windows-1254', frequent: 'ışğçöüİŞÇÖÜâî' },
  { name: 'Windows-1250', label: 'windows-1250', frequent: 'łąęśżóćńźáéíěščřžýůúőűöüăâîșţş' },
  { name: 'Windows-1256', label: 'windows-1256', frequent: 'اليمنورهتبدعكسفقجحةأئپگچ،' },
  { name: 'Windows-1251', label: 'windows-1251', frequent: 'оеаинтсрвлкмдпуязыьіїєґ' },
  { name: 'KOI8-R', label: 'koi8-r', frequent: 'оеаинтсрвлкмдпуязыь' },
  { name: 'Windows-1253', label: 'windows-1253', frequent: 'αοιετσνηυρπκμλςάόίέή' },
  { name: 'Windows-1255', label: 'windows-1255', frequent: 'יוהלאמרתבשנכםדחק' },
  { name: 'GB 18030', label: 'gb18030', frequent: '的一是在不了有和人这中国我他为，。“”' },
  { name: 'Big5', label: 'big5', frequent: '的一是在不了有和人這中國我他為，。「」' },
  { name: 'Shift_JIS', label: 'shift_jis', frequent: 'のにはをたがでてとしれさ、。「」' },
  { name: 'EUC-JP', label: 'euc-jp', frequent: 'のにはをたがでてとしれさ、。「」' },
  { name: 'EUC-KR', label: 'euc-kr', frequent: '이다의는에을가하고를은한로' },
]

/**
 * The text of bytes that may be text: by their byte order mark, the null bytes of UTF-16, as UTF-8 where they are
 * that, as they say themselves (`stated`, of markup), or as what their letters make likely. Null where they are no text.
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): Decoded | null {
  const utf8 = strictUtf8(bytes)
  // UTF-16 is UTF-8 as well where it is all ASCII, but for the null characters or other controls that it then has.
  if (utf8 !== null && !looksBinary(utf8, STRAY)) return { text: utf8, isUtf8: true, findings: [] }
  const utf16 = utf16Of(bytes)
  if (utf16) {
    const text = new TextDecoder(utf16.label).decode(bytes)
    const name = utf16.label === 'utf-16le' ? 'UTF-16, little-endian' : 'UTF-16, big-endian'
    return {
      text,
      isUtf8: false,
      findings: [note(utf16.isMarked ? say.encoding(name) : say.guessedEncoding(name))],
    }
  }
  if (utf8 !== null || bytes.includes(0)) return null
  const lenient = new TextDecoder().decode(bytes)
  const wrong = count(lenient, /\ufffd/g)
  // A few bytes that were damaged or cut off, in what is UTF-8 otherwise.
  if (wrong * 20 <= count(lenient, /[^\0-\x7f\ufffd]/g))
    return { text: lenient, isUtf8: false, findings: [warning(say.damagedUtf8(wrong))] }
  const label = stated === null ? null : labelOf(stated)
  if (label !== null && label !== 'utf-8') {
    const text = decoded(bytes, label)
    if (!looksBinary(text)) return { text, isUtf8: false, findings: [note(say.encoding(label))] }
  }
  return guessed(bytes)
}

function guessed(bytes: Uint8Array): Decoded | null {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const sample = bytes.subarray(Math.max(0, first - 10), first + SAMPLE)
  const [best] = ENCODINGS.map((encoding) => ({
    ...encoding,
    score: likeliness(decoded(sample, encoding.label), encoding.frequent),
  })).sort((one, other) => other.score - one.score)
  if (!best || best.score < 0) return null
  const text = decoded(bytes, best.label)
  return looksBinary(text) ? null : { text, isUtf8: false, findings: [note(say.guessedEncoding(best.name))] }
}

/** How like a text this reads, by its characters beyond ASCII: from below 0, it does not, to 1. */
function likeliness(text: string, frequent: string): number {
  let sum = 0
  let all = 0
  for (let at = 0; at < text.length && all < MOST_WEIGHED; at += 1) {
    const character = text[at] ?? ''
    if (character < '\x80') continue
    all += 1
    const before = text[at - 1] ?? ''
    const isLetter = LETTER.test(character)
    if (/[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(character)) sum -= 3
    // Letters with marks stand apart from one another in Latin; letters of other scripts, from Latin.
    else if (isLetter && LATIN.test(before) && before > '\x7f' === LATIN.test(character)) sum -= 1
    else if (frequent.includes(character)) sum += 1
    else if (isLetter) sum += 0.3
    else if (LETTER.test(before) && LETTER.test(text[at + 1] ?? ''))
      sum += /[’‘'\u00ad·–—\u200c\u200d]/.test(character) ? 0.5 : -1
    else sum += 0.5
  }
  return all === 0 ? 0 : sum / all
}

const LETTER = /[\p{L}\p{M}]/u
const LATIN = /\p{sc=Latn}/u

/** Whether bytes are UTF-16: they begin with its mark, or have null bytes and read as text in it. */
function utf16Of(bytes: Uint8Array): { label: 'utf-16le' | 'utf-16be'; isMarked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0))
    return { label: 'utf-16le', isMarked: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', isMarked: true }
  const sample = bytes.subarray(0, SAMPLE)
  if (!sample.includes(0)) return null
  const weighed = (['utf-16le', 'utf-16be'] as const).map((label) => {
    const text = new TextDecoder(label).decode(sample)
    const usual = 1 - count(text, UNUSUAL) / text.length
    // In the other order of bytes, ASCII is Chinese.
    return { label, usual, score: usual + count(text, /[\t\n\r -~]/g) / text.length }
  })
  const [best] = weighed.sort((one, other) => other.score - one.score)
  return best && best.usual > 0.95 ? { label: best.label, isMarked: false } : null
}

/** What no text has, or little of: characters for control or private use, and those that are none. */
const UNUSUAL = /[^\s\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}]|\ufffd/gu

/** Whether more of it than this share is control characters. */
const looksBinary = (text: string, share = 0.01): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
  count(text.slice(0, SAMPLE), /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/g) > share * Math.min(text.length, SAMPLE)

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

/** What 0x80 to 0x9f are in Windows-1252, which some hosts decode as Latin-1. */
const IN_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decoded(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes)
  return label === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (control) => IN_1252[control.charCodeAt(0) - 0x80] ?? control)
    : text
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function labelOf(stated: string): string | null {
  try {
    return new TextDecoder(stated).encoding
  } catch {
    return null
  }
}
