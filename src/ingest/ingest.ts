import { checkDraft } from '#domain/check/check-readout.ts'
import { checkText } from '#domain/check/check-text.ts'
import type { Draft, Span } from '#domain/document/readout.ts'
import { byProgram, reasons, replacedHeading, unknownSpeaker } from '#domain/messages/ingest.ts'
import type { Finding } from './finding.ts'
import { idFrom } from './id-from.ts'
import type { LanguagePack } from './packs/pack.ts'
import { allAccount, type Page, readPage } from './page/read-page.ts'
import { readAccount } from './read-account.ts'
import type { Figure } from './speakers/cast.ts'
import { cleanText } from './text/clean-text.ts'
import type { Place } from './text/quotations.ts'

export type IngestOptions = {
  id: string
  pack: LanguagePack
  /** The published text's file name and digest. */
  source: { file: string; sha256: string; url?: string }
  /** The day on which it is done: YYYY-MM-DD. */
  date: string
  issuer?: string
  title?: string
}

export type Ingested = { readout: Draft; findings: readonly Finding[] }

/**
 * Makes a draft readout of a press text: what is said in it, by whom, quoted or only reported. It proposes; what it
 * cannot establish it leaves open, with a finding. Throws only where it is itself at fault.
 */
export function ingest(text: string, options: IngestOptions): Ingested {
  const { pack } = options
  const findings: Finding[] = []
  const clean = cleanText(text, findings)
  const page = soundPage(clean, options)
  // A document without a paragraph is none: an empty text's is an ellipsis.
  const paragraphs = page.paragraphs.length > 0 ? page.paragraphs : ['…']
  const { told, figures } = readAccount(paragraphs, pack, options.title ?? page.title)
  const heard = new Set(told.map(({ figure }) => figure))
  const speaking = figures.filter((figure) => heard.has(figure))
  const known = [
    ...new Set(
      speaking
        .flatMap((figure) => (figure.isApart ? figure.members : [figure]))
        .flatMap((figure) => [figure, ...figure.members]),
    ),
  ]
  const ids = idsOf(known)
  const spanOf = ({ paragraph, start, end }: Place): Span => ({
    paragraph: `p${paragraph + 1}`,
    start,
    end,
    text: paragraphs[paragraph]?.slice(start, end) ?? '',
  })
  const width = String(told.length).length
  const idOf = new Map(
    told.map(({ statement }, at) => [statement, `q${String(at + 1).padStart(width, '0')}`]),
  )
  const statements = told.map(({ statement: one, figure, confidence }) => {
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
        confidence,
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
      aliases: aliasesOf(figure),
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
  [...texts].sort((one, other) => other.length - one.length)[0] ?? ''

function aliasesOf(figure: Figure): string[] {
  const name = fullest(figure)
  return [...figure.texts].filter((one) => one !== name)
}

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
