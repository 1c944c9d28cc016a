import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'

const proposed = (text: string) => {
  const { readout, findings } = ingested(text)
  const notes = findings.filter(({ severity }) => severity === 'note').map((finding) => finding.text)
  return { labels: readout.themes.map(({ label }) => label), notes, statements: readout.statements }
}

describe('phrases of a text', () => {
  it('are proposed where several statements name the same, with the words', () => {
    const { labels, notes, statements } = proposed(
      'President Ada Orr said that the Amber Corridor was open. Minister Tom Vey replied that the Amber Corridor needed guards.',
    )
    expect(labels).toEqual(['Amber Corridor'])
    expect(notes).toEqual(['“Amber Corridor” is proposed as a theme: it stands in q1, q2.'])
    expect(statements.map(({ themes }) => themes.map(({ evidence }) => evidence[0]?.text))).toEqual([
      ['Amber Corridor'],
      ['Amber Corridor'],
    ])
  })

  it.each([
    [
      'who speaks',
      'President Ada Orr said that Minister Vey was right. Minister Tom Vey replied that President Ada Orr was right.',
    ],
    [
      'half of a name',
      'President Ada Orr thanked the League of Amber Ports. Minister Tom Vey praised the Guild of Amber Ports.',
    ],
    [
      'what the lexicon covers',
      'President Ada Orr said that the Black Sea was calm. Minister Tom Vey replied that the Black Sea was deep.',
    ],
    [
      'what stands in words that are said again',
      'President Ada Orr said, “The Amber Corridor is open.”\nPresident Ada Orr said, “The Amber Corridor is open.”',
    ],
    [
      'what readouts say of everything',
      'President Ada Orr praised the mutual interest. Minister Tom Vey praised the mutual interest. President Ada Orr stressed the mutual interest.',
    ],
  ])('are not %s', (_, text) => {
    expect(proposed(text).notes).toEqual([])
  })
})
