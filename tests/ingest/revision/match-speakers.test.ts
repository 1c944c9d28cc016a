import { describe, expect, it } from 'vitest'
import type { Draft, Readout, Speaker } from '#domain/document/readout.ts'
import { matchSpeakers } from '#ingest/revision/match-speakers.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const { readout } = realReadout()
const person = (id: string, name: string, ...aliases: string[]): Speaker => ({
  id,
  kind: 'person',
  name,
  aliases,
})
const document = (speakers: Speaker[], people: Readout['people'] = []): Readout => ({
  ...readout,
  speakers,
  people,
})
const match = (found: Speaker[], old: Readout) => {
  const draft: Draft = document(found)
  const { ids, added } = matchSpeakers(draft, old)
  return { ids: Object.fromEntries(ids), added }
}

describe('matchSpeakers', () => {
  const old = document(
    [person('waverly', 'Ada Waverly', 'the Mayor'), person('marran', 'Tomas Marran')],
    [{ id: 'clerk', name: 'Ivo Clerk', aliases: [] }],
  )

  it.each([
    ['a name', person('a', 'Ada Waverly'), 'waverly'],
    ['an alias', person('a', 'Somebody', 'The Mayor'), 'waverly'],
    ['a title and the name', person('a', 'Mayor Ada Waverly'), 'waverly'],
    ['a family name', person('a', 'Marran'), 'marran'],
  ])('knows a speaker by %s', (_what, found, id) => {
    expect(match([found], old)).toEqual({ ids: { a: id }, added: [] })
  })

  it('makes a speaker of whoever was only mentioned, and adds whoever is new under a free id', () => {
    const { ids, added } = match([person('x', 'Ivo Clerk'), person('marran', 'Ilse Brandt')], old)
    expect(ids).toEqual({ x: 'clerk', marran: 'marran-2' })
    expect(added).toMatchObject([
      { id: 'clerk', kind: 'person', name: 'Ivo Clerk' },
      { id: 'marran-2', name: 'Ilse Brandt' },
    ])
  })

  it('takes nobody for one of two of a name', () => {
    const two = document([person('ada', 'Ada Waverly'), person('ben', 'Ben Waverly')])
    expect(match([person('w', 'Waverly')], two).ids).toEqual({ w: 'w' })
  })

  it('knows a joint speaker by its members', () => {
    const joint = (id: string, name: string, members: string[]): Speaker => ({
      id,
      kind: 'joint',
      name,
      aliases: [],
      members,
    })
    const both = document([...old.speakers, joint('both', 'The two sides', ['waverly', 'marran'])])
    const found = [person('m', 'Marran'), person('w', 'Ada Waverly'), joint('j', 'They', ['m', 'w'])]
    expect(match(found, both).ids).toEqual({ m: 'marran', w: 'waverly', j: 'both' })
  })
})
