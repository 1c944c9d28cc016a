import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from '#ingest/text/quotations.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const found = (...paragraphs: string[]) =>
  findQuotations(paragraphs).map(({ spans }) =>
    spans.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end)).join(' | '),
  )

describe('quotations', () => {
  it.each<[string, string, string[]]>([
    ['straight marks', 'He said, "We stay." Then "no".', ['"We stay."', '"no"']],
    ['curly marks', 'He said: “We stay.”', ['“We stay.”']],
    ['a curly mark that a straight one closes', 'He said: “We stay." Nothing.', ['“We stay."']],
    ['a straight mark that a curly one closes', 'He said: "We stay.” Nothing.', ['"We stay.”']],
    ['a space behind the opening mark', 'He said, " Mr Orr stays." He left.', ['" Mr Orr stays."']],
    ['guillemets', 'Il a dit : « Nous restons. »', ['« Nous restons. »']],
    ['guillemets turned round', 'Er sagte: »Wir bleiben.«', ['»Wir bleiben.«']],
    ['German marks', 'He said: „Wir bleiben.“ Then “yes”.', ['„Wir bleiben.“', '“yes”']],
    ['marks high up that look like closing ones', 'He said ”we stay” and left.', ['”we stay”']],
    ['corner brackets', '他说「我们留下」。', ['「我们留下」']],
    ['curly marks without spaces', '他说“我们留下”。', ['“我们留下”']],
    ['doubled single marks', "He said, ''we stay'' and left.", ["''we stay''"]],
    ['doubled curly ones', 'He said, ‘‘we stay’’ and left.', ['‘‘we stay’’']],
    ['single marks', "He said, 'we stay' and left.", ["'we stay'"]],
    ['single curly marks', 'He said, ‘we stay’ and left.', ['‘we stay’']],
    ['apostrophes within single marks', "'We don't go', he said.", ["'We don't go'"]],
    [
      'a possessive within single marks',
      "'The leaders' visit was good,' he said.",
      ["'The leaders' visit was good,'"],
    ],
    ['a quotation within another', '"He said \'no\' to us," she said.', ['"He said \'no\' to us,"', "'no'"]],
    ['three deep', '“A ‘b “c” d’ e”', ['“A ‘b “c” d’ e”', '‘b “c” d’', '“c”']],
    ['a mark that is never closed', 'He said, “We stay and', ['“We stay and']],
  ])('are found: %s', (_, text, wanted) => {
    expect(found(text)).toEqual(wanted)
  })

  it.each([
    "The leaders' visit and the minister's words weren't long.",
    "Both ministries' staff met the workers' union.",
    'It is 5\'10" tall?'.replace('"', ''),
    '’Twas in the ’90s.',
  ])('are none where there are apostrophes only: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('go on over paragraphs that each begin with the mark again', () => {
    expect(found('He said: “One.', '“Two.', '“Three.” He left.', 'Then “four”.')).toEqual([
      '“One. | “Two. | “Three.”',
      '“four”',
    ])
    expect(found('He said: "One.', '"Two.', '"Three." He left.')).toEqual(['"One. | "Two. | "Three."'])
  })

  it('go on over paragraphs that do not, where an end without a beginning comes soon', () => {
    expect(found('He said: “One.', 'Two.', 'Three.” He left.', 'Then “four”.')).toEqual([
      '“One. | Two. | Three.”',
      '“four”',
    ])
    expect(found('He said: “One.', 'Two.', 'Then “four”.')).toEqual(['“One.', '“four”'])
  })

  it('tell what they stand within, and what closed them', () => {
    const [outer, inner, open] = findQuotations(['“A ‘b’ c" and “d'])
    expect([outer?.within, outer?.closedBy, inner?.within, open?.closedBy]).toEqual([null, '"', outer, null])
  })

  it('nest or stand apart, whatever the text, and their spans lie in it', () => {
    const words = fc.constantFrom(
      'a',
      'b’s',
      ' ',
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '. ',
      "''",
      '‘‘',
      '’’',
      '、',
    )
    const texts = fc.array(
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const quotations = findQuotations(paragraphs)
        const spans = quotations.flatMap((one) => one.spans)
        for (const { paragraph, start, end } of spans) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? 0)
          for (const other of spans)
            if (other.paragraph === paragraph && other.start < start && other.end > start)
              expect(other.end).toBeGreaterThanOrEqual(end)
        }
      }),
      { numRuns: fuzzRuns },
    )
  })
})
