/** What the page tells about a link. Loaded with such a link. */

export const unknownStatement = (id: string) =>
  `No statement “${id}” exists in this readout. The link may have been cut or mistyped; the readout is open below.`
export const cutLink =
  'This link was cut on its way: the end of it is missing. The statement that it names is open; check that it is the one you were sent.'
export const otherRevision =
  'This link was made under another revision of the readout. The words below are those of the present one.'
export const succeeded = (asked: string, reason: string) =>
  `The statement “${asked}” was retired (${reason}). Its successor is open.`
export const split = (asked: string, reason: string) =>
  `The statement “${asked}” was retired (${reason}). It was split; the first of its successors is open, the others:`
export const withdrawn = (asked: string, reason: string) =>
  `The statement “${asked}” was withdrawn (${reason}). The readout is open below.`
export const retiredReadout = (id: string) => `The readout “${id}” is no longer published under this address`
export const partOfText = 'This page holds the paragraphs around one statement.'
export const wholeText = 'The whole readout'
export const retiredTo = 'In its place:'
