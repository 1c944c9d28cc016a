import { isReservedId } from '#domain/address/route.ts'
import type { Draft } from '#domain/document/readout.ts'
import { checkRetired } from '#domain/document/retired.ts'
import type { Report } from './fault.ts'

type Known = { has(id: string): boolean }
type Named = { readonly id: string }

/** Where the items of a list stand in it, by id; the first of several. */
export type Places = ReadonlyMap<string, number>

export function placesOf(items: readonly Named[]): Places {
  const places = new Map<string, number>()
  for (let at = items.length - 1; at >= 0; at -= 1) places.set(items[at]?.id ?? '', at)
  return places
}

/** Ids are unique in their namespaces and none opens another; every reference names something that exists. */
export function checkIds(draft: Draft, paragraphs: Places, statements: Places, report: Report): void {
  if (isReservedId(draft.id)) report({ path: 'id', code: 'reserved-id', id: draft.id })
  if (!isLanguage(draft.lang)) report({ path: 'lang', code: 'bad-form', field: 'lang' })

  const speakers = placesOf(draft.speakers)
  const people = placesOf(draft.people)
  const themes = placesOf(draft.themes)
  const persons: Known = { has: (id) => speakers.has(id) || people.has(id) }
  checkUnique('speakers', draft.speakers, speakers, report)
  checkUnique('people', draft.people, people, report)
  checkUnique('themes', draft.themes, themes, report)
  checkUnique('paragraphs', draft.paragraphs, paragraphs, report)
  checkUnique('statements', draft.statements, statements, report)
  checkApart('speakers', speakers, 'people', people, report)
  checkApart('paragraphs', paragraphs, 'statements', statements, report)

  for (const id of Object.keys(draft.retired))
    if (paragraphs.has(id)) report({ path: `retired.${id}`, code: 'retired-live', id })
  checkRetired(draft.retired, statements, 'retired.', report)
  checkBeginnings(draft, statements, report)

  if (draft.issuer) refer(draft.issuer.sides, speakers, 'issuer.sides', report)
  refer(draft.event.participants, persons, 'event.participants', report)
  let list = 'speakers'
  let at = 0
  const here: Report = (fault) => report({ ...fault, path: `${list}[${at}].${fault.path}` })
  for (const { kind, members = [] } of draft.speakers) {
    if (kind === 'joint' && members.length === 0) here({ path: 'members', code: 'joint-without-members' })
    if (kind !== 'joint' && members.length > 0) here({ path: 'members', code: 'members-not-joint' })
    refer(members, speakers, 'members', here)
    for (const [place, id] of members.entries())
      if (draft.speakers[speakers.get(id) ?? -1]?.kind === 'joint')
        here({ path: `members[${place}]`, code: 'joint-member', id })
    at += 1
  }
  list = 'statements'
  at = 0
  for (const statement of draft.statements) {
    const { within, repeats } = statement
    refer(statement.speakers, speakers, 'speakers', here)
    refer(statement.addressees, persons, 'addressees', here)
    refer(statement.echoes, statements, 'echoes', here)
    if (statement.themes.length > 0)
      refer(
        statement.themes.map(({ id }) => id),
        themes,
        'themes',
        here,
      )
    if (within !== null && !statements.has(within))
      here({ path: 'within', code: 'unknown-reference', id: within })
    if (repeats !== null && !statements.has(repeats))
      here({ path: 'repeats', code: 'unknown-reference', id: repeats })
    at += 1
  }
}

function checkUnique(list: string, items: readonly Named[], places: Places, report: Report): void {
  if (places.size === items.length) return
  for (const [at, { id }] of items.entries()) {
    const first = places.get(id)
    if (first !== at)
      report({ path: `${list}[${at}].id`, code: 'duplicate-id', id, other: `${list}[${first}]` })
  }
}

function checkApart(list: string, places: Places, later: string, laterPlaces: Places, report: Report): void {
  for (const [id, at] of places) {
    const other = laterPlaces.get(id)
    if (other !== undefined)
      report({ path: `${later}[${other}].id`, code: 'duplicate-id', id, other: `${list}[${at}]` })
  }
}

function refer(ids: readonly string[], known: Known, path: string, report: Report): void {
  const seen = ids.length > 1 ? new Set<string>() : null
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? ''
    if (!known.has(id)) report({ path: `${path}[${at}]`, code: 'unknown-reference', id })
    else if (seen?.has(id)) report({ path: `${path}[${at}]`, code: 'listed-twice', id })
    seen?.add(id)
  }
}

/** A link cut short must not open another statement: no id, retired ones included, begins another. */
function checkBeginnings(draft: Draft, statements: Places, report: Report): void {
  const place = (id: string) =>
    statements.has(id) ? `statements[${statements.get(id)}].id` : `retired.${id}`
  const ids = [...draft.statements.map(({ id }) => id), ...Object.keys(draft.retired)].sort()
  for (const [at, id] of ids.entries()) {
    // In order of code units, what begins with an id follows it directly.
    const other = ids[at + 1]
    if (other !== id && other?.startsWith(id))
      report({ path: place(id), code: 'id-begins-another', id, other })
  }
}

/** Tags of the right form may still be none ("en-a"), and Intl throws on those. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
