import { size } from './failures.ts'

/** What a host answered in place of a readout. Loaded when one did: where none answers, nothing can be. */

export const missing = 'The host has no data under this address.'
export const refused = (status: number) => `The host answered with the error ${status}.`
export const notJson = (html: boolean) =>
  html
    ? 'The host sent a web page where the data should be. It may be set up to answer every address with the same page.'
    : 'What the host sent is not JSON.'
export const cutShort = 'The data broke off before its end, or is damaged.'
export const tooLarge = (bytes: number) =>
  `This readout is large (${size(bytes)}), so it was not loaded without asking. It may take a while and much memory.`
export const laterVersion =
  'The readout was written for a later version of this reader. Reload the page; if that does not help, the site needs an update.'
export const faulty = (count: number, shown: number) => {
  const faults = count === 1 ? 'one fault' : `${count} faults`
  return `The data has ${faults}, so it is not shown${shown === 0 ? '.' : count > shown ? '. The first:' : ':'}`
}
