import * as v from 'valibot'
import { checkReadout } from '#domain/check/check-readout.ts'
import { type Readout, readoutSchema } from '#domain/document/readout.ts'
import { publishedText, sha256 } from '../../../fixtures/published-text.ts'
import { type Random, randomFrom } from '../../../fixtures/random.ts'
import { createWriter, type Writer, writeMarked } from './marks.ts'
import type { Half, Language, Person } from './stock.ts'

const JOINT = 'both-sides'

/** Letters of a text, at the least and at the most, before its last paragraph ends. */
const LENGTH = {
  latin: [2300, 4600],
  arabic: [2100, 3200],
  chinese: [850, 1500],
  cyrillic: [2200, 3400],
} as const

/** A readout from a language's stock: the same seed gives the same text. */
export function composeText(language: Language, half: Half, id: string, seed: number): Readout {
  const random = randomFrom(seed)
  const people = language.people[half]
  const stock = language.stock[half]
  const cast = people.slice(0, 2 + random.below(people.length - 1))
  const writer = createWriter()
  const fill = filler(language, half, cast, random, writer)
  const [least, most] = LENGTH[language.script]
  const wanted = least + random.below(most - least)
  const short = random.chance(0.35)

  fill.write(random.pick(stock.openings), true)
  fill.write(random.pick(language.frames.indirect))
  const dueAgain = new Set([wanted * 0.55, wanted * 0.9])
  let isSpent = false
  while ((writer.letters() < wanted || writer.paragraphs.length < 8) && !isSpent) {
    const isLong = !short || writer.paragraphs.length > 15
    const units = isLong ? 2 + random.below(3) : 1 + random.below(2)
    writer.newParagraph()
    let written = 0
    for (let attempt = 0; attempt < 60 && written < units; attempt += 1) {
      const due = [...dueAgain].find((letters) => writer.letters() > letters)
      const isWritten = due === undefined ? fill.write(frameOf(language, half, random)) : fill.writeAgain()
      if (due !== undefined) dueAgain.delete(due)
      if (isWritten) written += 1
    }
    isSpent = written === 0
  }
  return complete(language, half, id, cast, fill.expand(random.pick(stock.title), true), writer)
}

function frameOf({ frames, stock }: Language, half: Half, random: Random): string {
  const at = random.below(100)
  if (at < 27) return random.pick(frames.indirect)
  if (at < 48) return random.pick(frames.direct)
  if (at < 55) return random.pick(frames.split)
  if (at < 64) return random.pick(frames.nested)
  if (at < 67) return random.pick(frames.runOn)
  if (at < 74) return random.pick(frames.joint)
  if (at < 86) return random.pick(stock[half].formulae)
  return random.pick(stock[half].narration)
}

