import * as v from 'valibot'
import { documentFile } from '#domain/address/addresses.ts'
import { checkReadout } from '#domain/check/check-readout.ts'
import { structureFault } from '#domain/check/check-structure.ts'
import { checkText } from '#domain/check/check-text.ts'
import { type Fault, faultList } from '#domain/check/fault.ts'
import type { Readout, Statement } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { digestOf, revisionOf, revisionText } from '#domain/document/revision.ts'
import { noteOfAgain } from '#domain/messages/revise.ts'
import { attributionWords } from './attribution-words.ts'
import { carryParagraphs } from './carry-paragraphs.ts'
import { carryStatements } from './carry-statements.ts'
import { type Decision, type DecisionFault, decideRetired, type Undecided } from './decide-retired.ts'
import { type Ids, inNames, readNames, withIds } from './names.ts'
import { newIds } from './new-ids.ts'
import { type NextReadout, nextReadoutSchema } from './next-readout.ts'
import { fieldOf, overlay } from './overlay.ts'
import type { ReviseReport } from './revise-report.ts'
import { staleNumbers } from './stale-numbers.ts'

/** A document that was read and checked, and what was written. */
type Written = { readout: Readout; document: object }

type ReviseOptions = {
  old: Written
  /** Its earlier revisions, newest first. */
  earlier: readonly Written[]
  /** What the editor wrote: anything. */
  next: unknown
  /** The published text of the next revision. */
  text: { words: string; sha256: string }
  decisions: readonly Decision[]
  /** Whether ids that the editor gives count whatever the words say. */
  keepIds: boolean
  date: string
  /** What changed; null where that is not told yet. */
  note: string | null
}

export type ReviseProblem =
  | { code: 'faults'; faults: readonly Fault[]; count: number }
  | { code: 'other-id'; found: string; expected: string }
  | { code: 'undecided'; undecided: readonly Undecided[] }
  | { code: 'decisions'; faults: readonly DecisionFault[] }
  | { code: 'collision'; revision: string }

export type Revised =
  | { ok: false; problem: ReviseProblem }
  | {
      ok: true
      /** The next document, whole. */
      document: object
      readout: Readout
      /** Whether what the revision names has changed, and the old document is kept. */
      isNewRevision: boolean
      /** Whether the old document says the very same. */
      isSame: boolean
      report: ReviseReport
    }

const refuse = (problem: ReviseProblem): { ok: false; problem: ReviseProblem } => ({ ok: false, problem })
const refuseFaults = (faults: readonly Fault[], count: number = faults.length) =>
  refuse({ code: 'faults', faults, count })

/**
 * The next revision of a readout: ids that stay with the words they name, what is retired, and what changed. Pure;
 * the same document again changes nothing.
 */
