/** What the preview of a draft says. */

export const issuerNotNamed = 'an issuer who is not named yet'
export const preparing = 'The preview is being made: this takes some seconds.'
export const draftIsAt = (address: string) =>
  `\n  The draft is at ${address}\n  Only this machine can open it. Ctrl+C stops, and clears it away.\n`
export const usage = `Usage: npm run preview [-- --open]
Serves dist/ on this machine as a plain static host does, at PORT or the first free port from 4173.

  --open    shows it in a browser, where there is one`
