import { checkDraft } from '#domain/check/check-readout.ts'
import type { Draft, Span } from '#domain/document/readout.ts'
import {
  apart,
  byProgram,
  byPronoun,
  doubtfulSpeaker,
  givenTwice,
  noIssuer,
  noPack,
  noTitle,
  ownFault,
  proposedTheme,
  reasons,
  setApart,
  unknownSpeaker,
} from '#domain/messages/ingest.ts'
import { shorten } from '#domain/page/shorten.ts'
import type { Attributed } from './attribution/attribute.ts'
import type { Finding } from './finding.ts'
import type { LanguagePack } from './packs/pack.ts'
import { eventOf } from './page/event-of.ts'
import { placesIn } from './page/places-in.ts'
import type { Page } from './page/read-page.ts'
import { soundPage } from './page/sound-page.ts'
import { readAccount } from './read-account.ts'
import { findRelations } from './relations/find-relations.ts'
import { findAddressees } from './speakers/addressees.ts'
import type { Figure } from './speakers/figure.ts'
import { idsOf, nameOf, namesOf, slug } from './speakers/figure-names.ts'
import { occasionOf } from './speakers/occasion-of.ts'
import { takePart } from './speakers/take-part.ts'
import { cleanText } from './text/clean-text.ts'
import type { Place } from './text/quotations.ts'
import { wordsOfAll } from './text/words-in.ts'
import type { Lexicon } from './themes/lexicon.ts'
import { markThemes } from './themes/mark-themes.ts'

export type IngestOptions = {
  id: string
  pack: LanguagePack
  /** The published text's file name and digest. */
  source: { file: string; sha256: string; url?: string }
  /** The day on which it is done: YYYY-MM-DD. */
  date: string
  issuer?: string
  title?: string
  /** The day of the event: YYYY-MM-DD. */
  eventDate?: string
  /** The themes that are looked for, where not those of the language pack. */
  themes?: Lexicon
  /** Who published it as its file says; holds where neither the options nor the text tell. */
  statedIssuer?: string
  /** Told now and then how many sentences are read, and of how many. */
  onProgress?: (done: number, all: number) => void
  /** The parts of the page, where they are known better than by its look. */
  page?: Page
}

export type Ingested = { readout: Draft; findings: readonly Finding[] }

/**
 * Makes a draft readout of a press text: what is said in it, by whom, quoted or only reported. It proposes; what it
 * cannot establish it leaves open, with a finding. Where it is itself at fault it marks nothing, and a
 * finding says so.
 */
