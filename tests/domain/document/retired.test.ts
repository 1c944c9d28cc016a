import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRetired, successors } from '#domain/document/retired.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const retire = (chains: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(chains).map(([id, to]) => [id, { to, reason: 'renamed' }]))

describe('successors', () => {
  it('follows chains to their ends, in the order named and without doubles', () => {
    const retired = retire({ a: ['b', 'c'], b: ['x', 'y'], c: ['y', 'z'], gone: [] })
    expect(successors(retired, 'a')).toEqual(['x', 'y', 'z'])
    expect(successors(retired, 'gone')).toEqual([])
    expect(successors(retired, 'x')).toEqual([])
  })

  it('knows no id by what every object has', () => {
    expect(successors({}, 'constructor')).toEqual([])
  })

  it('comes to an end on cycles and on chains of any length', () => {
    expect(successors(retire({ a: ['b', 'x'], b: ['a'] }), 'a')).toEqual(['x'])
    const long = retire(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`s${at}`, [`s${at + 1}`]])),
    )
    expect(successors(long, 's0')).toEqual(['s20000'])
  })
})

describe('checkRetired', () => {
  it('finds no fault exactly where every chain ends at something live or at nothing', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.dictionary(id, fc.uniqueArray(id, { maxLength: 3 })), (chains) => {
        const retired = retire(chains)
        const live = new Set(['a', 'b', 'c', 'd', 'e'].filter((name) => !Object.hasOwn(chains, name)))
        const faults: string[] = []
        checkRetired(retired, live, '', ({ code }) => faults.push(code))
        const returns = (from: string, path: string[]): boolean =>
          path.includes(from) || (chains[from] ?? []).some((to) => returns(to, [...path, from]))
        expect(faults.length).toBe(Object.keys(chains).filter((name) => returns(name, [])).length)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
