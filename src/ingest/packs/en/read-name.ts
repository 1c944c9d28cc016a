import { type Named, nobody } from '#ingest/speakers/named.ts'
import type { Token } from '#ingest/text/tokens.ts'
import { andBetween, joinsOffices } from './and-between.ts'
import { countryAt } from './countries.ts'
import { isNameCapital } from './is-name-capital.ts'
import { QUALIFIERS } from './is-of-office.ts'
import * as words from './words.ts'

/** Last words of what a minister is minister of. */
const PORTFOLIOS = new Set(
  'staff affairs defence defense finance finances interior justice energy trade health education culture economy agriculture transport industry tourism environment labour labor security development cooperation relations commerce investment state resources information communications foreign external internal home'.split(
    ' ',
  ),
)
const FIELDS = new Set(
  'foreign external interior defence defense finance justice energy trade health'.split(' '),
)
/** Of peoples whose name begins otherwise than their country's. */
const LAND_OF: Readonly<Record<string, readonly string[]>> = {
  american: ['us', 'states', 'america'],
  british: ['uk', 'kingdom', 'britain'],
  turkish: ['turkey', 'türkiye'],
  french: ['france'],
  spanish: ['spain'],
  polish: ['poland'],
  dutch: ['netherlands'],
  greek: ['greece'],
  danish: ['denmark'],
  swedish: ['sweden'],
  finnish: ['finland'],
  norwegian: ['norway'],
  swiss: ['switzerland'],
  irish: ['ireland'],
  filipino: ['philippines'],
  emirati: ['uae'],
}
const JOINT_WORDS = /^(?:two|both|three|four)$/
const PLURAL_OFFICE =
  /^(?:presidents|ministers|leaders|sides|parties|interlocutors|heads|delegations|chiefs|principals|participants|speakers|chairmen|counterparts|officials|guests)$/

const PARTICLE = /^(?:al|el|a[sdntrz]|ash)-(?=.)/

/** What offices are often cut down to. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  pm: ['prime', 'minister'],
  fm: ['foreign', 'minister'],
  dpm: ['deputy', 'prime', 'minister'],
}
const LANDS = /^(?:us|uk|eu|un|uae|nato|imf|dprk|prc|rok|asean|osce|wto|usa)$/

function endOfName(tokens: readonly Token[]): number {
  const at = tokens.findIndex(
    ({ lower }, place) =>
      lower === 'for' &&
      place > 0 &&
      isNameCapital(tokens[place - 1]?.text ?? '') &&
      !words.OFFICES.has(tokens[place - 1]?.lower ?? ''),
  )
  return at < 0 ? tokens.length : at
}

/** The words of a noun phrase; what a name is linked to by "for" is none of it. */
function textOf(tokens: readonly Token[]): string {
  const text = tokens
    .slice(0, endOfName(tokens))
    .map((token) => token.text)
    .join(' ')
  return (/[,()]/.test(text) ? text.replace(/ \([^()]*\)/g, '').replace(/ ([,)])/g, '$1') : text).replace(
    /['’]s$/,
    '',
  )
}

/** Where the noun stands that is not a name and that the rest belongs to: "the Bloomberg poll"; -1 where there is none. */
function headOf(tokens: readonly Token[]): number {
  const link = tokens.findIndex(({ lower }, at) => at > 0 && /^(?:of|for|to|from|in|at)$/.test(lower))
  const at = (link < 0 ? tokens.length : link) - 1
  const token = tokens[at]
  return token?.kind === 'word' &&
    /^\p{Ll}[^\p{Lu}]*$/u.test(token.text) &&
    !/ing$/.test(token.lower) &&
    !words.BODIES.has(token.lower) &&
    !words.DETERMINERS.has(token.lower)
    ? at
    : -1
}

const HE =
  /^(?:mr|sir|lord|king|prince|sultan|emir|sheikh|shaikh|sayyid|ayatollah|imam|pope|monsieur|herr|señor|don|chairman|spokesman|congressman|councilman)$/
