import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReadout } from '#domain/check/check-readout.ts'
import { smallReadout } from '../../fixtures/small-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const TEXT = 'abcdefghijkl'

type Range = readonly [start: number, end: number]

/** One to three ranges in order, not touching. */
const content = fc
  .uniqueArray(fc.nat(TEXT.length), { minLength: 2, maxLength: 6 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts): Range[] => {
    const ranges: Range[] = []
    for (let at = 0; at + 1 < cuts.length; at += 2) ranges.push([cuts[at] ?? 0, cuts[at + 1] ?? 0])
    return ranges
  })

const size = (ranges: readonly Range[]) => ranges.reduce((sum, [start, end]) => sum + end - start, 0)
const holds = (outer: readonly Range[], inner: readonly Range[]) =>
  inner.every(([start, end]) => outer.some(([from, to]) => from <= start && end <= to))
const touch = (a: readonly Range[], b: readonly Range[]) =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end))

describe('nesting', () => {
  it('is accepted exactly where every two statements are apart or one holds the other, and within names the smallest holder', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), fc.nat(5), (contents, wrong) => {
        // Of two with the same content the earlier is the outer.
        const isInside = (at: number, other: number) => {
          const [inner, outer] = [contents[at] ?? [], contents[other] ?? []]
          return at !== other && holds(outer, inner) && (!holds(inner, outer) || other < at)
        }
        const others = contents.map((_, at) => at)
        const holder = (at: number) =>
          others
            .filter((other) => isInside(at, other))
            .sort((a, b) => size(contents[a] ?? []) - size(contents[b] ?? []) || b - a)[0]
        const sound = others.every((at) =>
          others.every(
            (other) =>
              at === other ||
              !touch(contents[at] ?? [], contents[other] ?? []) ||
              isInside(at, other) ||
              isInside(other, at),
          ),
        )
        const statements = contents.map((ranges, at) => {
          const outer = holder(at)
          return {
            id: `q${at}`,
            mode: 'direct',
            speakers: [],
            content: ranges.map(([start, end]) => ({
              paragraph: 'p1',
              start,
              end,
              text: TEXT.slice(start, end),
            })),
            within: outer === undefined ? null : `q${outer}`,
          }
        })
        const document = { ...smallReadout(), paragraphs: [{ id: 'p1', text: TEXT }], retired: {} }
        expect(checkReadout({ ...document, statements }).ok).toBe(sound)

        const changed = statements.map((item, at) =>
          at === wrong && item.within !== null ? { ...item, within: null } : item,
        )
        const isChanged = changed.some(({ within }, at) => within !== statements[at]?.within)
        const isTwin = contents.some(
          (other, at) =>
            at !== wrong && holds(other, contents[wrong] ?? []) && holds(contents[wrong] ?? [], other),
        )
        if (isChanged && !isTwin) expect(checkReadout({ ...document, statements: changed }).ok).toBe(false)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
