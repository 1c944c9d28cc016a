import type { Site } from '#domain/address/site.ts'

/**
 * The site that the environment names: `SITE` ("https://host/sub/path/") and `REPORT` (a mail address, or a
 * web address that may hold "{link}"). Throws with what to do where one of them cannot be used.
 */
export function siteFrom({ SITE, REPORT }: Record<string, string | undefined>): Site {
  const report = REPORT ? REPORT : null
  if (report !== null && !/^(https?:\/\/\S+|(mailto:)?[^\s@/]+@[^\s@/]+)$/.test(report))
    throw new Error(`REPORT must be a mail address or a web address, and is "${report}".`)
  if (!SITE) return { base: '/', origin: null, report }
  if (!URL.canParse(SITE) || !/^https?:$/.test(new URL(SITE).protocol))
    throw new Error(`SITE must be a web address such as https://example.org/readouts/, and is "${SITE}".`)
  const { origin, pathname } = new URL(SITE)
  return { base: pathname.replace(/\/*$/, '/'), origin, report }
}
