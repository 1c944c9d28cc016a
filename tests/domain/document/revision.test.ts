import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReadout } from '#domain/check/check-readout.ts'
import type { Readout } from '#domain/document/readout.ts'
import { digestOf, digestText, revisionOf, revisionText } from '#domain/document/revision.ts'
import { smallReadout } from '../../fixtures/small-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const read = (document: unknown): Readout => {
  const checked = checkReadout(document)
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked.readout
}

/** One paragraph, two statements out of order, one of two speakers out of order. */
const vector = read({
  ...smallReadout(),
  issuer: { id: 'office', name: 'The Office of “Ø”' },
  paragraphs: [{ id: 'p1', text: 'They said “yes”.' }],
  statements: [
    {
      id: 'q2',
      mode: 'direct',
      speakers: ['waverly', 'marran'],
      content: [{ paragraph: 'p1', start: 10, end: 15, text: '“yes”' }],
      themes: [],
      within: 'q10',
    },
    {
      id: 'q10',
      mode: 'indirect',
      speakers: [],
      content: [{ paragraph: 'p1', start: 0, end: 15, text: 'They said “yes”' }],
      themes: [],
    },
  ],
  retired: {},
})

describe('revision', () => {
  it('is made of issuer, text and attribution, in the order that the recipe says', () => {
    expect(revisionText(vector)).toBe(
      '{"issuer":"The Office of “Ø”","paragraphs":[["p1","They said “yes”."]],"statements":[["q10","indirect",[],null,[["p1",0,15]]],["q2","direct",[["marran","Tomas Marran"],["waverly","Ada Waverly"]],"q10",[["p1",10,15]]]]}',
    )
  })

  it('is the beginning of the SHA-256 of that', () => {
    // printf '%s' '<the text above>' | sha256sum
    expect(revisionOf(vector)).toBe('a7e89b0e')
    expect(createHash('sha256').update(revisionText(vector)).digest('hex').slice(0, 8)).toBe('a7e89b0e')
  })

  it('stays while themes, notes and labels change, and changes with a name, a mode or an offset', () => {
    const base = smallReadout()
    const [first, ...others] = base.statements
    const revision = revisionOf(read(base))
    const changed = (change: object) => revisionOf(read({ ...base, ...change }))
    expect(changed({ title: 'Another' })).toBe(revision)
    expect(changed({ statements: [{ ...first, note: 'why', themes: [] }, ...others] })).toBe(revision)
    expect(changed({ issuer: { ...base.issuer, name: 'Another' } })).not.toBe(revision)
    expect(changed({ statements: [{ ...first, mode: 'direct' }, ...others] })).not.toBe(revision)
    expect(changed({ speakers: base.speakers.map((speaker) => ({ ...speaker, name: 'X' })) })).not.toBe(
      revision,
    )
  })
})

describe('digest', () => {
  it('covers unknown fields, and neither itself nor the revision nor the order of keys', () => {
    expect(digestText({ b: [1, 'é', null], a: { d: true, c: 1e21 }, revision: 'x', digest: 'y' })).toBe(
      '{"a":{"c":1e+21,"d":true},"b":[1,"é",null]}',
    )
    const { id, ...rest } = smallReadout()
    expect(digestOf({ ...rest, id })).toBe(digestOf(smallReadout()))
    expect(digestOf({ ...smallReadout(), mood: 'calm' })).not.toBe(digestOf(smallReadout()))
    expect(digestOf(smallReadout())).toMatch(/^[0-9a-f]{16}$/)
  })

  it('writes any JSON so that it reads back the same, with its keys in order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = digestText({ value })
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ value })))
        expect(digestText(JSON.parse(text))).toBe(text)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('takes fields nested to any depth', () => {
    const deep = JSON.parse(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    expect(digestText(deep).length).toBe(200_006)
  })
})
