import { useMemo } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { PageBody } from '../page-body.tsx'
import { Text } from './text.tsx'

export type TextBodyProps = {
  index: ReadoutIndex
  addresses: Addresses
  earlier: Earlier | null
  name: string
  onDrawn: () => void
}

/** The text where the host did not serve it drawn: an element that stays the same, so that React passes over it. */
export const TextBody = ({ index, addresses, earlier, name, onDrawn }: TextBodyProps) => {
  const text = useMemo(
    () => <Text index={index} addresses={addresses} earlier={earlier} open={null} />,
    [index, addresses, earlier],
  )
  return (
    <PageBody name={name} onDrawn={onDrawn}>
      {text}
    </PageBody>
  )
}
