import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatJson } from '#domain/revise/format-json.ts'
import { withSourceFile } from '#domain/revise/with-source-file.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const real = readFileSync('public/readouts/leader-meets-syrian-president.json', 'utf8')

describe('formatJson', () => {
  it('writes a readout as it is written by hand', () => {
    expect(formatJson(JSON.parse(real))).toBe(real)
  })

  it('says what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: fuzzRuns },
    )
  })
})

describe('withSourceFile', () => {
  it('changes the name of the text and no byte else', () => {
    expect(withSourceFile(real, 'other.txt')).toBe(
      real.replace('"file": "leader-meets-syrian-president.txt"', '"file": "other.txt"'),
    )
    const odd =
      '{"file":"a.txt","source" : {"notes":["\\"file\\": \\"a.txt\\""],"file"\n:\t"a.txt"},"file2":1.0}'
    expect(withSourceFile(odd, 'b.txt')).toBe(
      '{"file":"a.txt","source" : {"notes":["\\"file\\": \\"a.txt\\""],"file"\n:\t"b.txt"},"file2":1.0}',
    )
  })

  it('leaves what has that name, and writes anew what hides it', () => {
    expect(withSourceFile(real, 'leader-meets-syrian-president.txt')).toBe(real)
    expect(withSourceFile('{"source":{"f\\u0069le":"a.txt"}}', 'b.txt')).toBe(
      '{ "source": { "file": "b.txt" } }\n',
    )
  })
})
