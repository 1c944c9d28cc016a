import { describe, expect, it } from 'vitest'
import { sayingsOf } from './sentences-of.ts'

describe('the subject behind its verb', () => {
  describe('with what stands beside it', () => {
    it.each<[string, string[]]>([
      [
        '“The harbour is open to all,” said Ada Orr, the head of the port.',
        ['Ada Orr, the head of the port · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said Ada Orr, 24, of Vell.',
        ['Ada Orr, 24, of Vell · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said Ada Orr, a sailor, who came from Vell.',
        ['Ada Orr, a sailor, who came from Vell · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said an aide to the Minister.',
        ['an aide to the Minister · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said a sailor who came from Vell.',
        ['a sailor who came from Vell · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said one sailor familiar with the port.',
        ['one sailor familiar with the port · said · direct · “The harbour is open to all,”'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('without what else is told', () => {
    it.each<[string, string[]]>([
      [
        '“The harbour is open to all,” said Ada Orr, who said that the crews were at work.',
        [
          'Ada Orr · said · direct · “The harbour is open to all,”',
          'who · said · indirect · the crews were at work',
        ],
      ],
      [
        '“The harbour is open to all,” said Ada Orr, this morning.',
        ['Ada Orr · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said Ada Orr, and left.',
        ['Ada Orr · said · direct · “The harbour is open to all,”'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })
})
