import type { Named } from './named.ts'

/** Somebody whom the text names, by all the ways in which it does. */
export type Figure = {
  /** Its place among those of its text. */
  number: number
  kind: 'person' | 'body' | 'joint' | 'unnamed'
  /** As the text has them. */
  texts: Set<string>
  /** The name alone, the fullest that the text has, and the first office beside it. */
  name: string | null
  role: string | null
  /** The one name by which the text calls them, where it does. */
  short: string | null
  names: readonly string[]
  gender: Named['gender']
  offices: (readonly string[])[]
  of: Set<string>
  members: readonly Figure[]
  /** Whether the members are each named where it is: it is they who speak. */
  isApart: boolean
  /** How often they were named. */
  count: number
}

/** Whether two words name one country: "osmira", "osmiran". */
const isAkin = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length, 5)
  return one === other || (length >= 3 && one.slice(0, length) === other.slice(0, length))
}

/** Who heads a state or a government, by their office. */
export const RULERS =
  /^(?:(?:state )?president|king|queen|emir|sultan|leader|prime minister|premier|chancellor|(?:supreme|crown) .*)$/
export const isRuler = ({ offices }: Figure): boolean => offices.some((held) => RULERS.test(held.join(' ')))
export const ROYAL = /^(?:king|queen|prince|princess|emir|sultan|pope)$/
export const isRoyal = ({ offices }: Figure): boolean =>
  offices.some((held) => held.some((one) => ROYAL.test(one)))

/** Whether somebody holds an office that is known by all of some words. */
export const holdsOffice = ({ offices }: Figure, words: readonly string[]): boolean =>
  offices.some((held) => words.every((word) => held.includes(word)))

/** Whether somebody is of a country that some words name. */
export const isOfLand = ({ of }: Figure, lands: readonly string[]): boolean =>
  lands.some((land) => [...of].some((own) => isAkin(land, own)))

/** Of some, the one whom the text named most often. */
export const mostNamed = (figures: readonly Figure[]): Figure | undefined =>
  figures.toSorted((one, other) => other.count - one.count)[0]
