/** What the page says of a link's words, and of who says them. Loaded with such a link. */

export const linkedWords = 'Linked words'

export const exact = 'The words stand here as they did when the link was made.'
export const moved = (from: string, to: string) =>
  `The same words stand elsewhere now: in ${to}. When the link was made they stood in ${from}.`
export const movedInPlace = 'The same words stand in another order among their neighbours now.'
export const changed = {
  words: 'The words have changed since the link was made.',
  marks: 'Only punctuation or white space has changed since the link was made.',
  breaks: 'The words are as they were when the link was made; only where paragraphs begin has changed.',
  between: 'The words are as they were when the link was made, but others stand between them now.',
}
export const split =
  'The statement was divided since the link was made. What it was now stands in these; choose one:'
export const retiredBecause = (reason: string) => `The editor’s reason: ${reason}`
export const ambiguous = (count: number) =>
  count === 1
    ? 'These words stood in more places when the link was made, and it cannot be told whether this is the one. Choose it, or read on:'
    : 'It cannot be told which words the link leads to now. They may be any of these:'
export const gone = (replaced: string | null) =>
  replaced === null
    ? 'The words of this link no longer stand in the readout. When it was made they were:'
    : `The words of this link no longer stand in the readout. Until ${replaced} they were:`
export const mostlyGone = (replaced: string | null) =>
  replaced === null
    ? 'Most of the words of this link no longer stand in the readout. When it was made they were:'
    : `Most of the words of this link no longer stand in the readout. Until ${replaced} they were:`
export const unverified = (revision: string) =>
  `The link was made under a revision (${revision}) that this site does not have. These are the words now; what they were when the link was made is not known.`
export const unverifiedBroken = (revision: string) =>
  `The link was made under a revision (${revision}) whose document could not be read. These are the words now; what they were when the link was made is not known.`
export const unverifiedNowhere = (revision: string) =>
  `The link was made under a revision (${revision}) that this site does not have, and nothing in the present text is what it leads to.`
export const unverifiedSeveral = (revision: string) =>
  `The link was made under a revision (${revision}) that this site does not have. Its words stand here in several places:`

export const sameAttribution = 'Who says them, how and according to whom is as it was.'
export const unknownAttribution = 'Who said them then, and how, is not known.'
export const changedAttribution = (from: string, to: string) =>
  `The attribution has changed. Then: ${from}. Now: ${to}.`
export const narration = 'the issuer’s narration, said by nobody'
export const said = (names: string, mode: string) => `${names}, ${mode}`
export const saidWithin = (inner: string, outer: string) => `${inner}, in the words of ${outer}`
export const accordingToIssuer = (words: string, issuer: string) => `${words}, according to ${issuer}`
/** Two speakers of one name: what tells them apart is their id. */
export const namedWithId = (name: string, id: string) => `${name} (${id})`

export const cut =
  'This link is incomplete: its end was cut off on the way. What it led to cannot be told; ask for it again. The readout is open.'
export const damaged =
  'What this address says of a selection cannot be read: it was altered on its way, or made by something else. The readout is open.'
export const later =
  'This link was made by a later version of this site. Reload the page; if that does not help, the site needs an update. The readout is open.'

/** Before words that were taken out, or put in, for those who hear them. */
export const removed = 'removed:'
export const added = 'added:'
export const paragraphBreak = ' ¶ '
export const thenAndNow = 'Then and now, word by word'
export const inRevision = (replaced: string | null) =>
  replaced === null ? 'Read the readout as it was then' : `Read the readout as it was until ${replaced}`
export const paragraphs = (from: number, to: number) =>
  from === to ? `¶\u00a0${from}` : `¶\u00a0${from}–${to}`
export const whose = 'Whose'
export const moreStatements = (count: number) => (count === 1 ? 'and one more' : `and ${count} more`)
export const restIsNarration = 'The rest is the issuer’s narration'
export const isNarration = 'The issuer’s narration'

export const copySelectionLink = 'Copy link'
export const copySelectionLinkHint = 'to these words'
export const wholeWords = 'Whole words'
export const selectionMenu = 'The selected words'
export const onlyPlaceTells =
  'The same words stand elsewhere too, with the same words around them: only their place tells this link where it leads.'
export const overLeftOut =
  'The selection runs over paragraphs that the filter leaves out. The link holds them too.'
