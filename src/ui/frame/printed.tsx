import { useEffect, useState } from 'react'
import { asPublishedBy, pageAddress } from '#domain/messages/reader.ts'
import { useRoute } from '#state/site-context.tsx'

export type PrintedProps = { issuer: string }

/** A string as CSS writes it. */
const cssString = (text: string) =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

/** What only a printed page shows: its address, and whose account it is at the head of every sheet. */
export const Printed = ({ issuer }: PrintedProps) => {
  const route = useRoute((now) => now)
  const [address, setAddress] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read anew with every route
  useEffect(() => setAddress(location.href), [route])
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page{@top-left{content:${cssString(`${asPublishedBy} ${issuer}`)};font:8pt Arial,sans-serif;color:#5d6166}}@page:first{@top-left{content:none}}`,
    )
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [issuer])
  return <p className="band printed">{address === '' ? null : <span>{pageAddress(address)}</span>}</p>
}
