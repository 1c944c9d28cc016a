import { describe, expect, it } from 'vitest'
import { ingested } from '../ingested.ts'
import { markedPages } from './read-marked-page.ts'

const plain = (words: string): string => words.replace(/[\s.,]+/g, '')

describe.each(markedPages())('a page as copied: $name', (page) => {
  it.each([
    ['blank lines between its lines', page.text],
    ['none', page.text.replaceAll('\n\n', '\n')],
  ])('has title, issuer and account, and nothing else for text, with %s', (_how, text) => {
    const { title, issuer, paragraphs } = ingested(text).readout
    expect([title, issuer?.name ?? null]).toEqual([page.title, page.issuer])
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(page.account)
  })

  it('has every quotation, and none of words that nobody says', () => {
    const quoted = ingested(page.text)
      .readout.statements.filter(({ mode }) => mode === 'direct')
      .map(({ content }) => plain(content.map(({ text }) => text).join('')))
    expect(page.unspoken.map(plain).filter((words) => quoted.includes(words))).toEqual([])
    expect(
      page.spoken
        .map((words) => plain(words).slice(1, -1))
        .filter((words) => !quoted.some((one) => one.includes(words))),
    ).toEqual([])
  })
})
