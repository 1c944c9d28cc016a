import type { LanguagePack } from '#ingest/packs/pack.ts'
import { isNaming } from './is-naming.ts'
import { namesIn } from './names-in.ts'
import { isIssuer, whyApart } from './page-lines.ts'
import { readInset } from './read-inset.ts'
import { readName } from './read-name.ts'
import { readSentence } from './read-sentence.ts'

export const english: LanguagePack = {
  lang: 'en',
  whyApart,
  isIssuer,
  readSentence,
  readInset,
  isNaming,
  isOneClause: (words) => !/[,;] (?:and|but|so|while) /.test(words),
  readName,
  isAnswer: (label) => /^(?:a|answer|response|reply)$/i.test(label),
  namesIn,
}
