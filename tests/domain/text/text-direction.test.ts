import { describe, expect, it } from 'vitest'
import { textDirection } from '#domain/text/text-direction.ts'

describe('the direction of a text', () => {
  it.each([
    ['The lamp is lit.', 'ltr', 'ltr'],
    ['The lamp is lit.', 'rtl', 'ltr'],
    ['أضاء الحارس المصباح.', 'ltr', 'rtl'],
    ['أضاء الحارس المصباح.', 'rtl', 'rtl'],
    ['Waverly، قالت رئيسة البلدية', 'rtl', 'rtl'],
    ['She called it “مصباح”, a lamp.', 'ltr', 'ltr'],
    ['המגורה דולקת', 'ltr', 'rtl'],
    ['1405 – 7', 'rtl', 'rtl'],
    ['1405 – 7', 'ltr', 'ltr'],
    ['', 'rtl', 'rtl'],
  ] as const)('%j among %s text is %s', (text, usual, expected) => {
    expect(textDirection(text, usual)).toBe(expected)
  })
})
