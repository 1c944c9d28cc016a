/** Where the site stands, and whom it asks for corrections. */
export type Site = {
  /** The path its pages live under: "/" or "/sub/path/". */
  base: string
  /** "https://host", or null where the build was not told: then canonical addresses are left out. */
  origin: string | null
  /** Where mistakes are reported: a mail address, or a web address that may hold "{link}". */
  report: string | null
  /** Whether it shows a draft to whoever makes it: nobody else can open its addresses, so none is offered. */
  isDraft?: boolean
}

/** The address that reports a mistake in what `link` leads to; null where the site has none. */
export function reportAddress({ report }: Site, link: string): string | null {
  if (report === null) return null
  const encoded = encodeURIComponent(link)
  if (/^https?:/.test(report)) return report.replaceAll('{link}', encoded)
  return `mailto:${report.replace(/^mailto:/, '')}?body=${encoded}`
}
