/** What the command says that builds the site. */

export const usage = `Usage: npm run build
Checks the published readouts and writes the site to dist/, for any static host. Needs no network.

  SITE=https://host/path/    where it will stand: canonical addresses, og:url and the sitemap need it
  REPORT=ADDRESS             a mail or web address for mistakes that readers find ({link}: the statement's link)`
