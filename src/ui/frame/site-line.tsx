import { siteName, tagline } from '#domain/messages/reader.ts'
import { useSite } from '#state/site-context.tsx'

/** The first line of pages that are nobody's account. */
export const SiteLine = () => (
  <header className="band issuer-line">
    <a className="wordmark" href={useSite().site.base}>
      {siteName}
    </a>
    <p className="issuer tagline">
      <small>{tagline}</small>
    </p>
  </header>
)
