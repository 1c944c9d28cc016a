import { describe, expect, it } from 'vitest'
import { namesIn } from '#ingest/packs/en/names-in.ts'
import { wordsOf } from './sentences-of.ts'

/** The words that name somebody; of the sentence's subject with a star. */
const namesOf = (text: string): string[] => {
  const tokens = wordsOf(text)
  return namesIn(tokens).map(
    ({ from, to, isSubject }) =>
      `${isSubject ? '*' : ''}${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`,
  )
}

describe('the words of a sentence that name people', () => {
  it.each([
    ['President Ada Orr received Minister Tom Vey.', ['*President Ada Orr', 'Minister Tom Vey']],
    ['King Tom Vey received Ada Orr.', ['*King Tom Vey', 'Ada Orr']],
    ['The King spoke.', ['*The King']],
    ['In Vell, President Orr met the guest.', ['*President Orr', 'the guest']],
    [
      'Ada Orr, the President of Osmira, met the Minister of Trade, Tom Vey.',
      ['*Ada Orr, the President of Osmira', 'the Minister of Trade, Tom Vey'],
    ],
    ['VELL, 3 May (Agency) – President Ada Orr met Tom Vey.', ['*President Ada Orr', 'Tom Vey']],
    ['Orr’s firm stance was praised.', ['*Orr’s']],
    ['On the occasion of the visit of King Tom Vey, the harbour was lit.', ['King Tom Vey']],
    ['Receiving Tom Vey, President Orr smiled.', ['Tom Vey', '*President Orr']],
    ['President Orr and Minister Vey met.', ['President Orr', 'Minister Vey']],
    ['They met Iran’s foreign minister Ada Orr.', ['Iran’s foreign minister Ada Orr']],
    ['The Chair of the People’s Chamber, Ada Orr, sailed.', ['*The Chair of the People’s Chamber, Ada Orr']],
    ['General Ada Orr, Chief of Defence Staff, sailed.', ['*General Ada Orr, Chief of Defence Staff']],
    ['At Vell’s Port Square, the Pope sailed.', ['*the Pope']],
    ['Ada Orr.', ['Ada Orr']],
    ['Orr: Thank you, Tom Vey.', ['*Orr', 'Tom Vey']],
  ])('%s', (sentence, names) => {
    expect(namesOf(sentence)).toEqual(names)
  })

  it.each(['The crews of the harbour sailed.', 'They met in Vell.', 'He sailed.', ''])(
    'are none: %s',
    (sentence) => {
      expect(namesOf(sentence)).toEqual([])
    },
  )
})
