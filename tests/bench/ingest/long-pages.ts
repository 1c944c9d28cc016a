import { readGoldHalf } from './read-gold-half.ts'

const SYLLABLES = 'ba den kir lo mar nes ot pra quin rus sel tav um ver wex yol zan'.split(' ')

/** A surname of its own for each number. */
function surname(number: number): string {
  let name = ''
  for (let left = number + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    name += SYLLABLES[left % SYLLABLES.length]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** Press texts one after the other, everybody in each with another surname. */
function ordinary(length: number): string {
  const pages = readGoldHalf('work')
    .filter(({ page }) => !/^\p{Lu}[^.\n]{2,40}: /mu.test(page))
    .map(({ page, speakers }) => ({
      page,
      surnames: speakers.flatMap(({ kind, names }) =>
        kind === 'person' ? (/\p{Lu}\p{Ll}+$/u.exec(names[0] ?? '')?.[0] ?? []) : [],
      ),
    }))
  const parts: string[] = []
  for (let made = 0, at = 0; made < length; at++) {
    const { page, surnames } = pages[at % pages.length] ?? { page: '', surnames: [] }
    const text = surnames.reduce(
      (varied, name, which) => varied.replaceAll(name, surname(at * 8 + which)),
      page,
    )
    parts.push(text)
    made += text.length + 2
  }
  return parts.join('\n\n').slice(0, length)
}

const repeated = (part: string) => (length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length)

const numbered = (part: (number: number) => string) => (length: number) => {
  const parts: string[] = []
  for (let made = 0, at = 0; made < length; at++) {
    const next = part(at)
    parts.push(next)
    made += next.length
  }
  return parts.join('').slice(0, length)
}

/** Makes a text of so many code units. */
export type LongPage = { name: string; make: (length: number) => string }

export const ORDINARY: LongPage = { name: 'press texts', make: ordinary }

/** Texts that are there to be slow. */
export const HARD: readonly LongPage[] = [
  { name: 'straight quotation marks', make: repeated('"') },
  { name: 'opening and closing marks', make: repeated('“‘”’ ') },
  { name: 'guillemets, never closed', make: repeated('« harbour ') },
  { name: 'one sentence of verbs', make: repeated('the President said that the harbour was open and ') },
  { name: 'one sentence of commas', make: repeated('he, the President, told, ') },
  { name: 'one word', make: repeated('a') },
  { name: '“abab…”', make: repeated('ab') },
  { name: 'all in capitals', make: (length) => ordinary(length).toUpperCase() },
  {
    name: 'everybody named once',
    make: numbered((at) => `Minister Ada ${surname(at)} said that the harbour was open.\n`),
  },
  {
    name: 'pairs of names',
    make: numbered((at) => `${surname(at)} and ${surname(at + 1)} agreed to meet.\n`),
  },
  { name: 'quotations that nobody says', make: numbered((at) => `“The harbour ${at} is open.”\n`) },
  { name: 'a list', make: numbered((at) => `- item ${at}\n`) },
  { name: 'blank lines', make: repeated('\n') },
  { name: 'full stops', make: repeated('. ') },
]
