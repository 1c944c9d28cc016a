import { useEffect, useState } from 'react'
import { asPublishedBy, pageAddress } from '#domain/messages/reader.ts'
import { useRoute } from '#state/site-context.tsx'
import { usePageMargin } from '#ui/kit/use-page-margin.ts'

export type PrintedProps = { issuer: string }

/** What only a printed page shows: its address, and whose account it is at the head of every sheet. */
export const Printed = ({ issuer }: PrintedProps) => {
  const route = useRoute((now) => now)
  const [address, setAddress] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read anew with every route
  useEffect(() => setAddress(location.href), [route])
  usePageMargin('top-left', `${asPublishedBy} ${issuer}`)
  return <p className="band printed">{address === '' ? null : <span>{pageAddress(address)}</span>}</p>
}
