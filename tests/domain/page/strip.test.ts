import { describe, expect, it } from 'vitest'
import { indexReadout } from '#domain/document/readout-index.ts'
import { stripPlot } from '#domain/page/strip.ts'
import { generateReadout } from '../../fixtures/generate-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const plotOf = (paragraphs: number, speakers = 12) =>
  stripPlot(indexReadout(generateReadout({ paragraphs, seed: 11, speakers })))

describe('the strip of a whole readout', () => {
  it('has a mark for every run of words of every statement, while these are few', () => {
    const { readout } = realReadout()
    const plot = stripPlot(indexReadout(readout))
    const runs = readout.statements.reduce((sum, { content }) => sum + content.length, 0)
    expect(plot.marks).toHaveLength(runs)
    expect(plot.marks.every(({ statements }) => statements.length === 1)).toBe(true)
  })

  for (const paragraphs of [500, 1_000, 10_000])
    it(`has at most 300 marks for ${paragraphs} paragraphs, and leaves no statement out`, () => {
      const index = indexReadout(generateReadout({ paragraphs, seed: 11, speakers: 12 }))
      const { marks, total } = stripPlot(index)
      expect(index.statements.length).toBeGreaterThan(300)
      expect(marks.length).toBeLessThanOrEqual(300)
      expect(marks.length).toBeGreaterThan(150)
      expect(new Set(marks.flatMap(({ statements }) => statements.map(({ id }) => id))).size).toBe(
        index.statements.length,
      )
      for (const { at, length, mode, statements } of marks) {
        expect(at + length).toBeLessThanOrEqual(total + 0.001)
        expect(statements.every((statement) => statement.mode === mode)).toBe(true)
      }
    })

  it('gives a few speakers finer parts than many', () => {
    const lengthOfLongest = (speakers: number) =>
      Math.max(...plotOf(2_000, speakers).marks.map(({ length }) => length))
    expect(lengthOfLongest(2)).toBeLessThan(lengthOfLongest(12))
  })
})
