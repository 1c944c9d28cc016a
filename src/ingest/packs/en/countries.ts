/** What the runtime's data calls otherwise, or what has no code of its own. */
const OTHERWISE =
  "united states of america, america, us, u.s, u.s., usa, britain, great britain, uk, u.k., england, scotland, uae, turkey, türkiye, palestine, state of palestine, korea, republic of korea, rok, dprk, democratic people's republic of korea, prc, people's republic of china, russian federation, islamic republic of iran, syrian arab republic, drc, democratic republic of the congo, ivory coast, czech republic, cape verde, macedonia, burma, swaziland, holy see, vatican, holland".split(
    ', ',
  )

/** English names of all countries and regions, in small letters, by their first words; from the runtime's own data. */
const COUNTRIES = countries()
const FIRST: ReadonlySet<string | undefined> = new Set([...COUNTRIES].map((name) => name.split(' ', 1)[0]))

function countries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const found = new Set(OTHERWISE)
  for (let first = 65; first <= 90; first++)
    for (let second = 65; second <= 90; second++) {
      const name = names.of(String.fromCharCode(first, second))
      if (name)
        found.add(
          name
            .toLowerCase()
            .replace(/ \(.*\)$/, '')
            .replaceAll('’', "'"),
        )
    }
  return found
}

/** How many of some words, from the first, are the name of a country: 0 where they begin with none. */
export function countryAt(words: readonly string[]): number {
  if (!FIRST.has(words[0])) return 0
  for (let length = Math.min(5, words.length); length > 0; length--)
    if (COUNTRIES.has(words.slice(0, length).join(' '))) return length
  return 0
}
