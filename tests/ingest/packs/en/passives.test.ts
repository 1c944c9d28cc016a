import { describe, expect, it } from 'vitest'
import { passives } from '#ingest/packs/en/passives.ts'
import { unread } from '#ingest/packs/en/so-far.ts'
import { sayingsOf } from './sentences-of.ts'

const passivesOf = (text: string) =>
  sayingsOf(text, (tokens) => passives({ ...unread(tokens), end: tokens.length - 1 }))

describe('what was said by nobody who is named', () => {
  it.each([
    ['It was stressed that the harbour was open.', 'stressed · indirect · the harbour was open'],
    ['It has been agreed that the harbour will open.', 'agreed · indirect · the harbour will open'],
    ['It was clearly noted that the harbour was open.', 'noted · indirect · the harbour was open'],
    ['It was agreed to open the harbour.', 'agreed · indirect · to open the harbour'],
    ['As was noted, the harbour is open.', 'noted · indirect · the harbour is open'],
    ['The need for open harbours was stressed.', 'stressed · indirect · The need for open harbours'],
    [
      'Hope was expressed that the harbour would open.',
      'expressed · indirect · Hope … that the harbour would open',
    ],
    [
      'Appreciation was expressed for the crews, and the need for it was stressed.',
      'expressed · indirect · Appreciation … for the crews',
    ],
    [
      'In Vell, readiness to open the harbour was reaffirmed.',
      'reaffirmed · indirect · readiness to open the harbour',
    ],
  ])('%s', (sentence, saying) => {
    expect(passivesOf(sentence)).toEqual([` · ${saying}`])
  })

  it.each([
    [
      'It was agreed by both sides that the harbour should open.',
      'both sides · agreed · indirect · the harbour should open',
    ],
    [
      'The importance of open harbours was emphasised by Ada Orr.',
      'Ada Orr · emphasised · indirect · The importance of open harbours',
    ],
  ])('is said by whom "by" names: %s', (sentence, saying) => {
    expect(passivesOf(sentence)).toEqual([saying])
  })

  it.each([
    'It was not stressed that the harbour was open.',
    'The harbour was praised by the crews.',
    'The treaty was signed by both sides.',
    'The road was stressed.',
    'It was raining while the harbour was painted.',
    'The Minister was told that the harbour was open.',
    'It was stressed.',
    'She said that hope was expressed.',
  ])('is nothing: %s', (sentence) => {
    expect(passivesOf(sentence)).toEqual([])
  })
})
