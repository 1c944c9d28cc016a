import { describe, expect, it } from 'vitest'
import { sayingsOf } from './sentences-of.ts'

describe('what one sentence says that somebody said', () => {
  describe('a quotation with its verb before or after it', () => {
    it.each<[string, string[]]>([
      [
        'President Ada Orr said, “The harbour is open to all.”',
        ['President Ada Orr · said · direct · “The harbour is open to all.”'],
      ],
      [
        '“The harbour is open to all,” President Ada Orr said.',
        ['President Ada Orr · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” said President Ada Orr.',
        ['President Ada Orr · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all!” exclaimed Minister Tom Vey.',
        ['Minister Tom Vey · exclaimed · direct · “The harbour is open to all!”'],
      ],
      ['Said Orr: “The harbour is open to all.”', ['Orr · Said · direct · “The harbour is open to all.”']],
      [
        'Said Ada Orr, “The harbour is open to all.”',
        ['Ada Orr · Said · direct · “The harbour is open to all.”'],
      ],
      [
        'Minister Tom Vey told President Ada Orr: “The harbour is open to all.”',
        ['Minister Tom Vey · told · direct · “The harbour is open to all.”'],
      ],
      [
        'President Ada Orr said the following: “The harbour is open to all.”',
        ['President Ada Orr · said · direct · “The harbour is open to all.”'],
      ],
      [
        '“The harbour is open to all,” the guest sings.',
        ['the guest · sings · direct · “The harbour is open to all,”'],
      ],
      [
        '«The harbour is open to all», the guest sings.',
        ['the guest · sings · direct · «The harbour is open to all»'],
      ],
      [
        '«The harbour is open to all», ironized President Ada Orr.',
        ['President Ada Orr · ironized · direct · «The harbour is open to all»'],
      ],
      [
        'The ministers agreed to meet again, and unveiled a plaque.',
        ['The ministers · agreed · indirect · to meet again'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('a quotation that goes on behind its verb', () => {
    it.each<[string, string[]]>([
      [
        '“The harbour is open,” Orr said, “and it will stay open to everybody.”',
        ['Orr · said · direct · “The harbour is open,” … “and it will stay open to everybody.”'],
      ],
      [
        '“The harbour,” said Ada Orr, “is open to everybody who sails.”',
        ['Ada Orr · said · direct · “The harbour,” … “is open to everybody who sails.”'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('what stands around a quotation', () => {
    it.each<[string, string[]]>([
      [
        'At the time, Orr released a statement saying, “The harbour is open to all.”',
        ['Orr · saying · direct · “The harbour is open to all.”'],
      ],
      [
        '“The harbour is open to all!” reacted Orr.',
        ['Orr · reacted · direct · “The harbour is open to all!”'],
      ],
      [
        'The crews “had a treaty,” Orr said, and still “wanted to sail to Vell.”',
        ['Orr · said · indirect · The crews “had a treaty,” … “wanted to sail to Vell.”'],
      ],
      [
        '“The harbour is open to all,” the King’s niece, Minister Ada Orr, said.',
        ['the King’s niece, Minister Ada Orr · said · direct · “The harbour is open to all,”'],
      ],
      [
        '“The harbour is open to all,” per the treaty.',
        ['the treaty · per · direct · “The harbour is open to all,”'],
      ],
      [
        '“I love the harbour,” Orr said, but “when it comes to ships I am careful.”',
        ['Orr · said · direct · “I love the harbour,” … “when it comes to ships I am careful.”'],
      ],
      [
        'A mother of three said that the harbour was open.',
        ['A mother of three · said · indirect · the harbour was open'],
      ],
      [
        'Asked about the dates, Minister Tom Vey replied that they were good.',
        ['Minister Tom Vey · replied · indirect · they were good'],
      ],
      [
        'Orr welcomed the treaty, praised the harbour and thanked the crews.',
        [
          'Orr · welcomed · indirect · the treaty',
          'Orr · praised · indirect · the harbour',
          'Orr · thanked · indirect · the crews',
        ],
      ],
      [
        'Ada Orr congratulated the crews and the leaders looked ahead.',
        ['Ada Orr · congratulated · indirect · the crews'],
      ],
      [
        'Orr said that the harbour was open, the Agency said.',
        [
          'Orr · said · indirect · the harbour was open',
          'the Agency · said · indirect · Orr said that the harbour was open',
        ],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('a report with its verb at its end', () => {
    it.each<[string, string[]]>([
      [
        'The harbour is open to all, Orr told the Agency.',
        ['Orr · told · indirect · The harbour is open to all'],
      ],
      [
        'The harbour is open to all, said Orr, the head of the Port Authority.',
        ['Orr, the head of the Port Authority · said · indirect · The harbour is open to all'],
      ],
      [
        'The harbour is open to all, Minister Tom Vey announced.',
        ['Minister Tom Vey · announced · indirect · The harbour is open to all'],
      ],
      [
        'The harbour is open to all, Orr said on Tuesday.',
        ['Orr · said · indirect · The harbour is open to all'],
      ],
      [
        'Orr praised the crews, the Agency said on Tuesday.',
        ['Orr · praised · indirect · the crews', 'the Agency · said · indirect · Orr praised the crews'],
      ],
      [
        'Orr promised to open the harbour, Minister Tom Vey said.',
        [
          'Orr · promised · indirect · to open the harbour',
          'Minister Tom Vey · said · indirect · Orr promised to open the harbour',
        ],
      ],
      ['The harbour is open to all, he said.', ['he · said · indirect · The harbour is open to all']],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('“as X put it”', () => {
    it.each<[string, string[]]>([
      ['As the Agency noted, the harbour is open.', ['the Agency · noted · indirect · the harbour is open']],
      [
        'The harbour, as Orr put it, is “a door that never shuts.”',
        ['Orr · put it · indirect · The harbour … is “a door that never shuts.”'],
      ],
      [
        'As Orr put it, “the harbour is a door that never shuts.”',
        ['Orr · put it · direct · “the harbour is a door that never shuts.”'],
      ],
      [
        '“The harbour is a door that never shuts,” as Orr put it.',
        ['Orr · put it · direct · “The harbour is a door that never shuts,”'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('words that hang on a sentence about something else', () => {
    it.each<[string, string[]]>([
      [
        'The leaders discussed trade, with the King stressing the need for open harbours.',
        ['the King · stressing · indirect · the need for open harbours'],
      ],
      [
        'The guest asked for open harbours, to which Orr offered a new treaty.',
        ['The guest · asked · indirect · for open harbours', 'Orr · offered · indirect · a new treaty'],
      ],
      [
        'Ada Orr noted the new road, stressing the need for open harbours.',
        [
          'Ada Orr · noted · indirect · the new road',
          'Ada Orr · stressing · indirect · the need for open harbours',
        ],
      ],
      [
        'The Minister said that the harbour was open, while Ada Orr stressed the need for roads.',
        [
          'The Minister · said · indirect · the harbour was open',
          'Ada Orr · stressed · indirect · the need for roads',
        ],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('verbs that are joined', () => {
    it.each<[string, string[]]>([
      [
        'Orr welcomed the treaty and praised the harbour and thanked the crews.',
        [
          'Orr · welcomed · indirect · the treaty',
          'Orr · praised · indirect · the harbour',
          'Orr · thanked · indirect · the crews',
        ],
      ],
      [
        'Orr welcomed the treaty and said that the harbour was open.',
        ['Orr · welcomed · indirect · the treaty', 'Orr · said · indirect · the harbour was open'],
      ],
      [
        'Orr said that the harbour was open, and added that trade would grow.',
        ['Orr · said · indirect · the harbour was open', 'Orr · added · indirect · trade would grow'],
      ],
      [
        'Orr welcomed the treaty, adding that the harbour was open.',
        ['Orr · welcomed · indirect · the treaty', 'Orr · adding · indirect · the harbour was open'],
      ],
      [
        'Orr said that the harbour was open and that trade would grow.',
        ['Orr · said · indirect · the harbour was open and that trade would grow'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('participles before the subject', () => {
    it.each<[string, string[]]>([
      [
        'Having thanked the crews, the guest conveyed the greetings of the King.',
        [
          'the guest · thanked · indirect · the crews',
          'the guest · conveyed · indirect · the greetings of the King',
        ],
      ],
      [
        'Noting that the harbour was open, Orr said that trade would grow.',
        ['Orr · Noting · indirect · the harbour was open', 'Orr · said · indirect · trade would grow'],
      ],
      [
        'After thanking the crews, Orr said that the harbour was open.',
        ['Orr · thanking · indirect · the crews', 'Orr · said · indirect · the harbour was open'],
      ],
      [
        'Responding to a question, Minister Tom Vey said that the harbour was open.',
        ['Minister Tom Vey · said · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('how far what is praised goes, and what is said', () => {
    it.each<[string, string[]]>([
      [
        'Orr praised the harbour; the crews sailed in the morning.',
        ['Orr · praised · indirect · the harbour'],
      ],
      [
        'Orr said that the harbour was open; that trade would grow.',
        ['Orr · said · indirect · the harbour was open; that trade would grow'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('what leads to a colon', () => {
    it.each<[string, string[]]>([['Orr made the following remarks:', ['Orr · remarks · indirect · ']]])(
      '%s',
      (sentence, sayings) => {
        expect(sayingsOf(sentence)).toEqual(sayings)
      },
    )
  })

  describe('words around a sentence that are none of it', () => {
    it.each<[string, string[]]>([
      [
        'Orr said that the harbour was open, the Agency reports.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      [
        'Orr said that the harbour was open, the Vell Agency reports.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      [
        'VELL, 3 May (Agency) – Orr said that the harbour was open.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      ['VELL – Orr said that the harbour was open.', ['Orr · said · indirect · the harbour was open']],
      [
        'On “Radio Vell,” Orr said that the harbour was open.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      [
        'In “Open Seas,” Minister Tom Vey wrote that the harbour was open.',
        ['Minister Tom Vey · wrote · indirect · the harbour was open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('contractions', () => {
    it.each<[string, string[]]>([
      [
        'Ada Orr says he’s calling for an open harbour.',
        ['Ada Orr · says · indirect · he’s calling for an open harbour'],
      ],
      ['She’s calling for open harbours.', ['She · calling for · indirect · open harbours']],
      ['He’s asking the crews to sail.', ['He · asking · indirect · the crews to sail']],
      ['They’ve said that the harbour is open.', ['They · said · indirect · the harbour is open']],
      ['He’d asked for open harbours.', ['He · asked · indirect · for open harbours']],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('who is the source', () => {
    it.each<[string, string[]]>([
      ['According to Orr, the harbour is open.', ['Orr · According to · indirect · the harbour is open']],
      ['The harbour is open, according to Orr.', ['Orr · according to · indirect · The harbour is open']],
      ['In the words of Orr, the harbour is open.', ['Orr · words · indirect · the harbour is open']],
      ['In Orr’s view, the harbour is open.', ['Orr’s · view · indirect · the harbour is open']],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('a verb of more than one word', () => {
    it.each<[string, string[]]>([
      ['Orr warned against haste.', ['Orr · warned against · indirect · haste']],
      ['Orr warned of the danger of haste.', ['Orr · warned of · indirect · the danger of haste']],
      ['Orr insisted on a treaty.', ['Orr · insisted on · indirect · a treaty']],
      ['Orr agreed with the crews.', ['Orr · agreed with · indirect · the crews']],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('what somebody is who says so', () => {
    it.each<[string, string[]]>([
      [
        'Orr is confident that the harbour will open.',
        ['Orr · confident · indirect · the harbour will open'],
      ],
      [
        'Confident that the harbour was open, Orr sailed.',
        ['Orr · Confident · indirect · the harbour was open'],
      ],
      [
        'Orr convinced the crews that the harbour was open.',
        ['Orr · convinced · indirect · the harbour was open'],
      ],
      [
        'The two sides remain convinced that the harbour will open.',
        ['The two sides · convinced · indirect · the harbour will open'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('where what is said ends', () => {
    it.each<[string, string[]]>([
      [
        'When Orr said that the harbour was open, the crews sailed.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      [
        'When Orr said that the harbour was open – as it was – Vey replied, “It is not enough.”',
        [
          'Orr · said · indirect · the harbour was open – as it was',
          'Vey · replied · direct · “It is not enough.”',
        ],
      ],
      ['While Orr praised the treaty, the crews had sailed.', ['Orr · praised · indirect · the treaty']],
      ['Orr praised the treaty, visited the port and left.', ['Orr · praised · indirect · the treaty']],
      [
        'Orr recalled the treaty, concluded four years ago.',
        ['Orr · recalled · indirect · the treaty, concluded four years ago'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('when, where and how much before what is said', () => {
    it.each<[string, string[]]>([
      [
        'Orr said on “The Morning Show” that the harbour was open.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      ['Orr told reporters she was glad.', ['Orr · told · indirect · she was glad']],
      ['Orr told the Agency that she was glad.', ['Orr · told · indirect · she was glad']],
      [
        'Orr said in her opening remarks that the harbour was open.',
        ['Orr · said · indirect · the harbour was open'],
      ],
      [
        'The port said about half of the crews were at work.',
        ['The port · said · indirect · about half of the crews were at work'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  it.each([
    ['Minister Ada Orr (L-Vell), said that the harbour was open.', 'Minister Ada Orr (L-Vell)'],
    ['Del. Ada "Dee" Orr (L-Vell), said that the harbour was open.', 'Del. Ada "Dee" Orr (L-Vell)'],
  ])('is said by whom brackets say more of: %s', (sentence, who) => {
    const saying = [who, 'said', 'indirect', 'the harbour was open'].join(' · ')
    expect(sayingsOf(sentence).map((one) => one.replaceAll('( ', '(').replaceAll(' )', ')'))).toEqual([
      saying,
    ])
  })

  it('is what a body says that no word of its own tells from a thing', () => {
    expect(sayingsOf('Meanwhile, it attacked the plan, saying that the harbour was shut.')).toEqual([
      'it · saying · indirect · the harbour was shut',
    ])
  })

  it('is what somebody found or showed, where “that” leads to it', () => {
    expect(sayingsOf('The lawyers found that the harbour was open.')).toEqual([
      'The lawyers · found · indirect · the harbour was open',
    ])
  })

  describe('what is sent and added', () => {
    it.each<[string, string[]]>([
      [
        'President Ada Orr sent condolences to the people of Vell.',
        ['President Ada Orr · sent · indirect · condolences to the people of Vell'],
      ],
      [
        'President Ada Orr sent her congratulations to the people of Vell.',
        ['President Ada Orr · sent · indirect · her congratulations to the people of Vell'],
      ],
      [
        'President Ada Orr added that the harbour was open.',
        ['President Ada Orr · added · indirect · the harbour was open'],
      ],
      [
        'President Ada Orr called on the crews to sail.',
        ['President Ada Orr · called on · indirect · the crews to sail'],
      ],
      [
        'Minister Tom Vey called for open harbours.',
        ['Minister Tom Vey · called for · indirect · open harbours'],
      ],
      [
        'Minister Tom Vey called the harbour “a door that never shuts.”',
        ['Minister Tom Vey · called · indirect · the harbour “a door that never shuts.”'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('nothing', () => {
    it.each([
      'The harbour is open to all, the Agency reports.',
      'Did President Ada Orr say that the harbour was open?',
      'Has the President said that the harbour was open?',
      'Was it not Ada Orr who said that the harbour was open?',
      'Orr did not say that the harbour was open.',
      'Orr never said that the harbour was open.',
      'Orr couldn’t say that the harbour was open.',
      'Orr will say that the harbour is open.',
      'Orr may announce a new treaty.',
      'Orr is expected to announce a new treaty.',
      'Orr refused to say whether the harbour was open.',
      'If Orr says that the harbour is open, the crews will sail.',
      'Unless Orr says that the harbour is open, nobody will sail.',
      'Whether the Minister said that the harbour was open is unknown.',
      'No one said that the harbour was open.',
      'None of the crews said that the harbour was open.',
      'Orr raised nearly $5 million for the port.',
      'Orr raised funds for the port.',
      'The Osmira state Senate met in Vell.',
      'The crews sailed to the other states that the treaty names.',
      'Some 300 pledged votes came from Vell.',
      'The harbour is open thanks to the crews.',
      'A firm called Vell Harbours owns the port.',
      'Prices rose, with the crews’ share adding weight to the treaty.',
      'Orr is confident in the crews.',
      'Orr held a phone call with Minister Tom Vey.',
      'Orr made remarks at the harbour.',
      'Osmiran state media showed the harbour.',
      'Minister Tom Vey showed the harbour to the guests.',
      'Minister Tom Vey found the harbour open.',
      'The President’s call for peace was heard.',
      'The harbour’s claim to fame is its light.',
      'Orr and Vey signed a report on trade.',
      'Minister Tom Vey called on President Ada Orr today.',
      'Minister Tom Vey called on the President today.',
      'The visit underlined the friendship of Osmira and Vell.',
      'The meeting highlighted the friendship of Osmira and Vell.',
      'The talks offered hope to the crews.',
      'Orr sent a letter to the people of Vell.',
      'Minister Tom Vey was told that the harbour was open.',
    ])('%s', (sentence) => {
      expect(sayingsOf(sentence)).toEqual([])
    })

    it.each([
      'The treaty added vigour to the harbour.',
      'The treaty added vigour to the ties of Osmira and Vell.',
      'Orr added new vigour to the talks.',
    ])('and no words where something is added to another: %s', (sentence) => {
      expect(
        sayingsOf(sentence)
          .map((saying) => saying.split(' · ').at(-1))
          .join(''),
      ).toBe('')
    })
  })

  it.each([
    'There is footage of President Ada Orr asking, “Where is the harbour now?”',
    'President Ada Orr had a message: “The harbour is open to all.”',
    'President Ada Orr has a message for the crews: “The harbour is open to all.”',
  ])('is a quotation that the sentence leads to, whatever its verb: %s', (sentence) => {
    const said = sayingsOf(sentence).map((saying) => saying.split(' · '))
    expect(said.map(([, , mode]) => mode)).toEqual(['direct'])
    expect(said[0]?.[0]).toContain('President Ada Orr')
    expect(sentence).toContain(`${said[0]?.[3]}`)
  })

  it.each([
    ['Osmiran state media reported that the harbour was open.', 'reported', 'the harbour was open'],
    ['State television said that the harbour was open.', 'said', 'the harbour was open'],
  ])('is said by what looks like a verb and is none: %s', (sentence, cue, content) => {
    expect(sayingsOf(sentence).map((saying) => saying.split(' · ').toSpliced(0, 1))).toEqual([
      [cue, 'indirect', content],
    ])
  })

  describe('what somebody is quoted as saying', () => {
    it.each<[string, string[]]>([
      ['Orr quoted Vey as saying that the road is closed.', ['Vey · saying · indirect · the road is closed']],
      [
        'Orr quoted Vey as saying, “The road is closed to all.”',
        ['Vey · saying · direct · “The road is closed to all.”'],
      ],
      [
        '“The road is closed to all,” Minister Vey was quoted as saying.',
        ['Minister Vey · saying · direct · “The road is closed to all,”'],
      ],
      [
        '“The road is closed to all,” the statement quoted Minister Vey as saying.',
        ['Minister Vey · saying · direct · “The road is closed to all,”'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(sayings)
    })
  })

  describe('who has said nothing of it', () => {
    it.each<[string, string[]]>([
      ['Asked whether the road was closed, Orr said it was.', ['Orr · said · indirect · it was']],
      [
        'In reply to a question about Vey, who said Larmia “must go away”, Orr said: “This is nothing new.”',
        ['who · said · indirect · Larmia “must go away”', 'Orr · said · direct · “This is nothing new.”'],
      ],
      [
        'Minister Orr said that Larmia and the three countries agreed to talk.',
        ['Minister Orr · said · indirect · Larmia and the three countries agreed to talk'],
      ],
      [
        'Minister Orr praised the crews, said ISPR.',
        [
          'ISPR · said · indirect · Minister Orr praised the crews',
          'Minister Orr · praised · indirect · the crews',
        ],
      ],
      [
        'The road was closed, said a statement issued by the Ministry of Trade.',
        ['the Ministry of Trade · said · indirect · The road was closed'],
      ],
      [
        'Minister Orr said in a written briefing that the road was open.',
        ['Minister Orr · said · indirect · the road was open'],
      ],
      ['Both agreed that the road was open.', ['Both · agreed · indirect · the road was open']],
      ['The Kremlin says this is late.', ['The Kremlin · says · indirect · this is late']],
      ['Minister Orr has answered it.', []],
      ['Minister Orr spoke at a press briefing with Vey.', []],
      [
        'Minister Orr praised the crews and committed to helping them.',
        [
          'Minister Orr · praised · indirect · the crews',
          'Minister Orr · committed · indirect · to helping them',
        ],
      ],
      ['Minister Orr accepted the invitation.', ['Minister Orr · accepted · indirect · the invitation']],
      ['Minister Orr accepted the prize.', []],
      [
        'Minister Orr dismissed as “baseless” claims that crews had gone.',
        ['Minister Orr · dismissed · indirect · as “baseless” claims that crews had gone'],
      ],
      [
        'Minister Orr stressed that Vell would, in her words, “stay open to all.”',
        ['Minister Orr · stressed · indirect · Vell would, in her words, “stay open to all.”'],
      ],
      [
        'Discussing the road, both leaders agreed on the need for it.',
        ['both leaders · agreed · indirect · on the need for it'],
      ],
    ])('%s', (sentence, sayings) => {
      expect(sayingsOf(sentence)).toEqual(expect.arrayContaining(sayings))
      expect(sayingsOf(sentence)).toHaveLength(sayings.length)
    })
  })
})
