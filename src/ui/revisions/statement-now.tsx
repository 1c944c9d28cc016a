import { addressesOf } from '#domain/address/addresses.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import * as say from '#domain/messages/revisions.ts'
import { useSite } from '#state/site-context.tsx'

export type StatementNowProps = { earlier: Earlier; statement: string }

/** The way from a statement of an earlier revision to what stands in its place now. */
export const StatementNow = ({ earlier, statement }: StatementNowProps) => {
  const { site } = useSite()
  const { present } = earlier
  const isLive = present.statement.has(statement)
  const isRetired = Object.hasOwn(present.readout.retired, statement)
  if (!isLive && !isRetired) return say.statementGone
  return (
    <a href={addressesOf(site, present.readout).statement(statement)}>
      {isLive ? say.statementNow : say.statementRetired}
    </a>
  )
}
