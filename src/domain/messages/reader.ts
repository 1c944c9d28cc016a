/** What the page says while one reads: text, margin, strip, filters. Loaded with the page. */

export const siteName = 'Readouts'
export const tagline = 'Official accounts of meetings and calls, marked for who said what'
export const asPublishedBy = 'As published by'
/** What the editor adds stands in square brackets. */
export const byEditor = (words: string) => `[${words}]`
export const skipToText = 'Skip to the text'
export const paragraphNumber = (number: number) => `Paragraph ${number}`
export const themesOfParagraph = (number: number) => `Themes of paragraph ${number}`
export const quoted = 'quoted'
export const reported = 'reported'
/** Of words nested in others. */
export const insideOther = 'inside'
export const continued = 'continued'
export const unknownSpeaker = 'Not established'
export const alreadyIn = (number: number) => `repeats ¶\u00a0${number}`
export const againIn = (number: number) => `again in ¶\u00a0${number}`
export const takesUp = (number: number) => `takes up ¶\u00a0${number}`
export const takenUp = (number: number) => `taken up in ¶\u00a0${number}`
export const inMode = (words: string, mode: string) => `${words}, ${mode}`
export const separator = ', '

export const atAGlance = 'The whole text at a glance'
export const speakersLabel = 'Speakers'
export const modesLabel = 'Quoted or reported'
export const themesLabel = 'Themes'
export const show = 'Show'
export const quotedWord = 'Quoted'
export const reportedWord = 'Reported'
export const statementCount = (count: number) => (count === 1 ? '1 statement' : `${count} statements`)
export const shownOf = (matching: number, total: number) => `${matching} of ${total}`
export const wordsInTheText = 'Words in the text'
export const searchTheText = 'Search the text, or paste a quote to check it'
export const clearAll = 'Clear all'
export const inContext = 'In context'
export const matchesOnly = 'Matches only'
export const howMatchesAreShown = 'How matches are shown'
export const filterSet = (set: number) => (set === 0 ? 'Filter' : `Filter, ${set} set`)
export const done = 'Done'
export const previousStatement = 'Previous statement'
export const nextStatement = 'Next statement'
export const chooseStatement = 'Statement'
export const help = 'Help'
/** To what is selected, open or read. */
export const draftMark = 'Draft, not published'
export const copyLinkTool = 'Copy link'
export const or = ' or '

/** What a filter leaves: "5 of 31 statements: Khamenei, quoted, on Resistance, with “pillars”." */
export const filterSentence = (
  matching: number,
  total: number,
  parts: { speakers: string; modes: string; themes: string; words: string },
) => {
  const named = [
    parts.speakers,
    parts.modes,
    parts.themes && `on ${parts.themes}`,
    parts.words && `with “${parts.words}”`,
  ].filter((part) => part !== '')
  return `${matching} of ${statementCount(total)}: ${named.join(', ')}.`
}
export const narrationHits = (count: number) =>
  count === 1 ? 'Once more in the issuer’s narration.' : `${count} times more in the issuer’s narration.`
export const searching = 'Searching…'
export const searchLost = 'The search could not be loaded, so its words are left aside.'
export const noMatch = 'No statement matches. Clear a part of the filter to see more.'
export const setAside = 'This statement is outside the filter, so the filter is set aside while it is open.'
export const setAsideForWords =
  'These words are outside the filter, so the filter is set aside while they are shown.'

export const cutAddress = 'The end of this address is missing. The readout is open from its beginning.'
export const searchTooLong = (most: number) => `The search was cut at ${most} characters.`

/** The marks, explained in one line: the words between are drawn as the marks they name. */
export const how = {
  before: 'One side’s account: the issuer chose what to ',
  quoted: 'put in quotation marks',
  between: ' and what to ',
  reported: 'report in its own words',
  after: '. The rest is its narration.',
}

type Tally = { statements: number; nested: number; repeats: number }

const tally = ({ statements, nested, repeats }: Tally, mode: string) => {
  const parts = [nested > 0 && `${nested} nested`, repeats > 0 && `${repeats} printed twice`].filter(Boolean)
  return `${statements} ${mode}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
}

/** All statements by mode, with the nested ones and the repeats, which count among them. */
export const tallySentence = (total: number, direct: Tally, indirect: Tally) =>
  `${statementCount(total)}: ${tally(direct, quoted)}, ${tally(indirect, reported)}.`

export const pageAddress = (address: string) => `Address of this page: ${address}`
