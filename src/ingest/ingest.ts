import { checkDraft } from '#domain/check/check-readout.ts'
import { checkText } from '#domain/check/check-text.ts'
import type { Draft, Span } from '#domain/document/readout.ts'
import { byProgram, reasons, replacedHeading, unknownSpeaker } from '#domain/messages/ingest.ts'
import { type Attributed, attribute, type Basis } from './attribution/attribute.ts'
import { nestedIn } from './attribution/nested-in.ts'
import type { Finding } from './finding.ts'
import { idFrom } from './id-from.ts'
import type { LanguagePack } from './packs/pack.ts'
import { allAccount, type Page, readPage } from './page/read-page.ts'
import type { Figure } from './speakers/cast.ts'
import { nameSpeakers } from './speakers/name-speakers.ts'
import { cleanText } from './text/clean-text.ts'
import { holds } from './text/holds.ts'
import { findQuotations, type Place, type Quotation } from './text/quotations.ts'
import { splitSentences } from './text/split-sentences.ts'

export type IngestOptions = {
  id: string
  pack: LanguagePack
  /** The published text's file name and digest. */
  source: { file: string; sha256: string; url?: string }
  /** The day on which it is done: YYYY-MM-DD. */
  date: string
  issuer?: string
  title?: string
  /** The parts of the page, where they are known better than by its look. */
  page?: Page
}

export type Ingested = { readout: Draft; findings: readonly Finding[] }

/** How sure an attribution is, by what it rests on, 0 to 1. */
const CONFIDENCE: Record<Basis, number> = {
  turn: 0.97,
  quoted: 0.95,
  reported: 0.9,
  introduced: 0.9,
  nested: 0.85,
  carried: 0.7,
  open: 0.3,
}

/** How much less sure a statement is whose speaker is named by a pronoun. */
const BY_PRONOUN = 0.9

/**
 * Makes a draft readout of a press text: what is said in it, by whom, quoted or only reported. It proposes; what it
 * cannot establish it leaves open, with a finding. Throws only where it is itself at fault.
 */
export function ingest(text: string, options: IngestOptions): Ingested {
  const { pack } = options
  const findings: Finding[] = []
  const clean = cleanText(text, findings)
  const page = options.page ?? soundPage(clean, options)
  // A document without a paragraph is none: an empty text's is an ellipsis.
  const paragraphs = page.paragraphs.length > 0 ? page.paragraphs : ['…']
  const quotations = findQuotations(paragraphs)
  const sentences = splitSentences(paragraphs, quotations)
  const outermost = attribute(paragraphs, sentences, pack)
  const held = byParagraph(quotations)
  const nested = outermost
    .filter(({ mode }) => mode === 'direct')
    .flatMap((outer) => nestedIn(outer, paragraphs, (paragraph) => held.get(paragraph) ?? [], pack))
  const found = laminar([...outermost, ...nested])
  const { speakerOf, figures, byPronoun } = nameSpeakers(paragraphs, sentences, found, pack)
  const heard = new Set(found.map((one) => speakerOf.get(one)))
  const speaking = figures.filter((figure) => heard.has(figure))
  const known = [
    ...new Set(speaking.flatMap((figure) => (figure.isApart ? figure.members : [figure, ...figure.members]))),
  ]
  const ids = idsOf(known)
  const spanOf = ({ paragraph, start, end }: Place): Span => ({
    paragraph: `p${paragraph + 1}`,
    start,
    end,
    text: paragraphs[paragraph]?.slice(start, end) ?? '',
  })
  const width = String(found.length).length
  const idOf = new Map(found.map((one, at) => [one, `q${String(at + 1).padStart(width, '0')}`]))
  const statements = found.map((one) => {
    const figure = speakerOf.get(one)
    return {
      id: idOf.get(one) ?? '',
      mode: one.mode,
      speakers: figure ? (figure.isApart ? figure.members : [figure]).map((one) => ids.get(one) ?? '') : [],
      content: one.content.map(spanOf),
      ...(one.mention ? { mention: [spanOf(one.mention)] } : {}),
      ...(one.cue ? { cue: [spanOf(one.cue)] } : {}),
      within: one.within ? (idOf.get(one.within) ?? null) : null,
      attribution: {
        by: 'machine' as const,
        confidence: figure
          ? Math.round(100 * CONFIDENCE[one.basis] * (byPronoun.has(one) ? BY_PRONOUN : 1)) / 100
          : CONFIDENCE.open,
        reason: reasons[figure ? one.basis : 'open'],
      },
    }
  })
  const issuer = options.issuer ?? page.issuer
  const draft = {
    schemaVersion: 1,
    id: options.id,
    lang: pack.lang,
    title: options.title ?? page.title ?? options.id,
    issuer: issuer === null ? null : { id: slug(issuer), name: issuer },
    event: { kind: 'meeting' },
    source: {
      ...options.source,
      setApart: page.setApart,
    },
    markup: { by: byProgram, date: options.date },
    speakers: known.map((figure) => ({
      id: ids.get(figure) ?? '',
      // Parties of whom the text names nobody.
      kind: figure.kind === 'joint' && figure.members.length === 0 ? 'unnamed' : figure.kind,
      name: fullest(figure),
      aliases: figure.texts.filter((one) => one !== fullest(figure)),
      ...(figure.members.length > 0
        ? { members: figure.members.map((member) => ids.get(member) ?? '') }
        : {}),
    })),
    themes: [],
    paragraphs: paragraphs.map((paragraph, at) => ({ id: `p${at + 1}`, text: paragraph })),
    statements,
  }
  const checked = checkDraft(draft)
  if (!checked.ok) throw new Error(`The draft is faulty: ${JSON.stringify(checked.faults.slice(0, 3))}`)
  for (const { id, speakers, content } of statements)
    if (speakers.length === 0)
      findings.push({
        severity: 'warning',
        text: unknownSpeaker(id, content[0]?.text.slice(0, 60).replace(/\p{Surrogate}/gu, '') ?? ''),
        line: null,
        column: null,
      })
  return { readout: checked.readout, findings }
}