const SHE =
  /^(?:mrs|ms|miss|queen|princess|lady|dame|madam|madame|frau|señora|chairwoman|spokeswoman|congresswoman|councilwoman)$/
function genderOf(tokens: readonly Token[]): Named['gender'] {
  const linked = tokens.findIndex(({ lower }, at) => at > 0 && /^(?:of|for)$/.test(lower))
  const own = linked < 0 ? tokens : tokens.slice(0, linked)
  const plain = own.map(({ lower }) => lower.replace(/\.$/, ''))
  return plain.some((word) => SHE.test(word)) ? 'she' : plain.some((word) => HE.test(word)) ? 'he' : null
}

/** Where behind a country's name another begins; -1 where none does, or it goes on with "of". */
function landAt(tokens: readonly Token[], from: number): number {
  let at = from
  while (words.DETERMINERS.has(tokens[at]?.lower ?? '')) at++
  // "Head of the Port Authority Ada Orr": a name begins behind the body.
  const body = tokens.findLastIndex(
    ({ lower }, place) => place > at && (words.BODIES.has(lower) || /^(?:authority|staff)$/.test(lower)),
  )
  const length =
    body > at ? body - at + 1 : Math.max(1, countryAt(tokens.slice(at).map(({ lower }) => lower)))
  const { lower: first = '' } = tokens[at] ?? {}
  if (body <= at && PORTFOLIOS.has(first)) return -1
  const rest = tokens.slice(at + length)
  const isName =
    rest.length >= (length > 1 || countryAt([first]) > 0 ? 1 : 2) &&
    rest.every(
      ({ text, lower }) => isNameCapital(text) || /^(?:bin|al|van|von|de|der|el|ibn|da|dos)$/.test(lower),
    )
  return isName ? at + length : -1
}

/** What somebody holds, of the words beside their name: not how they are addressed ("His Highness", "H.E."). */
function roleOf(tokens: readonly Token[]): string | null {
  let from = 0
  for (let at = 0; isAddress(tokens[at]); at++)
    if (!words.DETERMINERS.has(tokens[at]?.lower ?? '')) from = at + 1
  const rest = tokens.slice(from)
  const isRole =
    rest.some(({ lower }) => !words.DETERMINERS.has(lower)) && !words.PREPOSITIONS.has(rest[0]?.lower ?? '')
  return isRole ? textOf(rest) : null
}

const isAddress = (token: Token | undefined): boolean =>
  token !== undefined && (ADDRESS.test(token.lower) || words.DETERMINERS.has(token.lower))
const ADDRESS =
  /^(?:h\.?e|h\.?h|h\.?r\.?h|h\.?m|royal|majesty|highness|excellency|holiness|eminence|mr|mrs|ms|dr)\.?$/

/** "the head of state", with nothing behind it: a style of whoever it is. */
function headOfRealm(tokens: readonly Token[], at: number): string | null {
  const realm = tokens[at + 2]?.lower
  return tokens[at + 1]?.lower === 'of' &&
    at === tokens.length - 3 &&
    (realm === 'state' || realm === 'government')
    ? `head-of-${realm}`
    : null
}

/** "HH the Amir"; Amir alone is a given name. */
const isAmir = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'amir' && tokens[at - 1]?.lower === 'the'
const SPELT: Readonly<Record<string, string>> = { defense: 'defence', amir: 'emir' }

/** "Prince Sultan", "Sheikh Sultan". */
const isGivenName = (tokens: readonly Token[], at: number): boolean =>
  /^(?:sultan|emir|prince)$/.test(tokens[at]?.lower ?? '') && STYLED.test(tokens[at - 1]?.lower ?? '')

/** What is part of a name, and no office. */
const STYLED =
  /^(?:king|queen|prince|princess|sheikh|shaikh|ayatollah|imam|pope|emir|sultan|lord|lady|dame|sir|sayyid)$/

