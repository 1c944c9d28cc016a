import { describe, expect, it } from 'vitest'
import { plainForms } from '#ingest/packs/en/plain-forms.ts'
import { wordsIn } from '#ingest/text/words-in.ts'
import { Phrases } from '#ingest/themes/phrases.ts'

function found(text: string, phrases: readonly string[], except: readonly string[] = []) {
  const known = new Phrases<string>(plainForms)
  for (const phrase of phrases) known.add(phrase, phrase)
  for (const phrase of except) known.add(phrase, null)
  const words = wordsIn(text)
  return known.findIn(words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end))
}

describe('phrases in a text', () => {
  it.each([
    ['Free trade needs roads.', ['free trade', 'trade'], ['Free trade']],
    [
      'They traded; tariffs, policies and processes',
      ['trade', 'tariff', 'policy', 'process'],
      ['traded', 'tariffs', 'policies', 'processes'],
    ],
    ['bordering and planned', ['border', 'plan'], ['bordering', 'planned']],
    ['traders, untrading', ['trade'], []],
    ['the ceasefire of Syria’s coast', ['Syria'], ['Syria']],
    ['free, trade', ['free trade'], []],
    [
      'counter-terrorism and counter terrorism',
      ['counter-terrorism'],
      ['counter-terrorism', 'counter terrorism'],
    ],
    ['a war-torn coast, an anti-war march', ['war'], []],
    ['the west wind and the West', ['the West'], ['the West']],
    ['who asks the WHO? The Who', ['WHO'], ['WHO']],
    ['the U.N. and the UN', ['UN'], ['U.N.', 'UN']],
    ['the CAFÉ', ['cafe'], ['CAFÉ']],
  ])('%s', (text, phrases, expected) => {
    expect(found(text, phrases)).toEqual(expected)
  })

  it('are not those within an excepted one', () => {
    expect(found('a trade union on trade', ['trade'], ['trade union'])).toEqual(['trade'])
  })

  it('have the word itself rather than what it may be a form of', () => {
    const known = new Phrases<string>(plainForms)
    known.add('train', 'transport')
    known.add('training', 'education')
    expect(known.findIn(wordsIn('training by trains')).map(({ values }) => values)).toEqual([
      ['education'],
      ['transport'],
    ])
  })

  it('may stand for several things', () => {
    const known = new Phrases<string>(plainForms)
    known.add('naval exercise', 'defence')
    known.add('naval exercise', 'sea')
    expect(known.findIn(wordsIn('Naval exercises'))[0]?.values).toEqual(['defence', 'sea'])
  })
})
