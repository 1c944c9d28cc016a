import type { Figure } from './cast.ts'

/**
 * Who speaks for the body that publishes: itself, and whoever holds the office that it is the office of, where that is
 * one person only. `officeOf`: what office a word names, also as a body: "ministry" that of a minister.
 */
export function sidesOf(
  issuer: string,
  figures: readonly Figure[],
  officeOf: (word: string) => string,
): Figure[] {
  const words = issuer.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const offices = new Set(words.map(officeOf))
  const held = figures.flatMap((figure) => {
    const isForeign =
      figure.of.size > 0 && ![...figure.of].some((land) => words.some((word) => isAkin(word, land)))
    if (figure.kind !== 'person' || isForeign) return []
    const shared = figure.offices.map((office) => office.filter((word) => offices.has(officeOf(word))).length)
    return [{ figure, shared: Math.max(0, ...shared), isHome: figure.of.size > 0 }]
  })
  const most = Math.max(1, ...held.map(({ shared }) => shared))
  const best = held.filter(({ shared }) => shared === most)
  const home = best.filter(({ isHome }) => isHome)
  const [one, another] = home.length > 0 ? home : best
  // "the Supreme Leader" in "Office of the Supreme Leader".
  const named = figures.filter(
    ({ kind, texts }) =>
      kind === 'person' && [...texts].some((text) => ` ${plain(issuer)} `.includes(` ${plain(text)} `)),
  )
  const [side] = named.length === 1 ? named : one && !another ? [one.figure] : []
  const itself = figures.filter(
    ({ kind, texts }) => kind === 'body' && [...texts].some((text) => plain(text) === plain(issuer)),
  )
  return [...(side ? [side] : []), ...itself]
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '')

/** Whether two words name one country: "osmira" and "osmiran" begin alike. */
const isAkin = (one: string, other: string): boolean =>
  one.length >= 4 && one.slice(0, 5) === other.toLowerCase().slice(0, 5)
