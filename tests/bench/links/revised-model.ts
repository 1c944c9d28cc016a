import { checkReadout } from '#domain/check/check-readout.ts'
import { sentenceStarts } from '#domain/check/sentences.ts'
import type { Readout, Span, Statement } from '#domain/document/readout.ts'
import { publishedText, sha256 } from '../../fixtures/published-text.ts'
import type { Random } from '../../fixtures/random.ts'

export type EditKind =
  | 'typo'
  | 'punctuation'
  | 'words'
  | 'inserted'
  | 'sentence deleted'
  | 'replaced'
  | 'split'
  | 'joined'
  | 'moved'
  | 'reworded'
  | 'speaker exchanged'
  | 'mode exchanged'
  | 'holder exchanged'
  | 'speaker renamed'

/** A place in a text: UTF-16 code units of a paragraph. */
export type Range = { paragraph: string; start: number; end: number }

/**
 * A word, one Han character, a run of white space or any other character. Old ones know where they came from, and keep
 * it through every edit: what the truth says of a place is what became of its tokens.
 */
export type Token = {
  text: string
  readonly was: string
  /** Null where a revision put it in. */
  readonly origin: { readonly paragraph: number; readonly start: number; readonly end: number } | null
  /** The sentence it stands in, of the whole text. */
  readonly sentence: number
  /** The spans of statements that it belongs to: `<statement>.<part>.<place>`. */
  tags: ReadonlySet<string>
  kinds: ReadonlySet<EditKind>
}

export type Model = {
  readonly old: Readout
  /** The old text's tokens, the deleted too. */
  readonly origins: readonly (readonly Token[])[]
  /** The new text. */
  paragraphs: Token[][]
  /** Changed where attribution is. */
  statements: Statement[]
  speakers: Readout['speakers']
  /** Statements whose marks alone are taken away. */
  readonly unmarked: Set<number>
  sentences: number
}

// Most tokens are in no span and are never touched: they share these.
const NO_TAGS: ReadonlySet<string> = new Set()
const UNTOUCHED: ReadonlySet<EditKind> = new Set()

export function touch(token: Token, kind: EditKind): void {
  if (!token.kinds.has(kind)) token.kinds = new Set(token.kinds).add(kind)
}

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\u200c\u200d])+|\s+|[\s\S]/gu

const WORD = /[\p{L}\p{N}]/u

export const isWord = ({ text, was }: Token): boolean => WORD.test(was === '' ? text : was)

export const wordsIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(TOKEN)]
    .filter(([word]) => WORD.test(word))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** Those of a paragraph's old tokens that overlap a place in it. */
function touching(tokens: readonly Token[], start: number, end: number): Token[] {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.origin?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  let last = low
  while (last < tokens.length && (tokens[last]?.origin?.start ?? end) < end) last += 1
  return tokens.slice(low, last)
}

const PARTS = ['content', 'mention', 'cue'] as const

export function modelOf(old: Readout): Model {
  const places = new Map(old.paragraphs.map(({ id }, at) => [id, at]))
  let sentence = -1
  const origins = old.paragraphs.map(({ text }, paragraph) => {
    const starts = new Set(sentenceStarts(text))
    return [...text.matchAll(TOKEN)].map((match): Token => {
      const start = match.index
      if (starts.has(start)) sentence += 1
      return {
        text: match[0],
        was: match[0],
        origin: { paragraph, start, end: start + match[0].length },
        sentence,
        tags: NO_TAGS,
        kinds: UNTOUCHED,
      }
    })
  })
  const tag = ({ paragraph, start, end }: Span, name: string): void => {
    for (const token of touching(origins[places.get(paragraph) ?? -1] ?? [], start, end))
      token.tags = new Set(token.tags).add(name)
  }
  for (const [at, statement] of old.statements.entries()) {
    for (const part of PARTS)
      for (const [place, span] of statement[part].entries()) tag(span, `${at}.${part}.${place}`)
    if (statement.occasion) tag(statement.occasion, `${at}.occasion.0`)
    for (const [item, { evidence }] of statement.themes.entries())
      for (const span of evidence) tag(span, `${at}.theme${item}.0`)
  }
  return {
    old,
    origins,
    paragraphs: origins.map((tokens) => [...tokens]),
    statements: structuredClone(old.statements),
    speakers: structuredClone(old.speakers),
    unmarked: new Set(),
    sentences: sentence + 1,
  }
}

