import type { Readout } from '#domain/document/readout.ts'
import { type Random, randomFrom } from '../../fixtures/random.ts'
import { REVISION_KINDS, type Revised, type RevisionKind, reviseText } from './revise-text.ts'
import { type EditKind, type Range, wordsIn } from './revised-model.ts'
import type { Half, Script } from './texts/stock.ts'
import { corpusTexts } from './texts/texts.ts'

type Point = { paragraph: string; offset: number }

type LinkTarget =
  | { statement: string }
  /** Any words, snapped to whole ones. */
  | { selection: { from: Point; to: Point } }

export type LinkCase = {
  script: Script
  kind: RevisionKind
  half: Half
  old: Readout
  revised: Revised
  target: LinkTarget
  /** The target's words in the old text. */
  ranges: readonly Range[]
  /** Where they stand in the revised text; null where they were deleted. */
  truth: readonly Range[] | null
  /** What touched them. */
  edits: readonly EditKind[]
  /** In a trap: that a statement much like this one is or was in the text, of which one of the two was deleted. */
  hasTwin: boolean
  /** That the very words were deleted here and stand elsewhere in the revised text. */
  hasCopy: boolean
}

export type CaseOptions = {
  half: Half
  kinds?: readonly RevisionKind[]
  /** Links in all. */
  count?: number
  seed?: number
}

/** The links of a whole run, and the seeds that the bench runs with. */
export const RUN = { count: 5000, seeds: { dev: 20_260, held: 77_310 } } as const

const SCRIPTS: readonly Script[] = ['latin', 'arabic', 'chinese', 'cyrillic']

/** Links made from one revision. */
const LINKS = 8
/** Of these, how many are to statements rather than to any words. */
const TO_STATEMENTS = 3
const LONGEST = 60

/**
 * Links and where they ought to lead, spread evenly over scripts and kinds of revision. Half of them are to statements.
 * Of a trap's, most are to deleted statements; elsewhere statements are taken as they come. A target of which a third to
 * two thirds was deleted is passed over, for nobody can say whether it is still there, and so is a selection within
 * reworded words, whose place is not known to the word.
 */
export function* linkCases({
  half,
  kinds = REVISION_KINDS,
  count = RUN.count,
  seed = RUN.seeds[half],
}: CaseOptions): Generator<LinkCase> {
  const texts = corpusTexts().filter((text) => text.half === half)
  let left = count
  for (let round = 0; left > 0; round += 1) {
    const kind = kinds[round % kinds.length]
    const turn = Math.floor(round / kinds.length)
    const ofScript = texts.filter(({ script }) => script === SCRIPTS[turn % SCRIPTS.length])
    const text = ofScript[Math.floor(turn / SCRIPTS.length) % ofScript.length]
    if (kind === undefined || !text) throw new Error('no text of that kind')
    const random = randomFrom(Math.imul(seed, 0x9e3779b1) + Math.imul(round + 1, 0x85ebca6b))
    const revised = reviseText(text.readout, kind, random.below(2 ** 31))
    const statements =
      kind === 'trap' ? statementsOfTrap(revised, turn, random) : anyStatements(revised, random)
    const targets = statements.map((statement): LinkTarget => ({ statement }))
    while (targets.length < LINKS) targets.push({ selection: selectionIn(revised, random) })
    for (const target of targets.slice(0, left)) {
      yield caseOf({ script: text.script, kind, half, revised, target })
      left -= 1
    }
  }
}

function caseOf(known: Pick<LinkCase, 'script' | 'kind' | 'half' | 'revised' | 'target'>): LinkCase {
  const { target, revised } = known
  const ranges =
    'statement' in target ? contentOf(revised.old, target.statement) : rangesOf(revised.old, target.selection)
  const truth = revised.truth.trueRange(ranges)
  const words = ranges.map(
    ({ paragraph, start, end }) =>
      revised.old.paragraphs.find(({ id }) => id === paragraph)?.text.slice(start, end) ?? '',
  )
  return {
    ...known,
    old: revised.old,
    ranges,
    truth,
    edits: [...new Set(ranges.flatMap(revised.truth.kindsAt))],
    hasTwin: 'statement' in target && revised.twins.some((pair) => pair.includes(target.statement)),
    hasCopy:
      truth === null &&
      words.every((run) => revised.readout.paragraphs.some(({ text }) => text.includes(run))),
  }
}

const contentOf = ({ statements }: Readout, statement: string): Range[] =>
  (statements.find(({ id }) => id === statement)?.content ?? []).map(({ paragraph, start, end }) => ({
    paragraph,
    start,
    end,
  }))

const isSettled = (revised: Revised, ranges: readonly Range[]): boolean => {
  const kept = revised.truth.keptShare(ranges)
  return kept <= 1 / 3 || kept >= 2 / 3
}

