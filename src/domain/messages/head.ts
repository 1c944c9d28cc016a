/** What a page is called in tabs, in search results and in link previews. */

export const asPublishedBy = (issuer: string) => `as published by ${issuer}`
export const readoutTitle = (title: string, issuer: string) => `${title} (as published by ${issuer})`
export const quotedTitle = (who: string, words: string, issuer: string) =>
  `${who}: ‘${words}’ (as published by ${issuer})`
export const reportedTitle = (who: string, words: string, issuer: string) =>
  `${who}: ${words} (according to ${issuer})`
export const reportedWho = (who: string) => `${who}, reported`
export const attributedByProgram = (who: string) => `${who} (attributed by a program)`
export const earlierTitle = (title: string) => `Earlier revision: ${title}`
export const retiredStatementTitle = (title: string) => `Retired statement: ${title}`
export const retiredReadoutTitle = 'Retired readout'
export const missingTitle = 'No such page'

export const libraryDescription =
  'Official readouts of meetings and calls: who said what, quoted or only reported, on which subject, according to which side.'
export const readoutDescription = (issuer: string, event: string, size: string) =>
  `As published by ${issuer}. ${event} ${size}.`
export const quotedDescription = (words: string, event: string) => `“${words}” Quoted. ${event}`
export const reportedDescription = (words: string, event: string) => `${event} Reported, not quoted: ${words}`
export const retiredStatementDescription =
  'This statement was retired. The page names what stands in its place.'
export const retiredReadoutDescription = 'This readout was retired. The page names what stands in its place.'
export const missingDescription = 'There is no page at this address.'