/** Tokens to put between two others: inside every span that both belong to. */
export function inserted(
  model: Model,
  text: string,
  before: Token | undefined,
  after: Token | undefined,
): Token[] {
  const shared = [...(before?.tags ?? [])].filter((tag) => after?.tags.has(tag))
  const sentence = model.sentences
  model.sentences += 1
  return [...text.matchAll(TOKEN)].map(([word]) => ({
    text: word,
    was: '',
    origin: null,
    sentence,
    tags: new Set(shared),
    kinds: new Set<EditKind>(['inserted']),
  }))
}

/** Where in a paragraph its sentences begin, and its end. */
export function sentencesOf(paragraph: readonly Token[]): { from: number; to: number }[] {
  const starts = paragraph.flatMap(({ sentence }, at) =>
    at === 0 || sentence !== paragraph[at - 1]?.sentence ? [at] : [],
  )
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? paragraph.length }))
}

const QUOTATION_MARK = /^["'“”‘’„«»「」『』‹›]$/u

export const isQuotationMark = ({ text }: Token): boolean => QUOTATION_MARK.test(text)

/** Takes tokens out of a paragraph, but the quotation marks of quotes of which some words stay. */
export function deleteTokens(paragraph: Token[], from: number, to: number): void {
  const isEdgeOfMore = (token: Token, beside: Token | undefined): boolean =>
    isQuotationMark(token) &&
    [...token.tags].some((tag) => tag.includes('.content.') && beside?.tags.has(tag))
  const before = paragraph[from - 1]
  const after = paragraph[to]
  const kept: Token[] = []
  for (const token of paragraph.slice(from, to)) {
    if (isEdgeOfMore(token, before) || isEdgeOfMore(token, after)) kept.push(token)
    else touch(token, 'sentence deleted')
  }
  // A mark that closes goes before the white space.
  const closes = before && /^\s+$/.test(before.text) && kept.some((token) => isEdgeOfMore(token, before))
  if (closes) before.tags = NO_TAGS
  paragraph.splice(from, to - from)
  paragraph.splice(closes ? from - 1 : from, 0, ...kept)
}

/** Empty paragraphs and white space at edges go. */
function tidy(model: Model): void {
  for (const paragraph of model.paragraphs) {
    while (/^\s+$/.test(paragraph.at(-1)?.text ?? '')) paragraph.pop()
    while (/^\s+$/.test(paragraph[0]?.text ?? '')) paragraph.shift()
  }
  model.paragraphs = model.paragraphs.filter((paragraph) => paragraph.some(isWord))
}

type Place = { paragraph: number; at: number; start: number; end: number }

type Fates = ReadonlyMap<string, { id: string | null; attributionChanged: boolean }>

export type Truth = {
  /**
   * Where the words of these places of the old text stand in the new, from the first that is left to the last, in one
   * range for each paragraph; null where more than half of them were deleted.
   */
  trueRange: (ranges: readonly Range[]) => Range[] | null
  /** The share of the words that were not deleted, from 0 to 1. */
  keptShare: (ranges: readonly Range[]) => number
  /** Every edit that touched the place or the paragraph around it. */
  kindsAt: (range: Range) => EditKind[]
  /** What became of each statement of the old text. */
  statements: Fates
}

/** The revised readout, under ids that tell nothing, and where everything went. */
export function finish(model: Model, random: Random): { readout: Readout; truth: Truth } {
  tidy(model)
  const numbers = random.shuffled(Array.from({ length: 900 }, (_, at) => String(at + 100)))
  const ids = model.paragraphs.map(() => `p${numbers.pop()}`)
  const places = new Map<Token, Place>()
  const texts = model.paragraphs.map((tokens, paragraph) => {
    let text = ''
    for (const [at, token] of tokens.entries()) {
      places.set(token, { paragraph, at, start: text.length, end: text.length + token.text.length })
      text += token.text
    }
    return text
  })
  const spans = spansOf(model, (paragraph, start, end) => ({
    paragraph: ids[paragraph] ?? '',
    start,
    end,
    text: texts[paragraph]?.slice(start, end) ?? '',
  }))
  const truth = truthOf(model, places, ids)
  const { statements, fates } = statementsOf(model, spans, ids, () => `q${numbers.pop()}`)
  const { old, speakers } = model
  const paragraphs = texts.map((text, at) => ({ id: ids[at] ?? '', text }))
  const text = publishedText({
    ...old,
    issuer: { name: old.issuer.name },
    paragraphs,
    source: { setApart: [] },
  })
  const readout = {
    ...old,
    speakers,
    paragraphs,
    statements,
    source: { ...old.source, sha256: sha256(text), setApart: [] },
  }
  const checked = checkReadout(readout)
  if (!checked.ok) throw new Error(`${old.id}: ${JSON.stringify(checked.faults, null, 2)}`)
  return { readout: checked.readout, truth: { ...truth, statements: fates } }
}

/** The spans that each tag has become: its runs of tokens without a gap. */
function spansOf(model: Model, spanOf: (paragraph: number, start: number, end: number) => Span) {
  const spans = new Map<string, Span[]>()
  for (const [paragraph, tokens] of model.paragraphs.entries()) {
    const open = new Map<string, number>()
    let at = 0
    const close = (tag: string, from: number): void => {
      const held = spans.get(tag)
      const span = spanOf(paragraph, from, at)
      if (held) held.push(span)
      else spans.set(tag, [span])
    }
    for (const { text, tags } of tokens) {
      for (const [tag, from] of open)
        if (!tags.has(tag)) {
          open.delete(tag)
          close(tag, from)
        }
      for (const tag of tags) if (!open.has(tag)) open.set(tag, at)
      at += text.length
    }
    for (const [tag, from] of open) close(tag, from)
  }
  return spans
}

function statementsOf(
  model: Model,
  spans: ReadonlyMap<string, Span[]>,
  ids: readonly string[],
  nextId: () => string,
): { statements: Statement[]; fates: Fates } {
  const { old } = model
  const order = new Map(ids.map((id, at) => [id, at]))
  const inOrder = (a: Span, b: Span): number =>
    (order.get(a.paragraph) ?? 0) - (order.get(b.paragraph) ?? 0) || a.start - b.start
  const alive = new Set(model.paragraphs.flat())
  const words = old.statements.map(() => ({ all: 0, left: 0 }))
  for (const token of model.origins.flat()) {
    if (!isWord(token)) continue
    for (const tag of token.tags) {
      const count = tag.includes('.content.') ? words[statementOfTag(tag)] : undefined
      if (!count) continue
      count.all += 1
      if (alive.has(token)) count.left += 1
    }
  }
  const stays = (at: number): boolean => {
    const { all, left } = words[at] ?? { all: 0, left: 0 }
    return !model.unmarked.has(at) && left * 2 >= all && left > 0
  }
  const place = new Map(old.statements.map(({ id }, at) => [id, at]))
  const newIds = new Map(old.statements.flatMap(({ id }, at) => (stays(at) ? [[id, nextId()] as const] : [])))
  const partOf = (at: number, part: string): Span[] =>
    (
      model.statements[at]?.[part === 'content' || part === 'mention' || part === 'cue' ? part : 'content'] ??
      []
    )
      .flatMap((_, nth) => spans.get(`${at}.${part}.${nth}`) ?? [])
      .sort(inOrder)
  const holderOf = (at: number): string | null => {
    let within = model.statements[at]?.within ?? null
    while (within !== null && !newIds.has(within))
      within = model.statements[place.get(within) ?? -1]?.within ?? null
    return within === null ? null : (newIds.get(within) ?? null)
  }
  const made = new Map<string, Statement>()
  for (const [at, statement] of model.statements.entries()) {
    const id = newIds.get(statement.id)
    if (id === undefined) continue
    const content = partOf(at, 'content')
    const isInside = (span: Span): boolean =>
      content.some(
        (own) => own.paragraph === span.paragraph && own.start <= span.start && span.end <= own.end,
      )
    const themes = statement.themes.flatMap(({ id }, item) => {
      const evidence = (spans.get(`${at}.theme${item}.0`) ?? []).filter(isInside)
      return evidence.length > 0 ? [{ id, evidence }] : []
    })
    const [occasion] = spans.get(`${at}.occasion.0`) ?? []
    const { occasion: _, ...rest } = statement
    made.set(statement.id, {
      ...rest,
      id,
      content,
      mention: partOf(at, 'mention'),
      cue: partOf(at, 'cue'),
      ...(occasion && { occasion }),
      themes,
      within: holderOf(at),
    })
  }
  const isBefore = (a: Statement | undefined, b: Statement): a is Statement => {
    const [first, second] = [a?.content[0], b.content[0]]
    return first !== undefined && second !== undefined && inOrder(first, second) < 0
  }
  for (const statement of made.values()) {
    const repeated = statement.repeats === null ? undefined : made.get(statement.repeats)
    const isSame = repeated?.speakers.join() === statement.speakers.join()
    statement.repeats = isSame && isBefore(repeated, statement) ? repeated.id : null
    statement.echoes = statement.echoes.flatMap((id) => {
      const echoed = made.get(id)
      return isBefore(echoed, statement) ? [echoed.id] : []
    })
  }
  const statements = [...made.values()].sort((a, b) => {
    const [first, second] = [a.content[0], b.content[0]]
    return first && second ? inOrder(first, second) : 0
  })
  const signs = attributionsOf({ statements, speakers: model.speakers })
  const oldSigns = attributionsOf(old)
  const fates = new Map(
    old.statements.map(({ id }) => {
      const now = newIds.get(id) ?? null
      return [id, { id: now, attributionChanged: now !== null && signs.get(now) !== oldSigns.get(id) }]
    }),
  )
  return { statements, fates }
}

const statementOfTag = (tag: string): number => Number(tag.slice(0, tag.indexOf('.')))

/** Who says each statement, in which mode, according to whom: names, for ids may differ. */
function attributionsOf({
  statements,
  speakers,
}: Pick<Readout, 'statements' | 'speakers'>): Map<string, string> {
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const signOf = ({ mode, speakers, within }: Statement): string => {
    const holder = byId.get(within ?? '')
    const own = `${mode} ${speakers.map((id) => names.get(id)).join('+')}`
    return holder ? `${own} < ${signOf(holder)}` : own
  }
  return new Map(statements.map((statement) => [statement.id, signOf(statement)]))
}

function truthOf(model: Model, places: ReadonlyMap<Token, Place>, ids: readonly string[]) {
  const paragraphs = new Map(model.old.paragraphs.map(({ id }, at) => [id, at]))
  const tokensIn = ({ paragraph, start, end }: Range): Token[] =>
    touching(model.origins[paragraphs.get(paragraph) ?? -1] ?? [], start, end)
  const keptShare = (ranges: readonly Range[]): number => {
    const tokens = ranges.flatMap(tokensIn)
    const words = tokens.filter(isWord)
    const counted = words.length > 0 ? words : tokens
    return counted.length === 0 ? 0 : counted.filter((token) => places.has(token)).length / counted.length
  }
  const placesIn = (range: Range): Place[] =>
    tokensIn(range).flatMap((token) => {
      const place = places.get(token)
      if (!place || !token.origin) return []
      if (token.text !== token.was) return [place]
      const cutBefore = Math.max(0, range.start - token.origin.start)
      const cutAfter = Math.max(0, token.origin.end - range.end)
      return [{ ...place, start: place.start + cutBefore, end: place.end - cutAfter }]
    })
  const runsOf = (found: readonly Place[]): Place[][] => {
    const runs: Place[][] = []
    const sorted = [...new Map(found.map((place) => [`${place.paragraph} ${place.start}`, place])).values()]
    for (const place of sorted.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)) {
      const last = runs.at(-1)?.at(-1)
      const between = last ? model.paragraphs[place.paragraph]?.slice(last.at + 1, place.at) : undefined
      const isOn =
        last?.paragraph === place.paragraph &&
        between?.every(({ origin, kinds }) => origin === null || kinds.has('reworded'))
      if (isOn) runs.at(-1)?.push(place)
      else runs.push([place])
    }
    return runs
  }
  return {
    keptShare,
    trueRange: (ranges: readonly Range[]): Range[] | null => {
      if (keptShare(ranges) < 0.5) return null
      const runs = runsOf(ranges.flatMap(placesIn))
      return runs.flatMap((run) => {
        const [first, last] = [run[0], run.at(-1)]
        const paragraph = ids[first?.paragraph ?? -1]
        return first && last && paragraph !== undefined
          ? [{ paragraph, start: first.start, end: last.end }]
          : []
      })
    },
    kindsAt: (range: Range): EditKind[] => {
      const kinds = new Set(tokensIn(range).flatMap((token) => [...token.kinds]))
      for (const run of runsOf(placesIn(range)))
        for (const [at, place] of run.entries()) {
          const next = run[at + 1]
          const between = next && model.paragraphs[place.paragraph]?.slice(place.at + 1, next.at)
          for (const token of between ?? [])
            if (token.origin === null) for (const kind of token.kinds) kinds.add(kind)
        }
      return [...kinds]
    },
  }
}
