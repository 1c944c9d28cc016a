import type { Named } from './named.ts'

/** Somebody whom the text names, by all the ways in which it does. */
export type Figure = {
  kind: 'person' | 'body' | 'joint' | 'unnamed'
  /** As the text has them, the fullest first. */
  texts: string[]
  names: string[]
  offices: ReadonlySet<string>[]
  of: Set<string>
  members: readonly Figure[]
  /** Whether the members are each named where it is: it is they who speak. */
  isApart: boolean
  /** How often they were named. */
  count: number
}

const GUESTS = new Set(['guest', 'interlocutor', 'counterpart', 'delegate', 'visitor'])

/** Whether two words name one country: "osmira", "osmiran". */
const isAkin = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length, 5)
  return length >= 3 && one.slice(0, length) === other.slice(0, length)
}

/** The people, bodies and parties of a text, as they come to be named. */
export class Cast {
  readonly figures: Figure[] = []
  /** Whom "he" is, and "they", and "it". */
  private focus: Figure | null = null
  private plural: Figure | null = null
  private lastBody: Figure | null = null

  /** Whom some words name: somebody known, or somebody new. Null where that cannot be told. */
  resolve(named: Named, isSubject: boolean): Figure | null {
    const figure = this.find(named)
    if (!figure) return null
    figure.count++
    if (isSubject) this.attend(figure)
    return figure
  }

  /** Who the text now speaks of. */
  attend(figure: Figure): void {
    if (figure.kind === 'joint') this.plural = figure
    else if (figure.kind === 'body') this.lastBody = figure
    else this.focus = figure
  }

  private find(named: Named): Figure | null {
    const { pronoun } = named
    if (pronoun !== null) {
      if (/^(?:they|their|both)$/.test(pronoun)) return this.plural ?? this.lastBody
      if (/^(?:it|its)$/.test(pronoun)) return this.lastBody
      if (/^(?:he|she|his|her)$/.test(pronoun)) return this.focus
      return null
    }
    if (named.apart.length > 0) return this.both(named)
    if (named.kind === 'joint') return this.joint(named)
    if (named.names.length > 0) return this.byName(named) ?? this.add(named)
    if (named.offices.length > 0) return this.byOffice(named) ?? this.add(named)
    return null
  }

  private byName({ names, offices, of, text }: Named): Figure | null {
    const surname = names.at(-1) ?? ''
    const fits = (figure: Figure): boolean => {
      if (figure.kind === 'joint') return false
      const known = figure.names
      if (known.length === 0) return false
      if (names.length === 1) return known.includes(surname)
      if (known.length === 1) return names.includes(known[0] ?? '')
      return (
        (known.at(-1) === surname && (known[0] === names[0] || isInitial(known[0], names[0]))) ||
        names.every((name) => known.includes(name))
      )
    }
    const found = this.figures.filter(fits)
    const figure =
      found.find((one) => one.offices.some((known) => offices.some((office) => known.has(office)))) ??
      found.toSorted((one, other) => other.count - one.count)[0] ??
      // "The Prime Minister" was named before he had a name.
      this.figures.find(
        (one) =>
          one.names.length === 0 &&
          one.kind === 'unnamed' &&
          offices.length > 0 &&
          one.offices.some((known) => offices.every((office) => known.has(office))),
      )
    if (!figure) return null
    if (names.length > figure.names.length) figure.names = names
    this.learn(figure, { offices, of, text })
    return figure
  }

  private byOffice(named: Named): Figure | null {
    const { offices, of } = named
    const head = offices.at(-1) ?? ''
    const candidates = this.figures.filter((figure) => {
      if (figure.kind === 'joint') return false
      if (
        !figure.offices.some(
          (known) => [...known].at(-1) === head && offices.every((office) => known.has(office)),
        )
      )
        return false
      return (
        of.length === 0 ||
        figure.of.size === 0 ||
        of.some((one) => [...figure.of].some((other) => isAkin(one, other)))
      )
    })
    const exact = candidates.filter((figure) => figure.offices.some((known) => known.size === offices.length))
    const pool = exact.length > 0 ? exact : candidates
    const figure =
      this.focus && pool.includes(this.focus)
        ? this.focus
        : (pool.toSorted((one, other) => other.count - one.count)[0] ?? null)
    if (figure) {
      this.learn(figure, { offices: [], of, text: named.text })
      return figure
    }
    if (GUESTS.has(head)) {
      const others = this.figures.filter((one) => one.kind === 'person' && one !== this.figures[0])
      return others[0] ?? null
    }
    return null
  }

  /** Several who are each named. */
  private both(named: Named): Figure | null {
    const each = named.apart.flatMap((one) => this.find(one) ?? [])
    const members = [...new Set(each.flatMap((one) => (one.isApart ? one.members : [one])))]
    const [only, ...others] = members
    if (!only || others.length === 0) return only ?? null
    const known = this.figures.find(
      (figure) => figure.isApart && members.every((member) => figure.members.includes(member)),
    )
    if (known) return known
    const figure = this.add(named)
    figure.members = members
    figure.isApart = true
    return figure
  }

  private joint(named: Named): Figure {
    const known = this.figures.find(({ kind, isApart }) => kind === 'joint' && !isApart)
    if (known) {
      this.learn(known, { offices: [], of: [], text: named.text })
      return known
    }
    const members = this.figures.filter(({ kind }) => kind === 'person').slice(0, 2)
    const figure = this.add(named)
    figure.members = members
    return figure
  }

  private add({ kind, names, offices, of, text }: Named): Figure {
    const figure: Figure = {
      kind: kind === 'person' && names.length === 0 ? 'unnamed' : kind,
      texts: [],
      names,
      offices: [],
      of: new Set(),
      members: [],
      isApart: false,
      count: 0,
    }
    this.figures.push(figure)
    this.learn(figure, { offices, of, text })
    return figure
  }

  private learn(figure: Figure, { offices, of, text }: Pick<Named, 'offices' | 'of' | 'text'>): void {
    if (!figure.texts.includes(text)) figure.texts.push(text)
    if (offices.length > 0) figure.offices.push(new Set(offices))
    for (const one of of) figure.of.add(one)
    if (figure.kind === 'unnamed' && figure.names.length > 0) figure.kind = 'person'
  }
}

const isInitial = (one = '', other = ''): boolean =>
  one.replace('.', '').length === 1 && other.startsWith(one.charAt(0))
