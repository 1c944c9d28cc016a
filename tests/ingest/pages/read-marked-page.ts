import { readdirSync, readFileSync } from 'node:fs'

/** A page of this folder (see README.md): its lines by what they are, and the marked words that nobody says. */
export type MarkedPage = {
  name: string
  text: string
  title: string | null
  issuer: string | null
  furniture: readonly string[]
  account: readonly string[]
  /** Words in quotation marks in the account, with their marks. */
  unspoken: readonly string[]
  spoken: readonly string[]
}

const FOLDER = new URL('.', import.meta.url)

export const markedPages = (): MarkedPage[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readMarkedPage(file.replace('.txt', ''), readFileSync(new URL(file, FOLDER), 'utf8')))

/** Throws an `Error` for a line without a kind. */
function readMarkedPage(name: string, marked: string): MarkedPage {
  const lines = marked
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, kind = '', words = ''] = /^([xtiasd]) (\S.*)$/.exec(line) ?? []
      if (kind === '') throw new Error(`${name}: a line of no kind: ${line}`)
      return { kind, words, text: words.replace(/[{}]/g, '') }
    })
  const textOf = (kinds: string) => lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
  const account = lines.filter(({ kind }) => kind === 'a').map(({ words }) => words)
  return {
    name,
    text: textOf('xtias').join('\n\n'),
    title: textOf('t')[0] ?? null,
    issuer: textOf('id')[0] ?? null,
    furniture: textOf('x'),
    account: textOf('as'),
    unspoken: account.flatMap((words) => words.match(/(?<=\{)[^}]+/g) ?? []),
    spoken: account.flatMap(
      (words) => words.replace(/\{[^}]*\}/g, '').match(/“[^”]+”|"[^"]+"|«[^»]+»/g) ?? [],
    ),
  }
}
