/** What is said of an open statement. */

export const quotedTitle = 'Quoted'
export const reportedTitle = 'Reported, not quoted'
export const quotedMeans = 'In quotation marks in the published text'
/** Of a transcript's turn. */
export const givenMeans = 'Given as spoken in the published text'
export const reportedMeans = (reporter: string | null) =>
  reporter === null ? 'In the issuer’s own words' : `In the words of ${reporter}`
export const close = 'Close'
export const to = 'To'
export const notStated = 'not stated'
export const accordingTo = 'According to'
export const ledInBy = 'Led in by'
export const inside = 'Inside'
export const holds = 'Holds'
export const repeatsLabel = 'Repeats'
export const againIn = 'Again in'
export const takesUpLabel = 'Takes up'
export const takenUpIn = 'Taken up in'
export const note = 'Note'
export const placedBy = 'Placed by'
export const inParagraph = (name: string, mode: string, number: number) =>
  `${name}, ${mode}, ¶\u00a0${number}`
/** Words that others hold, or hold others; earlier ones where the text places them outside the event. */
export const wordsOf = (name: string, isEarlier: boolean) =>
  isEarlier ? `earlier words of ${name}` : `words of ${name}`
export const themesHeading = 'Themes, and the words that earned them'
export const noThemes = (isUnconfirmed: boolean) =>
  `No subject marked by the ${isUnconfirmed ? 'program' : 'editor'}. Unmarked does not mean unmentioned.`
export const inLeadIn = 'in the issuer’s lead-in'
export const copyLink = 'Copy link'
export const copyLinkHint = 'to these words'
export const copyQuote = 'Copy quote'
export const copyQuoteHint = 'with speaker and issuer'
export const copyReport = 'Copy report'
export const copyReportHint = 'the issuer’s sentence'
export const reportMistake = 'Report a mistake'
export const previous = 'Previous'
export const next = 'Next'
export const placeOf = (place: number, total: number) => `${place} of ${total}`
export const statementLabel = 'The open statement'
export const copied = 'Copied:'
export const copyByHand = 'The browser did not allow copying. Copy it from here:'

/** Whose side the issuer is, as far as the speaker goes. */
export const ownSide = (issuer: string) => `${issuer}, the speaker’s own side`
export const otherSide = (issuer: string) => `${issuer}, not the speaker’s side`
