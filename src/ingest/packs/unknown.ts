import { type Named, nobody } from '#ingest/speakers/named.ts'
import type { Token } from '#ingest/text/tokens.ts'
import type { LanguagePack } from './pack.ts'

/** Fewer words in marks, or fewer letters where words are not parted, are taken for a name. */
const FEW_WORDS = 3
const FEW_LETTERS = 6

/**
 * A language of which nothing is known but its tag: its texts have paragraphs, quotations whose speakers are left open,
 * and the turns of transcripts.
 */
export const unknownLanguage = (lang: string): LanguagePack => ({
  lang,
  whyApart: () => null,
  isEnd: (line) => /^#(?:\s*#)+$/.test(line),
  isIssuer: () => false,
  isLead: () => false,
  readSentence: () => [],
  leadsItems: () => null,
  readItem: () => [],
  readInset: () => null,
  isNaming: () => false,
  isSpeech: ({ text }) =>
    text.split(/\s+/).length >= FEW_WORDS ||
    (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(text) && text.length >= FEW_LETTERS),
  isStage: () => false,
  isPlainCue: () => false,
  endOfClause: () => 0,
  isTold: () => false,
  readName,
  dateIn: () => null,
  kindOf: () => 'statement',
  datelineOf: () => null,
  placeIn: () => null,
  isMeeting: () => false,
  inSmallLetters: (paragraphs) => paragraphs,
  isAnswer: () => false,
  namesIn: () => [],
  lexicon: [],
  plainForms: (word) => [word],
  isInTitle: () => false,
  topicOf: () => null,
  isLight: () => false,
  isEmpty: () => false,
  isWorn: () => false,
  isLink: () => false,
  isNoName: () => true,
  occasionIn: () => null,
  addressedIn: () => [],
})

/** A label of a transcript is a name as it stands. */
function readName(tokens: readonly Token[]): Named {
  const text = tokens.map((token) => token.text).join(' ')
  return { ...nobody(), text, name: text, names: tokens.map(({ lower }) => lower) }
}
