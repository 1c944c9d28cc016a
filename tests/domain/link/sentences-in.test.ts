import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '#domain/link/sentences-in.ts'
import { anyStringArb } from '../../fixtures/arbitraries.ts'
import { flatTextArb } from '../../fixtures/link-arbitraries.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const cut = (text: string): string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end))

describe('the sentences of a text', () => {
  it.each([
    ['English', 'It rained. Did it? Yes!  So it did', ['It rained.', 'Did it?', 'Yes!', 'So it did']],
    ['closing marks', 'He said, “Go.” (Now.) Then he left…', ['He said, “Go.”', '(Now.)', 'Then he left…']],
    ['several stops', 'What?! No...  ', ['What?!', 'No...']],
    ['no white space behind', 'It cost 1.5 million at a.m.', ['It cost 1.5 million at a.m.']],
    ['paragraphs', ' one\n\ntwo. three\n', ['one', 'two.', 'three']],
    ['Arabic', 'هل جاء؟ نعم. ثم ذهب', ['هل جاء؟', 'نعم.', 'ثم ذهب']],
    ['Urdu', 'وہ آیا۔ وہ گیا۔', ['وہ آیا۔', 'وہ گیا۔']],
    ['Chinese', '他来了。“走吧！”她说？好', ['他来了。', '“走吧！”', '她说？', '好']],
    ['a Latin stop among Chinese words', '他来了.她走了.', ['他来了.', '她走了.']],
    ['Hindi', 'वह आया। वह गया।', ['वह आया।', 'वह गया।']],
    ['nothing', '', []],
    ['white space', ' \n\u00a0\u3000', []],
  ])('stand apart: %s', (_, text, wanted) => {
    expect(cut(text)).toEqual(wanted)
  })

  it('hold all that is not white space, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyStringArb,
          flatTextArb.map(({ text }) => text),
        ),
        (text) => {
          let at = 0
          for (const { start, end } of sentencesIn(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(at, start).trim()).toBe('')
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
      { numRuns: fuzzRuns },
    )
  })

  it('are cut where one never ends, and take time that grows as the text does', () => {
    const start = performance.now()
    const sentences = sentencesIn('ab'.repeat(750_000))
    expect(performance.now() - start).toBeLessThan(500)
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000)
  })
})