export function reviseReadout(options: ReviseOptions): Revised {
  const { old, earlier, keepIds, text } = options
  const read = readNext(options.next)
  if (!read.ok) return read
  const { next, written } = read
  if (next.id !== old.readout.id)
    return refuse({ code: 'other-id', found: next.id, expected: old.readout.id })
  const { faults, count, report } = faultList()
  const names = readNames(next, report)
  if (count() > 0) return refuseFaults(faults, count())

  const published = [old, ...earlier].map(({ readout }) => readout)
  const statementIds = published.flatMap(({ statements, retired }) => [
    ...statements.map(({ id }) => id),
    ...Object.keys(retired),
  ])
  statementIds.push(...Object.keys(next.retired))
  const paragraphIds = published.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))
  const carriedParagraphs = carryParagraphs(
    old.readout.paragraphs,
    next.paragraphs,
    earlier.map(({ readout }) => readout.paragraphs),
    keepIds,
  )
  const newParagraph = newIds(
    {
      own: [...paragraphIds, ...carriedParagraphs.flatMap((id) => id ?? [])],
      other: statementIds,
      live: old.readout.paragraphs.map(({ id }) => id),
    },
    { stem: 'p', width: 1 },
    false,
  )
  const paragraphs = carriedParagraphs.map((id) => id ?? newParagraph())

  // Until it is known which statement goes on as which, their places are their ids.
  const placed: Ids = { paragraphs, statements: next.statements.map((_, at) => placeId(at)) }
  const unnamed = checkReadout({
    ...withIds(written, next, names, placed),
    source: sourceOf(written, next.id, text.sha256),
    retired: {},
  })
  if (!unnamed.ok)
    return refuseFaults(
      unnamed.faults.map((fault) => inNames(fault, next, placed)),
      unnamed.count,
    )
  const textFaults = checkText(unnamed.readout, text.words)
  if (textFaults.length > 0) return refuseFaults(textFaults)

  const [oldIndex, nextIndex] = [indexReadout(old.readout), indexReadout(unnamed.readout)]
  const placeOf = new Map(placed.statements.map((id, at) => [id, at]))
  const nameOf = ({ id }: Statement) => next.statements[placeOf.get(id) ?? -1]?.id
  const { carried, vanished, revived, kept } = carryStatements({
    old: oldIndex,
    next: nextIndex,
    nameOf,
    earlier: earlier.map(({ readout }) => indexReadout(readout)),
    keepIds,
    retired: { has: (id) => Object.hasOwn(next.retired, id) },
  })
  const idOf = new Map([
    ...carried.map(({ old: { id }, next: { id: place } }) => [place, id] as const),
    ...[...revived, ...kept].map(([id, { id: place }]) => [place, id] as const),
  ])
  const newStatement = newIds(
    {
      own: [...statementIds, ...kept.keys()],
      other: [...paragraphIds, ...paragraphs],
      live: old.readout.statements.map(({ id }) => id),
    },
    { stem: 'q', width: 2 },
    true,
  )
  const added = nextIndex.statements.filter(({ id }) => !idOf.has(id))
  for (const { id } of added) idOf.set(id, newStatement())
  const finalId = ({ id }: { id: string }) => idOf.get(id) ?? id
  const statements = placed.statements.map((id) => finalId({ id }))

  const decided = decideRetired({
    old: { document: old.document, retired: old.readout.retired },
    next: { document: written, readout: next, names },
    statements,
    revived,
    vanished: vanished.map(({ id, why, by }) => ({
      id,
      why,
      words: wordsOf(oldIndex.statement.get(id)),
      proposed: by.map(finalId),
    })),
    decisions: options.decisions,
    date: options.date,
  })
  if (decided.faults.length > 0) return refuse({ code: 'decisions', faults: decided.faults })
  if (decided.undecided.length > 0) return refuse({ code: 'undecided', undecided: decided.undecided })

  const unlisted = {
    ...withIds(written, next, names, { paragraphs, statements }),
    source: sourceOf(written, next.id, text.sha256),
    ...listedUnlessEmpty([written, old.document], 'retired', Object.fromEntries(decided.retired)),
  }
  const withoutHistory = checkReadout(unlisted)
  if (!withoutHistory.ok) return refuseFaults(withoutHistory.faults, withoutHistory.count)

  const isNewRevision = revisionText(withoutHistory.readout) !== revisionText(old.readout)
  const collided = collision(withoutHistory.readout, published)
  if (collided !== null) return refuse({ code: 'collision', revision: collided })
  const history = isNewRevision ? historyAfter(options) : fieldOf(old.document, 'revisions')
  const document = { ...unlisted, ...listedUnlessEmpty([old.document], 'revisions', history ?? []) }
  const checked = checkReadout(document)
  if (!checked.ok) return refuseFaults(checked.faults, checked.count)

  const oldRetired = new Map(Object.entries(old.readout.retired))
  const now = new Set(paragraphs)
  const was = new Set(old.readout.paragraphs.map(({ id }) => id))
  const splits = vanished.filter(({ why }) => why === 'split')
  const changed: { id: string; from: string; to: string }[] = []
  const reattributed: { id: string; from: string; to: string }[] = []
  const moved: string[] = []
  let unchanged = 0
  for (const { old: from, next: to, moved: isMoved } of carried) {
    const [then, words] = [wordsOf(from), wordsOf(to)]
    const attribution = attributionWords(
      { index: oldIndex, statement: from },
      { index: nextIndex, statement: to },
    )
    if (then !== words) changed.push({ id: from.id, from: then, to: words })
    else if (isMoved) moved.push(from.id)
    if (attribution) reattributed.push({ id: from.id, from: attribution[0], to: attribution[1] })
    else if (then === words && !isMoved) unchanged++
  }
  const issuers = { from: old.readout.issuer.name, to: checked.readout.issuer.name }
  return {
    ok: true,
    document,
    readout: checked.readout,
    isNewRevision,
    isSame: digestOf(document) === digestOf(old.document),
    report: {
      unchanged,
      moved,
      changed,
      reattributed,
      issuer: issuers.from === issuers.to ? null : issuers,
      split: splits.map(({ id, by }) => ({ id, to: by.map(finalId) })),
      retired: Object.entries(checked.readout.retired)
        .filter(([id]) => !oldRetired.has(id))
        .map(([id, { to, reason }]) => ({ id, to, reason })),
      revived: [...revived.keys()],
      added: added.map((statement) => ({ id: finalId(statement), words: wordsOf(statement) })),
      renamed: next.statements.flatMap(({ id: name }, at) => {
        const id = statements[at] ?? ''
        return name === undefined || name === id ? [] : [{ path: `statements[${at}]`, name, id }]
      }),
      stale: staleNumbers(old.readout, checked.readout),
      paragraphs: {
        added: paragraphs.filter((id) => !was.has(id)),
        gone: [...was].filter((id) => !now.has(id)),
      },
    },
  }
}

