/** What a gold readout says of its page (see README.md). Places are UTF-16 code units into `page`. */
export type Gold = {
  manner: string
  /** What the text states of itself, by name: issuer, title, date, place, kind. */
  facts: ReadonlyMap<string, string>
  speakers: readonly GoldSpeaker[]
  /** The page as one would copy it: the input. */
  page: string
  furniture: readonly Range[]
  headings: readonly (Range & { of: 'title' | 'issuer' })[]
  statements: readonly GoldStatement[]
  /** Words in quotation marks that are nobody's speech. */
  unspoken: readonly Range[]
}
export type Range = { start: number; end: number }
type GoldSpeaker = {
  id: string
  kind: 'person' | 'body' | 'joint' | 'unnamed'
  members: readonly string[]
  names: readonly string[]
}
export type GoldStatement = {
  id: string
  mode: 'direct' | 'indirect'
  /** Empty: the text does not establish who. */
  speakers: readonly string[]
  content: readonly Range[]
  mention: readonly Range[]
  cue: readonly Range[]
}

const MARK = /⟦(\/?)(x|title|issuer|n|[mc]?\d+)(?: (direct|indirect) ([a-z0-9+-]+))?⟧/g
const KINDS = ['person', 'body', 'joint', 'unnamed'] as const

/** Reads a gold file; throws an `Error` that says what is wrong in it, and where. */
export function readGold(file: string): Gold {
  const [head = '', marked] = file.replace(/\r\n/g, '\n').split(/^---\n/m)
  if (marked === undefined) throw new Error('No line “---” ends the head.')
  const facts = new Map<string, string>()
  const speakers: GoldSpeaker[] = []
  for (const line of head.trim().split('\n')) {
    const [, name = '', id, value = ''] = /^([a-z]+)(?: ([a-z][a-z0-9-]*))?: (.+)$/.exec(line) ?? []
    if (name === '') throw new Error(`Not read in the head: ${line}`)
    if (name === 'speaker' && id) speakers.push(readSpeaker(id, value))
    else facts.set(name, value)
  }
  const known = new Set(speakers.map(({ id }) => id))
  for (const { id, members } of speakers)
    for (const member of members) if (!known.has(member)) throw new Error(`${id}: no speaker ${member}`)

  let page = ''
  let from = 0
  const open: { name: string; start: number }[] = []
  const ranges: (Range & { name: string })[] = []
  const said = new Map<string, Pick<GoldStatement, 'mode' | 'speakers'>>()
  for (const { 0: mark, 1: slash, 2: name = '', 3: mode, 4: who = '', index } of marked.matchAll(MARK)) {
    const where = `${mark} after “${page.slice(-30)}”`
    page += marked.slice(from, index)
    from = index + mark.length
    if (slash) {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`${where}: closes ${name}, but ${last?.name} is open`)
      if (last.start === page.length) throw new Error(`${where}: nothing is marked`)
      ranges.push({ name, start: last.start, end: page.length })
    } else open.push({ name, start: page.length })
    if (mode === undefined) continue
    if (said.has(name) || !/^\d+$/.test(name)) throw new Error(`${where}: says mode and speaker again`)
    const ids = who === '-' ? [] : who.split('+')
    for (const id of ids) if (!known.has(id)) throw new Error(`${where}: no speaker ${id}`)
    said.set(name, { mode: mode === 'direct' ? 'direct' : 'indirect', speakers: ids })
  }
  page += marked.slice(from)
  if (open.length > 0) throw new Error(`Never closed: ${open.map(({ name }) => name).join(', ')}`)
  if (/[⟦⟧]/.test(page)) throw new Error(`Not read: ${/.{0,20}[⟦⟧].{0,20}/.exec(page)?.[0]}`)
  const named = (name: string): Range[] =>
    ranges
      .filter((range) => range.name === name)
      .map(({ start, end }) => ({ start, end }))
      .sort((one, other) => one.start - other.start)
  const numbers = new Set(
    ranges.map(({ name }) => name.replace(/^[mc]/, '')).filter((name) => /^\d/.test(name)),
  )
  const statements = [...numbers].map((id): GoldStatement => {
    const { mode, speakers: of } = said.get(id) ?? {}
    const content = named(id)
    if (!mode || !of || content.length === 0)
      throw new Error(`Statement ${id} has no content, mode or speaker`)
    return { id, mode, speakers: of, content, mention: named(`m${id}`), cue: named(`c${id}`) }
  })
  return {
    manner: facts.get('manner') ?? '',
    facts,
    speakers,
    page,
    furniture: named('x'),
    headings: (['title', 'issuer'] as const).flatMap((of) => named(of).map((range) => ({ ...range, of }))),
    statements: statements.sort(
      (one, other) => (one.content[0]?.start ?? 0) - (other.content[0]?.start ?? 0),
    ),
    unspoken: named('n'),
  }
}

function readSpeaker(id: string, value: string): GoldSpeaker {
  const [first = '', ...names] = value.split('|').map((part) => part.trim())
  const [, kindName, of] = /^(\w+)(?: of (.+))?$/.exec(first) ?? []
  const kind = KINDS.find((known) => known === kindName)
  if (!kind || names.length === 0) throw new Error(`Speaker ${id}: “${value}” is not KIND | NAME | …`)
  return { id, kind, members: of ? of.split(',').map((member) => member.trim()) : [], names }
}
