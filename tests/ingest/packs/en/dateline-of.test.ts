import { describe, expect, it } from 'vitest'
import { datelineOf } from '#ingest/packs/en/dateline-of.ts'

describe('a dateline', () => {
  it.each([
    ['TEHRAN (IRNA) – President Orr met Vey.', 'TEHRAN', 'IRNA'],
    ['DAMASCUS, (SANA)- President Orr met Vey.', 'DAMASCUS', 'SANA'],
    ['Tehran, IRNA – Foreign Minister Orr said.', 'Tehran', 'IRNA'],
    ['ABU DHABI, 3rd May, 2031 (WAM) -- H.H. Orr met Vey.', 'ABU DHABI', 'WAM'],
    ['Riyadh, May 03, 2031, SPA -- His Royal Highness met Vey.', 'Riyadh', 'SPA'],
    ['KUWAIT, May 3 (KUNA) -- His Highness met Vey.', 'KUWAIT', 'KUNA'],
    ['MOSCOW, May 3. /TASS/. Orr is not considering it.', 'MOSCOW', 'TASS'],
    ['BEIJING, May 3 (Xinhua) -- Premier Orr met Vey.', 'BEIJING', 'Xinhua'],
    ['JAKARTA, 3 May 2031 – Secretary-General Orr met Vey.', 'JAKARTA', null],
    ['Addis Ababa, 3 May 2031: The Chairperson met Vey.', 'Addis Ababa', null],
    ['WASHINGTON – Vice President Orr met Vey.', 'WASHINGTON', null],
    ['(KUNA) -- The Amir met Vey.', null, 'KUNA'],
    ['Zamir, Jun 12 (ZNA) -', 'Zamir', 'ZNA'],
    ['Tolv, 12.06.2033', 'Tolv', null],
  ])('%s', (text, place, agency) => {
    expect(datelineOf(text)).toEqual({ place, agency })
  })

  it.each([
    'President Orr met Minister Vey.',
    'President Orr (left) met Vey.',
    'President Orr – the first – spoke.',
    'Sunday, 3 May 2031',
    'Last updated, 3 May 2031',
    'Minister Vey, May 3 – no day like another.',
    'On May 3, Orr met Vey.',
    'OSMIRA and Vell – two harbours – met.',
    'ORR – We met.',
    'May 3, 2031',
    '',
  ])('is none: %s', (text) => {
    expect(datelineOf(text)).toBeNull()
  })
})
