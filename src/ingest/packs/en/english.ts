import type { LanguagePack } from '#ingest/packs/pack.ts'
import { addressedIn } from './addressed-in.ts'
import { dateIn } from './date-in.ts'
import { datelineOf } from './dateline-of.ts'
import { inSmallLetters } from './in-small-letters.ts'
import { isInTitle } from './is-in-title.ts'
import { isMeeting } from './is-meeting.ts'
import { isNaming, isSentence } from './is-naming.ts'
import { isNoName } from './is-no-name.ts'
import { isStage } from './is-stage.ts'
import { kindOf } from './kind-of.ts'
import * as weight from './light-words.ts'
import { namesIn } from './names-in.ts'
import { occasionIn } from './occasion-in.ts'
import { isEnd, isIssuer, isLead, whyApart } from './page-lines.ts'
import { placeIn } from './place-in.ts'
import { plainForms } from './plain-forms.ts'
import { readInset } from './read-inset.ts'
import { leadsItems, readItem } from './read-item.ts'
import { readName } from './read-name.ts'
import { readSentence } from './read-sentence.ts'
import lexicon from './themes.json' with { type: 'json' }
import { topicOf } from './topic-of.ts'
import { isPlainCue } from './verbs.ts'

export const english: LanguagePack = {
  lang: 'en',
  whyApart,
  isEnd,
  isIssuer,
  isLead,
  readSentence,
  leadsItems,
  readItem,
  readInset,
  isNaming,
  isSpeech: ({ text }) => isSentence(text),
  isStage,
  isPlainCue,
  endOfClause: (words) => {
    const at = words.search(/[,;] (?:and|but|so|while) /)
    return at < 0 ? words.length : at
  },
  isTold: (before) =>
    /\byou(?:r|rs)?\b/i.test(before) &&
    /\b(?:idea|point|view|statement|remark|words?|principle|phrase|expression|saying)(?: that|,|:)?\s*$/i.test(
      before,
    ),
  readName,
  dateIn,
  kindOf,
  datelineOf,
  placeIn,
  isMeeting,
  inSmallLetters,
  isAnswer: (label) => /^(?:a|answer|response|reply)$/i.test(label),
  namesIn,
  lexicon,
  plainForms,
  isInTitle,
  topicOf,
  isLight: (word) => weight.LIGHT.has(word),
  isEmpty: (word) => weight.EMPTY.has(word),
  isWorn: (word) => weight.WORN.has(word),
  isLink: (word) => word === 'of',
  isNoName,
  occasionIn,
  addressedIn,
}
