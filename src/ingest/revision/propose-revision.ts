import type { Readout, Span, Statement } from '#domain/document/readout.ts'
import { alignTexts } from '#domain/link/alignment.ts'
import { carry } from '#domain/link/carry.ts'
import { flatText, rangeOf, stretchesOf, type TextRange } from '#domain/link/flat-text.ts'
import { sentencesIn } from '#domain/link/sentences-in.ts'
import { beforeItsSentenceChanged } from '#domain/messages/ingest.ts'
import { fieldOf } from '#domain/revise/overlay.ts'
import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { Finding } from '#ingest/finding.ts'
import { ingest } from '#ingest/ingest.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import { cleanText } from '#ingest/text/clean-text.ts'
import { matchSpeakers } from './match-speakers.ts'
import { readPageAgain } from './read-page-again.ts'

type Options = {
  /** The published document: as it was read, and as it was written. */
  old: { readout: Readout; document: object }
  /** The corrected text. */
  text: string
  pack: LanguagePack
  /** The day on which it is done: YYYY-MM-DD. */
  date: string
}

/** How sure it is that a statement is still its speaker's, though its sentence changed and the program finds none there. */
const AS_BEFORE = 0.5
/** How much of two places together they must have in common to be one statement. */
const SAME = 0.8

/** Words by the place of their paragraph, from 1, as the next document of a revision may name it. */
type PlacedSpan = { paragraph: number; start: number; end: number; text: string }

type Proposed = {
  /** What it is called in the next document: its old id, or a name. */
  name: string
  /** As its editor wrote it, or as it is proposed. */
  written: unknown
  content: readonly PlacedSpan[]
  mention: readonly PlacedSpan[]
  cue: readonly PlacedSpan[]
  occasion: PlacedSpan | undefined
  themes: readonly { id: string; evidence: readonly PlacedSpan[] }[]
  /** Whether it goes on as its editor had it. */
  isKept: boolean
}

/**
 * The next document of a readout whose text was corrected. What stands in sentences that are as they were goes on as
 * its editor had it; what is said in changed and new ones is proposed. Statements whose words are gone are left out.
 * The ids of new statements are names within it.
 */
