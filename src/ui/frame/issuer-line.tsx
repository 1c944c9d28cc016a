import type { ReactNode } from 'react'
import type { Readout } from '#domain/document/readout.ts'
import { asPublishedBy, siteName } from '#domain/messages/reader.ts'
import { useSite } from '#state/site-context.tsx'
import { CountryName } from '#ui/kit/country-name.tsx'

export type IssuerLineProps = {
  issuer: Readout['issuer']
  /** Where this is not the present text: that it is none. */
  mark?: ReactNode
  tools: ReactNode
}

/** Whose account this is: the first line of the page, in view at every place of the text. */
export const IssuerLine = ({ issuer, mark, tools }: IssuerLineProps) => (
  <div className="band issuer-line">
    <a className="wordmark" href={useSite().site.base}>
      {siteName}
    </a>
    <p className="issuer">
      <small>{asPublishedBy}</small> {issuer.name}{' '}
      {issuer.country === undefined ? null : <CountryName code={issuer.country} />}
      {mark}
    </p>
    <div className="tools">{tools}</div>
  </div>
)
