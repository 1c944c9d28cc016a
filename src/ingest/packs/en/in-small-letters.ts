import { countryAt } from './countries.ts'
import { isNoName } from './is-no-name.ts'
import * as words from './words.ts'

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu

/** So many words of a name stand behind an office. */
const LONGEST = 3

/**
 * Paragraphs that are printed in capitals throughout, as they would be otherwise: a capital where a sentence begins, for
 * offices and what stands beside them, and for the names of countries. As long as they were, to the letter.
 */
export function inSmallLetters(paragraphs: readonly string[]): string[] {
  const found = paragraphs.map((text) =>
    [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, lower: plain(word), at: index })),
  )
  const names = new Set<string>()
  for (const [paragraph, list] of found.entries()) {
    const text = paragraphs[paragraph] ?? ''
    for (const [at, { lower }] of list.entries()) {
      if (!isTitle(lower)) continue
      for (let next = at + 1; next <= at + LONGEST; next++) {
        const [before, word] = [list[next - 1], list[next]]
        if (
          !before ||
          !word ||
          /['’]S$/.test(before.word) ||
          !/^\.?\s$/.test(text.slice(before.at + before.word.length, word.at))
        )
          break
        if (isTitle(word.lower)) continue
        if (isSmall(word.lower)) break
        names.add(word.lower)
      }
    }
  }
  return paragraphs.map((text, paragraph) => {
    const capitals = new Set<number>()
    const list = found[paragraph] ?? []
    for (const [at, { word, lower, at: start }] of list.entries()) {
      const opens =
        start === 0 || /(?:^|[.!?:]\s+|[\s([])["“«‘„]*$/u.test(text.slice(Math.max(0, start - 4), start))
      const begins = opens && !/[\p{L},;]["”’]?\s$/u.test(text.slice(Math.max(0, start - 4), start))
      if (
        begins ||
        names.has(lower) ||
        isTitle(lower) ||
        lower === 'i' ||
        (lower !== 'may' && words.MONTHS_AND_DAYS.has(lower))
      ) {
        if (!words.PREPOSITIONS.has(lower) || begins) capitals.add(start)
      }
      const country = countryAt(list.slice(at, at + 5).map((one) => one.lower))
      for (const one of list.slice(at, at + country)) capitals.add(one.at)
      if (/['’]S$/.test(word)) capitals.delete(start + word.length - 1)
    }
    return [...text]
      .map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
      .join('')
      .replace(WORD, (word, at: number) => (capitals.has(at) ? text.charAt(at) + word.slice(1) : word))
  })
}

const plain = (word: string): string => word.toLowerCase().replace(/['’]s?$/, '')
const isTitle = (word: string): boolean => words.OFFICES.has(word) || words.HONORIFICS.has(word)
/** A word that no name holds. */
const isSmall = (word: string): boolean =>
  isNoName(word) ||
  words.PREPOSITIONS.has(word) ||
  words.CONJUNCTIONS.has(word) ||
  words.DETERMINERS.has(word) ||
  words.PERSONAL.has(word) ||
  words.POSSESSIVE.has(word) ||
  words.MONTHS_AND_DAYS.has(word) ||
  /^(?:today|yesterday|also|and|or|here|there|then|who|which|that)$/.test(word)
