import type { MarkedBy } from '#domain/document/marked-by.ts'

/** Help and settings: loaded when they are asked for. */

export const title = 'Help and settings'
export const close = 'Close'
export const marksTitle = 'What the marks mean'
export const marks = (by: MarkedBy) => [
  ['Solid rule', 'quoted: the words stand in quotation marks in the published text'],
  ['Dotted rule', 'reported: the issuer gives in its own words what was said'],
  ['No rule', 'the issuer’s narration'],
  ['Second rule', 'words inside words: one speaker quoting or reporting another, or the same'],
  ...(by === 'editor'
    ? []
    : [
        [
          'Rule turned up',
          'marked by a program, and confirmed by no person yet; in the strip a mark with a slit',
        ],
      ]),
  ['[ ]', `added by the editor of this site${by === 'editor' ? '' : ' or by a program'}, not in the text`],
  ['[…]', 'something between is left out'],
]
export const searchTitle = 'Search'
export const searches = [
  ['Gaza resist', 'statements that hold all of these words, or words that begin so'],
  ['"so that"', 'these words together'],
  ['-cost', 'without this word'],
  ['"four words or more"', 'whose words they are, or where they differ: what you paste is asked like this'],
] as const
export const keysTitle = 'Keys'
export const keys = [
  ['J', 'next statement'],
  ['K', 'previous statement'],
  ['N', 'next match'],
  ['P', 'previous match'],
  ['/', 'search the text, or paste a quote to check it'],
  ['L', 'copy a link: to the selected words, the open statement, or the readout'],
  ['C', 'copy its words'],
  ['?', 'this help'],
  ['Esc', 'close what is open'],
  [
    'Enter',
    'open the statement under the focus; in the search, go to the next match, with Shift to the one before',
  ],
  ['← →', 'go along the statements, or the marks of the strip'],
] as const
export const settingsTitle = 'Settings'
export const textSize = 'Text size'
export const textSizes = [
  [-1, 'Smaller'],
  [0, 'Normal'],
  [1, 'Larger'],
  [2, 'Largest'],
] as const
export const scheme = 'Light or dark'
export const schemes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const
export const singleKeys = 'Single keys'
export const onOff = [
  [true, 'On'],
  [false, 'Off'],
] as const
export const keptHere = 'Settings are kept on this device only.'
export const notKept = 'This device did not allow settings to be kept: they hold until the page is closed.'
