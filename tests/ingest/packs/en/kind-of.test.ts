import { describe, expect, it } from 'vitest'
import { kindOf } from '#ingest/packs/en/kind-of.ts'

describe('the kind of an event', () => {
  it.each([
    ['President Orr Speaks by Phone with Minister Vey', 'call'],
    ['President Orr’s call with Minister Vey', 'call'],
    ['Phone call on the visit', 'call'],
    ['Press Conference of President Orr', 'press-conference'],
    ['Interview with President Orr', 'interview'],
    ['Joint Statement of Osmira and Vell', 'statement'],
    ['Statement on the visit', 'statement'],
    ['President Orr visits Vell', 'visit'],
    ['Talks with Vell', 'talks'],
    ['President Orr Receives Minister Vey', 'meeting'],
  ])('is what its title says: %s', (title, kind) => {
    expect(kindOf(title, 'President Orr gave an interview.')).toBe(kind)
  })

  it.each<[string | null, string, string]>([
    ['Orr and Vey', 'President Orr spoke over the phone with Minister Vey.', 'call'],
    [null, 'President Orr met Minister Vey.', 'meeting'],
  ])('is what its first paragraph says where the title says nothing: %s', (title, first, kind) => {
    expect(kindOf(title, first)).toBe(kind)
  })

  it.each(['Orr calls for peace', 'Orr calls on the crews to sail', 'Revisiting the past', 'A meetinghouse'])(
    'is a statement where nothing tells: %s',
    (title) => {
      expect(kindOf(title, 'They sat.')).toBe('statement')
    },
  )
})
