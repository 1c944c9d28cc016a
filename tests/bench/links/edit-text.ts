import type { Random } from '../../fixtures/random.ts'
import {
  deleteTokens,
  type EditKind,
  inserted,
  isWord,
  type Model,
  sentencesOf,
  type Token,
  touch,
} from './revised-model.ts'
import type { Language } from './texts/stock.ts'

type Context = { model: Model; language: Language; random: Random }

/** The shares of paragraphs that each edit touches. */
export const SHARES = {
  typo: 0.2,
  punctuation: 0.3,
  words: 0.2,
  inserted: 0.1,
  deleted: 0.05,
  cut: 0.05,
  moved: 0.03,
  reworded: 0.1,
} as const

export function editLightly({ model, language, random }: Context): void {
  for (const paragraph of model.paragraphs) {
    if (random.chance(SHARES.typo)) misspell(paragraph, language, random)
    if (random.chance(SHARES.punctuation)) restyle(paragraph, language, model, random)
  }
}

/** What a medium revision does beside a light one. */
export function editWords(context: Context): void {
  const { model, language, random } = context
  for (const paragraph of model.paragraphs) {
    if (random.chance(SHARES.words)) changeWords(paragraph, 1 + random.below(2), context)
    if (random.chance(SHARES.inserted)) insertSentence(paragraph, random.pick(language.inserts), context)
    if (random.chance(SHARES.deleted)) {
      const sentences = sentencesOf(paragraph)
      const sentence = sentences[random.below(sentences.length)]
      if (sentence) deleteTokens(paragraph, sentence.from, sentence.to)
    }
  }
  cutAndMove(context)
}

function cutAndMove({ model, language, random }: Context): void {
  const made: Token[][] = []
  let isJoining = false
  for (const paragraph of model.paragraphs) {
    const last = made.at(-1)
    if (isJoining && last) {
      isJoining = false
      const space = language.space === '' ? [] : inserted(model, language.space, last.at(-1), paragraph[0])
      last.push(...space, ...paragraph)
      mark(last, 'joined')
      continue
    }
    made.push(paragraph)
    if (!random.chance(SHARES.cut)) continue
    const starts = sentencesOf(paragraph).slice(1)
    if (starts.length > 0 && random.chance(0.5)) {
      mark(paragraph, 'split')
      made.push(paragraph.splice(random.pick(starts).from))
    } else isJoining = true
  }
  for (const paragraph of [...made])
    if (random.chance(SHARES.moved) && made.length > 2) {
      made.splice(made.indexOf(paragraph), 1)
      made.splice(random.below(made.length + 1), 0, paragraph)
      mark(paragraph, 'moved')
    }
  model.paragraphs = made
}

function mark(tokens: readonly Token[], kind: EditKind): void {
  for (const token of tokens) touch(token, kind)
}

function change(token: Token, text: string, kind: EditKind): void {
  token.text = text
  touch(token, kind)
}

const WRONG = '的地得了么吗把被再在做作他她它那哪以已像象即既园圆练炼常长候后历厉'

function misspell(paragraph: readonly Token[], language: Language, random: Random): void {
  const isHan = language.script === 'chinese'
  const long = paragraph.filter(
    (token) => isWord(token) && token.origin && (isHan || [...token.text].length > 3),
  )
  const word = long.length > 0 ? random.pick(long) : undefined
  if (!word) return
  if (isHan) {
    change(word, random.pick([...WRONG].filter((one) => one !== word.text)), 'typo')
    return
  }
  const letters = [...word.text]
  const at = 1 + random.below(letters.length - 2)
  const [letter = '', next = ''] = letters.slice(at)
  const ways = [
    () => letters.splice(at, 0, letter),
    () => letters.splice(at, 1),
    () => letters.splice(at, 2, next, letter),
    () => letters.splice(at, 1, random.pick([...random.pick(paragraph.filter(isWord)).text])),
  ]
  random.pick(ways)()
  const spelt = letters.join('')
  change(word, spelt === word.text ? word.text + (letters.at(-1) ?? '') : spelt, 'typo')
}

