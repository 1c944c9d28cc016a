/** Earlier revisions of a readout: loaded with the text, and with their own pages. */

export const earlierRevision = (replaced: string) => `Earlier revision, replaced ${replaced}`
export const presentAgain = (replaced: string) => `Replaced ${replaced}, and the present revision again`
export const isEarlier = (revision: string, replaced: string) =>
  `This is not the present text, but an earlier revision of it, ${revision}. It was replaced on ${replaced}:`
export const isPresentAgain = (revision: string, replaced: string) =>
  `Revision ${revision} was replaced on ${replaced}, and the readout went back to it: these are the words and statements of the present one. What had changed:`
export const toPresent = 'The present text'

export const statementNow = 'This statement in the present text'
export const statementRetired = 'What became of this statement'
export const statementGone = 'The present text has no such statement.'

export const earlierRevisions = 'Earlier revisions'
export const otherRevisions = 'Other revisions'
export const presentRevision = 'Present revision'
export const replacedOn = (date: string) => `Replaced ${date}`

export const noRevision = (revision: string) =>
  `There is no revision ${revision} of this readout on this site`
export const noRevisionHelp = 'The address may be mistyped. The readout is here as it is now:'
