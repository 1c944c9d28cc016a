import { describe, expect, it } from 'vitest'
import { isRight, linkCases } from '../../bench/links/cases.ts'
import { ours } from '../../bench/links/contestants.ts'

const COUNT = 400

/** Of links into the half of the texts that no threshold was chosen on: which were followed rightly, and how. */
const answers = (kind: 'medium' | 'trap') =>
  [...linkCases({ half: 'held', kinds: [kind], count: COUNT })].map((link) => {
    const { places, says } = ours(link)
    return {
      isDeleted: link.truth === null,
      isRight: isRight(link.revised.readout, link.truth, places),
      isSilent: places !== null && says !== 'changed',
    }
  })

const known = { medium: answers('medium'), trap: answers('trap') }

describe('links across revisions', () => {
  it('lead to the true place after a medium revision', () => {
    const kept = known.medium.filter(({ isDeleted }) => !isDeleted)
    expect(kept.filter(({ isRight }) => isRight).length / kept.length).toBeGreaterThanOrEqual(0.97)
  })

  it.each(['medium', 'trap'] as const)(
    'never lead from deleted words to others without saying so (%s)',
    (kind) => {
      const deleted = known[kind].filter(({ isDeleted }) => isDeleted)
      expect(deleted.length).toBeGreaterThan(kind === 'trap' ? 100 : 0)
      expect(deleted.filter(({ isSilent }) => isSilent)).toEqual([])
    },
  )
})
