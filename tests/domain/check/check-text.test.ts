import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReadout } from '#domain/check/check-readout.ts'
import { checkText } from '#domain/check/check-text.ts'
import type { Readout } from '#domain/document/readout.ts'
import { smallReadout, smallText } from '../../fixtures/small-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const readout = ((): Readout => {
  const checked = checkReadout(smallReadout())
  if (!checked.ok) throw new Error('the fixture is faulty')
  return checked.readout
})()

describe('checkText', () => {
  it('accepts the text that was published, whatever its white space', () => {
    expect(checkText(readout, smallText)).toEqual([])
    expect(checkText(readout, `\ufeff${smallText.replaceAll(/\s+/g, '\r\n\u00a0')}`)).toEqual([])
  })

  it('accepts a text without its issuer, without its title, or with the title first', () => {
    const [issuer = '', title = '', ...rest] = smallText.split('\n')
    const text = rest.join('\n')
    expect(checkText(readout, text)).toEqual([])
    expect(checkText(readout, `${issuer}\n${text}`)).toEqual([])
    expect(checkText(readout, `${title}\n${issuer}\n${text}`)).toEqual([])
  })

  it.each([
    ['at the top', (text: string) => `3 / 4${text}`],
    ['before the paragraphs', (text: string) => text.replace('In a', '3 / 4 In a')],
    ['at the end', (text: string) => `${text}3 / 4`],
  ])('finds what is set apart %s', (_where, place) => {
    expect(checkText(readout, place(smallText.replace('3 / 4', '')))).toEqual([])
  })

  it('takes no line set apart for the beginning of a paragraph', () => {
    const text = `3 / 4\n${smallText.replace('3 / 4', '')}\n4\nIn a`
    const setApart = ['3 / 4', 'In a', '4'].map((line) => ({ text: line, why: '' }))
    expect(checkText({ ...readout, source: { setApart } }, text)).toEqual([])
  })

  it('says where the first difference stands, with the words around it', () => {
    expect(checkText(readout, smallText.replace('must stay open. "Our', 'must stay shut. "Our'))).toEqual([
      {
        path: 'paragraphs[0].text',
        code: 'text-differs',
        expected: '…t the harbour must stay open. "Our harbour feeds…',
        found: '…t the harbour must stay shut. "Our harbour feeds…',
      },
    ])
  })

  it.each([
    ['a paragraph of the text that the document lacks', `${smallText}And more.`, 'paragraphs', 'text-more'],
    ['a text cut short', smallText.slice(0, 300), 'paragraphs[1].text', 'text-differs'],
    [
      'something set apart that is not there',
      smallText.replace('3 / 4', ''),
      'source.setApart[0].text',
      'text-less',
    ],
    ['something set apart that stands twice', `${smallText}3 / 4`, 'paragraphs', 'text-more'],
    ['a title after a paragraph', `${smallText}${readout.title}`, 'paragraphs', 'text-more'],
    ['an empty text', '', 'paragraphs[0].text', 'text-differs'],
  ])('refuses %s', (_what, text, path, code) => {
    expect(checkText(readout, text)).toMatchObject([{ path, code }])
  })

  it('refuses every text with one more or one other character', () => {
    fc.assert(
      fc.property(fc.nat(smallText.length), fc.string({ unit: 'grapheme', minLength: 1 }), (at, more) => {
        const changed = smallText.slice(0, at) + more + smallText.slice(at)
        const same = changed.replaceAll(/\s/gu, '') === smallText.replaceAll(/\s/gu, '')
        expect(checkText(readout, changed).length).toBe(same ? 0 : 1)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