function filler(language: Language, half: Half, cast: readonly Person[], random: Random, writer: Writer) {
  const { clauses, quotes, narration, formulae } = language.stock[half]
  const bags = { x: random.shuffled(clauses), Q: random.shuffled(quotes) }
  const uses = new Map<string, number>()
  const mayRecur = (template: string): number =>
    narration.includes(template) ? 1 : formulae.includes(template) ? 4 : /\{[xQ]\}/.test(template) ? 99 : 2
  let last: Person | undefined
  let subject = ''

  /** The text with its slots filled, or null where the stock is used up. */
  const fillIn = (template: string, inFull: boolean, first: Person, said: string): string | null => {
    const others = cast.filter((one) => one !== first)
    const second = inFull ? (others[0] ?? first) : random.pick(others)
    const byName = ({ name, short, role }: Person) =>
      inFull ? name : random.pick([name, short, short, role])
    let isEmpty = false
    const expand = (text: string): string =>
      text.replace(/\{([^{}]+)\}/g, (_, slot: string) => {
        const [masculine, feminine] = slot.replace(/^2:/, '').split('/')
        if (feminine !== undefined)
          return ((slot.startsWith('2:') ? second : first).gender === 'm' ? masculine : feminine) ?? ''
        switch (slot) {
          case 'A':
            return byName(first)
          case 'B':
            return byName(second)
          case 'S':
            return first.short
          case 'J':
            return language.joint
          case 'H':
            return language.pronoun[first.gender]
          case 'C':
          case 'K':
            return random.pick(slot === 'C' ? language.countries.slice(1) : language.countries)
          case 'P':
            return random.pick(language.places)
          case 'M':
            return random.pick(language.months)
          case 'N':
            return String(3 + random.below(88))
          case 'T':
            subject = random.pick(language.subjects.filter((one) => one !== subject))
            return subject
          case 'R':
            return said
          case 'x':
          case 'Q': {
            const next = bags[slot].pop()
            if (next === undefined) isEmpty = true
            return expand(next ?? '')
          }
        }
        throw new Error(`no such slot: ${slot}`)
      })
    const text = expand(template)
    if (isEmpty) return null
    last = first
    const ids: Record<string, string> = { A: first.id, B: second.id, J: JOINT }
    return text.replace(/\[([id]) ([ABJ]):/g, (_, mode: string, slot: string) => `[${mode} ${ids[slot]}:`)
  }

  const write = (template: string, inFull = false): boolean => {
    const used = uses.get(template) ?? 0
    if (used >= mayRecur(template)) return false
    const speaker = inFull ? cast[0] : template.includes('{H}') ? (last ?? cast[0]) : random.pick(cast)
    const text = speaker && fillIn(template, inFull, speaker, '')
    if (!text) return false
    uses.set(template, used + 1)
    writeMarked(writer, capitalised(text), language.space)
    return true
  }
  return {
    write,
    expand: (template: string, inFull: boolean): string => {
      const [first] = cast
      return (first && fillIn(template, inFull, first, '')) ?? template
    },
    /** Somebody says again what was said. */
    writeAgain: (): boolean => {
      const quotes = writer.statements.filter(
        ({ mode, content, within, speakers }) =>
          mode === 'direct' && content.length === 1 && within === null && speakers.length === 1,
      )
      if (quotes.length === 0) return false
      const said = random.pick(quotes)
      const speaker = cast.find(({ id }) => id === said.speakers[0])
      const words = said.content[0]?.text ?? ''
      const template = random.pick(language.frames.again).replace(/\.$/, /\. ?[”»]$/.test(words) ? '' : '.')
      const text = speaker && fillIn(template, false, speaker, words)
      if (!text) return false
      const [made] = writeMarked(writer, capitalised(text), language.space)
      if (made) made.repeats = said.repeats ?? said.id
      return true
    },
  }
}

/** With the first letter a capital, marks and quotation marks before it or not. */
const capitalised = (text: string): string =>
  text.replace(
    /^((?:\[[^:[\]]+:|[“«] ?)*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  )

function complete(
  language: Language,
  half: Half,
  id: string,
  cast: readonly Person[],
  title: string,
  writer: Writer,
): Readout {
  writer.finish()
  const { paragraphs, statements } = writer
  for (const statement of statements)
    for (const { id: theme, words } of language.themes)
      for (const span of statement.content) {
        const word = words.find((word) => span.text.includes(word))
        if (word === undefined || statement.themes.some(({ id }) => id === theme)) continue
        const start = span.start + span.text.indexOf(word)
        const evidence = { paragraph: span.paragraph, start, end: start + word.length, text: word }
        statement.themes.push({ id: theme, evidence: [evidence] })
      }
  const said = new Set(statements.flatMap(({ speakers }) => speakers))
  const document = {
    schemaVersion: 1,
    id,
    lang: language.lang,
    title,
    issuer: { id: 'issuer', name: language.issuer, sides: cast.slice(0, 1).map(({ id }) => id) },
    event: { kind: half === 'dev' ? 'meeting' : 'call', participants: cast.map(({ id }) => id) },
    markup: { by: 'An editor', date: '2031-05-06' },
    speakers: [
      ...cast.map(({ id, name, short, role }) => ({ id, kind: 'person', name, short, aliases: [role] })),
      ...(said.has(JOINT)
        ? [{ id: JOINT, kind: 'joint', name: language.joint, members: cast.slice(0, 2).map(({ id }) => id) }]
        : []),
    ],
    themes: language.themes.map(({ id, label }) => ({ id, label })),
    paragraphs,
    statements,
  }
  const text = publishedText({ ...document, source: { setApart: [] } })
  const checked = checkReadout(
    v.parse(readoutSchema, { ...document, source: { file: `${id}.txt`, sha256: sha256(text) } }),
  )
  if (!checked.ok) throw new Error(`${id}: ${JSON.stringify(checked.faults, null, 2)}`)
  return checked.readout
}
