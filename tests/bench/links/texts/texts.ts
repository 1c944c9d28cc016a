import type { Readout } from '#domain/document/readout.ts'
import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { composeText } from './compose-text.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { persian } from './persian.ts'
import { russian } from './russian.ts'
import type { Half, Language, Script } from './stock.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'
import { vietnamese } from './vietnamese.ts'

export type CorpusText = { script: Script; half: Half; readout: Readout }

/** How many texts of each language stand in each half. */
const SHARES: readonly (readonly [Language, number])[] = [
  [english, 4],
  [french, 1],
  [turkish, 1],
  [vietnamese, 1],
  [arabic, 4],
  [persian, 2],
  [chinese, 6],
  [russian, 4],
  [ukrainian, 2],
]

export const languages: readonly Language[] = SHARES.map(([language]) => language)

const HALVES: readonly Half[] = ['dev', 'held']

export function languageOf({ lang }: Readout): Language {
  const found = SHARES.find(([language]) => language.lang === lang)
  if (!found) throw new Error(`no stock of sentences in ${lang}`)
  return found[0]
}

let composed: readonly CorpusText[] | undefined

/** Every text of the corpus, always the same. */
export function corpusTexts(): readonly CorpusText[] {
  composed ??= SHARES.flatMap(([language, count], place) =>
    HALVES.flatMap((half, side) =>
      Array.from({ length: count }, (_, at) => ({
        script: language.script,
        half,
        readout: composeText(
          language,
          half,
          `${language.lang.slice(0, 2)}-${half}-${at + 1}`,
          1000 * place + 100 * side + at,
        ),
      })),
    ),
  )
  return composed
}
