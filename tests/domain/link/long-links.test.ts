import { describe, expect, it } from 'vitest'
import { indexReadout } from '#domain/document/readout-index.ts'
import { resolveSelection } from '#domain/link/resolve.ts'
import type { Selector } from '#domain/link/selector.ts'
import { longTexts } from '../../bench/links/long-texts.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

/** Some fifty times what it takes, so that only a step that grows with the square of the text fails: other work may hold the machine up. */
const MOST = 10_000

const timeOf = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const textOf = (text: string) =>
  indexReadout({ ...realReadout().readout, statements: [], paragraphs: [{ id: 'p1', text }] })

describe('a link into 1.5 million characters', () => {
  it.each(longTexts().map(({ name, open }) => [name, open] as const))('takes no time: %s', (_, open) => {
    for (const at of [0, 3]) expect(timeOf(open(at))).toBeLessThan(MOST)
  })

  it.each([4, 1000, 700_000])(
    'takes no time of a revision that is not at hand, by %s characters',
    (length) => {
      const selector: Selector = {
        revision: 'ffffffff',
        start: 0,
        length,
        digest: '0000000000',
        head: 'ab',
        tail: '',
        prefix: '',
        suffix: '',
        isUnique: false,
      }
      const now = textOf('ab'.repeat(750_000))
      expect(timeOf(() => resolveSelection({ made: null, now }, selector))).toBeLessThan(MOST)
    },
  )
})