const placeId = (at: number): string => `statement-${String(at).padStart(7, '0')}`

const wordsOf = (statement: Statement | undefined): string =>
  (statement?.content ?? []).map(({ text }) => text).join(' ')

type Read = { ok: true; next: NextReadout; written: object } | ReturnType<typeof refuse>

function readNext(input: unknown): Read {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuseFaults([{ path: '', code: 'not-an-object' }])
  const parsed = v.safeParse(nextReadoutSchema, input)
  if (parsed.success) {
    const { revisions, revision, digest, ...written } = { revisions: 0, revision: 0, digest: 0, ...input }
    return { ok: true, next: parsed.output, written }
  }
  const { faults, count, report } = faultList()
  for (const issue of parsed.issues) report(structureFault(issue))
  return refuseFaults(faults, count())
}

/** What the editor says of the source, and where the text stands. */
const sourceOf = (written: object, id: string, sha256: string): unknown =>
  overlay(fieldOf(written, 'source'), { file: `${id}.txt`, sha256 })

/** A field, left out where it is empty and no document has it. */
const listedUnlessEmpty = (documents: readonly object[], key: string, value: unknown): object =>
  documents.some((document) => Object.hasOwn(document, key)) || Object.keys(Object(value)).length > 0
    ? { [key]: value }
    : {}

/** The revision that two documents have by chance, though they say different things; null where there is none. */
function collision(next: Readout, published: readonly Readout[]): string | null {
  const revision = revisionOf(next)
  const text = revisionText(next)
  return published.some((other) => revisionOf(other) === revision && revisionText(other) !== text)
    ? revision
    : null
}

/**
 * Earlier revisions, once the old one is one of them. One that had been left and gone back to is listed once, where
 * it was left last, with what was noted before.
 */
function historyAfter({ old, date, note }: ReviseOptions): unknown[] {
  const revision = revisionOf(old.readout)
  const listed = fieldOf(old.document, 'revisions')
  const entries: unknown[] = Array.isArray(listed) ? listed : []
  const again = old.readout.revisions.find((entry) => entry.revision === revision)
  const entry = {
    revision,
    date,
    note: again ? noteOfAgain(note ?? UNTOLD, again.date, again.note) : (note ?? UNTOLD),
    file: documentFile(old.readout.id, revision),
  }
  return [entry, ...entries.filter((_, at) => old.readout.revisions[at]?.revision !== revision)]
}

/** Stands for a note until there is one: nothing is written with it. */
const UNTOLD = '…'
