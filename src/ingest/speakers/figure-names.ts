import { idFrom } from '#ingest/id-from.ts'
import { remembered } from '#ingest/text/remembered.ts'
import { wordsIn } from '#ingest/text/words-in.ts'
import type { Figure } from './figure.ts'

const fullest = ({ texts }: Figure): string =>
  [...texts].sort((one, other) => other.length - one.length)[0] ?? ''

/** A name by which somebody can be told from others: more than one word of it, or else all that the text says. */
export const nameOf = (figure: Figure): string =>
  figure.name !== null && /\s/.test(figure.name) ? figure.name : fullest(figure)

/** Whether a word names somebody of a cast, or what they hold an office of: "osmira", and so "osmiran". */
export function namesOf(figures: readonly Figure[]): (word: string) => boolean {
  const plain = (names: Iterable<string>) =>
    [...names].flatMap((name) => wordsIn(name).map((word) => word.plain))
  const names = new Set(
    figures.flatMap((figure) => [
      ...plain(figure.names),
      ...[...figure.texts].flatMap((text) =>
        wordsIn(text)
          .filter(({ look }) => look !== 'small')
          .map((word) => word.plain),
      ),
    ]),
  )
  const places = new Set(figures.flatMap((figure) => plain(figure.of)))
  const stems = new Set(
    [...places].filter((place) => place.length >= STEM).map((place) => place.slice(0, STEM)),
  )
  return remembered(
    (word) => names.has(word) || places.has(word) || (word.length >= STEM && stems.has(word.slice(0, STEM))),
  )
}

/** Names of a country and of its people begin with the same letters, at least so many. */
const STEM = 5

/** An id made of a name. */
export const slug = (name: string): string => idFrom(name, 40, 'unnamed')

/** An id of each, no two the same. */
export function idsOf(figures: readonly Figure[]): Map<Figure, string> {
  const ids = new Map<Figure, string>()
  const used = new Set<string>()
  for (const figure of figures) {
    const base = slug(
      figure.short ??
        figure.names.findLast((name) => !/^(?:[ivx]+|mp)$/.test(name)) ??
        (figure.offices[0] ?? []).join('-'),
    )
    let id = base
    for (let next = 2; used.has(id); next++) id = `${base}-${next}`
    used.add(id)
    ids.set(figure, id)
  }
  return ids
}
