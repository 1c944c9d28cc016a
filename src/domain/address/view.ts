import type { Mode } from '#domain/document/readout.ts'
import { encodeQueryValue, parseQueryString } from './query-string.ts'

/** The filter, and how text outside it is shown. What the address's query says, and nothing else. */
export type View = {
  /** Speaker ids, or `_unknown` for statements whose speaker the text does not establish. Sorted, without doubles. */
  speakers: readonly string[]
  modes: readonly Mode[]
  themes: readonly string[]
  /** Search words as typed. */
  words: string
  show: 'context' | 'matches'
}

export const UNKNOWN_SPEAKER = '_unknown'

/** Longer searches are cut here (UTF-16 code units): nobody types them, and addresses must stay usable. */
export const MAX_WORDS = 2000

/** More values of one facet than this no address chooses: each costs time at every word of the text. */
const MAX_VALUES = 100

export const everything: View = { speakers: [], modes: [], themes: [], words: '', show: 'context' }

const ID = /^[a-z][a-z0-9-]{0,63}$/
const isMode = (value: string): value is Mode => value === 'direct' || value === 'indirect'
const isSpeaker = (value: string) => value === UNKNOWN_SPEAKER || ID.test(value)
const isTheme = (value: string) => ID.test(value)

const sortedSet = <Value extends string>(values: readonly Value[]): readonly Value[] =>
  [...new Set(values)].sort().slice(0, MAX_VALUES)

/** The words before a place, without the word, or the half of a character, that the cut goes through. */
export function cutWords(words: string, at: number): string {
  const cut = words.slice(0, at)
  return /\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut.replace(/[\ud800-\udbff]$/, '')
}

/** The one form of a view: lists sorted and without doubles, words well-formed and not blank. */
export function normaliseView(view: View): View {
  const words = view.words.trimStart().replace(/\p{Surrogate}/gu, '\ufffd')
  return {
    speakers: sortedSet(view.speakers.filter(isSpeaker)),
    modes: sortedSet(view.modes.filter(isMode)),
    themes: sortedSet(view.themes.filter(isTheme)),
    words: words.length > MAX_WORDS ? cutWords(words, MAX_WORDS) : words,
    show: view.show,
  }
}

/** The view that a query says. Total: what it does not know it leaves out. The head script needs this half alone. */
export function parseView(search: string): View {
  const query = parseQueryString(search)
  const all = (name: string) => query.filter(([key]) => key === name).map(([, value]) => value)
  const list = (name: string) => all(name).flatMap((value) => value.split(','))
  return normaliseView({
    speakers: list('speaker'),
    modes: list('mode').filter(isMode),
    themes: list('theme'),
    words: all('q')[0] ?? '',
    show: all('show')[0] === 'matches' ? 'matches' : 'context',
  })
}

/** The parts of the query that say a view; defaults are left out. */
function formatView(view: View): string[] {
  const { speakers, modes, themes, words, show } = normaliseView(view)
  return [
    speakers.length > 0 && `speaker=${speakers.join(',')}`,
    themes.length > 0 && `theme=${themes.join(',')}`,
    modes.length > 0 && `mode=${modes.join(',')}`,
    words !== '' && `q=${encodeQueryValue(words)}`,
    show === 'matches' && 'show=matches',
  ].filter((part) => part !== false)
}

/** View ⇄ query: `parse(format(view))` equals `normaliseView(view)`. */
export const viewCodec = { parse: parseView, format: formatView }

const WORD = /[\p{L}\p{N}\p{Sc}\p{So}]/u

/** Whether there is a word to search for: quotation marks, dashes and stops alone are none. */
export const hasWords = (words: string): boolean => WORD.test(words)

/** Whether anything is left out or dimmed. */
export const isFiltering = (view: View): boolean =>
  view.speakers.length > 0 || view.modes.length > 0 || view.themes.length > 0 || hasWords(view.words)