const QUOTES = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
  ['„', '“'],
  ['「', '」'],
  ['‘', '’'],
] as const

/** Changes a paragraph's punctuation, quotation marks or white space in two ways, where it has as much of them. */
function restyle(paragraph: Token[], language: Language, model: Model, random: Random): void {
  const one = (of: string, by: readonly string[]) => (): boolean => {
    const found = paragraph.filter(({ text }) => of.includes(text) && text !== '')
    if (found.length === 0) return false
    change(random.pick(found), random.pick(by), 'punctuation')
    return true
  }
  const all = (pairs: Readonly<Record<string, string>>) => (): boolean => {
    const found = paragraph.filter(({ text }) => pairs[text] !== undefined)
    for (const token of found) change(token, pairs[token.text] ?? token.text, 'punctuation')
    return found.length > 0
  }
  const isApostrophe = (at: number): boolean => {
    const [before, after] = [paragraph[at - 1], paragraph[at + 1]]
    return (
      paragraph[at]?.text === '’' &&
      before !== undefined &&
      after !== undefined &&
      isWord(before) &&
      isWord(after)
    )
  }
  const quotes = (): boolean => {
    const style = random.pick(QUOTES)
    const old = QUOTES.find(([open, close]) => open !== close && paragraph.some(({ text }) => text === open))
    if (!old || old === style) return false
    for (const [at, token] of paragraph.entries()) {
      if (isApostrophe(at)) continue
      if (token.text === old[0]) change(token, style[0], 'punctuation')
      else if (token.text === old[1]) change(token, style[1], 'punctuation')
    }
    return true
  }
  const space = (): boolean => {
    const spaces = paragraph.filter(({ text }) => text === ' ')
    if (spaces.length > 0)
      change(random.pick(spaces), random.pick(['\u00a0', '  ', '\u202f', '\u2009']), 'punctuation')
    else if (language.space === '' && paragraph.length > 2) {
      const at = 1 + random.below(paragraph.length - 1)
      const put = inserted(model, random.pick([' ', '\u3000']), paragraph[at - 1], paragraph[at])
      for (const token of put) token.kinds = new Set(['punctuation'])
      paragraph.splice(at, 0, ...put)
      const before = paragraph[at - 1]
      if (before) touch(before, 'punctuation')
    } else return false
    return true
  }
  const isHan = language.script === 'chinese'
  const ways: (() => boolean)[] = [
    quotes,
    quotes,
    one(
      ',،，、',
      isHan ? ['；', ',', '——'] : language.script === 'arabic' ? ['؛', ',', ' –'] : [';', ' –', ' —'],
    ),
    all({ '…': '...', '–': '—', '—': '–', '-': '‑', '’': "'" }),
    one(';:：；', isHan ? ['，', ':'] : [',', ' –']),
    space,
    ...(isHan ? [all({ '，': ',', '。': '.', '：': ':' }), one('，。：', [',', '.', ':'])] : []),
    ...(language.script === 'arabic' ? [all({ '،': ',' }), all({ '؛': ';', '؟': '?' })] : []),
  ]
  let done = 0
  for (const way of random.shuffled(ways)) {
    if (done === 2) return
    if (way()) done += 1
  }
}

/** A word for another: of its synonyms, else another number or name, else any word of the text. */
function otherWord(token: Token, { model, language, random }: Context): string {
  const { text } = token
  const isCapital = /^\p{Lu}/u.test(text)
  const small = text.toLocaleLowerCase(language.lang)
  const styled = (word: string): string =>
    isCapital ? word.slice(0, 1).toLocaleUpperCase(language.lang) + word.slice(1) : word
  if (/^\p{N}+$/u.test(text)) return String(3 + random.below(95))
  for (const group of [language.countries, language.months])
    if (group.includes(text)) return otherOf(group, text, random)
  const group = language.synonyms.find((words) => words.includes(small))
  if (group) return styled(otherOf(group, small, random))
  const words = wordsOf(model)
  for (let draw = 0; draw < 20; draw += 1) {
    const word = random.pick(words)
    if (word !== text) return styled(word)
  }
  return text
}