/** A noun phrase without what a clause tells of whom it names: "X, who was there". */
function withoutClause(tokens: readonly Token[]): readonly Token[] {
  const who = tokens.findIndex(({ lower }, at) => at > 0 && CLAUSES.has(lower))
  return who < 0 ? tokens : tokens.slice(0, tokens[who - 1]?.text === ',' && who > 1 ? who - 1 : who)
}
const CLAUSES = new Set(['who', 'whose', 'which'])

type Unfinished = { -readonly [Key in keyof Named]: Named[Key] }

const READ = new Map<string, Named>()
const MOST_READ = 20_000

/** What a noun phrase says of whom it names: read once, since a text names the same people over and over. */
export function readName(tokens: readonly Token[]): Named {
  let key = ''
  for (const { text } of tokens) key += `${text} `
  const known = READ.get(key)
  if (known) return known
  const named = readWords(tokens)
  if (READ.size >= MOST_READ) READ.clear()
  READ.set(key, named)
  return named
}

const isPronoun = (lower: string): boolean =>
  words.PERSONAL.has(lower) || words.POSSESSIVE.has(lower) || lower === 'him' || lower === 'them'

function readWords(given: readonly Token[]): Named {
  const tokens = withoutClause(given)
  const [names, of, others]: [string[], string[], string[][]] = [[], [], []]
  const named: Unfinished = { ...nobody(), names, of, others }
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return named
  if (tokens.length === 1 && isPronoun(first.lower))
    return { ...named, text: first.text, pronoun: first.lower }
  if (tokens.length <= 2 && /^(?:former|latter)$/.test(last.lower))
    return { ...named, text: textOf(tokens), pronoun: last.lower }
  const and = andBetween(tokens)
  if (and !== null)
    return {
      ...named,
      text: textOf(tokens),
      kind: 'joint',
      apart: [readName(tokens.slice(0, and)), readName(tokens.slice(and + 1))],
    }
  named.gender = genderOf(tokens)
  const parts: Token[][] = [[]]
  let isAside = false
  for (const [at, token] of tokens.entries())
    if (/^[,()/]$/.test(token.text) || joinsOffices(tokens, at)) {
      isAside = token.text === '('
      parts.push([])
    }
    // What stands in brackets is an abbreviation or a party.
    else if (isAside) {
      if (/^\p{Lu}{2,6}$/u.test(token.text)) named.cut = token.lower
    } else {
      const last = parts.at(-1)?.at(-1)
      // "Ada Orr the Foreign Minister".
      if (token.lower === 'the' && last && isNameCapital(last.text)) parts.push([])
      parts.at(-1)?.push(token)
    }
  let isBody = false
  let isPlural = false
  /** The office that stands before a comma and its holder's name. */
  let ahead: string | null = null
  for (const one of parts) {
    const isNamed = named.names.length > 0
    let office = -1
    one.forEach(({ lower }, at) => {
      const plain = lower.replace(/'s$/, '')
      if (office < 0 || !one.slice(office, at).some((token) => /^(?:of|for|to|in)$/.test(token.lower)))
        if (
          (words.OFFICES.has(plain) && !isGivenName(one, at)) ||
          isAmir(one, at) ||
          PLURAL_OFFICE.test(plain)
        )
          office = at
    })
    const head = office < 0 ? headOf(one) : -1
    let linked = false
    const held: string[] = []
    /** Where the names stand. */
    const own: number[] = []
    /** Where a name begins behind a country's: "President of Osmira Ada Orr". */
    let land = -1
    for (const [at, { lower, text, kind }] of one.entries()) {
      const plain = lower.replace(/'s$/, '')
      if (kind !== 'word') continue
      if (/^(?:of|for|to|from|in|at)$/.test(lower)) {
        linked = true
        if (office >= 0 && at > office) land = landAt(one, at + 1)
        continue
      }
      if (at === land) linked = false
      if (PLURAL_OFFICE.test(plain) && !linked && (!isNameCapital(text) || at === one.length - 1))
        isPlural = true
      if (JOINT_WORDS.test(plain) && at <= 1) isPlural = true
      if (words.DETERMINERS.has(plain) || plain === 'and') continue
      const style = plain === 'head' ? headOfRealm(one, at) : null
      if (style !== null) {
        held.push(style)
        break
      }
      // "the Holy Father".
      if (plain === 'holy' && one[at + 1]?.lower === 'father') continue
      if (plain === 'father' && one[at - 1]?.lower === 'holy') {
        held.push('pope')
        continue
      }
      if (at === office || (QUALIFIERS.has(plain) && at < office)) {
        held.push(SPELT[plain] ?? plain)
        linked = false
        continue
      }
      if (words.BODIES.has(plain) && office < 0 && !linked && !isNamed) {
        isBody = true
        of.push(...names.splice(0))
        own.length = 0
        held.push(plain)
        continue
      }
      if (words.HONORIFICS.has(plain.replace(/\.$/, '')) && !isGivenName(one, at)) {
        // "Minister of Foreign Affairs Sheikh Orr".
        if (PORTFOLIOS.has(one[at - 1]?.lower ?? '')) linked = false
        continue
      }
      if (at === head && !linked && !isNamed) {
        held.push(plain)
        continue
      }
      if (!isNameCapital(text)) {
        if (
          linked ||
          (at < office &&
            /^(?:army|navy|police|security|intelligence|parliament|party|government|state|union|council)$/.test(
              plain,
            ))
        )
          of.push(plain)
        continue
      }
      // "Minister of Foreign Affairs Ada Orr": the portfolio ends before the name.
      const isBehindPortfolio = !PORTFOLIOS.has(plain) && PORTFOLIOS.has(one[at - 1]?.lower ?? '')
      if (linked && at > land && isBehindPortfolio) linked = false
      // "Minister for Foreign Affairs" is the Foreign Minister.
      if (linked && FIELDS.has(plain) && office >= 0 && at > office) {
        held.splice(-1, 0, SPELT[plain] ?? plain)
        continue
      }
      if (linked && plain === 'affairs') continue
      if (linked || at < office || at < head) of.push(plain)
      else if (!isNamed) {
        const next = one[at + 1]?.text ?? ''
        // "PM Orr", "COAS Orr": in capitals all through, before a name that is not.
        const isCut = /^\p{Lu}\p{Ll}/u.test(next) || (next === '' && plain in SHORT)
        if (named.names.length === 0 && /^\p{Lu}{2,5}$/u.test(text) && isCut) {
          if (LANDS.test(plain)) of.push(plain)
          else held.push(...(SHORT[plain] ?? [plain]))
          continue
        }
        names.push(plain.replace(PARTICLE, ''))
        own.push(at)
      }
    }
    if (named.offices.length === 0) named.offices = held
    else if (held.length > 0) others.push(held)
    const [from] = own
    const to = own.at(-1)
    if (from !== undefined && to !== undefined) {
      let begin = from
      while (begin > 0 && STYLED.test(one[begin - 1]?.lower ?? '')) begin--
      named.name = textOf(one.slice(begin, to + 1))
      if (office >= 0) named.role = roleOf(office < begin ? one.slice(0, begin) : one.slice(to + 1))
      named.role ??= ahead
    } else if (named.name === null && office >= 0) ahead = roleOf(one)
    else if (named.name !== null && named.role === null && office >= 0) named.role = roleOf(one)
  }
  named.text = textOf(tokens)
  of.push(...named.of.flatMap((one) => LAND_OF[one] ?? []))
  const isLand =
    named.offices.length === 0 && named.names.length > 0 && countryAt(named.names) === named.names.length
  named.kind = isPlural ? 'joint' : isLand || (isBody && named.names.length === 0) ? 'body' : 'person'
  return named
}