function settledStatements(revised: Revised, random: Random): string[] {
  const { old } = revised
  const ids = old.statements.map(({ id }) => id).filter((id) => isSettled(revised, contentOf(old, id)))
  return random.shuffled(ids)
}

const anyStatements = (revised: Revised, random: Random): string[] =>
  settledStatements(revised, random).slice(0, TO_STATEMENTS)

/** Deleted ones by sixes and sevens; then one that has a twin or another's name on it. */
function statementsOfTrap(revised: Revised, turn: number, random: Random): string[] {
  const { old, truth, twins } = revised
  const all = settledStatements(revised, random)
  const isGone = (id: string): boolean => truth.trueRange(contentOf(old, id)) === null
  const gone = all.filter(isGone).slice(0, 6 + (turn % 2))
  const inPairs = new Set(twins.flat())
  const kept = all.filter((id) => !isGone(id))
  const tempting = kept.filter((id) => inPairs.has(id) || truth.statements.get(id)?.attributionChanged)
  return [...gone, ...tempting, ...kept.filter((id) => !tempting.includes(id))].slice(
    0,
    Math.max(TO_STATEMENTS, LINKS - 1 + (gone.length > 6 ? 1 : 0)),
  )
}

type Selection = { from: Point; to: Point }

function selectionIn(revised: Revised, random: Random): Selection {
  for (;;) {
    const selection = drawSelection(revised.old, random)
    if (!selection) continue
    const ranges = rangesOf(revised.old, selection)
    if (!isSettled(revised, ranges)) continue
    const truth = revised.truth.trueRange(ranges)
    if (truth === null || !ranges.flatMap(revised.truth.kindsAt).includes('reworded')) return selection
    const share = lettersAt(revised.readout, truth).size / lettersAt(revised.old, ranges).size
    if (share > 0.6 && share < 1.6) return selection
  }
}

type Words = { paragraph: string; start: number; end: number }[]

const known = new WeakMap<Readout, Words>()

function wordsOf(readout: Readout): Words {
  const words =
    known.get(readout) ??
    readout.paragraphs.flatMap(({ id, text }) => wordsIn(text).map((word) => ({ paragraph: id, ...word })))
  known.set(readout, words)
  return words
}

/** Some words, few more often than many; now and then from the end of one paragraph into the next. */
function drawSelection(readout: Readout, random: Random): Selection | null {
  const words = wordsOf(readout)
  const longest = readout.lang.startsWith('zh') ? LONGEST * 2 : LONGEST
  const length = Math.max(1, Math.round(longest ** (random.below(1000) / 1000)))
  const ends = words.flatMap(({ paragraph }, at) =>
    words[at + 1] && words[at + 1]?.paragraph !== paragraph ? [at] : [],
  )
  const crosses = ends.length > 0 && random.chance(0.12)
  const first = crosses ? random.pick(ends) - random.below(Math.min(5, length)) : random.below(words.length)
  const [from, to] = [
    words[first],
    words[Math.min(words.length, first + Math.max(length, crosses ? 8 : 1)) - 1],
  ]
  if (!from || !to) return null
  return {
    from: { paragraph: from.paragraph, offset: from.start },
    to: { paragraph: to.paragraph, offset: to.end },
  }
}

/** The part of each paragraph that a selection takes. */
function rangesOf({ paragraphs }: Readout, { from, to }: Selection): Range[] {
  const first = paragraphs.findIndex(({ id }) => id === from.paragraph)
  const last = paragraphs.findIndex(({ id }) => id === to.paragraph)
  return paragraphs.slice(first, last + 1).map(({ id, text }, at) => ({
    paragraph: id,
    start: at === 0 ? from.offset : 0,
    end: first + at === last ? to.offset : text.length,
  }))
}

const LETTER = /[\p{L}\p{N}]/gu

/** Every letter and digit in some places of a text, by where it stands. */
function lettersAt({ paragraphs }: Readout, ranges: readonly Range[]): Set<string> {
  const letters = new Set<string>()
  for (const { paragraph, start, end } of ranges) {
    const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? ''
    for (const { index } of text.slice(start, end).matchAll(LETTER))
      letters.add(`${paragraph} ${start + index}`)
  }
  return letters
}

/**
 * Whether what was found in the revised text is the true target. Deleted words are rightly found nowhere. Otherwise
 * letters and digits are compared, by where they stand, so that white space and punctuation do not count: those in
 * both places must be at least four fifths of those in either.
 */
export function isRight(
  revised: Readout,
  truth: readonly Range[] | null,
  found: readonly Range[] | null,
): boolean {
  const isNowhere = found === null || found.length === 0
  if (truth === null || isNowhere) return truth === null && isNowhere
  const [wanted, got] = [lettersAt(revised, truth), lettersAt(revised, found)]
  const shared = [...wanted].filter((letter) => got.has(letter)).length
  return shared > 0 && shared >= 0.8 * (wanted.size + got.size - shared)
}
