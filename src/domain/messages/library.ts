export const tagline = 'Official accounts of meetings and calls, marked for who said what'
export const libraryTitle = 'Who said it, in whose words'
export const libraryHow = {
  before: 'Each text is one side’s account, kept whole. ',
  quoted: 'Quoted',
  between: ' words are told apart from ',
  reported: 'reported',
  after: ' ones, and every statement has its own address.',
}
export const quotedAndReported = (quoted: number, reported: number) =>
  `${quoted} quoted, ${reported} reported`
export const words = (count: number) => (count === 1 ? '1 word' : `${count} words`)
export const noDate = 'date not stated'
export const noReadouts = 'No readout is published here yet.'
