import * as words from './words.ts'

/** Where an account was sent from, and by which agency, as it says before its first words; null what it does not say. */
export type Dateline = { place: string | null; agency: string | null }

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const PLACE = `(?<place>${NAME}(?:[ -](?:${NAME}|de|la|el|al|of|the)){0,3})`
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\\.?'
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?,? (?:${MONTH})|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?|\\d{1,2}[./]\\d{1,2}[./]\\d{4}`
const AGENCY = '(?<agency>\\p{Lu}[\\p{L}&.]{1,11}(?: \\p{Lu}[\\p{L}]{1,11}){0,2})'
const named = (name: string) => AGENCY.replace('agency', name)
const DASH = '\\s?(?:--|–|—|-)(?=\\s|$)'

/** In the order of how much they say. */
const LOOKS: readonly RegExp[] = [
  // "TEHRAN, May 3 (IRNA) –", "DAMASCUS, (SANA)-", "MOSCOW, May 3. /TASS/."
  new RegExp(
    `^${PLACE},?(?: (?<day>${DAY}),?)?\\.?\\s(?:\\(${named('inBrackets')}\\)|/${named('inStrokes')}/)(?:${DASH}|\\.(?=\\s|$)|:(?=\\s))`,
    'u',
  ),
  // "Riyadh, May 03, 2031, SPA --", "Tehran, IRNA –"
  new RegExp(`^${PLACE},(?: (?<day>${DAY}),)? (?<agency>\\p{Lu}{2,8})${DASH}`, 'u'),
  // "JAKARTA, 3 May 2031 –", "Addis Ababa, 3 May 2031:", "Tolv, 12.06.2033"
  new RegExp(`^${PLACE},? (?<day>${DAY})(?:${DASH}|:(?=\\s|$)|$)`, 'u'),
  // "ALTYN-KOY. KAZHAN –"
  new RegExp(`^(?<place>\\p{Lu}[\\p{Lu}'’-]{2,})\\. (?<agency>\\p{Lu}{2,10})${DASH}`, 'u'),
  // "(KUNA) --"
  new RegExp(`^\\(${AGENCY}\\)${DASH}`, 'u'),
  // "WASHINGTON –"
  /^(?<place>\p{Lu}{5,}(?:[ -]\p{Lu}{2,}){0,2})\s(?:--|–|—|-)\s/u,
]

/** Words that stand before a day and are no place. */
const NO_PLACE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|updated?|published|posted|created|date|release[d]?|on|from|news|press|photo|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** The dateline at the beginning of a paragraph, or alone on its line. */
export function datelineOf(text: string): Dateline | null {
  const start = text.slice(0, 120)
  for (const look of LOOKS) {
    const groups = look.exec(start)?.groups
    if (!groups) continue
    const place = groups.place ?? null
    if (place !== null && !isPlace(place)) return null
    return { place, agency: groups.agency ?? groups.inBrackets ?? groups.inStrokes ?? null }
  }
  return null
}

const isPlace = (place: string): boolean =>
  !NO_PLACE.test(place) &&
  !place
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => words.OFFICES.has(word) || words.HONORIFICS.has(word.replace(/\.$/, '')))
