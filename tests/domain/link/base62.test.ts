import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesFromBase62, bytesToBase62, numberFromBase62, numberToBase62 } from '#domain/link/base62.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

describe('base 62', () => {
  it.each([
    [0n, 1, '0'],
    [0n, 2, '00'],
    [9n, 1, '9'],
    [10n, 1, 'A'],
    [36n, 1, 'a'],
    [61n, 1, 'z'],
    [62n, 1, '10'],
    [280n, 2, '4W'],
    [61n, 2, '0z'],
  ])('writes %s in %s digits or more as %s', (value, width, digits) => {
    expect(numberToBase62(value, width)).toBe(digits)
    expect(numberFromBase62(digits)).toBe(value)
  })

  it('gives back any number, and any bytes of which the first is not 0', () => {
    const bytesArb = fc
      .uint8Array({ minLength: 1, maxLength: 220 })
      .map((bytes) => Uint8Array.from([bytes[0] || 1, ...bytes.slice(1)]))
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), bytesArb, (value, bytes) => {
        expect(numberFromBase62(numberToBase62(value))).toBe(value)
        expect(bytesFromBase62(bytesToBase62(bytes))).toEqual(bytes)
        expect(bytesToBase62(bytes)).toMatch(/^[0-9A-Za-z]+$/)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
