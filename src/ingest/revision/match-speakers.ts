import type { Draft, Person, Readout, Speaker } from '#domain/document/readout.ts'

/** Of the speakers that a new draft found: which are old ones, by their old ids, and which are new. */
export type MatchedSpeakers = {
  /** The final id of each of the draft's. */
  ids: ReadonlyMap<string, string>
  /** Those that the old document does not have among its speakers, in final ids. */
  added: readonly Speaker[]
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase()
const wordsIn = (name: string): string[] => fold(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const namesOf = (one: Person & { short?: string | undefined }): string[] => [
  one.name,
  ...(one.short === undefined ? [] : [one.short]),
  ...one.aliases,
]

/** Whether all words of one name stand in the other. */
const holds = (longer: string, shorter: string): boolean => {
  const [has, wanted] = [new Set(wordsIn(longer)), wordsIn(shorter)]
  return wanted.length > 0 && wanted.every((word) => has.has(word))
}

/**
 * Finds the speakers of a draft among those of the old document, and among the people it mentions: by a name that both
 * have, else by one that holds the other, where only one has such a name. Joint ones also by their members.
 */
export function matchSpeakers(draft: Draft, old: Readout): MatchedSpeakers {
  const ids = new Map<string, string>()
  const added: Speaker[] = []
  const taken = new Set([...old.speakers, ...old.people].map(({ id }) => id))
  const free = (wanted: string): string => {
    let id = wanted
    for (let next = 2; taken.has(id); next++) id = `${wanted.slice(0, 58)}-${next}`
    taken.add(id)
    return id
  }
  const match = (one: Speaker): void => {
    const isJoint = one.kind === 'joint'
    const members = (one.members ?? []).map((id) => ids.get(id) ?? id)
    const candidates: (Speaker | Person)[] = [
      ...old.speakers.filter(({ kind }) => (kind === 'joint') === isJoint),
      ...(isJoint ? [] : old.people),
    ]
    const only = (test: (other: Speaker | Person) => boolean) => {
      const [first, ...others] = candidates.filter(test)
      return others.length === 0 ? first : undefined
    }
    const names = namesOf(one)
    const folded = new Set(names.map(fold))
    const found =
      only((other) => namesOf(other).some((name) => folded.has(fold(name)))) ??
      (isJoint
        ? only((other) => 'members' in other && isSameSet(other.members ?? [], members))
        : only((other) =>
            namesOf(other).some((name) => names.some((own) => holds(name, own) || holds(own, name))),
          ))
    const id = found?.id ?? free(one.id)
    ids.set(one.id, id)
    if (found && 'kind' in found) return
    added.push({
      ...one,
      ...(found ? { ...found, kind: 'person' as const } : {}),
      id,
      ...(one.members ? { members } : {}),
    })
  }
  // A joint speaker is known by its members, which come first.
  for (const one of draft.speakers) if (one.kind !== 'joint') match(one)
  for (const one of draft.speakers) if (one.kind === 'joint') match(one)
  return { ids, added }
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.length > 0 && one.every((id) => other.includes(id))
