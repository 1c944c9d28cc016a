import { describe, expect, it } from 'vitest'
import { withoutDateline } from '#ingest/packs/en/without-dateline.ts'
import { wordsOf } from './sentences-of.ts'

const rest = (text: string) => text.slice(withoutDateline(wordsOf(text))[0]?.start)

describe('a sentence without its dateline', () => {
  it.each([
    'VELL, 3 May (Agency) – ',
    'VELL – ',
    'Vell, May 3 — ',
    'VELL/OSMIRA, 3 May - ',
    'VELL (Agency) -- ',
  ])('%s', (line) => {
    expect(rest(`${line}President Orr spoke.`)).toBe('President Orr spoke.')
  })

  it.each([
    'President Orr spoke.',
    'President Orr – the first – spoke.',
    'President Orr, Minister Vey – the two – met.',
    'Vell – a harbour – was lit.',
    'The crews, tired – and late – sailed.',
    'OK – Orr spoke.',
    'Vell-based Orr spoke.',
    '– Orr spoke.',
    '',
  ])('is all of it where it has none: %s', (sentence) => {
    const tokens = wordsOf(sentence)
    expect(withoutDateline(tokens)).toBe(tokens)
  })
})
