import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart } from '#domain/messages/ingest.ts'
import { isIssuer, isLead, whyApart } from '#ingest/packs/en/page-lines.ts'
import { fuzzRuns } from '../../../fuzz-runs.ts'

const LINES: readonly (readonly [string, string])[] = [
  ['Skip to content', apart.navigation],
  ['Menu', apart.navigation],
  ['Home > News > Harbour', apart.navigation],
  ['Back to the list', apart.navigation],
  ['by Ada Orr and Tom Vey', apart.authors],
  ['By Ada Orr', apart.authors],
  ['BY ADA ORR', apart.authors],
  ['(Reporting by Ada Orr)', apart.authors],
  ['Photo: Ada Orr at the harbour', apart.caption],
  ['Tel. +00 123', apart.contact],
  ['www.vell.example', apart.contact],
  ['Press Office', apart.contact],
  ['For immediate release', apart.publication],
  ['Published: 3 May 2031', apart.publication],
  ['No. 12/2031', apart.publication],
  ['5 min read', apart.publication],
  ['3 May 2031', apart.date],
  ['Monday, 3 May 2031', apart.date],
  ['2031-05-03 10:15', apart.date],
  ['Vell, 3 May 2031', apart.date],
  ['10:15', apart.time],
  ['Share this page', apart.share],
  ['Watch the video', apart.share],
  ['Follow us on Facebook', apart.share],
  ['Next: the road', apart.pointer],
  ['Read also: the road', apart.pointer],
  ['Tags: harbour, trade', apart.pointer],
  ['© 2031 Office of the President', apart.rights],
  ['All rights reserved.', apart.rights],
  ['#harbour #vell', apart.tags],
  ['###', apart.mark],
  ['END', apart.mark],
  ['-30-', apart.mark],
  ['700 /', apart.number],
  ['- 4 -', apart.number],
]

describe('a line that is no part of the account', () => {
  it.each(LINES)('%s', (line, why) => {
    expect(whyApart(line)).toBe(why)
  })

  it.each([
    'Next week we will sign the treaty with Vell.',
    'Watch the harbour and you will see who sails.',
    'Share the load, and the harbour will be open to all.',
    'Like the harbour, the road is open to all who sail.',
    'Photo of the day was taken by one of the crews.',
    'President Orr met Minister Vey.',
    'The press office of the President said that it would answer all questions.',
    'Printing of the treaty began',
    'By the harbour of Vell',
    'Likewise the road',
    'Minister Orr praised the help for the crews hosted by Vell.',
  ])('is none that says something: %s', (line) => {
    expect(whyApart(line)).toBeNull()
  })

  it('is never a long one, whatever it begins with', () => {
    const begun = fc.constantFrom(...LINES.map(([line]) => line))
    fc.assert(
      fc.property(begun, fc.integer({ min: 200, max: 400 }), (line, length) => {
        expect(whyApart(line + ' x'.repeat(length))).toBeNull()
      }),
      { numRuns: fuzzRuns },
    )
  })
})

describe('a line that names who publishes', () => {
  it.each([
    'U.S. Department of State',
    'Office of the Spokesperson',
    'Office of the President',
    'Ministry of Trade of Osmira',
    'Embassy of Vell in Osmira',
    'The Vell News Agency',
  ])('%s', (line) => {
    expect(isIssuer(line)).toBe(true)
  })

  it.each([
    'Tom Vey, Department Spokesperson',
    'Office of the President.',
    'Ministry of Trade:',
    'President Receives Minister at the Ministry',
    'The Presidency holds talks',
    'Statement by the Ministry of Trade',
    'Harbour',
    `Ministry of ${'Trade and '.repeat(10)}Roads`,
  ])('is none: %s', (line) => {
    expect(isIssuer(line)).toBe(false)
  })
})

describe('a line that leads to the words of somebody', () => {
  it.each(['The Minister made the following statement:', 'Orr said:', 'The answer was as follows:'])(
    '%s',
    (line) => {
      expect(isLead(line)).toBe(true)
    },
  )

  it.each(['Orr said', 'Orr said.', 'Present:', ''])('is none: %s', (line) => {
    expect(isLead(line)).toBe(false)
  })
})