export function proposeRevision({ old, text, pack, date }: Options): {
  next: object
  findings: readonly Finding[]
} {
  const { readout } = old
  const page = readPageAgain(cleanText(text, []), readout, pack)
  const { readout: draft, findings } = ingest(text, {
    id: readout.id,
    pack,
    page,
    source: { file: readout.source.file, sha256: readout.source.sha256 },
    date,
    issuer: readout.issuer.name,
    ...(page.title === null ? {} : { title: page.title }),
  })
  const [before, now] = [flatText(readout), flatText(draft)]
  const alignment = alignTexts(before, now)
  const placedIn = (range: TextRange): PlacedSpan[] =>
    stretchesOf(now, range).map(({ paragraph, start, end }) => {
      const place = now.place.get(paragraph) ?? 0
      return { paragraph: place + 1, start, end, text: draft.paragraphs[place]?.text.slice(start, end) ?? '' }
    })
  /** Where words of the old text stand now, the very same or others. */
  const where = (range: TextRange): TextRange[] => {
    const carried = carry(alignment, [range])
    return carried.outcome === 'found' ? [...carried.ranges] : []
  }
  const exactly = (range: TextRange): TextRange | null => {
    const [only, ...others] = where(range)
    const isSame =
      only !== undefined &&
      others.length === 0 &&
      now.text.slice(only.start, only.end) === before.text.slice(range.start, range.end)
    return isSame ? only : null
  }

  const sentences = sentencesIn(before.text).map((range) => ({ range, now: exactly(range) }))
  const starts = sentences.map(({ range }) => range.start)
  const broken = sentences.filter((sentence) => sentence.now === null)
  const standing = new Set(sentences.flatMap((sentence) => sentence.now?.start ?? []))
  const changed = sentencesIn(now.text).filter(({ start }) => !standing.has(start))
  const changedStarts = changed.map(({ start }) => start)
  /** Whether a range of the new text has words of a changed or new sentence. */
  const isChanged = (range: TextRange): boolean => {
    const last = changed[lastAtMost(changedStarts, range.end - 1)]
    return last !== undefined && last.end > range.start
  }
  const placeOf = (span: Span) => rangeOf(before, span)
  /** Where words of a sentence that stands as it was stand now. */
  const followed = (span: Span): PlacedSpan | null => {
    const range = placeOf(span)
    const held = sentences[lastAtMost(starts, range.start)]
    const moved = held?.now && range.end <= held.range.end ? held.now.start - held.range.start : null
    const found = moved === null ? exactly(range) : { start: range.start + moved, end: range.end + moved }
    const [only, ...others] = found ? placedIn(found) : []
    return only && others.length === 0 ? only : null
  }
  const all = (spans: readonly Span[]): PlacedSpan[] => spans.flatMap((span) => followed(span) ?? [])
  const stands = ({ content, mention, cue, occasion }: Statement): boolean => {
    const spans = [...content, ...mention, ...cue, ...(occasion ? [occasion] : [])]
    return (
      spans.every((span) => followed(span) !== null) &&
      spans.every((span) => !broken.some(({ range }) => meet(range, placeOf(span))))
    )
  }
  const themesOf = ({ themes }: Statement) =>
    themes.flatMap(({ id, evidence }) => {
      const found = all(evidence)
      return found.length > 0 ? [{ id, evidence: found }] : []
    })
  const writtenOf = new Map<unknown, unknown>(
    listOf(fieldOf(old.document, 'statements')).map((written) => [fieldOf(written, 'id'), written]),
  )
  const keptAs = (statement: Statement, content: readonly PlacedSpan[]): Omit<Proposed, 'isKept'> => ({
    name: statement.id,
    written: writtenOf.get(statement.id),
    content,
    mention: all(statement.mention),
    cue: all(statement.cue),
    occasion: (statement.occasion && followed(statement.occasion)) ?? undefined,
    themes: themesOf(statement),
  })

  const proposed: Proposed[] = []
  const inParagraph = new Map<number, Proposed[]>()
  const add = (one: Proposed) => {
    proposed.push(one)
    for (const paragraph of new Set(one.content.map((span) => span.paragraph))) {
      const held = inParagraph.get(paragraph)
      if (held) held.push(one)
      else inParagraph.set(paragraph, [one])
    }
  }
  /** What has words in the paragraphs of some others. */
  const beside = (content: readonly PlacedSpan[]): Proposed[] => [
    ...new Set(content.flatMap(({ paragraph }) => inParagraph.get(paragraph) ?? [])),
  ]
  const waiting: { statement: Statement; content: PlacedSpan[] }[] = []
  for (const statement of readout.statements)
    if (stands(statement)) add({ ...keptAs(statement, all(statement.content)), isKept: true })
    else {
      const content = statement.content.flatMap((span) => where(placeOf(span)).flatMap(placedIn))
      if (content.length > 0) waiting.push({ statement, content: inOrder(content) })
    }

  const { ids, added } = matchSpeakers(draft, readout)
  const nameOf = new Map(proposed.map(({ name }) => [name, name]))
  const used = new Set([...readout.statements.map(({ id }) => id), ...Object.keys(readout.retired)])
  let count = 0
  const newName = (): string => {
    for (;;) {
      const name = `new-${++count}`
      if (!used.has(name)) return name
    }
  }
  const placed = (span: Span): PlacedSpan => ({
    ...span,
    paragraph: (now.place.get(span.paragraph) ?? 0) + 1,
  })
  for (const one of draft.statements) {
    if (!one.content.some((span) => isChanged(rangeOf(now, span)))) continue
    const content = one.content.map(placed)
    if (beside(content).some((other) => isInTheWay(other.content, content))) continue
    const speakers = one.speakers.map((id) => ids.get(id) ?? id)
    const at = waiting.findIndex((other) => shareOf(other.content, content) >= SAME)
    const [was] = at < 0 ? [] : waiting.splice(at, 1)
    const name = newName()
    if (was) nameOf.set(was.statement.id, name)
    const isSameSpeaker = was !== undefined && was.statement.speakers.join() === speakers.join()
    add({
      name,
      written: {
        mode: one.mode,
        speakers,
        ...(isSameSpeaker && was.statement.addressees.length > 0
          ? { addressees: was.statement.addressees }
          : {}),
        attribution: one.attribution,
        ...(isSameSpeaker && was.statement.note !== undefined ? { note: was.statement.note } : {}),
      },
      content,
      mention: one.mention.map(placed),
      cue: one.cue.map(placed),
      occasion: undefined,
      themes: was ? themesOf(was.statement).flatMap((theme) => withinIt(theme, content)) : [],
      isKept: false,
    })
  }
  for (const { statement, content } of waiting) {
    if (beside(content).some((other) => isInTheWay(other.content, content))) continue
    const attribution = { by: 'machine', confidence: AS_BEFORE, reason: beforeItsSentenceChanged }
    const { written, ...kept } = keptAs(statement, content)
    const themes = kept.themes.flatMap((theme) => withinIt(theme, content))
    add({ ...kept, themes, written: { ...Object(written), attribution }, isKept: false })
    nameOf.set(statement.id, statement.id)
  }

  const oldWithin = new Map(readout.statements.map(({ id, within }) => [id, within]))
  const byName = new Map(proposed.map((one) => [one.name, one]))
  const isEarlier = (name: string, than: Proposed): boolean => {
    const other = byName.get(name)
    return other !== undefined && other !== than && compare(startOf(other), startOf(than)) <= 0
  }
  const statements = proposed
    .toSorted((a, b) => compare(startOf(a), startOf(b)) || sizeOf(b.content) - sizeOf(a.content))
    .map((one) => {
      const { repeats, echoes } = Object(one.written)
      const again = one.isKept && typeof repeats === 'string' && byName.get(repeats)?.isKept ? repeats : null
      const taken = (one.isKept ? listOf(echoes) : [])
        .flatMap((id) => nameOf.get(String(id)) ?? [])
        .filter((name) => isEarlier(name, one))
      return withFields(one, {
        content: one.content,
        mention: one.mention,
        cue: one.cue,
        occasion: one.occasion,
        themes: one.themes,
        within: holderOf(one, beside(one.content), oldWithin),
        repeats: again !== null && isEarlier(again, one) ? again : null,
        echoes: [...new Set(taken)],
      })
    })

  const heard = new Set(statements.flatMap((one) => listOf(fieldOf(one, 'speakers'))))
  const newcomers = added.filter(
    ({ id }) => heard.has(id) || added.some((other) => heard.has(other.id) && other.members?.includes(id)),
  )
  const promoted = new Set(newcomers.map(({ id }) => id))
  const oldParagraphs = new Map(readout.paragraphs.map((one) => [one.text, one.id]))
  const { revisions, ...written } = { revisions: 0, ...old.document }
  const { sha256, file, ...source } = Object(fieldOf(written, 'source'))
  const people = listOf(fieldOf(written, 'people'))
  const next = {
    ...written,
    title: draft.title,
    source: {
      ...source,
      ...(draft.source.setApart.length > 0 || 'setApart' in source
        ? { setApart: draft.source.setApart }
        : {}),
    },
    speakers: [...listOf(fieldOf(written, 'speakers')), ...newcomers],
    ...(people.length > 0
      ? { people: people.filter((one) => !promoted.has(String(fieldOf(one, 'id')))) }
      : {}),
    paragraphs: draft.paragraphs.map(({ text: words }) => {
      const id = oldParagraphs.get(words)
      oldParagraphs.delete(words)
      return id === undefined ? { text: words } : { id, text: words }
    }),
    statements,
  }
  return { next, findings }
}

