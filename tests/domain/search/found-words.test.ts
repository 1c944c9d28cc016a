import { describe, expect, it } from 'vitest'
import { findWords } from '#domain/search/found-words.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const real = realReadout()
const find = (words: string) => {
  const found = findWords(real, words)
  return (
    found && {
      statements: [...found.statements],
      narration: found.narrationHits,
      check: found.check?.kind ?? null,
      marked: real.readout.paragraphs.flatMap(({ id }) => found.hitsIn(id)).length,
    }
  )
}

describe('words typed', () => {
  it.each([
    ['three', 'Syria resistance people'],
    ['four', 'Syria resistance people Gaza'],
    ['five, one half typed', 'Syria resistance people Gaza vict'],
  ])('are searched for, however many: %s', (_, words) => {
    expect(find(words)).toMatchObject({ statements: ['q27'], check: null })
  })

  it('are left out by operators, however many', () => {
    expect(find('Syria resistance people Gaza -victories')).toMatchObject({ statements: [], check: null })
  })

  it('that stand so in the text are told to be whose, and searched for all the same', () => {
    expect(find('special merit of the Syrian government')).toMatchObject({
      statements: ['q11', 'q13'],
      check: 'found',
    })
  })

  it('that no search finds are checked as a quote, where that says where they stand', () => {
    expect(find('followers of the region waged a war')).toMatchObject({ statements: [], check: 'differs' })
    expect(find('Khamenei said We must navigate these conditions')).toMatchObject({
      statements: ['q14'],
      check: 'found',
    })
    expect(find('my hovercraft is full of eels')).toMatchObject({ statements: [], check: null })
  })
})

describe('a quote', () => {
  it('is checked as it is', () => {
    expect(find('"Syria resistance people Gaza"')).toMatchObject({ statements: [], check: 'absent' })
    expect(find('"special merit of the Syrian government"')).toMatchObject({
      statements: ['q11', 'q13'],
      check: 'found',
      marked: 2,
    })
  })

  it.each([
    ['differs', '"promises they do intend to fulfil"'],
    ['differs', '"In a meeting tomorrow (Thursday) with Mr. Bashar al-Assad"'],
    [
      'partly',
      '"We must navigate these conditions by increasing cooperation, as the papers of Tehran had it"',
    ],
  ])('that is not there as it is counts for no match, and marks none: %s', (check, words) => {
    expect(find(words)).toEqual({ statements: [], narration: 0, check, marked: 0 })
  })
})
