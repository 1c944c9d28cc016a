import { describe, expect, it } from 'vitest'
import { occasionIn } from '#ingest/packs/en/occasion-in.ts'

describe('words that place what is said outside this event', () => {
  it.each([
    ['“A few years ago, ', 'A few years ago'],
    ['The road is open. In their last meeting, ', 'In their last meeting'],
    ['Ten years ago ', 'Ten years ago'],
    ['Last month, ', 'Last month'],
    ['In 2019, ', 'In 2019'],
    ['He laughed.” Earlier this year ', 'Earlier this year'],
  ])('%s', (before, words) => {
    const found = occasionIn(before)
    expect(found && before.slice(found.start, found.end)).toBe(words)
  })

  it.each([
    'Today, ',
    'The bridge that fell ten years ago, ',
    'In the meeting, ',
    'He said that last week ',
    'A few years ago the bridge fell and ',
    `${'a '.repeat(100)}last week, `,
    '',
  ])('are none: %s', (before) => {
    expect(occasionIn(before)).toBeNull()
  })
})
