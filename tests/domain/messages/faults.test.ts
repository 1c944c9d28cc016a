import { describe, expect, it } from 'vitest'
import { checkReadout } from '#domain/check/check-readout.ts'
import { faultSentence } from '#domain/messages/faults.ts'
import { smallReadout } from '../../fixtures/small-readout.ts'

const sentences = (change: object): string[] => {
  const checked = checkReadout({ ...smallReadout(), ...change })
  return checked.ok ? [] : checked.faults.map(faultSentence)
}

describe('a fault of structure', () => {
  const issuer =
    'issuer: Nobody is named who published this, so it is a draft yet. Write "issuer": { "id": "…", "name": "…" }, or make the draft again with --issuer "NAME".'

  it.each([
    ['no issuer', { issuer: null }, issuer],
    ['an issuer left out', { issuer: undefined }, issuer],
    [
      'a title that is null',
      { title: null },
      'title: This is null and should be a string ("…"). Fill it in, or leave it out where it is not required.',
    ],
    ['a number for a title', { title: 7 }, 'title: This should be a string ("…") and is 7. Change it.'],
    ['words for an object', { event: 'x' }, 'event: This should be an object ({ … }) and is "x". Change it.'],
    [
      'an object for a list',
      { themes: {} },
      'themes: This should be a list ([ … ]) and is an object ({ … }). Change it.',
    ],
    [
      'another version',
      { schemaVersion: 'x' },
      'schemaVersion: This should be 1 and is "x". Choose one that is known.',
    ],
    [
      'an unknown kind',
      { speakers: [{ id: 'orr', kind: 'robot', name: 'Orr' }] },
      'speakers[0].kind: This should be "person", "body", "joint" or "unnamed" and is "robot". Choose one that is known.',
    ],
  ])('is told with its place, and what to do: %s', (_what, change, sentence) => {
    expect(sentences(change)).toContain(sentence)
  })
})
