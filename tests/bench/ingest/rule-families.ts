import type { Basis } from '#ingest/attribution/attribute.ts'
import type { Saying } from '#ingest/attribution/saying.ts'
import { READINGS, readSentence } from '#ingest/packs/en/read-sentence.ts'
import { CUES } from '#ingest/packs/en/verbs.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import type { Token } from '#ingest/text/tokens.ts'

/** Rules that belong together, and how the engine does without them. */
export type RuleFamily = {
  name: string
  without?: (pack: LanguagePack) => LanguagePack
  /** What the statements that they find rest on, where the pack has no part in them. */
  basis?: Basis
}

type Sentence = readonly Token[]

/** Without sayings of one look. */
const withoutSayings =
  (isOut: (saying: Saying, tokens: Sentence) => boolean) =>
  (pack: LanguagePack): LanguagePack => ({
    ...pack,
    readSentence: (tokens) => pack.readSentence(tokens).filter((saying) => !isOut(saying, tokens)),
  })

const startOf = ({ content }: Saying): number => content[0]?.start ?? Number.NaN
const isQuoted = ({ mode, content }: Saying): boolean => mode === 'direct' && content.length > 0
const isReportedBehind = (saying: Saying): boolean =>
  saying.mode === 'indirect' && startOf(saying) >= saying.cue.end
const tokenBefore = (tokens: Sentence, place: number): string =>
  tokens.findLast(({ end }) => end <= place)?.lower ?? ''
const wordsOf = (tokens: Sentence, { start, end }: { start: number; end: number }): string[] =>
  tokens.filter((token) => token.start >= start && token.end <= end).map(({ lower }) => lower)
const isAccording = (saying: Saying, tokens: Sentence): boolean =>
  wordsOf(tokens, saying.cue)[0] === 'according'

const isLedByThat = (saying: Saying, tokens: Sentence): boolean =>
  isReportedBehind(saying) && tokenBefore(tokens, startOf(saying)) === 'that'
const isLedByColon = (saying: Saying, tokens: Sentence): boolean =>
  isReportedBehind(saying) && tokenBefore(tokens, startOf(saying)) === ':'
/** Of a verb that takes no clause. */
const isObject = (saying: Saying, tokens: Sentence): boolean => {
  const [first = ''] = wordsOf(tokens, saying.cue)
  const cues = CUES.get(first) ?? []
  return isReportedBehind(saying) && cues.length > 0 && cues.every(({ takes }) => !takes.has('clause'))
}
/** Whether the mention stands with an earlier verb: "He said … and added …". */
const isSubjectShared = (saying: Saying, tokens: Sentence): boolean => {
  const { mention, cue } = saying
  if (!mention || mention.end > cue.start) return false
  return tokens.some(({ start, end, lower }) => start >= mention.end && end <= cue.start && CUES.has(lower))
}

export const RULE_FAMILIES: readonly RuleFamily[] = [
  { name: 'turns of a transcript', basis: 'turn' },
  {
    name: 'quotation, verb behind it',
    without: withoutSayings((one) => isQuoted(one) && startOf(one) < one.cue.start),
  },
  {
    name: 'quotation, verb before it',
    without: withoutSayings(
      (one, tokens) => isQuoted(one) && startOf(one) >= one.cue.end && !isAccording(one, tokens),
    ),
  },
  {
    name: 'quotation split by its verb',
    without: (pack) => ({
      ...pack,
      readSentence: (tokens) =>
        pack
          .readSentence(tokens)
          .map((saying) =>
            isQuoted(saying)
              ? { ...saying, quotations: saying.quotations.slice(0, 1), content: saying.content.slice(0, 1) }
              : saying,
          ),
    }),
  },
  { name: 'speaker named within the marks', without: (pack) => ({ ...pack, readInset: () => null }) },
  {
    name: 'led in, or named, by another sentence',
    without: withoutSayings(({ content }) => content.length === 0),
  },
  { name: 'goes on with whoever spoke last', basis: 'carried' },
  { name: 'according to', without: withoutSayings(isAccording) },
  { name: 'clauses with “that”', without: withoutSayings(isLedByThat) },
  { name: 'reports behind a colon', without: withoutSayings(isLedByColon) },
  { name: 'objects (“praised …”)', without: withoutSayings(isObject) },
  {
    name: 'clauses without “that”',
    without: withoutSayings(
      (one, tokens) =>
        isReportedBehind(one) &&
        ![isLedByThat, isLedByColon, isObject, isAccording].some((isOther) => isOther(one, tokens)),
    ),
  },
  {
    name: 'clauses before their verb (“…, he said”, “as X says”)',
    without: withoutSayings(
      (one, tokens) => one.mode === 'indirect' && startOf(one) < one.cue.start && !isAccording(one, tokens),
    ),
  },
  {
    name: 'participles',
    without: withoutSayings(({ cue }, tokens) => /ing$/.test(wordsOf(tokens, cue)[0] ?? '')),
  },
  { name: 'verbs joined to one subject', without: withoutSayings(isSubjectShared) },
  { name: 'nobody named (“it was said”)', without: withoutSayings(({ mention }) => mention === null) },
  { name: 'marks within a report', without: (pack) => ({ ...pack, isNaming: () => true }) },
  {
    name: 'titles and nicknames are no speech',
    without: (pack) => ({ ...pack, isNaming: () => false }),
  },
  { name: 'reports within a quotation', without: (pack) => ({ ...pack, endOfClause: () => 0 }) },
  {
    name: 'pronouns',
    without: (pack) => ({
      ...pack,
      readName: (tokens) => {
        const named = pack.readName(tokens)
        return named.pronoun === null ? named : { ...named, pronoun: 'nobody' }
      },
    }),
  },
  {
    name: 'offices',
    without: (pack) => ({
      ...pack,
      readName: (tokens) => ({ ...pack.readName(tokens), offices: [], of: [] }),
    }),
  },
  { name: 'furniture of pages', without: (pack) => ({ ...pack, whyApart: () => null }) },
  // Without one of these, others may take over what it would have found.
  ...READINGS.map(
    (reading): RuleFamily => ({
      name: `“${reading.name}” alone`,
      without: (pack) => ({ ...pack, readSentence: (tokens) => readSentence(tokens, reading) }),
    }),
  ),
]
