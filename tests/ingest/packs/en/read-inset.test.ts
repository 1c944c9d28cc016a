import { describe, expect, it } from 'vitest'
import { readInset } from '#ingest/packs/en/read-inset.ts'
import { wordsOf } from './sentences-of.ts'

const insetOf = (text: string) => {
  const found = readInset(wordsOf(text))
  return found && [found.cue, found.mention, found.whole].map(({ start, end }) => text.slice(start, end))
}

describe('who is named within the marks of a quotation as saying it', () => {
  it.each([
    ['The sea is calm, said the Minister, and it will stay so.', 'said', 'the Minister', ','],
    ['The sea is calm, stressed Minister Tom Vey, and it will stay so.', 'stressed', 'Minister Tom Vey', ','],
  ])('%s', (text, cue, who, stop) => {
    expect(insetOf(text)).toEqual([cue, who, `${cue} ${who}${stop}`])
  })

  it.each([
    ['nobody', 'The sea is calm, and it will stay so.'],
    ['a pronoun', 'The sea is calm, said he, and it will stay so.'],
    ['no comma before the verb', 'The sea is calm said the Minister, and it will stay so.'],
    ['a verb right at the head', 'Said the Minister, the sea is calm.'],
    ['nothing behind it', 'The sea is calm, said the Minister.'],
    ['something, not somebody', 'The sea is calm, said the tale, and it will stay so.'],
    ['none', ''],
  ])('is nobody where it is %s: %s', (_, text) => {
    expect(insetOf(text)).toBeNull()
  })
})
