import { describe, expect, test } from 'vitest'
import { leadIn } from '#domain/document/lead-in.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const leadInOf = (
  paragraph: string,
  marks: { content: string[]; mention?: string[]; cue?: string[] },
  more: string[] = [],
) => {
  const index = markedReadout({
    paragraphs: [paragraph, ...more],
    statements: { q01: { mode: 'direct', ...marks } },
  })
  return leadIn(index, statementOf(index, 'q01'))
}

describe('a statement is led in by', () => {
  test('the words from mention to content', () => {
    expect(
      leadInOf('In the evening she then said that it is so.', {
        content: ['it is so'],
        mention: ['she'],
        cue: ['said'],
      }),
    ).toBe('she then said that')
  })

  test('those words without the comma or colon before the quote', () => {
    expect(
      leadInOf('Then she said, "It is so."', { content: ['"It is so."'], mention: ['she'], cue: ['said'] }),
    ).toBe('she said')
  })

  test('the words after the content, where they stand there', () => {
    expect(
      leadInOf('"It is so," he said.', { content: ['"It is so,"'], mention: ['he'], cue: ['said'] }),
    ).toBe('he said')
  })

  test('the words between two parts of a quote', () => {
    expect(
      leadInOf('"So," said the Mayor, "it is."', {
        content: ['"So,"', '"it is."'],
        mention: ['the Mayor'],
        cue: ['said'],
      }),
    ).toBe('said the Mayor')
  })

  test('the words around the content, with a mark where it stood', () => {
    expect(
      leadInOf('Praising the firm stance, the Mayor went on.', {
        content: ['the firm stance'],
        mention: ['the Mayor'],
        cue: ['Praising'],
      }),
    ).toBe('Praising […], the Mayor')
  })

  test('naming words inside the content too', () => {
    expect(
      leadInOf('Everyone, she claimed, knows it.', {
        content: ['Everyone, she claimed, knows it'],
        mention: ['she'],
        cue: ['claimed'],
      }),
    ).toBe('she claimed')
  })

  test('words of another paragraph, with a mark for what lies between', () => {
    expect(
      leadInOf('The Mayor was there.', { content: ['it is so'], mention: ['The Mayor'], cue: ['saying'] }, [
        'She went on, saying it is so.',
      ]),
    ).toBe('The Mayor […] saying')
  })

  test('nothing where neither mention nor cue is marked', () => {
    expect(leadInOf('It is so.', { content: ['It is so'] })).toBe('')
  })
})

test('the published readout: each lead-in is made of the issuer’s words and holds mention and cue', () => {
  const index = realReadout()
  for (const statement of index.statements) {
    const words = leadIn(index, statement)
    const text = index.paragraph.get(statement.content[0]?.paragraph ?? '')?.text ?? ''
    for (const part of words.split('[…]')) expect(text).toContain(part)
    for (const span of [...statement.mention, ...statement.cue]) expect(words).toContain(span.text)
  }
  expect(leadIn(index, statementOf(index, 'q26'))).toBe('The President of Syria emphasised that')
  expect(leadIn(index, statementOf(index, 'q12'))).toBe('Praising […], the Leader of the Islamic Revolution')
})