/** The quotations that stand in each paragraph. */
function byParagraph(quotations: readonly Quotation[]): Map<number, Quotation[]> {
  const held = new Map<number, Quotation[]>()
  for (const quotation of quotations)
    for (const { paragraph } of quotation.spans) {
      const here = held.get(paragraph)
      if (here) here.push(quotation)
      else held.set(paragraph, [quotation])
    }
  return held
}

/** The page's parts; where a document could not hold them apart from one another, every line is account. */
function soundPage(text: string, { pack, issuer, title, id }: IngestOptions): Page {
  const read = readPage(text, pack.whyApart, pack.isIssuer)
  const given = [title === undefined ? null : read.title, issuer === undefined ? null : read.issuer]
  const setApart = [
    ...given.flatMap((line) => (line === null ? [] : { text: line, why: replacedHeading })),
    ...read.setApart,
  ]
  const page = { ...read, setApart }
  const faults = checkText(
    {
      title: title ?? read.title ?? id,
      issuer: issuer === undefined ? (read.issuer === null ? null : { name: read.issuer }) : { name: issuer },
      paragraphs: read.paragraphs.map((paragraph) => ({ text: paragraph })),
      source: { setApart },
    },
    text,
  )
  return faults.length === 0 ? page : allAccount(text)
}

const fullest = ({ texts }: Figure): string =>
  texts.toSorted((one, other) => other.length - one.length)[0] ?? ''

const slug = (name: string): string => idFrom(name, 40, 'unnamed')

function idsOf(figures: readonly Figure[]): Map<Figure, string> {
  const ids = new Map<Figure, string>()
  const used = new Set<string>()
  for (const figure of figures) {
    const base = slug(figure.names.at(-1) ?? [...(figure.offices[0] ?? [])].join('-'))
    let id = base
    for (let next = 2; used.has(id); next++) id = `${base}-${next}`
    used.add(id)
    ids.set(figure, id)
  }
  return ids
}

/** Without what overlaps another statement, each within the smallest that holds it, in reading order. */
function laminar(found: readonly Attributed[]): Attributed[] {
  const kept = new Map<number, Attributed[]>()
  const sizes = new Map(
    found.map((one) => [one, one.content.reduce((sum, { start, end }) => sum + end - start, 0)]),
  )
  const sizeOf = (one: Attributed) => sizes.get(one) ?? 0
  const all: Attributed[] = []
  for (const one of found.toSorted((a, b) => sizeOf(b) - sizeOf(a))) {
    const beside = new Set(one.content.flatMap(({ paragraph }) => kept.get(paragraph) ?? []))
    const near = [...beside].filter((other) => other.content.some((a) => one.content.some((b) => meet(a, b))))
    const holders = near.filter((other) => holds(other.content, one.content))
    if (holders.length < near.length || holders.some((other) => sizeOf(other) === sizeOf(one))) continue
    one.within = holders.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? null
    all.push(one)
    for (const { paragraph } of one.content) {
      const list = kept.get(paragraph)
      if (list) list.push(one)
      else kept.set(paragraph, [one])
    }
  }
  const at = ({ content: [first] }: Attributed) => first ?? { paragraph: 0, start: 0, end: 0 }
  return all.sort(
    (a, b) => at(a).paragraph - at(b).paragraph || at(a).start - at(b).start || sizeOf(b) - sizeOf(a),
  )
}

const meet = (a: Place, b: Place): boolean =>
  a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
