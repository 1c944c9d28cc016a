/** What the page says when something could not be loaded: what happened, what still works, what to do. */
export const size = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

export const tryAgain = 'Try again'
export const loadAnyway = (bytes: number) => `Load all ${size(bytes)}`
export const toLibrary = 'To the library'
export const loading = 'Loading the readout…'

export const failureTitle = 'This readout could not be loaded'
export const textStillHere =
  'The published text below stays as it is and its links work; filters, search and the details of a statement need the data that is missing.'

export const offline = 'The host could not be reached. You may be offline.'
export const silent = (seconds: number) => `The host sent nothing for ${seconds} seconds.`
export const partTitle = 'A part of this page could not be loaded'
export const partMissing =
  'It did not arrive. You may be offline, or the site was just updated: then reload the page. What has been loaded works on.'
export const missingReadout = (id: string) => `There is no readout “${id}” on this site.`

export const brokenTitle = 'A part of this page failed'
export const brokenHelp = 'Nothing of the readout is lost. Reload the page, or go on with the text.'
export const reload = 'Reload'
export const couldNotStart =
  'Filters, search and copying could not start, because a script was blocked or did not arrive. The text is here, and its links work.'
