import { describe, expect, it } from 'vitest'
import { sentenceStarts } from '#domain/check/sentences.ts'

const sentences = (text: string): string[] => {
  const starts = sentenceStarts(text)
  return starts.map((start, at) => text.slice(start, starts[at + 1]))
}

describe('sentenceStarts', () => {
  it.each([
    ['two sentences', ['He came. ', 'She left.']],
    ['a quote that ends with its sentence', ['He said, "No." ', 'She left.']],
    ['an abbreviated title', ['He met Mr. Bashar and Dr. Noor of the U.S. today. ', 'She left.']],
    ['Chinese', ['他说：“好。”', '她走了。', '完']],
    ['Arabic', ['هل جاء؟ ', 'نعم.']],
    ['nothing', ['']],
  ])('splits %s', (_what, parts) => {
    expect(sentences(parts.join(''))).toEqual(parts)
  })

  it('takes a long run of marks in its stride', () => {
    expect(sentenceStarts(`${'.'.repeat(200_000)}${'"'.repeat(200_000)}`)).toEqual([0])
  })
})
