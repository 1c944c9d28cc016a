import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapRange } from '#domain/link/map-range.ts'
import { flatTextArb, selectedArb, selectedIn } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

/** What became of the part of a text that stands in brackets, and how many of its letters have a counterpart. */
function mapped(marked: string, now: string): [words: string, kept: number] | null {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  const range = mapRange(marked.replace(/[[\]]/g, ''), now, { start, end })
  return range && [now.slice(range.start, range.end), range.kept]
}

describe('a part of a text in its next revision', () => {
  it.each([
    ['the same', 'the [river runs] on', 'the river runs on', ['river runs', 9]],
    ['a word changed', 'the [river runs] on', 'the river flows on', ['river flows', 9]],
    ['a word put in', 'the [river runs] on', 'the river still runs on', ['river still runs', 9]],
    ['a word put in before', 'the [river runs] on', 'the wide river runs on', ['river runs', 9]],
    ['a word taken out', 'the [wide river runs] on', 'the river runs on', ['river runs', 9]],
    ['all of it taken out', 'the [river] runs on', 'the runs on', null],
    ['nothing left', 'the [river] runs', '', null],
    ['as many words replaced, one by one', 'a [b] c d', 'a x y d', ['x', 1]],
    ['fewer words for more', 'a [b] c d e', 'a x e', ['x', 1]],
    ['inside a word', 'the ri[ve]r runs', 'the river ran', ['ve', 5]],
    ['inside a word that changed', 'the ri[ve]r runs', 'the stream runs', ['stream', 5]],
    ['marks', 'he said, [“Go,”] then', 'he said: "Go" then', ['"Go"', 4]],
    ['capitals and accents', 'a [Cafe] b', 'a café b', ['café', 4]],
    ['Chinese, by character', '我们[希望和平]。', '我们都希望大和平！', ['希望大和平', 4]],
    ['Arabic', 'قال [الرئيس، إن] السلام', 'قال الرئيس إن السلام', ['الرئيس إن', 8]],
  ])('is found word by word: %s', (_, marked, now, wanted) => {
    expect(mapped(marked, now)).toEqual(wanted)
  })

  it('is a part of that, and the same where nothing changed', () => {
    fc.assert(
      fc.property(flatTextArb, flatTextArb, selectedArb, (one, other, seed) => {
        const [old, now] = [one.text.slice(0, 400), other.text.slice(0, 400)]
        const range = selectedIn({ text: old }, seed)
        const image = mapRange(old, now, range)
        if (image) {
          expect(0 <= image.start && image.start < image.end && image.end <= now.length).toBe(true)
          expect(image.kept).toBeGreaterThan(0)
        }
        const end = Math.min(old.length, range.end)
        const words = old.slice(range.start, end)
        if (words.trim() === words && words !== '')
          expect(mapRange(old, old, { ...range, end })).toMatchObject({ start: range.start, end })
      }),
      { numRuns: fuzzRuns },
    )
  })
})
