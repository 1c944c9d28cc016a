import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventLine, formatDate, sizes, statementCounts } from '#domain/page/event-line.ts'
import { markedReadout } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const lineOf = (event: Record<string, unknown>) =>
  eventLine(
    markedReadout({ paragraphs: ['x'], statements: {}, fields: { event: { kind: 'call', ...event } } })
      .readout,
  )

describe('the event line', () => {
  test('sets what the editor settled in brackets and gives the text’s own words for the date', () => {
    expect(eventLine(realReadout().readout)).toBe(
      'Meeting in [Tehran], [Thursday 30 May 2024]. The text says “today (Thursday)”.',
    )
  })
  test('sets what the issuer says itself without brackets', () => {
    expect(lineOf({ place: 'Porto', date: '2024-05-30' })).toBe('Call in Porto, Thursday 30 May 2024.')
  })
  test('leaves out what is not known', () => {
    expect(lineOf({})).toBe('Call.')
    expect(lineOf({ date: '2024-05-30' })).toBe('Call, Thursday 30 May 2024.')
    expect(lineOf({ dateStated: 'on Monday' })).toBe('Call. The text says “on Monday”.')
  })
})

describe('a date', () => {
  test('is long with its weekday and short without', () => {
    expect(formatDate('2024-05-30', 'long')).toBe('Thursday 30 May 2024')
    expect(formatDate('2024-05-30', 'short')).toBe('30 May 2024')
    expect(formatDate('0099-01-01', 'short')).toBe('1 January 99')
  })
  test('that does not exist has no weekday, and what is no date stays', () => {
    expect(formatDate('2024-02-31', 'long')).toBe('31 February 2024')
    expect(formatDate('2024-13-01', 'long')).toBe('2024-13-01')
    expect(formatDate('soon', 'short')).toBe('soon')
  })
  test('is the one that the engine itself writes', () => {
    const written = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(formatDate(iso, 'long')).toBe(written.format(date).replaceAll(',', ''))
        },
      ),
      { numRuns: fuzzRuns },
    )
  })
})

describe('sizes', () => {
  test('of the published readout', () => {
    const index = realReadout()
    expect(sizes(index)).toMatch(/^74[89] words in 15 paragraphs, 31 statements$/)
    expect(statementCounts(index)).toBe(
      '14 quoted: 1 nested, 1 printed twice; 17 reported: 1 nested, 1 printed twice',
    )
  })
  test('have a singular, and group thousands', () => {
    const one = markedReadout({ paragraphs: ['so'], statements: { q01: { content: ['so'] } } })
    expect(sizes(one)).toBe('1 word in 1 paragraph, 1 statement')
    expect(statementCounts(one)).toBe('0 quoted; 1 reported')
    expect(sizes(markedReadout({ paragraphs: ['so '.repeat(12_345)], statements: {} }))).toMatch(
      /^12,345 words/,
    )
  })
  test('say "again" where the same words are printed more than twice', () => {
    const index = markedReadout({
      paragraphs: ['so', 'so', 'so'],
      statements: {
        q01: { content: [[1, 'so']] },
        q02: { content: [[2, 'so']], repeats: 'q01' },
        q03: { content: [[3, 'so']], repeats: 'q02' },
      },
    })
    expect(statementCounts(index)).toBe('0 quoted; 3 reported: 2 printed again')
  })
})
