import type { Reading } from '#ingest/attribution/attribute.ts'
import type { PageLines } from '#ingest/page/read-page.ts'
import type { RelationWords } from '#ingest/relations/find-relations.ts'
import type { AddresseeWords } from '#ingest/speakers/addressees.ts'
import type { Named } from '#ingest/speakers/named.ts'
import type { Token } from '#ingest/text/tokens.ts'
import type { ThemeWords } from '#ingest/themes/find-themes.ts'
import type { PhraseWords } from '#ingest/themes/key-phrases.ts'

/** How a verb of speech stands: in a finite form or a participle ("said"), bare ("say"), or in -ing ("saying"). */
export type CueForm = 'finite' | 'base' | 'ing'

/** A verb of speech in one of its forms. */
export type Cue = {
  verb: string
  /** The words that belong to it behind the first. */
  rest: readonly string[]
  form: CueForm
  takes: ReadonlySet<'clause' | 'object' | 'to'>
}

/** All that is known of a language. Every text can do without: then it has paragraphs and quotations, and no speakers. */
export type LanguagePack = Reading &
  PageLines &
  ThemeWords &
  PhraseWords &
  RelationWords &
  AddresseeWords & {
    lang: string
    /** Words at the end of some others, before a name, that place what is said outside this event: "A few years ago". */
    occasionIn: (before: string) => { start: number; end: number } | null
    /** The first day that a text names with its year: YYYY-MM-DD, and the words that do. */
    dateIn: (text: string) => { date: string; words: string } | null
    /** What kind of event an account is of, by its title and first paragraph. */
    kindOf: (title: string | null, first: string) => string
    /** Where an account was sent from, and by which agency, by how a paragraph begins. */
    datelineOf: (text: string) => { place: string | null; agency: string | null } | null
    /** Where a sentence says that people met. */
    placeIn: (sentence: string) => string | null
    /** Whether a word tells of a meeting or a call of those beside it: "received", "talks" before "with". */
    isMeeting: (word: string, next: string) => boolean
    /** Paragraphs in capitals as they would be otherwise, each as long as it was. */
    inSmallLetters: (paragraphs: readonly string[]) => readonly string[]
    /** Whom a noun phrase names. */
    readName: (tokens: readonly Token[]) => Named
    /** Whether a line of an interview is named so where somebody answers: "A". */
    isAnswer: (label: string) => boolean
    /**
     * The noun phrases of a sentence that name people and bodies: from one token up to another. `isGuest`: of a subject
     * who pays a call.
     */
    namesIn: (
      tokens: readonly Token[],
    ) => { from: number; to: number; isSubject: boolean; isGuest: boolean }[]
  }
