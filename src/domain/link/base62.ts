/** Letters and digits alone: nothing in them breaks a line, marks emphasis or ends an address in a chat or a mail. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BASE = 62n

/** A number in at least `width` digits, the highest first. */
export function numberToBase62(value: bigint, width = 1): string {
  let digits = ''
  for (let rest = value; rest > 0n; rest /= BASE) digits = DIGITS.charAt(Number(rest % BASE)) + digits
  return digits.padStart(width, '0')
}

/** Expects nothing but base 62 digits. */
export function numberFromBase62(digits: string): bigint {
  let value = 0n
  for (const digit of digits) value = value * BASE + BigInt(DIGITS.indexOf(digit))
  return value
}

/** Bytes as one number, highest first. A first byte of 0 would be lost: expects none. */
export function bytesToBase62(bytes: Uint8Array): string {
  let value = 0n
  for (const byte of bytes) value = value * 256n + BigInt(byte)
  return numberToBase62(value)
}

export function bytesFromBase62(digits: string): Uint8Array {
  const bytes: number[] = []
  for (let rest = numberFromBase62(digits); rest > 0n; rest /= 256n) bytes.push(Number(rest % 256n))
  return Uint8Array.from(bytes.reverse())
}
