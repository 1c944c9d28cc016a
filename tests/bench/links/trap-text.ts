import { sentenceStarts } from '#domain/check/sentences.ts'
import type { Readout, Span, Statement } from '#domain/document/readout.ts'
import { publishedText, sha256 } from '../../fixtures/published-text.ts'
import type { Random } from '../../fixtures/random.ts'
import { insertSentence } from './edit-text.ts'
import { deleteTokens, isQuotationMark, type Model, sentencesOf, type Token, touch } from './revised-model.ts'
import type { Language } from './texts/stock.ts'

/** Statements that are much the same: of each pair one will be deleted. */
type Twins = readonly [string, string]

type Sentence = { paragraph: number; from: number; to: number; text: string; statements: Statement[] }

/** The share of the sentences with statements that are planted again. */
const PLANTED = 0.2

/** The old text with sentences in it that are like others, but for a name or a number, or not even that. */
export function plantTwins(
  old: Readout,
  language: Language,
  random: Random,
): { old: Readout; twins: Twins[] } {
  const twins: Twins[] = []
  let readout = structuredClone(old)
  const originals = random.shuffled(wholeSentences(readout))
  const wanted = Math.max(3, Math.round(originals.length * PLANTED))
  for (const { statements } of originals.slice(0, wanted)) {
    const [first] = statements
    const found = wholeSentences(readout).find((one) => one.statements.some(({ id }) => id === first?.id))
    if (!found) continue
    const places = sentenceEdges(readout)
    const near = places.filter(
      ({ paragraph, at }) => paragraph === found.paragraph && (at === found.to || at === found.from),
    )
    const far = places.filter(({ paragraph }) => paragraph !== found.paragraph)
    const wantsNear = random.chance(0.35)
    const isExact = !wantsNear && random.chance(0.4)
    const words = isExact ? found.text : varied(found.text, language, random)
    // Of two neighbours that are the same to the letter nobody could say which was deleted.
    const isNear = wantsNear && words !== found.text
    if (!isNear && far.length === 0) continue
    const place = random.pick(isNear ? near : far)
    const planted = plant(readout, found, words, place, language.space)
    readout = planted.readout
    if (first && planted.ids[0] !== undefined) twins.push([first.id, planted.ids[0]])
  }
  return { old: readout, twins }
}

/** Sentences that hold one statement or more, all of each. */
function wholeSentences({ paragraphs, statements }: Readout): Sentence[] {
  return paragraphs.flatMap(({ id, text }, paragraph) => {
    const starts = sentenceStarts(text)
    return starts.flatMap((from, nth) => {
      const to = starts[nth + 1] ?? text.length
      const isIn = (span: Span): boolean => span.paragraph === id && span.start >= from && span.end <= to
      const touching = statements.filter(({ content }) =>
        content.some((span) => span.paragraph === id && span.start < to && from < span.end),
      )
      const isWhole = touching.every(({ content }) => content.every(isIn))
      return touching.length > 0 && isWhole
        ? [{ paragraph, from, to, text: text.slice(from, to).trimEnd(), statements: touching }]
        : []
    })
  })
}

/** Where a sentence can be put that breaks no statement. */
function sentenceEdges({ paragraphs, statements }: Readout): { paragraph: number; at: number }[] {
  return paragraphs.flatMap(({ id, text }, paragraph) =>
    [...sentenceStarts(text), text.length]
      .filter((at) =>
        statements.every(({ content }) =>
          content.every((span, nth) => {
            const next = content[nth + 1]
            const isInside = span.paragraph === id && span.start < at && at < span.end
            const isInGap =
              next?.paragraph === id && span.paragraph === id && span.end <= at && at <= next.start
            return !isInside && !isInGap
          }),
        ),
      )
      .map((at) => ({ paragraph, at })),
  )
}

type Variation = { at: number; length: number; by: string }

/** A sentence of which a name, a number or a word is another. */
function varied(text: string, language: Language, random: Random): string {
  const groups = [
    language.countries,
    language.months,
    language.places,
    language.subjects,
    ...language.synonyms,
  ]
  const found = groups.flatMap((group): Variation[] =>
    group.flatMap((word) => {
      const at = text.indexOf(word)
      const isWhole = language.space === '' || (!isLetter(text[at - 1]) && !isLetter(text[at + word.length]))
      return at >= 0 && isWhole
        ? [{ at, length: word.length, by: random.pick(group.filter((one) => one !== word)) }]
        : []
    }),
  )
  const numbers = [...text.matchAll(/\d+/g)].map(
    (match): Variation => ({ at: match.index, length: match[0].length, by: String(3 + random.below(95)) }),
  )
  const all = [...found, ...numbers]
  if (all.length === 0) return text
  const { at, length, by } = random.pick(all)
  return text.slice(0, at) + by + text.slice(at + length)
}

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{M}]/u.test(character ?? '')

