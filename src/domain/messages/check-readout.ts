export const usage =
  'Usage: npm run check-readout FILE…\nChecks readout documents and the published text beside each.'

export const sound = (file: string, statements: number): string =>
  `${file}: sound, ${statements} ${statements === 1 ? 'statement' : 'statements'}.`

export const faultCount = (count: number, shown: number): string =>
  `${count} ${count === 1 ? 'fault' : 'faults'}${shown < count ? `, of which the first ${shown} are shown` : ''}.`