export function ingest(text: string, options: IngestOptions): Ingested {
  const { pack } = options
  const findings: Finding[] = []
  const clean = cleanText(text, findings)
  const page = options.page ?? soundPage(clean, options)
  // A document without a paragraph is none: an empty text's is an ellipsis.
  const paragraphs = page.paragraphs.length > 0 ? page.paragraphs : ['…']
  const { told, figures, speakerOf, sentences } = readAccount(
    paragraphs,
    pack,
    options.title ?? page.title,
    options.onProgress,
  )
  const found = told.map(({ statement }) => statement)
  const heard = new Set(told.map(({ figure }) => figure))
  const speaking = figures.filter((figure) => heard.has(figure))
  const known = [
    ...new Set(
      speaking
        .flatMap((figure) => (figure.isApart ? figure.members : [figure]))
        .flatMap((figure) => [figure, ...figure.members]),
    ),
  ]
  const present = takePart(sentences.slice(0, 2).flat(), figures, pack)
  const silent = present.filter((figure) => !known.includes(figure))
  const ids = idsOf([...known, ...silent])
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
  const words = wordsOfAll(paragraphs)
  const named = namesOf(known)
  const speakersOf = (one: Attributed): string[] => {
    const figure = speakerOf.get(one)
    return figure ? (figure.isApart ? figure.members : [figure]).map((one) => ids.get(one) ?? '') : []
  }
  const { repeats, echoes } = findRelations(
    found,
    words,
    (one) => speakersOf(one).sort().join(' ') || null,
    named,
    pack,
  )
  const { themes, earned, proposed } = markThemes(
    paragraphs,
    sentences,
    found,
    words,
    options.themes ?? pack.lexicon,
    named,
    (one) => repeats.has(one),
    pack,
  )
  const addressees = findAddressees(sentences, found, speakerOf, known, pack)
  const statements = told.map(({ statement: one, figure, isByPronoun, confidence }) => {
    const occasion = occasionOf(one, paragraphs, pack)
    const repeated = repeats.get(one)
    return {
      id: idOf.get(one) ?? '',
      mode: one.mode,
      speakers: speakersOf(one),
      addressees: (addressees.get(one) ?? []).map((figure) => ids.get(figure) ?? ''),
      content: one.content.map(spanOf),
      ...(one.mention ? { mention: [spanOf(one.mention)] } : {}),
      ...(one.cue ? { cue: [spanOf(one.cue)] } : {}),
      ...(occasion ? { occasion: spanOf(occasion) } : {}),
      themes: (earned.get(one) ?? []).map(({ id, evidence }) => ({ id, evidence: evidence.map(spanOf) })),
      within: one.within ? (idOf.get(one.within) ?? null) : null,
      repeats: repeated ? (idOf.get(repeated) ?? null) : null,
      echoes: (echoes.get(one) ?? []).map((earlier) => idOf.get(earlier) ?? ''),
      attribution: {
        by: 'machine' as const,
        confidence,
        reason: isByPronoun ? byPronoun(reasons[one.basis]) : reasons[figure ? one.basis : 'open'],
      },
    }
  })
  const byId = new Map([...ids].map(([figure, id]) => [id, nameOf(figure)]))
  const nameById = (id: string) => byId.get(id) ?? id
  const agency = [paragraphs[0] ?? '', ...page.setApart.map(({ text }) => text)].flatMap(
    (line) => pack.datelineOf(line)?.agency ?? [],
  )
  const issuer = options.issuer ?? page.issuer ?? agency[0] ?? options.statedIssuer ?? null
  const idOfFigure = (figure: Figure) => ids.get(figure) ?? ''
  const draft = {
    schemaVersion: 1,
    id: options.id,
    lang: pack.lang,
    title: options.title ?? page.title ?? options.id,
    // Whose side it is on, few texts state; a wrong one would be told of every speaker.
    issuer: issuer === null ? null : { id: slug(issuer), name: issuer },
    event: { ...eventOf(page, paragraphs, options), participants: present.map(idOfFigure) },
    source: {
      ...options.source,
      setApart: page.setApart,
    },
    markup: { by: byProgram, date: options.date },
    speakers: known.map((figure) => ({
      id: ids.get(figure) ?? '',
      // Parties of whom the text names nobody.
      kind: figure.kind === 'joint' && figure.members.length === 0 ? 'unnamed' : figure.kind,
      name: nameOf(figure),
      ...(figure.short === null || figure.short === nameOf(figure) ? {} : { short: figure.short }),
      ...(figure.role === null || nameOf(figure) !== figure.name ? {} : { role: figure.role }),
      aliases: [...figure.texts].filter((one) => one !== nameOf(figure)),
      ...(figure.members.length > 0
        ? { members: figure.members.map((member) => ids.get(member) ?? '') }
        : {}),
    })),
    people: silent.map((figure) => ({
      id: idOfFigure(figure),
      name: nameOf(figure),
      aliases: [...figure.texts].filter((one) => one !== nameOf(figure)),
    })),
    themes,
    paragraphs: paragraphs.map((paragraph, at) => ({ id: `p${at + 1}`, text: paragraph })),
    statements,
  }
  const checked = checkDraft(draft)
  // A fault of the program's own costs its proposals, never the account.
  const bare = checked.ok ? checked : checkDraft(bareOf(draft))
  if (!bare.ok) throw new Error(`The draft is faulty: ${JSON.stringify(bare.faults.slice(0, 3))}`)
  if (!checked.ok) {
    findings.push(whole(ownFault(JSON.stringify(checked.faults.slice(0, 3)))))
    return { readout: bare.readout, findings }
  }
  for (const { text: words, why } of page.setApart)
    if (why === apart.above || why === apart.below) findings.push(note(setApart(shorten(words, 60), why)))
  const copies = page.setApart.filter(({ why }) => why === apart.copy)
  if (copies[0]) findings.push(whole(givenTwice(copies.length, shorten(copies[0].text, 60))))
  if (pack.lexicon.length === 0) findings.push(whole(noPack(pack.lang)))
  if (page.title === null && options.title === undefined) findings.push(whole(noTitle))
  if (issuer === null) findings.push(whole(noIssuer))
  const placeOf = placesIn(clean, paragraphs)
  for (const [at, { id, speakers, content, attribution }] of statements.entries()) {
    const isUnknown = speakers.length === 0
    if (!isUnknown && attribution.confidence >= DOUBTFUL) continue
    const [first] = found[at]?.content ?? []
    const words = shorten(content[0]?.text ?? '', 60)
    const near = statements.slice(Math.max(0, at - NEARBY), at + NEARBY).flatMap((one) => one.speakers)
    const names = [...new Set(near)].filter((one) => !speakers.includes(one)).map(nameById)
    findings.push({
      severity: isUnknown ? 'warning' : 'note',
      text: isUnknown
        ? unknownSpeaker(id, words, names)
        : doubtfulSpeaker(id, words, speakers.map(nameById), names),
      ...((first && placeOf(first.paragraph, first.start)) ?? { line: null, column: null }),
    })
  }
  for (const { id, label } of proposed) {
    const having = statements.filter((one) => one.themes.some((theme) => theme.id === id))
    findings.push(
      note(
        proposedTheme(
          label,
          having.map((one) => one.id),
        ),
      ),
    )
  }
  return { readout: checked.readout, findings }
}

/** A draft without what a program proposes in it. */
const bareOf = <Whole extends { event: object }>(draft: Whole) => ({
  ...draft,
  event: { ...draft.event, participants: [] },
  speakers: [],
  people: [],
  themes: [],
  statements: [],
})

const note = (text: string): Finding => ({ severity: 'note', text, line: null, column: null })
const whole = (text: string): Finding => ({ severity: 'warning', text, line: null, column: null })

/** An attribution less sure than this is told. */
const DOUBTFUL = 0.68

/** Speakers of so many statements before and behind one may be its own. */
const NEARBY = 3
