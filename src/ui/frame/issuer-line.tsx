import type { ReactNode } from 'react'
import { asPublishedBy, siteName } from '#domain/messages/reader.ts'
import type { Readout } from '#domain/readout.ts'
import { useSite } from '#state/site-context.tsx'

export type IssuerLineProps = { issuer: Readout['issuer']; tools: ReactNode }

/** A country's name by its code, as the engine has it, or the code. */
function countryName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** Whose account this is: the first line of the page, in view at every place of the text. */
export const IssuerLine = ({ issuer, tools }: IssuerLineProps) => (
  <div className="band issuer-line">
    <a className="wordmark" href={useSite().site.base}>
      {siteName}
    </a>
    <p className="issuer">
      <small>{asPublishedBy}</small> {issuer.name}{' '}
      {issuer.country === undefined ? null : (
        // Engines differ in a few names; what the host served stays.
        <small className="country" suppressHydrationWarning>
          {countryName(issuer.country)}
        </small>
      )}
    </p>
    <div className="tools">{tools}</div>
  </div>
)