function plant(
  readout: Readout,
  { from, text, statements }: Sentence,
  words: string,
  { paragraph, at }: { paragraph: number; at: number },
  space: string,
): { readout: Readout; ids: string[] } {
  const target = readout.paragraphs[paragraph]
  if (!target) throw new Error('no such paragraph')
  const isLast = at === target.text.length
  const put = isLast ? space + words : words + space
  const start = isLast ? at + space.length : at
  // Words before and after the variation are alike: offsets after it move by the difference.
  let alike = 0
  while (alike < text.length && text[alike] === words[alike]) alike += 1
  let alikeAfter = 0
  while (
    alikeAfter < Math.min(text.length, words.length) - alike &&
    text[text.length - 1 - alikeAfter] === words[words.length - 1 - alikeAfter]
  )
    alikeAfter += 1
  const ownParagraph = statements[0]?.content[0]?.paragraph
  const inCopy = (offset: number, isEnd: boolean): number => {
    const place = offset - from
    return isEnd
      ? place > alike
        ? place + words.length - text.length
        : place
      : place >= text.length - alikeAfter && place > alike
        ? place + words.length - text.length
        : place
  }
  const copySpan = (span: Span): Span[] => {
    if (span.paragraph !== ownParagraph || span.start < from || span.end > from + text.length) return []
    const [first, last] = [inCopy(span.start, false), inCopy(span.end, true)]
    if (first >= last) return []
    return [{ paragraph: target.id, start: start + first, end: start + last, text: words.slice(first, last) }]
  }
  const shift = (span: Span): Span =>
    span.paragraph === target.id && span.start >= at
      ? { ...span, start: span.start + put.length, end: span.end + put.length }
      : span
  const ids = new Map(
    statements.map(({ id }, nth) => [id, `s${String(readout.statements.length + nth + 1).padStart(3, '0')}`]),
  )
  const copies = statements.map(
    ({ occasion: _, ...statement }): Statement => ({
      ...statement,
      id: ids.get(statement.id) ?? statement.id,
      content: statement.content.flatMap(copySpan),
      mention: statement.mention.flatMap(copySpan),
      cue: statement.cue.flatMap(copySpan),
      themes: statement.themes.flatMap(({ id, evidence }) => {
        const spans = evidence.flatMap(copySpan)
        return spans.length > 0 ? [{ id, evidence: spans }] : []
      }),
      within: statement.within === null ? null : (ids.get(statement.within) ?? null),
      repeats: null,
      echoes: [],
    }),
  )
  const shifted = readout.statements.map((statement) => ({
    ...statement,
    content: statement.content.map(shift),
    mention: statement.mention.map(shift),
    cue: statement.cue.map(shift),
    themes: statement.themes.map(({ id, evidence }) => ({ id, evidence: evidence.map(shift) })),
  }))
  const paragraphs = readout.paragraphs.map((one) =>
    one === target ? { ...one, text: one.text.slice(0, at) + put + one.text.slice(at) } : one,
  )
  const all = { ...readout, paragraphs, statements: [...shifted, ...copies] }
  const published = publishedText({ ...all, issuer: { name: all.issuer.name } })
  return {
    readout: { ...all, source: { ...all.source, sha256: sha256(published) } },
    ids: [...ids.values()],
  }
}

/** Deletes one of each pair of twins and, now and then, a statement that has none. */
export function deleteSome(model: Model, twins: readonly Twins[], language: Language, random: Random): void {
  const { statements } = model.old
  const place = new Map(statements.map(({ id }, at) => [id, at]))
  const inPairs = new Set(twins.flat())
  const alone = random
    .shuffled(wholeSentences(model.old))
    .filter((one) => one.statements.every(({ id }) => !inPairs.has(id)))
  const count = Math.max(1, Math.round(twins.length * 0.2))
  const gone = [
    ...twins.map((pair) => random.pick(pair)),
    ...alone.slice(0, count).flatMap((one) => one.statements[0]?.id ?? []),
  ]
  for (const id of gone) {
    const tag = `${place.get(id)}.content.0`
    const paragraph = model.paragraphs.find((tokens) => tokens.some(({ tags }) => tags.has(tag)))
    const sentence = paragraph?.find(({ tags }) => tags.has(tag))?.sentence
    const range =
      paragraph && sentencesOf(paragraph).find(({ from }) => paragraph[from]?.sentence === sentence)
    if (!range) continue
    const lost = paragraph.slice(range.from, range.to)
    deleteTokens(paragraph, range.from, range.to)
    if (!random.chance(0.3)) continue
    for (const token of lost) touch(token, 'replaced')
    insertSentence(paragraph, random.pick(language.inserts), { model, language, random }, range.from)
  }
}

/** Gives some statements whose words stay to another speaker, mode or holder. */
export function exchangeAttribution(model: Model, random: Random): void {
  const alive = new Set(model.paragraphs.flat())
  const contents = contentTokens(model)
  const isLeft = (at: number): boolean => contents[at]?.every((token) => alive.has(token)) ?? false
  for (const [at, statement] of model.statements.entries()) {
    if (!isLeft(at) || !random.chance(0.15)) continue
    const isHolder = model.statements.some(({ within }) => within === statement.id)
    if (isHolder && random.chance(0.6)) {
      model.unmarked.add(at)
      for (const inner of model.statements)
        if (inner.within === statement.id)
          markContent(contents, model.statements.indexOf(inner), 'holder exchanged')
      markContent(contents, at, 'holder exchanged')
    } else if (random.chance(0.35)) flipMode(model, at, contents)
    else exchangeSpeaker(model, at, contents, random)
  }
  if (random.chance(0.25)) renameSpeaker(model, contents, random)
}

