import type { Report } from './fault.ts'
import type { Draft } from './readout.ts'
import { checkRetired } from './retired.ts'
import { isReservedId } from './route.ts'

type Known = { has(id: string): boolean }
type Named = { readonly id: string }

/** Ids are unique in their namespaces and none opens another; every reference names something that exists. */
export function checkIds(draft: Draft, report: Report): void {
  if (isReservedId(draft.id)) report({ path: 'id', code: 'reserved-id', id: draft.id })
  if (!isLanguage(draft.lang)) report({ path: 'lang', code: 'bad-form', field: 'lang' })

  const persons = namespace({ speakers: draft.speakers, people: draft.people }, report)
  const themes = namespace({ themes: draft.themes }, report)
  const live = namespace({ paragraphs: draft.paragraphs, statements: draft.statements }, report)
  const statements = new Set(draft.statements.map(({ id }) => id))
  const speakers = new Map(draft.speakers.map((speaker) => [speaker.id, speaker]))

  for (const id of Object.keys(draft.retired))
    if (live.has(id) && !statements.has(id)) report({ path: `retired.${id}`, code: 'retired-live', id })
  checkRetired(draft.retired, statements, 'retired.', report)
  checkBeginnings(draft, live, report)

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
      if (speakers.get(id)?.kind === 'joint') here({ path: `members[${place}]`, code: 'joint-member', id })
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

/** Collects where each id stands, reporting those that stand twice. */
function namespace(lists: Record<string, readonly Named[]>, report: Report): Map<string, string> {
  const places = new Map<string, string>()
  for (const [name, items] of Object.entries(lists))
    for (const [at, { id }] of items.entries()) {
      const place = `${name}[${at}]`
      const other = places.get(id)
      if (other === undefined) places.set(id, place)
      else report({ path: `${place}.id`, code: 'duplicate-id', id, other })
    }
  return places
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
function checkBeginnings(draft: Draft, live: ReadonlyMap<string, string>, report: Report): void {
  const place = (id: string) => (Object.hasOwn(draft.retired, id) ? `retired.${id}` : `${live.get(id)}.id`)
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
