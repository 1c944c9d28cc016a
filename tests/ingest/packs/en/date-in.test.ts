import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateIn } from '#ingest/packs/en/date-in.ts'
import { fuzzRuns } from '../../../fuzz-runs.ts'

describe('the first day that a text names with its year', () => {
  it.each([
    ['On 3 May 2031 the harbour opened.', '2031-05-03', '3 May 2031'],
    ['The 3rd of May, 2031', '2031-05-03', '3rd of May, 2031'],
    ['VELL, May 3, 2031', '2031-05-03', 'May 3, 2031'],
    ['Sept. 3, 2031', '2031-09-03', 'Sept. 3, 2031'],
    ['2031-05-03 10:15', '2031-05-03', '2031-05-03'],
    ['3.5.2031', '2031-05-03', '3.5.2031'],
    ['13/04/2031', '2031-04-13', '13/04/2031'],
    ['04/13/2031', '2031-04-13', '04/13/2031'],
    ['29 February 2032', '2032-02-29', '29 February 2032'],
    ['In 2031, and then on 4 June 2032', '2032-06-04', '4 June 2032'],
    ['May 4, 2031 and 3 May 2031', '2031-05-04', 'May 4, 2031'],
  ])('%s', (text, date, words) => {
    expect(dateIn(text)).toEqual({ date, words })
  })

  it.each([
    ['31 April 2031 or 2 May 2031', '2031-05-02'],
    ['2031-13-03, 2031-12-03', '2031-12-03'],
  ])('is none that no month has: %s', (text, date) => {
    expect(dateIn(text)?.date).toBe(date)
  })

  it.each([
    '',
    '3 May',
    'May 2031',
    '31 February 2031',
    '29 February 2031',
    '31.2.2031',
    '2031-13-03',
    '0.0.2031',
    '13/14/2031',
    '3 May 2131',
    'Marching 3, 2031',
  ])('is none: %s', (text) => {
    expect(dateIn(text)).toBeNull()
  })

  it('is none where day and month may be either', () => {
    expect(dateIn('03/04/2031')).toBeNull()
  })

  it('is any day, however it is written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    const month = (day: Date, month: 'long' | 'short') =>
      day.toLocaleDateString('en', { month, timeZone: 'UTC' })
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10)
        const [year, number] = [day.getUTCFullYear(), day.getUTCDate()]
        for (const words of [
          date,
          `${number} ${month(day, 'long')} ${year}`,
          `${month(day, 'short')} ${number}, ${year}`,
          `${number}.${day.getUTCMonth() + 1}.${year}`,
        ])
          expect(dateIn(`It was on ${words}, in Vell.`)).toEqual({ date, words })
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('stands in the text, and is a day', () => {
    const parts = fc.constantFrom('3', '31', ' ', 'May', 'February', ', ', '2031', '.', '/', '-', '02', 'of')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (some) => {
        const text = some.join('')
        const found = dateIn(text)
        if (!found) return
        expect(text).toContain(found.words)
        expect(new Date(`${found.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found.date)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