const contentTokens = (model: Model): Token[][] => {
  const contents = model.statements.map((): Token[] => [])
  for (const token of model.origins.flat())
    for (const tag of token.tags) {
      const [at, part] = tag.split('.')
      if (part === 'content') contents[Number(at)]?.push(token)
    }
  return contents
}

function markContent(
  contents: readonly (readonly Token[])[],
  at: number,
  kind: 'speaker exchanged' | 'mode exchanged' | 'holder exchanged' | 'speaker renamed',
): void {
  for (const token of contents[at] ?? []) touch(token, kind)
}

function exchangeSpeaker(model: Model, at: number, contents: readonly Token[][], random: Random): void {
  const statement = model.statements[at]
  const others = model.speakers.filter(
    ({ id, kind }) => kind === 'person' && !statement?.speakers.includes(id),
  )
  if (!statement || others.length === 0) return
  const other = random.pick(others)
  statement.speakers = [other.id]
  markContent(contents, at, 'speaker exchanged')
  if (!random.chance(0.6)) return
  const tag = `${at}.mention.0`
  const paragraph = model.paragraphs.find((tokens) => tokens.some(({ tags }) => tags.has(tag)))
  const named = paragraph?.filter(({ tags }) => tags.has(tag)) ?? []
  const [first, ...more] = named
  if (!paragraph || !first) return
  first.text = other.short ?? other.name
  touch(first, 'speaker exchanged')
  for (const token of more) {
    touch(token, 'speaker exchanged')
    paragraph.splice(paragraph.indexOf(token), 1)
  }
}

function flipMode(model: Model, at: number, contents: readonly Token[][]): void {
  const statement = model.statements[at]
  if (!statement) return
  const isQuote = statement.mode === 'direct'
  const [open, close] = QUOTES_OF[model.old.lang.slice(0, 2)] ?? ['“', '”']
  markContent(contents, at, 'mode exchanged')
  statement.mode = isQuote ? 'indirect' : 'direct'
  for (const place of statement.content.keys()) {
    const tag = `${at}.content.${place}`
    for (const paragraph of model.paragraphs) {
      const first = paragraph.findIndex(({ tags }) => tags.has(tag))
      const last = paragraph.findLastIndex(({ tags }) => tags.has(tag))
      const [head, tail] = [paragraph[first], paragraph[last]]
      if (!head || !tail || last <= first) continue
      if (isQuote) {
        if (isQuotationMark(tail)) paragraph.splice(last, 1)
        if (isQuotationMark(head)) paragraph.splice(first, 1)
      } else {
        paragraph.splice(last + 1, 0, quotationMark(close, tail, at, model))
        paragraph.splice(first, 0, quotationMark(open, head, at, model))
      }
    }
  }
}

/** The marks that each language's texts use, by its subtag; the curly ones elsewhere. */
const QUOTES_OF: Readonly<Record<string, readonly [string, string]>> = {
  ar: ['«', '»'],
  fa: ['«', '»'],
  fr: ['«', '»'],
  ru: ['«', '»'],
  uk: ['«', '»'],
}

/** A mark at the edge of a statement's content, within what holds that statement but not within what it holds. */
function quotationMark(text: string, beside: Token, at: number, model: Model): Token {
  const around = new Set([at])
  for (let { within } = model.statements[at] ?? { within: null }; within; ) {
    const holder = model.statements.findIndex(({ id }) => id === within)
    around.add(holder)
    within = model.statements[holder]?.within ?? null
  }
  const tags = [...beside.tags].filter(
    (tag) => tag.includes('.content.') && around.has(Number(tag.slice(0, tag.indexOf('.')))),
  )
  return {
    text,
    was: '',
    origin: null,
    sentence: beside.sentence,
    tags: new Set(tags),
    kinds: new Set(['mode exchanged']),
  }
}

function renameSpeaker(model: Model, contents: readonly Token[][], random: Random): void {
  const people = model.speakers.filter(({ kind }) => kind === 'person')
  const count = (id: string): number =>
    model.statements.filter(({ speakers }) => speakers.includes(id)).length
  const [rarest] = random.shuffled(people).sort((a, b) => count(a.id) - count(b.id))
  if (!rarest) return
  const [first = '', ...more] = random.pick(
    people.filter((one) => one !== rarest).map(({ name }) => name.split(' ')),
  )
  rarest.name =
    more.length > 0
      ? `${first} ${rarest.name.split(' ').slice(1).join(' ')}`.trim()
      : `${rarest.name}${first.slice(0, 1)}`
  for (const [at, { speakers }] of model.statements.entries())
    if (speakers.includes(rarest.id)) markContent(contents, at, 'speaker renamed')
}
