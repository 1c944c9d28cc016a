import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { bytesFromBase62, bytesToBase62, numberFromBase62, numberToBase62 } from './base62.ts'
import type { Selector } from './selector.ts'

/**
 * Selector ⇄ the value of `at`. Nothing but letters and digits:
 *
 *     1       the format
 *     2 more  how long the whole value is, in base 62: a link cut anywhere is shorter than it says
 *     the rest, bytes as one number in base 62, highest first:
 *       1  0x80, and 1 where the words are not unique
 *       4  the revision
 *       start, length: LEB128
 *       5  the digest of the words
 *       head, tail, prefix, suffix: the length of each (LEB128) and its UTF-8
 *       4  the beginning of the SHA-256 over all bytes before it
 */
const FORMAT = '1'
const HEADER = 3
const CHECK = 4

/** Longer values are of no format that is known (characters). */
export const LONGEST_VALUE = 280

const NOT_UNIQUE = 1

type ReadSelector =
  | { ok: true; selector: Selector }
  /** `cut`: the end is missing. `later`: of a format that this site does not know yet. `damaged`: anything else. */
  | { ok: false; why: 'cut' | 'later' | 'damaged' }

function leb128(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

const checkOf = (bytes: Uint8Array): Uint8Array => sha256(bytes).slice(0, CHECK)

function bytesOf({ revision, start, length, digest, head, tail, prefix, suffix, isUnique }: Selector) {
  const texts = [head, tail, prefix, suffix].map(utf8ToBytes)
  return Uint8Array.from([
    0x80 + (isUnique ? 0 : NOT_UNIQUE),
    ...hexToBytes(revision),
    ...leb128(start),
    ...leb128(length),
    ...hexToBytes(digest),
    ...texts.flatMap((bytes) => [...leb128(bytes.length), ...bytes]),
  ])
}

function format(selector: Selector): string {
  const bytes = bytesOf(selector)
  const body = bytesToBase62(Uint8Array.from([...bytes, ...checkOf(bytes)]))
  return FORMAT + numberToBase62(BigInt(HEADER + body.length), 2) + body
}

/** Reads bytes one after the other. Throws where there are too few. */
function reader(bytes: Uint8Array) {
  let at = 0
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new RangeError('too few bytes')
    at += count
    return bytes.slice(at - count, at)
  }
  const number = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const [byte = 0] = take(1)
      value += (byte % 128) * factor
      if (byte < 128) return value
      if (factor > 2 ** 42) throw new RangeError('too large')
    }
  }
  const hex = (count: number) => bytesToHex(take(count))
  const text = () =>
    decodeURIComponent(Array.from(take(number()), (byte) => `%${bytesToHex(Uint8Array.of(byte))}`).join(''))
  return { take, number, hex, text, isAtEnd: () => at === bytes.length }
}

function selectorFrom(bytes: Uint8Array): Selector | null {
  try {
    const { take, number, hex, text, isAtEnd } = reader(bytes)
    const [flags = 0] = take(1)
    const selector = {
      revision: hex(4),
      start: number(),
      length: number(),
      digest: hex(5),
      head: text(),
      tail: text(),
      prefix: text(),
      suffix: text(),
      isUnique: flags % 2 === 0,
    }
    return isAtEnd() && selector.length > 0 ? selector : null
  } catch {
    return null
  }
}

/** The digits that a value begins with. White space that a mail program put in is passed over. */
const digitsOf = (value: string): string => /^[0-9A-Za-z]*/.exec(value.replace(/\s+/g, ''))?.[0] ?? ''

/** Total: any text is read or refused. What was stuck on behind a whole value is passed over. */
function parse(value: string): ReadSelector {
  const refuse = (why: 'cut' | 'later' | 'damaged'): ReadSelector => ({ ok: false, why })
  const digits = digitsOf(value.slice(0, 4 * LONGEST_VALUE))
  if (digits.length < HEADER) return refuse(digits.length === value.length ? 'cut' : 'damaged')
  const length = Number(numberFromBase62(digits.slice(1, HEADER)))
  if (!digits.startsWith(FORMAT))
    return refuse(/^[2-9]/.test(digits) && length === digits.length ? 'later' : 'damaged')
  if (length > LONGEST_VALUE || length <= HEADER) return refuse('damaged')
  if (digits.length < length) return refuse('cut')
  const bytes = bytesFromBase62(digits.slice(HEADER, length))
  const [body, check] = [bytes.slice(0, -CHECK), bytes.slice(-CHECK)]
  if (bytesToHex(checkOf(body)) !== bytesToHex(check)) return refuse('damaged')
  const selector = selectorFrom(body)
  return selector ? { ok: true, selector } : refuse('damaged')
}

/** `parse(format(selector))` gives the selector again. */
export const selectorCodec = { parse, format }
