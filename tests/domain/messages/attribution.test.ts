import { describe, expect, it } from 'vitest'
import { byMachine, byMachineInShort } from '#domain/messages/attribution.ts'

describe('what is said of an attribution by a program', () => {
  it.each([
    [1, 'quite sure (confidence 100 %)'],
    [0.999, 'quite sure (confidence 99 %)'],
    [0.9, 'quite sure (confidence 90 %)'],
    [0.89, 'fairly sure (confidence 89 %)'],
    [0.7, 'fairly sure (confidence 70 %)'],
    [0.3, 'not sure (confidence 30 %)'],
    [0, 'not sure (confidence 0 %)'],
  ])('tells %d in words and as a figure', (confidence, words) => {
    expect(byMachine(confidence, 'Its sentence names her.')).toBe(
      `Attributed by a program, ${words}: Its sentence names her. No person has confirmed it.`,
    )
    expect(byMachineInShort(confidence)).toContain(words.replace(/^[^(]*\(|\)$/g, ''))
  })
})
