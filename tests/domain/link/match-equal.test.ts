import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchEqual } from '#domain/link/match-equal.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

/** Each old letter with its place in the new list: `>` moved, `?` unsure, `-` for none. */
const matched = (old: string, now: string): string => {
  const { toNew, moved, unsure } = matchEqual([...old], [...now])
  return [...old]
    .map((letter, at) => {
      const place = toNew[at] ?? -1
      return `${letter}${place < 0 ? '-' : place}${moved[at] ? '>' : ''}${unsure[at] ? '?' : ''}`
    })
    .join(' ')
}

describe('equal items of two revisions of a list', () => {
  it.each([
    ['all the same', 'abc', 'abc', 'a0 b1 c2'],
    ['nothing in common', 'ab', 'xy', 'a- b-'],
    ['nothing there', '', 'ab', ''],
    ['one deleted', 'abc', 'ac', 'a0 b- c1'],
    ['one inserted', 'ac', 'abc', 'a0 c2'],
    ['one moved on', 'abcd', 'acdb', 'a0 b3> c1 d2'],
    ['two that changed places: the earlier holds the order', 'ab', 'ba', 'a1> b0'],
    ['duplicates, all there', 'axbxc', 'axbxc', 'a0 x1 b2 x3 c4'],
    ['duplicates beside what holds the order', 'axxb', 'axxyb', 'a0 x1 x2 b4'],
    ['equals with nothing between', 'xxx', 'xxx', 'x0 x1 x2'],
  ])('are matched: %s', (_, old, now, wanted) => {
    expect(matched(old, now)).toBe(wanted)
  })

  it.each([
    ['one of two was deleted', 'axxb', 'axb', 'a0 x1? x-? b2'],
    ['one of two that stand apart', 'axmxb', 'axb', 'a0 x1? m- x-? b2'],
    ['two of three', 'xxx', 'x', 'x0? x-? x-?'],
    ['one of two gave way to another', 'axxb', 'axyb', 'a0 x1? x-? b3'],
    ['one more than there was', 'axb', 'axxb', 'a0 x1? b3'],
  ])('are not told apart: %s', (_, old, now, wanted) => {
    expect(matched(old, now)).toBe(wanted)
  })

  it('are told apart where all else was replaced item by item', () => {
    expect(matched('axmxb', 'axnxb')).toBe('a0 x1 m- x3 b4')
    expect(matched('axmxnxb', 'axuxvxb')).toBe('a0 x1 m- x3 n- x5 b6')
  })

  it('are each one other item, equal to it, the same both ways', () => {
    const listArb = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 20 })
    fc.assert(
      fc.property(listArb, listArb, (old, now) => {
        const { toNew, toOld, moved } = matchEqual(old, now)
        const places = [...toNew].filter((place) => place >= 0)
        expect(new Set(places).size).toBe(places.length)
        for (const [at, place] of toNew.entries())
          if (place >= 0) expect([now[place], toOld[place]]).toEqual([old[at], at])
        for (const [place, at] of toOld.entries()) if (at >= 0) expect(toNew[at]).toBe(place)
        const inOrder = [...toNew].filter((place, at) => place >= 0 && moved[at] === 0)
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
        expect([...matchEqual(old, old).toNew]).toEqual([...old.keys()])
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('are found in time that grows as they do', () => {
    const time = (count: number): number => {
      const start = performance.now()
      const keys = Array.from({ length: count }, (_, at) => at % 5)
      matchEqual(keys, keys.slice(1))
      matchEqual(Array(count).fill(1), Array(count - 1).fill(1))
      matchEqual([...Array(count).keys()], [...Array(count).keys()].reverse())
      return performance.now() - start
    }
    time(1000)
    expect(time(50_000)).toBeLessThan(2000)
  })
})
