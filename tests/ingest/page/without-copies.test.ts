import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart } from '#domain/messages/ingest.ts'
import { withoutCopies } from '#ingest/page/without-copies.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'
import { ingested } from '../ingested.ts'

const A = 'President Ada Orr received Minister Tom Vey of Vell at the palace on Sunday.'
const B = 'She said that the harbour was open to all ships. The Minister thanked her for the welcome.'
const C = 'The two agreed to meet again in the autumn, when the ice is gone.'

describe('an account that a page gives twice', () => {
  it.each([
    ['whole', [A, B, C, A, B, C], [A, B, C]],
    ['whole, as one paragraph', [A, B, C, `${A} ${B} ${C}`], [A, B, C]],
    ['in short above', [A, `${A} ${B}`, C], [`${A} ${B}`, C]],
    [
      'in short above, without its dateline',
      [A, `VELL, May 3 (VNA) -- ${A} ${B}`, C],
      [`VELL, May 3 (VNA) -- ${A} ${B}`, C],
    ],
    ['in short below', [`${A} ${B}`, C, A, C], [`${A} ${B}`, C]],
    ['cut short above', [`${A.slice(0, 40)}…`, A, B, C], [A, B, C]],
    ['cut short above, with dots', [`${A.slice(0, 40)} ...`, A, B], [A, B]],
  ])('is kept once: %s', (_how, paragraphs, kept) => {
    const parted = withoutCopies(paragraphs)
    expect(parted.kept).toEqual(kept)
    expect(parted.copy.length).toBe(paragraphs.length - kept.length)
  })

  it.each([
    ['words said again', [A, B, C, 'The Minister thanked her for the welcome.']],
    ['a refrain', [A, B, C, B]],
    ['a sentence printed large above', ['She said that the harbour was open to all ships.', A, B, C]],
    ['short answers', [A, 'Yes.', B, 'Yes.']],
    ['one paragraph', [A]],
    ['none', []],
  ])('is not %s', (_what, paragraphs) => {
    expect(withoutCopies(paragraphs)).toEqual({ kept: paragraphs, copy: [] })
  })

  it('loses no paragraph and adds none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(A, B, C, `${A} ${B}`, `${A.slice(0, 50)}…`, 'Yes.')),
        (paragraphs) => {
          const { kept, copy } = withoutCopies(paragraphs)
          expect([...kept, ...copy].sort()).toEqual([...paragraphs].sort())
          expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, paragraphs.length))
        },
      ),
      { numRuns: fuzzRuns },
    )
  })

  it('is told, and its copy set apart', () => {
    const title = 'President Orr Receives Minister Vey'
    const { readout, findings } = ingested([title, A, B, C, title, '3 May 2031', A, B, C].join('\n\n'))
    expect(readout.paragraphs.map(({ text }) => text)).toEqual([A, B, C])
    expect(readout.source.setApart.filter(({ why }) => why === apart.copy).map(({ text }) => text)).toEqual([
      A,
      B,
      C,
    ])
    expect(
      findings.filter(({ text }) => text.startsWith('The page gives the account twice: 3 paragraphs')),
    ).toHaveLength(1)
  })

  it('reads one paragraph of ten megabytes', () => {
    const paragraphs = ['“‘”’ '.repeat(2_000_000).trim()]
    expect(withoutCopies(paragraphs)).toEqual({ kept: paragraphs, copy: [] })
  })
})
