import { expect, test } from 'vitest'
import { earlierOf, isPresentAgain } from '#domain/document/earlier.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { revisedReadout } from '../../fixtures/revised-readout.ts'

const { present, earlier } = revisedReadout()
const [longer, again] = earlier.map(revisionOf)
const index = indexReadout({ ...present, revision: revisionOf(present) })

test('an earlier revision is what the present readout lists, with its date and note', () => {
  expect(earlierOf(index, longer ?? '')).toMatchObject({
    revision: longer,
    date: '2031-03-12',
    present: index,
  })
  expect(earlierOf(index, '00000000')).toBe(null)
})

test.each([
  [longer, false],
  [again, true],
])('%s is the present one again: %s', (revision, expected) => {
  const found = earlierOf(index, revision ?? '')
  expect(found && isPresentAgain(found)).toBe(expected)
})
