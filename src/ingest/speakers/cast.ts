import { append } from '#ingest/text/append.ts'
import { type Figure, holdsOffice, isOfLand, isRoyal, isRuler, mostNamed, ROYAL, RULERS } from './figure.ts'
import { type Named, nobody } from './named.ts'
import { Shelf } from './shelf.ts'

const GUESTS = new Set(['guest', 'delegate', 'visitor', 'dignitary'])
/** What somebody may be called whose office was named before. */
const LOOSE = new Set([
  'official',
  'diplomat',
  'leader',
  'chief',
  'head',
  'envoy',
  'politician',
  'dignitary',
  'side',
])
const OTHERS = new Set(['interlocutor', 'counterpart', 'colleague'])
/** Whose style is what. */
const STYLES: Readonly<Record<string, RegExp>> = {
  majesty: /^(?:king|queen|majesty|emperor|sultan)$/,
  highness: /^(?:prince|princess|emir|highness|sheikh|sultan|duke)$/,
  holiness: /^(?:pope|patriarch|holiness)$/,
  eminence: /^(?:cardinal|metropolitan|eminence|ayatollah)$/,
  'head-of-state': /^(?:president|king|queen|emir|sultan|emperor|pope)$/,
  'head-of-government': /^(?:premier|chancellor|prime)$/,
}

const NOBODY: ReadonlySet<Figure> = new Set()

/** Under this is found who is known by one name alone. */
const alone = (name: string): string => `${name} alone`

const MANY = 200

/** The people, bodies and parties of a text, as they come to be named. */
export class Cast {
  readonly figures: Figure[] = []
  /** Who may be meant by a word, so that of many nobody else is looked at. */
  private readonly named = new Shelf<Figure>()
  private readonly inOffice = new Shelf<Figure>()
  private readonly nameless = new Shelf<Figure>()
  private readonly several = new Map<Figure, Figure[]>()
  private party: Figure | null = null
  /** Whom "he" is, and "they", and "it". */
  private focus: Figure | null = null
  /** Those whom the text spoke of last, the last first. */
  private recent: Figure[] = []
  /** Two that one sentence names, in its order. */
  private pair: readonly [Figure, Figure] | null = null
  private plural: Figure | null = null
  private guest: Figure | null = null
  private lastBody: Figure | null = null

  /**
   * Whom some words name: somebody known, or somebody new; null where that cannot be told. `not`: those whom an office
   * or a pronoun does not mean here.
   */
  resolve(named: Named, isSubject: boolean, not: ReadonlySet<Figure> = NOBODY): Figure | null {
    const figure = this.find(named, not)
    if (!figure) return null
    figure.count++
    if (isSubject) this.attend(figure)
    return figure
  }

  /** Who the text now speaks of. */
  attend(figure: Figure): void {
    if (figure.kind === 'joint') this.plural = figure
    else if (figure.kind === 'body') this.lastBody = figure
    else {
      this.focus = figure
      this.recent = [figure, ...this.recent.filter((one) => one !== figure)].slice(0, 8)
    }
  }

  /** Nobody was spoken of yet. */
  forget(): void {
    this.focus = this.pair = this.plural = this.lastBody = null
    this.recent = []
  }

  /** Hears something as a text of its own: who "he" is before it is nobody there, and nobody of those is after it. */
  apart(hear: () => void): void {
    const { focus, recent, pair, plural, lastBody } = this
    this.forget()
    hear()
    Object.assign(this, { focus, recent, pair, plural, lastBody })
  }

  /** Who is "the guest". */
  welcome(named: Named): void {
    this.guest = this.byNameAlone(named)
  }

  /** Those whom one sentence names are a pair for the next. */
  pairOff(names: readonly Named[]): void {
    const [first, second, ...more] = this.note(names)
    if (first && second && more.length === 0) this.pair = [first, second]
  }

  /** The text has named some people; who it speaks of is who it was. */
  note(names: readonly Named[]): ReadonlySet<Figure> {
    const people = new Set(
      names
        .filter(({ kind, pronoun }) => kind === 'person' && pronoun === null)
        .flatMap((one) => this.known(one) ?? []),
    )
    const [last, ...before] = this.recent
    this.recent = [...new Set([...(last ? [last] : []), ...people, ...before])].slice(0, 8)
    return people
  }

  /** Whom a name is of, where that is somebody whom the text named before. */
  private known({ names, offices }: Named): Figure | null {
    const surname = names.at(-1)
    if (surname !== undefined)
      return (
        this.named.of([surname]).find((one) => one.kind !== 'joint' && one.names.includes(surname)) ?? null
      )
    return (
      this.inOffice
        .of(offices.slice(0, 1))
        .find((one) => one.kind !== 'joint' && holdsOffice(one, offices)) ?? null
    )
  }

