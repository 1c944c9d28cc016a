import { isFiltering, UNKNOWN_SPEAKER, type View } from '#domain/address/view.ts'
import type { Mode, Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { FoundWords } from './found-words.ts'

/** What a view lets through. */
export type Match = {
  statements: ReadonlySet<string>
  /** Paragraphs that are kept: with a statement that matches, or a search's hit in narration. */
  paragraphs: ReadonlySet<string>
}

/** Statements of one mode that match; of them, those nested in others and those that are said again. */
type Tally = { statements: number; nested: number; repeats: number }

export type Counts = {
  /** For each value, how many statements it alone would leave of those that the other facets and words leave. */
  speakers: ReadonlyMap<string, number>
  modes: ReadonlyMap<string, number>
  themes: ReadonlyMap<string, number>
  matching: number
  total: number
  quoted: Tally
  reported: Tally
  narrationHits: number
}

/** Neighbouring paragraphs that are left out: ids of the first and last, and what they hold. */
export type Gap = {
  first: string
  last: string
  paragraphs: number
  /** Statements that begin in them. */
  statements: number
}

type Found = Pick<FoundWords, 'statements' | 'narrationHits' | 'narrationParagraphs'>

type Facets = {
  statement: Statement
  speakers: readonly string[]
  modes: readonly Mode[]
  themes: readonly string[]
}

const cache = new WeakMap<ReadoutIndex, readonly Facets[]>()

/** The values that each statement has, in reading order: a joint speaker's members are among its speakers. */
function facetsOf(index: ReadoutIndex): readonly Facets[] {
  const known = cache.get(index)
  if (known) return known
  const made = index.statements.map(
    (statement): Facets => ({
      statement,
      speakers: withMembers(index, statement.speakers),
      modes: [statement.mode],
      themes: [...new Set(statement.themes.map(({ id }) => id))],
    }),
  )
  cache.set(index, made)
  return made
}

function withMembers({ speaker }: ReadoutIndex, speakers: readonly string[]): readonly string[] {
  const all = new Set(speakers)
  for (const id of all) for (const member of speaker.get(id)?.members ?? []) all.add(member)
  return all.size === 0 ? [UNKNOWN_SPEAKER] : [...all]
}

/** Whether a value is chosen, where nothing chosen means that all are. */
function chooses<Value extends string>(chosen: readonly Value[]): (values: readonly Value[]) => boolean {
  const set = new Set(chosen)
  if (set.size === 0) return () => true
  return (values) => {
    for (const value of values) if (set.has(value)) return true
    return false
  }
}

/** Which facets let a statement through. Within a facet values add up, across facets they narrow. */
function testsOf(view: View, found: Found | null) {
  const [speakers, modes, themes] = [chooses(view.speakers), chooses(view.modes), chooses(view.themes)]
  return (facets: Facets) => ({
    words: found === null || found.statements.has(facets.statement.id),
    speaker: speakers(facets.speakers),
    mode: modes(facets.modes),
    theme: themes(facets.themes),
  })
}

/** What a view, and what its words found, let through. `found` is `null` where the view has no words. */
export function matchView(index: ReadoutIndex, view: View, found: Found | null): Match {
  if (!isFiltering(view))
    return { statements: new Set(index.statement.keys()), paragraphs: new Set(index.paragraph.keys()) }
  const [speakers, modes, themes] = [chooses(view.speakers), chooses(view.modes), chooses(view.themes)]
  const statements = new Set<string>()
  const paragraphs = new Set(found?.narrationParagraphs)
  for (const facets of facetsOf(index)) {
    const { statement } = facets
    if (!speakers(facets.speakers) || !themes(facets.themes) || !modes(facets.modes)) continue
    if (found !== null && !found.statements.has(statement.id)) continue
    statements.add(statement.id)
    for (const { paragraph } of statement.content) paragraphs.add(paragraph)
  }
  return { statements, paragraphs }
}

/** Counts for the toggles: those of a facet take the other facets and the words into account, not itself. */
export function counts(index: ReadoutIndex, view: View, found: Found | null): Counts {
  const test = testsOf(view, found)
  const speakers = new Map<string, number>()
  const modes = new Map<string, number>()
  const themes = new Map<string, number>()
  const quoted: Tally = { statements: 0, nested: 0, repeats: 0 }
  const reported: Tally = { ...quoted }
  for (const facets of facetsOf(index)) {
    const { words, speaker, mode, theme } = test(facets)
    if (!words) continue
    const { statement } = facets
    if (mode && theme) for (const id of facets.speakers) add(speakers, id)
    if (speaker && theme) add(modes, statement.mode)
    if (speaker && mode) for (const id of facets.themes) add(themes, id)
    if (!(speaker && mode && theme)) continue
    const tally = statement.mode === 'direct' ? quoted : reported
    tally.statements++
    if (statement.within !== null) tally.nested++
    if (statement.repeats !== null) tally.repeats++
  }
  return {
    speakers,
    modes,
    themes,
    matching: quoted.statements + reported.statements,
    total: index.statements.length,
    quoted,
    reported,
    narrationHits: found?.narrationHits ?? 0,
  }
}

const add = (to: Map<string, number>, value: string): void => {
  to.set(value, (to.get(value) ?? 0) + 1)
}

/** The view without speakers and themes that the document does not have. */
export function knownView(index: ReadoutIndex, view: View): View {
  const speakers = view.speakers.filter((id) =>
    id === UNKNOWN_SPEAKER
      ? index.statements.some((one) => one.speakers.length === 0)
      : index.speaker.has(id),
  )
  const themes = view.themes.filter((id) => index.theme.has(id))
  const isKnown = speakers.length === view.speakers.length && themes.length === view.themes.length
  return isKnown ? view : { ...view, speakers, themes }
}

/** What is left out between the paragraphs that a match keeps, in order, in runs as long as can be. */
export function gaps({ readout, statements }: ReadoutIndex, { paragraphs }: Match): Gap[] {
  const all: Gap[] = []
  let gap: Gap | null = null
  let at = 0
  for (const { id } of readout.paragraphs) {
    const before = at
    while (statements[at]?.content[0]?.paragraph === id) at++
    if (paragraphs.has(id)) gap = null
    else {
      if (gap === null) {
        gap = { first: id, last: id, paragraphs: 0, statements: 0 }
        all.push(gap)
      }
      gap.last = id
      gap.paragraphs++
      gap.statements += at - before
    }
  }
  return all
}
