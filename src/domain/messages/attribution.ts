/** That a program said who a statement is by. Loaded with the page. */

/** Attributions at least this sure are called so. */
const sureness = (confidence: number) =>
  confidence >= 0.9 ? 'quite sure' : confidence >= 0.7 ? 'fairly sure' : 'not sure'

/** Never rounded up to certainty. */
const percent = (confidence: number) => (confidence === 1 ? 100 : Math.min(99, Math.round(confidence * 100)))

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

export const byMachine = (confidence: number, reason: string) =>
  `Attributed by a program, ${sureness(confidence)} (confidence ${percent(confidence)} %): ${sentence(reason)} No person has confirmed it.`
/** Of words that name who says something, or how: that nobody has confirmed it. */
export const markedByProgram = 'marked by a program'
export const withMark = (words: string, isUnconfirmed: boolean) =>
  isUnconfirmed ? `${words}, ${markedByProgram}` : words
/** The sentence where there is little room. */
export const byMachineInShort = (confidence: number) =>
  `Attributed by a program (confidence ${percent(confidence)} %), unconfirmed.`