/** A statement as it is written: what is nothing is left out, unless its editor wrote that. */
function withFields({ name, written }: Proposed, fields: Record<string, unknown>): object {
  const isNothing = (value: unknown) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0)
  const all = { id: name, ...Object(written), ...fields }
  return Object.fromEntries(
    Object.entries(all).filter(
      ([key, value]) => value !== undefined && !(isNothing(value) && !Object.hasOwn(Object(written), key)),
    ),
  )
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const meet = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end

const inOrder = (spans: readonly PlacedSpan[]): PlacedSpan[] =>
  spans.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start)

const sizeOf = (spans: readonly PlacedSpan[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

const sharedOf = (one: readonly PlacedSpan[], other: readonly PlacedSpan[]): number =>
  one.reduce(
    (sum, a) =>
      sum +
      other.reduce(
        (held, b) =>
          held +
          (a.paragraph === b.paragraph
            ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
            : 0),
        0,
      ),
    0,
  )

/** How much of two places together they have in common. */
function shareOf(one: readonly PlacedSpan[], other: readonly PlacedSpan[]): number {
  const shared = sharedOf(one, other)
  return shared / (sizeOf(one) + sizeOf(other) - shared)
}

const holdsAll = (outer: readonly PlacedSpan[], inner: readonly PlacedSpan[]): boolean =>
  inner.every((span) =>
    outer.some((one) => one.paragraph === span.paragraph && one.start <= span.start && span.end <= one.end),
  )

/** Whether two statements cannot both be: they are of the same words, or share some and neither holds the other. */
function isInTheWay(one: readonly PlacedSpan[], other: readonly PlacedSpan[]): boolean {
  if (sharedOf(one, other) === 0) return false
  return holdsAll(one, other) === holdsAll(other, one)
}

/** A theme with what of its evidence lies in the statement; none where nothing does. */
function withinIt(
  theme: Proposed['themes'][number],
  content: readonly PlacedSpan[],
): Proposed['themes'][number][] {
  const evidence = theme.evidence.filter((span) => holdsAll(content, [span]))
  return evidence.length > 0 ? [{ id: theme.id, evidence }] : []
}

const startOf = ({ content: [first] }: Proposed): readonly [number, number] => [
  first?.paragraph ?? 0,
  first?.start ?? 0,
]
const compare = (a: readonly [number, number], b: readonly [number, number]): number =>
  a[0] - b[0] || a[1] - b[1]

/** The smallest statement that holds one; of two with the same words, the one that the other lay in before. */
function holderOf(
  one: Proposed,
  beside: readonly Proposed[],
  oldWithin: ReadonlyMap<string, string | null>,
): string | null {
  const size = sizeOf(one.content)
  const [holder] = beside
    .filter(
      (other) =>
        other !== one &&
        holdsAll(other.content, one.content) &&
        (sizeOf(other.content) > size || oldWithin.get(one.name) === other.name),
    )
    .sort((a, b) => sizeOf(a.content) - sizeOf(b.content))
  return holder?.name ?? null
}
