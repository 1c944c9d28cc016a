export const libraryFailureTitle = 'The list of readouts could not be loaded'
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
/** Behind who speaks in a readout: of how many statements a program alone says who they are by. */
export const unconfirmed = (number: number, of: number) =>
  `${number === of ? '' : `${number} of ${of} `}marked by a program, unconfirmed`
export const noDate = 'date not stated'
export const noReadouts = 'No readout is published here yet.'

export const readoutCount = (count: number) => (count === 1 ? '1 readout' : `${count} readouts`)
export const aboutTitle = 'About readouts'
export const about = (isByProgram: boolean) => [
  'A readout is the account that one side publishes of a meeting or a call. It chooses what to quote, what to report in its own words, and what to leave out; another side may tell it otherwise.',
  `Here the published words stand complete and in order. Who speaks, what is quoted and which subjects are touched is marked around them by the editors of this site${isByProgram ? ', or by a program where a readout says so' : ''}; nothing in the text is changed, and nothing is judged.`,
  'Every statement has an address of its own, so that a quotation can be checked where it stands.',
]
