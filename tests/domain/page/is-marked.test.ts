import { describe, expect, test } from 'vitest'
import { isMarked } from '#domain/page/is-marked.ts'

const of = (text: string) => isMarked({ content: [{ paragraph: 'p1', start: 0, end: text.length, text }] })

describe('words in quotation marks', () => {
  test.each([
    '"It is so."',
    '“It is so.”',
    '‘It is so.’',
    "'It is so.'",
    "''It is so.''",
    "``It is so.''",
    '‘‘It is so.’’',
    '<<C’est ainsi.>>',
    '„Es ist so.“',
    '‟It is so.”',
    '‚Es ist so.‘',
    '‛It is so.’',
    '»Es ist so.«',
    '›Es ist so.‹',
    '« C’est ainsi. »',
    '‹C’est ainsi.›',
    '”Så är det.”',
    '’Så är det.’',
    '「そうです。」',
    '『そうです。』',
    '｢そうです。｣',
    '﹁是的。﹂',
    '﹃是的。﹄',
    '《是的。》',
    '〈是的。〉',
    '〝是的。〞',
    '＂是的。＂',
    '＇是的。＇',
    '❝It is so.❞',
    '❛It is so.❜',
  ])('are those of %s', (text) => expect(of(text)).toBe(true))

  test.each(['It is so.', '<It is so>', '(It is "so")', ' '])('are not those of %s', (text) =>
    expect(of(text)).toBe(false),
  )
})