  private find(named: Named, not: ReadonlySet<Figure> = NOBODY): Figure | null {
    const { pronoun } = named
    if (pronoun !== null) {
      if (/^(?:they|them|their|both)$/.test(pronoun))
        return this.plural ?? (this.pair ? this.together(this.pair) : this.lastBody)
      if (/^(?:it|its)$/.test(pronoun)) return this.lastBody
      if (/^(?:he|his)$/.test(pronoun)) return this.single(not, 'she', 'he')
      if (pronoun === 'him') return this.single(not, 'she')
      if (/^(?:she|her)$/.test(pronoun)) return this.single(not, 'he', 'she')
      if (pronoun === 'former') return this.pair?.[0] ?? null
      if (pronoun === 'latter') return this.pair?.[1] ?? null
      return null
    }
    if (named.apart.length > 0) return this.both(named)
    if (named.kind === 'joint') return this.joint(named)
    if (named.names.length > 0) return this.byName(named) ?? this.add(named)
    if (named.offices.length > 0) return this.byOffice(named, not) ?? this.add(named)
    return null
  }

  /** Somebody whom the text named before by name, and no other. */
  byNameAlone(named: Named): Figure | null {
    return named.names.length > 0 && named.kind === 'person' && named.apart.length === 0
      ? this.known(named)
      : null
  }

  /** Whom the text spoke of last, who is not a man, or a woman, as far as is known. */
  private single(
    not: ReadonlySet<Figure>,
    other: Figure['gender'],
    gender: Figure['gender'] = null,
  ): Figure | null {
    const found = this.recent.find((one) => one.gender !== other && !not.has(one)) ?? null
    if (found && gender !== null) found.gender ??= gender
    return found
  }

  private byName(named: Named): Figure | null {
    const { names, offices, gender } = named
    const surname = names.at(-1) ?? ''
    const fits = (figure: Figure): boolean => {
      if (figure.kind === 'joint' || (gender !== null && figure.gender !== null && gender !== figure.gender))
        return false
      const known = figure.names
      if (known.length === 0) return false
      // "King Tom" is no Tom Vey.
      const isKing =
        known.length !== names.length && isRoyal(figure) !== offices.some((one) => ROYAL.test(one))
      if (isKing && known.at(-1) !== surname) return false
      if (names.length === 1)
        return (
          known.includes(surname) ||
          figure.offices.some((office) => office.length === 1 && office[0] === surname)
        )
      if (known.length === 1) return names.includes(known[0] ?? '')
      return (
        (known.at(-1) === surname && (known[0] === names[0] || isInitial(known[0], names[0]))) ||
        names.every((name) => known.includes(name))
      )
    }
    const found = [...this.named.of([surname, ...names.map(alone)]), ...this.inOffice.of([surname])].filter(
      fits,
    )
    const figure =
      found.find((one) => one.offices.some((known) => offices.some((office) => known.includes(office)))) ??
      mostNamed(found) ??
      // "The Prime Minister" was named before he had a name.
      this.nameless
        .of(offices.slice(0, 1))
        .find((one) => one.names.length === 0 && one.kind === 'unnamed' && holdsOffice(one, offices))
    if (!figure) return null
    if (names.length > figure.names.length) {
      figure.names = names
      this.named.put(names, figure)
    }
    this.learn(figure, named)
    return figure
  }

  private byOffice(named: Named, not: ReadonlySet<Figure>): Figure | null {
    const { offices, of } = named
    const head = offices.at(-1) ?? ''
    const isStyle = offices.length === 1 && head in STYLES
    let candidates = this.likely(isStyle ? this.figures : this.inOffice.of([head])).filter((figure) => {
      if (figure.kind === 'joint' || not.has(figure)) return false
      if (
        !figure.offices.some(
          (known) =>
            (known.at(-1) === head && offices.every((office) => known.includes(office))) ||
            (isStyle && (known.includes(head) || known.some((office) => STYLES[head]?.test(office)))),
        )
      )
        return false
      return of.length === 0 || figure.of.size === 0 || isOfLand(figure, of)
    })
    const akin = candidates.filter((figure) => isOfLand(figure, of))
    if (akin.length > 0) candidates = akin
    const exact = candidates.filter((figure) =>
      figure.offices.some((known) => known.length === offices.length),
    )
    const pool = exact.length > 0 ? exact : candidates
    const figure = this.focus && pool.includes(this.focus) ? this.focus : (mostNamed(pool) ?? null)
    if (figure) {
      this.learn(figure, { ...named, offices: [] })
      return figure
    }
    if (of.length === 0 && offices.length === 1 && (head in STYLES || head === 'excellency'))
      return (
        this.single(not, /^her /i.test(named.text) ? 'he' : 'she') ??
        this.figures.find(({ kind }) => kind === 'person') ??
        null
      )
    if (LOOSE.has(head) && of.length > 0) {
      const found = this.ofLand(named, not)
      if (found) return found
    }
    // "The diplomat said": of whom the text speaks.
    if (
      LOOSE.has(head) &&
      of.length === 0 &&
      /^the \S+$/i.test(named.text) &&
      this.focus &&
      !not.has(this.focus)
    )
      return this.focus
    // "The President of Osmira" is the one whose office the text has not told.
    if (of.length > 0 && RULERS.test(offices.join(' '))) {
      const people = this.figures.filter(({ kind }) => kind === 'person')
      const [only, ...more] = people.filter(({ offices: held }) => held.length === 0)
      if (only && more.length === 0 && people.length === 2 && !not.has(only)) {
        this.learn(only, named)
        return only
      }
    }
    if (GUESTS.has(head) && this.guest !== null && !not.has(this.guest)) return this.guest
    if (GUESTS.has(head) || (OTHERS.has(head) && of.length === 0)) {
      const first = OTHERS.has(head)
        ? this.focus
        : this.figures.find(({ kind, offices: held }) => kind === 'person' && held.length > 0)
      const others = this.likely(this.figures).filter(
        (one) => one.kind === 'person' && one.offices.length > 0 && one !== first,
      )
      return mostNamed(others) ?? null
    }
    return null
  }

