import { describe, expect, it } from 'vitest'
import { sayingsOf } from './sentences-of.ts'

describe('the subject before its verb', () => {
  describe('with what stands beside it', () => {
    it.each<[string, string[]]>([
      [
        'Ada Orr, who led the port for years, said that the harbour was open.',
        ['Ada Orr, who led the port for years · said · indirect · the harbour was open'],
      ],
      [
        'Ada Orr, 24, of Vell, said that the harbour was open.',
        ['Ada Orr, 24, of Vell · said · indirect · the harbour was open'],
      ],
      [
        'Ada Orr, a baker from Vell, Osmira, said that the harbour was open.',
        ['Ada Orr, a baker from Vell, Osmira · said · indirect · the harbour was open'],
      ],
      [
        'Ada Orr, now the head of the port, said that the harbour was open.',
        ['Ada Orr, now the head of the port · said · indirect · the harbour was open'],
      ],
      [
        'The Port’s director, Ada Orr, a former sailor, said that the harbour was open.',
        ['The Port’s director, Ada Orr, a former sailor · said · indirect · the harbour was open'],
      ],
      [
        'Ada Orr (Vell), the head of the port, said that the harbour was open.',
        ['Ada Orr (Vell), the head of the port · said · indirect · the harbour was open'],
      ],
      [
        'The crews, including Ada Orr and Tom Vey, said that the harbour was open.',
        ['The crews, including Ada Orr and Tom Vey · said · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('without what stands before it', () => {
    it.each<[string, string[]]>([
      [
        'In a message to the Agency, her adviser, Tom Vey, said that the harbour was open.',
        ['her adviser, Tom Vey · said · indirect · the harbour was open'],
      ],
      [
        'Last week, the director, Ada Orr, said that the harbour was open.',
        ['the director, Ada Orr · said · indirect · the harbour was open'],
      ],
      ['But Ada Orr said that the harbour was open.', ['Ada Orr · said · indirect · the harbour was open']],
      [
        'As is known, the Minister, Ada Orr, said that the harbour was open.',
        ['the Minister, Ada Orr · said · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('of several in a row', () => {
    it.each<[string, string[]]>([
      [
        'Ada Orr, Tom Vey and Ida Marr said that the harbour was open.',
        ['Ada Orr, Tom Vey and Ida Marr · said · indirect · the harbour was open'],
      ],
      [
        'Ada Orr and Tom Vey said that the harbour was open.',
        ['Ada Orr and Tom Vey · said · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('with how many they are', () => {
    it.each<[string, string[]]>([
      [
        'Nearly half of the crews said that the harbour was open.',
        ['Nearly half of the crews · said · indirect · the harbour was open'],
      ],
      [
        'More than half of the crews said that the harbour was open.',
        ['More than half of the crews · said · indirect · the harbour was open'],
      ],
      [
        'About 9 percent said that the harbour was open.',
        ['About 9 percent · said · indirect · the harbour was open'],
      ],
      [
        'At least two ministers said that the harbour was open.',
        ['At least two ministers · said · indirect · the harbour was open'],
      ],
      [
        'Many of the crews said that the harbour was open.',
        ['Many of the crews · said · indirect · the harbour was open'],
      ],
      [
        'Some of those in the port said that the harbour was open.',
        ['Some of those in the port · said · indirect · the harbour was open'],
      ],
      ['Others said that the harbour was open.', ['Others · said · indirect · the harbour was open']],
      ['Some say that the harbour is open.', ['Some · say · indirect · the harbour is open']],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('with what hangs on it', () => {
    it.each<[string, string[]]>([
      [
        'Officials close to the port said that the harbour was open.',
        ['Officials close to the port · said · indirect · the harbour was open'],
      ],
      [
        'A source familiar with the talks said that the harbour was open.',
        ['A source familiar with the talks · said · indirect · the harbour was open'],
      ],
      [
        'Officials in Vell said that the harbour was open.',
        ['Officials in Vell · said · indirect · the harbour was open'],
      ],
      [
        'Officials supporting the treaty said that the harbour was open.',
        ['Officials supporting the treaty · said · indirect · the harbour was open'],
      ],
      [
        'A report released in May by the port said that the harbour was open.',
        ['A report released in May by the port · said · indirect · the harbour was open'],
      ],
      [
        'Officials on the quay seized on the treaty, arguing that the harbour was open.',
        ['Officials on the quay · arguing · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('without when and where', () => {
    it.each<[string, string[]]>([
      ['Orr last week said that the harbour was open.', ['Orr · said · indirect · the harbour was open']],
      ['Orr on Tuesday said that the harbour was open.', ['Orr · said · indirect · the harbour was open']],
      [
        'The crews here said that the harbour was open.',
        ['The crews · said · indirect · the harbour was open'],
      ],
      [
        'Orr, historically, said that the harbour was open.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      [
        'Orr often sails to Vell and has said that the harbour is open.',
        ['Orr · said · indirect · the harbour is open'],
      ],
      ['Orr herself said that the harbour was open.', ['Orr · said · indirect · the harbour was open']],
      ['Orr at the time said that the harbour was open.', ['Orr · said · indirect · the harbour was open']],
      [
        'Orr praised the crews and on Monday announced a treaty.',
        ['Orr · praised · indirect · the crews', 'Orr · announced · indirect · a treaty'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('with nouns that look like verbs', () => {
    it.each<[string, string[]]>([
      [
        'The former Secretary of State Ada Orr said that the harbour was open.',
        ['The former Secretary of State Ada Orr · said · indirect · the harbour was open'],
      ],
      [
        'The port report said that the harbour was open.',
        ['The port report · said · indirect · the harbour was open'],
      ],
      [
        'The 50-ship report said that the harbour was open.',
        ['The 50-ship report · said · indirect · the harbour was open'],
      ],
      [
        'The port report noted that the harbour was open.',
        ['The port report · noted · indirect · the harbour was open'],
      ],
      [
        'A June poll found that the harbour was open.',
        ['A June poll · found · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })
})
