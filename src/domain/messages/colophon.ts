/** About the text: below it, drawn once. */
export const aboutThisText = 'About this text'
export const completeAndInOrder = 'The words above are the published text, complete and in order.'
export const withGaps =
  'The words above are parts of the published text, in order; what the filter leaves out is named in its place.'
export const marksAreNotTheirs = 'The marks around them are not the issuer’s.'
export const marksBy = (by: string, date: string) =>
  `Who speaks, what is quoted and the themes were marked by ${by}, ${date}.`
/** Of how many of its statements nobody has confirmed what a program proposed. */
export const byMachine = (number: number, of: number) =>
  number === of
    ? 'All are attributed by a program, and no person has confirmed any; each says how sure that is, and why, where it is opened.'
    : `${number} of them attributed by a program and confirmed by no person; each says how sure that is, and why, where it is opened.`
export const themesMeaning = 'Themes are subjects marked by the editor; unmarked does not mean unmentioned.'
export const dateBasis = (basis: string) => `The date in brackets is the editor’s: ${basis}`
export const placeBasis = (basis: string) => `The place in brackets is the editor’s: ${basis}`
export const countryBasis = 'The country in brackets is the editor’s.'
export const setApart = (text: string, why: string) => `Set apart, not part of the account: “${text}”. ${why}`
export const silentPeople = (names: readonly string[]) =>
  `Mentioned, without words of their own: ${names.join(', ')}.`
export const publishedBy = 'Published by'
export const address = 'Address'
export const noAddress = 'not recorded'
export const archive = 'Archived copy'
export const obtained = 'Obtained'
export const translationOf = 'Translation of'
export const textDigest = 'SHA-256 of the text'
export const revision = 'Revision'
export const rights = 'Rights'
export const allReadouts = 'All readouts'
export const publishedText = 'Published text'
export const asJson = 'Readout as JSON'
