import { expect, it } from 'vitest'
import { parseDecision } from '#domain/revise/parse-decision.ts'

it.each([
  ['q05=It is gone.', { id: 'q05', to: null, reason: 'It is gone.' }],
  ['q05=q07,q08=It was split.', { id: 'q05', to: ['q07', 'q08'], reason: 'It was split.' }],
  ['q05=q07=a = b', { id: 'q05', to: ['q07'], reason: 'a = b' }],
  ['q05=The sum: a = b', { id: 'q05', to: null, reason: 'The sum: a = b' }],
  ['q05', null],
  ['q05=', null],
  ['q05= ', null],
  ['q05=q07=', null],
  ['Q5=It is gone.', null],
])('parseDecision reads %s', (value, expected) => {
  expect(parseDecision(value)).toEqual(expected)
})
