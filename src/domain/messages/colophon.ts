import type { MarkedBy } from '#domain/document/marked-by.ts'

/** About the text: above and below it, drawn once. */

export const aboutThisText = 'About this text'
export const completeAndInOrder = 'The words above are the published text, complete and in order.'
export const withGaps =
  'The words above are parts of the published text, in order; what the filter leaves out is named in its place.'
export const marksAreNotTheirs = 'The marks around them are not the issuer’s.'
export const marksBy = (by: string, date: string) =>
  `Who speaks, what is quoted and the themes were marked by ${by}, ${date}.`
/** Above the text, behind what explains the marks: the words between are drawn as what nobody has confirmed. */
export const unconfirmedMarks = (number: number, of: number) => ({
  before:
    number === of
      ? 'A program marked who says what, '
      : `Of the ${of} statements ${number === 1 ? 'one is' : `${number} are`} marked by a program, `,
  sample: 'like this',
  after: number === of ? '; no person has confirmed it.' : '; no person has confirmed that.',
})
/** Of how many of its statements nobody has confirmed what a program proposed. */
export const byMachine = (number: number, of: number) =>
  number === of
    ? 'All are attributed by a program, and no person has confirmed any; each says how sure that is, and why, where it is opened.'
    : `${number} of them attributed by a program and confirmed by no person; each says how sure that is, and why, where it is opened.`
const MARKERS = {
  editor: 'the editor',
  program: 'a program',
  both: 'the editor, or by a program where it marked who speaks',
} as const satisfies Record<MarkedBy, string>
export const themesMeaning = (by: MarkedBy) =>
  `Themes are subjects marked by ${MARKERS[by]}; unmarked does not mean unmentioned.`
/** What a program marked in part has been read by the editor. */
const whoseIs = (by: MarkedBy) => (by === 'program' ? 'a program’s' : 'the editor’s')
export const dateBasis = (basis: string, by: MarkedBy) => `The date in brackets is ${whoseIs(by)}: ${basis}`
export const placeBasis = (basis: string, by: MarkedBy) => `The place in brackets is ${whoseIs(by)}: ${basis}`
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
