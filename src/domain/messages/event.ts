/** When and where the event was, and how large the account is. */

export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
export const dated = (day: number, month: string, year: number) => `${day} ${month} ${year}`
export const onWeekday = (weekday: string, date: string) => `${weekday} ${date}`

export const eventAt = (kind: string, place: string | null, date: string | null) =>
  `${kind}${place === null ? '' : ` in ${place}`}${date === null ? '' : `, ${date}`}.`
export const textSays = (words: string) => `The text says “${words}”.`

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
const some = (count: number, noun: string) => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
export const sizeOf = (words: number, paragraphs: number, statements: number) =>
  `${some(words, 'word')} in ${some(paragraphs, 'paragraph')}, ${some(statements, 'statement')}`
export const modeCount = (count: number, mode: string, details: readonly string[]) =>
  `${grouped(count)} ${mode}${details.length > 0 ? `: ${details.join(', ')}` : ''}`
export const nestedCount = (count: number) => `${grouped(count)} nested`
export const printedTwice = (count: number) => `${grouped(count)} printed twice`
export const printedAgain = (count: number) => `${grouped(count)} printed again`
export const modeCounts = (counts: readonly string[]) => counts.join('; ')
