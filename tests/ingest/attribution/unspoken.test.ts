import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'

/** The quotations of a text that are statements, as they stand in it. */
const quoted = (text: string): string[] =>
  ingested(`President Ada Orr received Minister Tom Vey on Sunday at the palace.\n\n${text}`)
    .readout.statements.filter(({ mode }) => mode === 'direct')
    .flatMap(({ content }) => content.map((span) => span.text))

describe('words in marks that nobody says', () => {
  it.each([
    'Orr recalled that the film “what the river said” had been made in Vell.',
    'The Minister praised the volunteers of the campaign “clean water for all”.',
    'She said the ferry nicknamed “the grey lady” would sail again.',
    'He described the operation dubbed “bitter almond” as a success.',
    'The President noted that the conference, held under the slogan “one sea, many shores”, was open to all.',
    'Vey said that the word “blockade” would not be used again.',
    'She explained that the name means “good water” in the language of Vell.',
    'Orr said that the road, popularly called “the ladder”, would be closed.',
    'The Minister stressed that the principle of “one country, two systems” had been kept.',
    'He said that a banner reading “we stay here” hung over the gate.',
    'She told the guests that the medal bears the inscription “for the saving of ships”.',
    'Orr said the so-called “people’s court” had no right to judge.',
    'The Minister welcomed the exhibition entitled “letters from the north”.',
    'Vey said that the “hashtag diplomacy” of the last years had ended.',
    'The two discussed the “deal of the century”.',
    'Orr said that the “peace formula” was on the table.',
    'She said the law, known as the “lighthouse act”, would be passed.',
    'He noted that the term “strategic patience” had a history.',
    'Orr condemned the attack of the group that calls itself “the new dawn”.',
    'The Minister said that the column “letters to the sea” in the paper was read by many.',
    'She said that the theme of the day was “books for everybody”.',
    'Orr said the article, headlined “a cold spring”, was wrong.',
    'The Minister said that the party had been put on the “grey list”.',
    'He said that the village is called “the place of two rivers” by its people.',
    'She said that the guests would sing “all the ships are home” at the end.',
  ])('%s', (sentence) => {
    expect(quoted(sentence)).toEqual([])
  })

  it('are those in single marks where the page quotes in double ones', () => {
    const said = 'He said that “no ship should have to ask whether it may pass.”'
    expect(quoted(`${said} Orr opposed every form of ‘embargo in disguise’ and the ‘emirate’.`)).toEqual([
      '“no ship should have to ask whether it may pass.”',
    ])
  })
})

describe('words in marks that somebody says', () => {
  it.each([
    ['Orr called the visit “a bridge built in winter”.', '“a bridge built in winter”'],
    ['The Minister condemned the attack as “cowardly and senseless”.', '“cowardly and senseless”'],
    ['Vey said that trade was “modest”.', '“modest”'],
    [
      'Orr praised the “firm and honest stance of the people of Vell”.',
      '“firm and honest stance of the people of Vell”',
    ],
    [
      'She warned that any deal would be “a contract with someone else’s money”.',
      '“a contract with someone else’s money”',
    ],
    ['He urged his guests to “leave the charts at the door”.', '“leave the charts at the door”'],
    ['The Minister said he was “deeply moved” by the welcome.', '“deeply moved”'],
    ['Orr expressed “full confidence” in the crew.', '“full confidence”'],
    ['Vey spoke of what he called “the long night of the coast”.', '“the long night of the coast”'],
    ['The Minister accused his critics of “playing with matches”.', '“playing with matches”'],
    ['She said that Vell regarded Osmira as “an elder brother”.', '“an elder brother”'],
    ['Orr described the talks as “frank”.', '“frank”'],
  ])('%s', (sentence, words) => {
    expect(quoted(sentence)).toEqual([words])
  })

  it('may stand in single marks where the page has no others', () => {
    expect(quoted('He said that ‘no ship should have to ask whether it may pass.’')).toEqual([
      '‘no ship should have to ask whether it may pass.’',
    ])
  })
})