const known = new WeakMap<Model, readonly string[]>()

/** The words of the old text, numbers aside. */
function wordsOf(model: Model): readonly string[] {
  const words =
    known.get(model) ??
    model.origins
      .flat()
      .filter((one) => isWord(one) && !/\p{N}/u.test(one.was))
      .map(({ was }) => was)
  known.set(model, words)
  return words
}

const otherOf = (words: readonly string[], word: string, random: Random): string =>
  random.pick(words.filter((other) => other !== word))

function changeWords(paragraph: readonly Token[], count: number, context: Context): void {
  const { language, random } = context
  for (let done = 0; done < count; done += 1) {
    const words = paragraph.filter((token) => isWord(token) && token.origin)
    if (words.length === 0) return
    const known = words.filter(
      ({ text }) =>
        /\p{N}/u.test(text) ||
        [language.countries, language.months, ...language.synonyms].some((group) => group.includes(text)),
    )
    const token = random.pick(known.length > 0 && random.chance(0.7) ? known : words)
    change(token, otherWord(token, context), 'words')
  }
}

/** Puts a sentence before, between or behind those of a paragraph. */
export function insertSentence(paragraph: Token[], sentence: string, context: Context, at?: number): void {
  const { model, language, random } = context
  const places = [...sentencesOf(paragraph).map(({ from }) => from), paragraph.length]
  const place = at ?? random.pick(places)
  const isLast = place === paragraph.length
  const words = isLast ? language.space + sentence : sentence + language.space
  paragraph.splice(place, 0, ...inserted(model, words, paragraph[place - 1], paragraph[place]))
}

/** Half of the sentences of some paragraphs in other words, in another order. */
export function rewordSome(context: Context): void {
  const { model, random } = context
  for (const paragraph of model.paragraphs) {
    if (!random.chance(SHARES.reworded)) continue
    const sentences = random.shuffled(sentencesOf(paragraph))
    for (const { from, to } of sentences.slice(0, Math.ceil(sentences.length / 2)))
      for (const run of runsOfOneStatement(paragraph, from, to)) reword(paragraph, run, context)
  }
}

const contentTags = ({ tags }: Token): string => [...tags].filter((tag) => tag.includes('.content.')).join()

function runsOfOneStatement(paragraph: readonly Token[], from: number, to: number): number[][] {
  const runs: number[][] = []
  for (let at = from; at < to; at += 1) {
    const [token, last] = [paragraph[at], paragraph[at - 1]]
    if (!token || !isWord(token)) continue
    const run = runs.at(-1)
    const before = paragraph[run?.at(-1) ?? -1]
    if (run && before && last && contentTags(before) === contentTags(token)) run.push(at)
    else runs.push([at])
  }
  return runs
}

function reword(paragraph: Token[], run: readonly number[], context: Context): void {
  const { language, random } = context
  const stock = language.inserts
  const strange = (): string => {
    const words =
      language.script === 'chinese' ? [...random.pick(stock)] : random.pick(stock).split(/[\s.]+/u)
    return random.pick(words.filter((word) => /^[\p{L}\p{M}\u200c’]+$/u.test(word)))
  }
  const tokens = run.flatMap((at) => paragraph[at] ?? [])
  const changed = new Set(
    random.shuffled(tokens).slice(0, Math.ceil(tokens.length * (0.5 + random.below(25) / 100))),
  )
  for (const token of tokens) {
    touch(token, 'reworded')
    if (changed.has(token)) token.text = random.chance(0.5) ? strange() : otherWord(token, context)
  }
  const middle = Math.floor(tokens.length / 2)
  const turned = tokens.length > 3 ? [...tokens.slice(middle), ...tokens.slice(0, middle)] : tokens
  // The tags stay where they are: what moves is the words.
  const tags = run.map((at) => paragraph[at]?.tags)
  for (const [place, at] of run.entries()) {
    const token = turned[place]
    if (!token) continue
    token.tags = tags[place] ?? token.tags
    paragraph[at] = token
  }
}