  /** "The Iranian official": the one person there who is of Iran, or who is of no country that the text tells. */
  private ofLand({ offices: [head = ''], of }: Named, not: ReadonlySet<Figure>): Figure | null {
    const people = this.likely(this.figures).filter((one) => one.kind === 'person' && !not.has(one))
    const mayBe = (one: Figure) =>
      head === 'leader' ? isRuler(one) && one.of.size === 0 : !isRuler(one) && one.offices.length > 0
    const own = people.filter((one) => isOfLand(one, of) && (head !== 'leader' || isRuler(one)))
    const [only, ...more] = own.length > 0 ? own : people.filter(mayBe)
    return only && more.length === 0 ? only : null
  }

  /** Of very many it is one of those whom the text spoke of last. */
  private likely(figures: readonly Figure[]): readonly Figure[] {
    return figures.length > MANY ? this.recent : figures
  }

  /** Several who are each named. */
  private both(named: Named): Figure | null {
    const each = named.apart.flatMap((one) => this.find(one) ?? [])
    const members = [...new Set(each.flatMap((one) => (one.isApart ? one.members : [one])))]
    const [only, ...others] = members
    if (!only || others.length === 0) return only ?? null
    return this.together(members, named)
  }

  private together(members: readonly Figure[], named?: Named): Figure {
    const [first] = members
    const beside = (first && this.several.get(first)) ?? []
    const known = beside.find((figure) => members.every((member) => figure.members.includes(member)))
    if (known) return known
    const figure = this.add(
      named ?? { ...nobody(), kind: 'joint', text: members.map(({ texts }) => [...texts][0]).join(' and ') },
    )
    figure.members = members
    figure.isApart = true
    for (const member of members) append(this.several, member, figure)
    return figure
  }

  private joint(named: Named): Figure {
    if (this.party) {
      this.learn(this.party, { ...named, offices: [], of: [], gender: null })
      return this.party
    }
    const persons = this.figures.filter(
      (one) => one.kind === 'person' || (one.kind === 'unnamed' && isRuler(one)),
    )
    const held = persons.filter(({ offices }) => offices.length > 0)
    const people = (held.length > 1 ? held : persons.filter(({ names }) => names.length > 1)).toSorted(
      (one, other) => other.count - one.count,
    )
    const office = named.offices.at(-1)?.replace(/s$/, '') ?? ''
    const holders = people.filter(({ offices }) => offices.some((known) => known.includes(office)))
    const members = (holders.length > 1 ? holders : people).slice(0, 2)
    const figure = this.add(named)
    figure.members = members
    this.party = figure
    return figure
  }

  private add(named: Named): Figure {
    const { kind, names, gender } = named
    const figure: Figure = {
      number: this.figures.length,
      kind: kind === 'person' && names.length === 0 ? 'unnamed' : kind,
      texts: new Set(),
      name: null,
      role: null,
      short: null,
      names,
      gender,
      offices: [],
      of: new Set(),
      members: [],
      isApart: false,
      count: 0,
    }
    this.figures.push(figure)
    this.named.put(names.length === 1 ? [...names, ...names.map(alone)] : names, figure)
    this.learn(figure, named)
    return figure
  }

  /** What some words say of somebody, besides whom they name. */
  private learn(figure: Figure, { text, gender, name, role, cut, names, offices, others, of }: Named): void {
    figure.gender ??= gender
    figure.texts.add(text)
    if (name !== null && name.length > (figure.name?.length ?? 0)) figure.name = name
    figure.role ??= role?.replace(/^the /i, '') ?? null
    if (names.length === 1 && figure.names.length > 1) figure.short ??= name
    for (const held of [offices, ...others]) this.hold(figure, held)
    if (cut !== null) this.hold(figure, [cut])
    for (const one of of) figure.of.add(one)
    if (figure.kind === 'unnamed' && figure.names.length > 0) figure.kind = 'person'
  }

  private hold(figure: Figure, words: readonly string[]): void {
    const held = words.length > 1 ? [...new Set(words)] : words
    if (held.length === 0 || figure.offices.some((known) => isSame(known, held))) return
    figure.offices.push(held)
    this.inOffice.put(held, figure)
    if (figure.names.length === 0) this.nameless.put(held, figure)
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at])

const isInitial = (one = '', other = ''): boolean =>
  one.replace('.', '').length === 1 && other.startsWith(one.charAt(0))
