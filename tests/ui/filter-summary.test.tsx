import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { everything } from '#domain/address/view.ts'
import { counts } from '#domain/search/filter.ts'
import { FilterSummary } from '#ui/filters/filter-summary.tsx'
import { realReadout } from '../fixtures/real-readout.ts'

test.each([
  ['loading', 'Searching…'],
  ['lost', 'The search could not be loaded, so its words are left aside.'],
] as const)('a search that is %s is told as such, and no count', (search, sentence) => {
  const index = realReadout()
  const view = { ...everything, words: 'resistance' }
  render(<FilterSummary index={index} view={view} counts={counts(index, view, null)} search={search} />)
  expect(screen.getByRole('status').textContent).toBe(sentence)
})
