const VOWEL = /[aeiouy]/

/**
 * The plain forms that an English word may be a form of, itself first: without the plural's -s, -es or -ies, without
 * -ed and -ing, with what these took away or doubled. What is no word does no harm: it is in no lexicon.
 */
export function plainForms(word: string): string[] {
  const forms = [word]
  const add = (...stems: string[]) =>
    forms.push(...stems.filter((stem) => stem.length >= 3 && VOWEL.test(stem)))
  if (/[^s]s$/.test(word) && !/(?:us|is)$/.test(word)) {
    add(word.slice(0, -1))
    if (/(?:s|x|z|ch|sh|o)es$/.test(word)) add(word.slice(0, -2))
    if (/ies$/.test(word)) add(`${word.slice(0, -3)}y`)
  }
  const [, stem] = /^(.+)(?:ed|ing)$/.exec(word) ?? []
  if (stem) {
    add(stem, `${stem}e`)
    if (/([^aeiou])\1$/.test(stem)) add(stem.slice(0, -1))
    if (/ied$/.test(word)) add(`${word.slice(0, -3)}y`)
  }
  return forms
}
