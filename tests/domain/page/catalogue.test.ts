import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkReadout } from '#domain/check/check-readout.ts'
import type { Readout } from '#domain/document/readout.ts'
import { catalogueEntry, catalogueSchema, MOST_CATALOGUE_MARKS } from '#domain/page/catalogue.ts'
import { smallReadout } from '../../fixtures/small-readout.ts'

const read = (document: unknown): Readout => {
  const checked = checkReadout(document)
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
  return checked.readout
}
const served = { revision: '0123abcd', digest: '0123456789abcdef' }

describe('catalogueEntry', () => {
  const entry = catalogueEntry(read(smallReadout()), served)

  it('holds what the library shows of a readout', () => {
    expect(entry).toMatchObject({
      id: 'harbour',
      title: 'Mayor meets the harbour master',
      issuer: { name: 'The Office of the Mayor', country: 'IS' },
      event: { kind: 'meeting' },
      ...served,
      quoted: { count: 3, nested: 1, repeats: 0 },
      reported: { count: 4, nested: 1, repeats: 1 },
      paragraphs: 3,
    })
  })

  it('names who speaks, in order of first speech, with how many statements', () => {
    expect(entry.speakers).toEqual([
      { id: 'waverly', name: 'Waverly', statements: 4 },
      { id: 'marran', name: 'Tomas Marran', statements: 2 },
      { id: 'both', name: 'The two sides', statements: 1 },
    ])
  })

  it('places marks in whole words on a strip as long as the words', () => {
    expect(entry.words).toBe(69)
    expect(entry.marks[0]).toEqual([9, 5, 0, 'indirect'])
    for (const [at, length] of entry.marks) expect(at + length).toBeLessThanOrEqual(entry.words)
  })

  it('is what the schema of the catalogue reads back', () => {
    const catalogue = { schemaVersion: 1, readouts: [entry] }
    expect(v.parse(catalogueSchema, JSON.parse(JSON.stringify(catalogue)))).toEqual(catalogue)
  })

  it('merges the marks of a long document, row by row and mode by mode', () => {
    const text = 'one two three four five'
    const paragraphs = Array.from({ length: 500 }, (_, at) => ({ id: `p${at + 1}`, text }))
    const statements = paragraphs.map(({ id }, at) => ({
      id: `q${String(at).padStart(3, '0')}`,
      mode: at % 3 === 0 ? 'direct' : 'indirect',
      speakers: [at % 2 === 0 ? 'waverly' : 'marran'],
      content: [{ paragraph: id, start: 4, end: 13, text: 'two three' }],
      themes: [],
    }))
    const { marks, words } = catalogueEntry(
      read({ ...smallReadout(), paragraphs, statements, retired: {} }),
      served,
    )
    expect(marks.length).toBeGreaterThan(MOST_CATALOGUE_MARKS / 8)
    expect(marks.length).toBeLessThanOrEqual(MOST_CATALOGUE_MARKS)
    expect(new Set(marks.map(([, , row, mode]) => `${row} ${mode}`)).size).toBe(4)
    for (const [at, length] of marks) expect(at + length).toBeLessThanOrEqual(words)
  })
})
