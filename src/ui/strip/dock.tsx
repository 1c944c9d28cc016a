import { useMemo } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { statementName } from '#domain/document/statement-name.ts'
import {
  chooseStatement,
  nextStatement,
  previousStatement,
  shownOf,
  statementCount,
} from '#domain/messages/reader.ts'
import type { Match } from '#domain/search/filter.ts'
import { openStatement } from '#state/navigation.ts'
import { useSite } from '#state/site-context.tsx'

export type DockProps = {
  index: ReadoutIndex
  addresses: Addresses
  match: Match
  open: Statement | null
  filters: string
  onFilters: () => void
}

/** On a phone: steps through the matching statements, one slider over the plot, and the way to the filters. */
export const Dock = ({ index, addresses, match, open, filters, onFilters }: DockProps) => {
  const { navigation } = useSite()
  const matching = useMemo(
    () => index.statements.filter(({ id }) => match.statements.has(id)),
    [index, match],
  )
  const place = open ? (index.order.get(open.id) ?? 0) : -1
  const before = matching.findLast(({ id }) => (index.order.get(id) ?? 0) < place)
  const after = matching.find(({ id }) => (index.order.get(id) ?? 0) > place)
  const total = index.statements.length
  return (
    <div className="dock">
      <StepLink
        statement={before}
        addresses={addresses}
        label={previousStatement}
        className="prev"
        path="M12.5 4 6.5 10l6 6"
      />
      <span className="tally">
        {matching.length === total ? statementCount(total) : shownOf(matching.length, total)}
      </span>
      <StepLink
        statement={after}
        addresses={addresses}
        label={nextStatement}
        className="next"
        path="M7.5 4l6 6-6 6"
      />
      <button type="button" className="open-filters" onClick={onFilters}>
        {filters}
      </button>
      {matching.length > 0 ? (
        <input
          type="range"
          className="scrub"
          aria-label={chooseStatement}
          aria-valuetext={open ? statementName(index, open) : undefined}
          min={0}
          max={matching.length - 1}
          value={Math.max(0, open ? matching.indexOf(open) : 0)}
          onChange={({ target }) => {
            const chosen = matching[Number(target.value)]
            if (chosen) openStatement(navigation, { id: chosen.id, revision: index.readout.revision ?? null })
          }}
        />
      ) : null}
    </div>
  )
}

type StepLinkProps = {
  statement: Statement | undefined
  addresses: Addresses
  label: string
  className: string
  path: string
}

const StepLink = ({ statement, addresses, label, className, path }: StepLinkProps) => {
  const sign = (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  )
  return statement ? (
    <a className={className} href={addresses.statement(statement.id)} aria-label={label}>
      {sign}
    </a>
  ) : (
    <span className={className}>{sign}</span>
  )
}
