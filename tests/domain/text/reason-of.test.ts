import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reasonOf, reasonWithin } from '#domain/text/reason-of.ts'

const thrownBy = (act: () => unknown): unknown => {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

describe('what was thrown, in words', () => {
  it.each([
    ['a file that is not there', 'no/such/file.txt', 'there is no such file or folder'],
    ['a folder', 'src', 'it is a folder, and a file is wanted'],
    ['a way through a file', 'package.json/talks.txt', 'a part of its path is a file, and no folder'],
  ])('is a sentence for %s', (_what, file, words) => {
    expect(reasonOf(thrownBy(() => readFileSync(file)))).toBe(words)
  })

  it('is what any other error says, and anything else that was thrown', () => {
    expect(reasonOf(new Error('It broke.'))).toBe('It broke.')
    expect(reasonWithin(new Error('It broke.'))).toBe('It broke')
    expect(reasonOf(7)).toBe('7')
  })
})
