import { describe, expect, it } from 'vitest'
import { sayingsOf } from './sentences-of.ts'

describe('a source that words are according to', () => {
  describe('whole', () => {
    it.each<[string, string[]]>([
      [
        'The harbour is open, according to figures that the port released.',
        ['figures that the port released · according to · indirect · The harbour is open'],
      ],
      [
        'The harbour is open, according to Ada Orr, the head of the port.',
        ['Ada Orr, the head of the port · according to · indirect · The harbour is open'],
      ],
      [
        'The harbour is open, according to officials familiar with the talks.',
        ['officials familiar with the talks · according to · indirect · The harbour is open'],
      ],
      [
        'The harbour is open, according to a report in the Vell Times, and the crews are at work.',
        ['a report in the Vell Times · according to · indirect · The harbour is open'],
      ],
      [
        'According to a new report by the port, the harbour is open.',
        ['a new report by the port · According to · indirect · the harbour is open'],
      ],
      ['The harbour is open, per the treaty.', ['the treaty · per · indirect · The harbour is open']],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('without what else is told', () => {
    it.each<[string, string[]]>([
      [
        'The harbour is open, according to the port - half of it.',
        ['the port · according to · indirect · The harbour is open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('without when', () => {
    it.each<[string, string[]]>([
      [
        'The harbour is open, according to the port on Monday.',
        ['the port · according to · indirect · The harbour is open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })
})
