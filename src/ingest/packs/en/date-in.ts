const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d{2})'

/** Ways to write a day of which one part cannot be taken for another, and where in them year, month and day stand. */
const WAYS: readonly (readonly [RegExp, year: number, month: number, day: number])[] = [
  [new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'gi'), 3, 2, 1],
  [new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'gi'), 3, 1, 2],
  [new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})\\b`, 'g'), 1, 2, 3],
  [new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, 'g'), 3, 2, 1],
  [new RegExp(`\\b(1[3-9]|2\\d|3[01])/(\\d{1,2})/${YEAR}\\b`, 'g'), 3, 2, 1],
  [new RegExp(`\\b(\\d{1,2})/(1[3-9]|2\\d|3[01])/${YEAR}\\b`, 'g'), 3, 1, 2],
]

/** The first day that a text names with its year: YYYY-MM-DD, and the words that do. Null where it names none. */
export function dateIn(text: string): { date: string; words: string } | null {
  const found = WAYS.flatMap(([look, year, month, day]) => {
    for (const match of text.matchAll(look)) {
      const date = dayOf(match[year] ?? '', match[month] ?? '', match[day] ?? '')
      if (date !== null) return [{ date, words: match[0], at: match.index }]
    }
    return []
  }).sort((one, other) => one.at - other.at)
  const [first] = found
  return first ? { date: first.date, words: first.words } : null
}

function dayOf(year: string, month: string, day: string): string | null {
  const number = /^\d+$/.test(month)
    ? Number(month)
    : MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date
}
