import { describe, expect, it } from 'vitest'
import { staleNumbers } from '#domain/revise/stale-numbers.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const { readout } = realReadout()
const noted = (note: string) => ({
  ...readout,
  statements: readout.statements.map((one) => ({ ...one, note: one.id === 'q05' ? note : undefined })),
  source: { ...readout.source, notes: [] },
  event: { kind: 'meeting', participants: [] },
})
const old = noted('As in ¶ 2 and ¶\u00a03, and ¶ 2 again.')
const [first, second, ...others] = old.paragraphs
if (!first || !second) throw new Error('The readout has paragraphs.')

describe('staleNumbers', () => {
  it('finds nothing where paragraphs stand as they stood', () => {
    expect(staleNumbers(old, old)).toEqual([])
  })

  it('tells each number once that is another paragraph’s now, and paragraphs that are gone', () => {
    const moved = { ...old, paragraphs: [second, first, ...others] }
    expect(staleNumbers(old, moved)).toEqual([{ path: 'q05.note', from: 2, to: 1 }])
    const gone = { ...old, paragraphs: [first, ...others] }
    expect(staleNumbers(old, gone)).toEqual([
      { path: 'q05.note', from: 2, to: null },
      { path: 'q05.note', from: 3, to: 2 },
    ])
  })

  it('leaves to the editor what the editor wrote anew', () => {
    const now = { ...noted('As in ¶ 2.'), paragraphs: [second, first, ...others] }
    expect(staleNumbers(old, now)).toEqual([])
  })
})
